package attractor.cli;

import attractor.cli.terminal.ColourMode;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options that every command has.
final class CommonOptions {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this page")
    boolean help;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "colours: auto (on a terminal), always or never; NO_COLOR and CLICOLOR_FORCE are obeyed")
    ColourMode colour = ColourMode.AUTO;

    @Option(
            names = {"-q", "--quiet"},
            description = "no progress, no hints")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "log what happens; -vv logs details too")
    boolean[] verbose = {};

    @Option(names = "--log-file", paramLabel = "FILE", description = "write the log to this file as well")
    Optional<Path> logFile = Optional.empty();

    @Option(names = "--stacktrace", description = "when something fails, show where in the program")
    boolean stacktrace;
}
