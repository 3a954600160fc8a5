package attractor.cli;

import attractor.cli.terminal.JsonText;
import attractor.cli.terminal.Paint;
import attractor.cli.terminal.ProgressDisplay;
import java.io.PrintStream;
import picocli.CommandLine.ArgGroup;

/// One command: its options are fields, filled before it runs.
abstract class Command {

    @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
    CommonOptions common = new CommonOptions();

    private final Session session;

    Command(Session session) {
        this.session = session;
    }

    /// Does what was asked.
    ///
    /// Bad input is an `IllegalArgumentException`; every other failure has an exit code of its own in [Failure].
    abstract ExitCode run();

    final Session session() {
        return session;
    }

    final PrintStream out() {
        return session.terminal().out();
    }

    final Paint paint() {
        return session.terminal().outPaint();
    }

    final void print(String text) {
        out().print(text);
    }

    final void printJson(Object tree) {
        JsonText.print(out(), tree);
    }

    /// Adds the models of plug-ins to the catalogue; those that cannot be used are named.
    final Plugins usePlugins() {
        Plugins plugins = Plugins.load(session);
        plugins.complaints().forEach(this::warn);
        return plugins;
    }

    /// A sentence on standard error about something the user may want to do; silent with `--quiet`.
    final void hint(String sentence) {
        if (!common.quiet) {
            session.terminal().err().println(session.terminal().errPaint().faint(sentence));
        }
    }

    /// A sentence on standard error about something that went wrong but did not stop the command.
    final void warn(String sentence) {
        session.terminal().err().println(session.terminal().errPaint().warning("attractor: " + sentence));
    }

    /// A display of progress; hidden with `--quiet`.
    final ProgressDisplay progress(String name, String unit) {
        return common.quiet ? ProgressDisplay.hidden() : new ProgressDisplay(session.terminal(), name, unit);
    }
}
