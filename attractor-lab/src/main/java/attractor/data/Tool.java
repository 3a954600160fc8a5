package attractor.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/// A program of the system that fetches or unpacks: apt-get, npm, dpkg-deb.
final class Tool {

    private static final long MINUTES = 15;

    /// The line in which apt-get or npm says what went wrong.
    private static final Pattern REASON = Pattern.compile("^E: |reason: |^npm error [45]\\d\\d ");

    private Tool() {}

    /// What reads the output of a tool.
    interface Consumer {
        void read(InputStream output) throws IOException;
    }

    /// Runs a command in a folder and drops its output.
    ///
    /// @throws FetchException if the tool is missing or fails; the message quotes the line in which it says why
    static void run(Path folder, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Optional<String> failure = supervise(builder.redirectOutput(ProcessBuilder.Redirect.DISCARD), output -> {});
        if (failure.isPresent()) {
            throw new FetchException("'" + String.join(" ", command) + "' failed (" + failure.get()
                    + "); check the network and try again, or give the file to: attractor data import FILE");
        }
    }

    /// Runs a command that works on local files, and reads its output.
    ///
    /// @throws FetchException if the tool is missing
    /// @throws ZipException if it fails, which means that the file is damaged
    static void read(List<String> command, Consumer consumer) throws IOException {
        Optional<String> failure = supervise(new ProcessBuilder(command), consumer);
        if (failure.isPresent()) {
            throw new ZipException(failure.get());
        }
    }

    /// Runs a command to its end; the reason it gives where it fails.
    private static Optional<String> supervise(ProcessBuilder builder, Consumer consumer) throws IOException {
        Path messages = Files.createTempFile("attractor-", ".log");
        try {
            builder.environment().put("LC_ALL", "C");
            builder.environment().put("npm_config_update_notifier", "false");
            Process process = start(builder.redirectError(messages.toFile()));
            try {
                process.getOutputStream().close();
                consumer.read(process.getInputStream());
                return await(process, builder.command(), messages);
            } finally {
                process.destroyForcibly();
            }
        } finally {
            Files.deleteIfExists(messages);
        }
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new FetchException(
                    "the program " + builder.command().getFirst() + " is not installed or cannot be run; get the file"
                            + " elsewhere and give it to: attractor data import FILE",
                    e);
        }
    }

    private static Optional<String> await(Process process, List<String> command, Path messages) throws IOException {
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new FetchException("'" + String.join(" ", command) + "' did not end within " + MINUTES
                        + " minutes; try again, or give the file to: attractor data import FILE");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("'" + String.join(" ", command) + "' was cancelled");
        }
        if (process.exitValue() == 0) {
            return Optional.empty();
        }
        List<String> lines = new String(Files.readAllBytes(messages), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.contains("A complete log of this run"))
                .toList();
        return Optional.of(lines.stream()
                .filter(line -> REASON.matcher(line).find())
                .findFirst()
                .orElse(lines.isEmpty() ? "exit " + process.exitValue() : lines.getLast())
                .strip());
    }
}
