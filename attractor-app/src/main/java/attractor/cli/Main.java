package attractor.cli;

import attractor.cli.terminal.ColourMode;
import attractor.cli.terminal.Paint;
import attractor.cli.terminal.StandardOutput;
import attractor.cli.terminal.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The program `attractor`.
///
/// The launcher says what it knows in system properties: `attractor.home` (the folder of the program),
/// `attractor.stdout.tty` and `attractor.stderr.tty` (whether the streams are terminals).
public final class Main {

    private Main() {}

    /// Runs one command and ends the JVM with its exit code.
    ///
    /// @param args the command line, without the program's name
    public static void main(String[] args) {
        StandardOutput standardOutput = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(
                new java.io.BufferedOutputStream(standardOutput, 1 << 14), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Terminal terminal = terminal(out, err, Program.colourMode(args));
        Session session = new Session(
                terminal,
                System.in,
                Path.of(""),
                Optional.ofNullable(System.getProperty("attractor.home")).map(Path::of),
                System.getenv());
        ExitCode code = new Program(session).run(args);
        System.exit(standardOutput
                .failure()
                .map(e -> unwritten(e, terminal))
                .orElse(code)
                .number());
    }

    private static Terminal terminal(PrintStream out, PrintStream err, ColourMode mode) {
        boolean outIsTerminal = Boolean.getBoolean("attractor.stdout.tty");
        boolean errIsTerminal = Boolean.getBoolean("attractor.stderr.tty");
        Map<String, String> environment = System.getenv();
        return new Terminal(
                out,
                err,
                outIsTerminal,
                errIsTerminal,
                Paint.of(mode.colours(environment, outIsTerminal)),
                Paint.of(mode.colours(environment, errIsTerminal)));
    }

    /// Standard output failed: a closed pipe means that the reader has seen enough, anything else is an error.
    private static ExitCode unwritten(IOException e, Terminal terminal) {
        if (String.valueOf(e.getMessage()).contains("Broken pipe")) {
            return ExitCode.OK;
        }
        Failure failure = Failure.isFull(e)
                ? new Failure(ExitCode.STORAGE, "standard output is full; free some space, or choose another place")
                : Failure.of(e);
        failure.print(terminal.err(), terminal.errPaint());
        return failure.code();
    }
}
