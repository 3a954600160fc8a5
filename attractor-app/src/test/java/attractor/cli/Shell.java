package attractor.cli;

import attractor.cli.terminal.ColourMode;
import attractor.cli.terminal.Paint;
import attractor.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs the program in this JVM, in a folder of its own, and keeps what it printed.
final class Shell {

    private final Path directory;
    private final Map<String, String> environment = new HashMap<>();
    private Optional<Path> home = Optional.empty();
    private byte[] input = {};
    private boolean terminal;

    Shell(Path directory) {
        this.directory = directory;
        environment.put("ATTRACTOR_DATA", directory.resolve("data").toString());
    }

    /// What one call gave back.
    static final class Answer {

        private final ExitCode code;
        private final byte[] out;
        private final String err;

        Answer(ExitCode code, byte[] out, String err) {
            this.code = code;
            this.out = out;
            this.err = err;
        }

        ExitCode code() {
            return code;
        }

        byte[] bytes() {
            return out.clone();
        }

        String out() {
            return new String(out, StandardCharsets.UTF_8);
        }

        String err() {
            return err;
        }

        /// Everything that was printed, for messages of tests.
        @Override
        public String toString() {
            return code + "\n" + out() + "\n" + err;
        }
    }

    Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Shell at(Path folder) {
        home = Optional.of(folder);
        return this;
    }

    Shell reading(byte[] bytes) {
        input = bytes.clone();
        return this;
    }

    Shell onTerminal() {
        terminal = true;
        return this;
    }

    Answer run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ColourMode mode = Program.colourMode(words);
        Session session = new Session(
                new Terminal(
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        terminal,
                        terminal,
                        Paint.of(mode.colours(environment, terminal)),
                        Paint.of(mode.colours(environment, terminal))),
                new ByteArrayInputStream(input),
                directory,
                home,
                environment);
        ExitCode code = new Program(session).run(words);
        return new Answer(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    /// Runs a command line as it stands in a help page: blanks separate words.
    Answer line(String line) {
        List<String> words = new ArrayList<>(List.of(line.strip().split(" +", -1)));
        if (!words.removeFirst().equals("attractor")) {
            throw new IllegalArgumentException(line + " does not start with attractor");
        }
        return run(words.toArray(String[]::new));
    }

    Path file(String name) {
        return directory.resolve(name);
    }
}
