package attractor.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/// A program of the system that fetches or unpacks: apt-get, npm, dpkg-deb.
final class Tool {

    private static final long MINUTES = 15;

    private Tool() {}

    /// What reads the output of a tool.
    interface Consumer {
        void read(InputStream output) throws IOException;
    }

    /// Runs a command in a folder.
    ///
    /// @throws FetchException if the tool is missing or fails; the message ends with the last line it wrote
    static void run(Path folder, List<String> command) {
        start(command, folder, output -> output.transferTo(OutputStream.nullOutputStream()));
    }

    /// Runs a command and reads its output.
    ///
    /// @throws FetchException if the tool is missing or fails; the message ends with the last line it wrote
    static void read(List<String> command, Consumer consumer) {
        start(command, Path.of("").toAbsolutePath(), consumer);
    }

    private static void start(List<String> command, Path folder, Consumer consumer) {
        String tool = command.getFirst();
        try {
            Path messages = Files.createTempFile("attractor-" + tool, ".log");
            try {
                ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
                builder.environment().put("LC_ALL", "C");
                builder.environment().put("npm_config_update_notifier", "false");
                Process process = builder.redirectError(messages.toFile()).start();
                try {
                    process.getOutputStream().close();
                    consumer.read(process.getInputStream());
                    await(process, command, messages);
                } finally {
                    process.destroyForcibly();
                }
            } finally {
                Files.deleteIfExists(messages);
            }
        } catch (IOException e) {
            throw new FetchException(
                    "the program " + tool + " cannot be run (" + e.getMessage()
                            + "); get the file elsewhere and give it to: attractor data import FILE",
                    e);
        }
    }

    private static void await(Process process, List<String> command, Path messages) throws IOException {
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new FetchException("'" + String.join(" ", command) + "' did not end within " + MINUTES
                        + " minutes; try again, or give the file to: attractor data import FILE");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("'" + String.join(" ", command) + "' was cancelled");
        }
        if (process.exitValue() != 0) {
            List<String> lines = new String(Files.readAllBytes(messages), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.contains("A complete log of this run"))
                    .toList();
            String last = lines.isEmpty()
                    ? "exit " + process.exitValue()
                    : lines.getLast().strip();
            throw new FetchException("'" + String.join(" ", command) + "' failed (" + last
                    + "); check the network and try again, or give the file to: attractor data import FILE");
        }
    }
}
