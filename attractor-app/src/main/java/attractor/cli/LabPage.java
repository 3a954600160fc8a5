package attractor.cli;

import attractor.cli.terminal.Terminal;
import attractor.experiment.Inputs;
import attractor.lab.Claims;
import attractor.lab.FinishedLab;
import attractor.lab.FinishedRun;
import attractor.lab.Laboratory;
import attractor.lab.ProgressDisplay;
import attractor.lab.RunListener;
import java.util.List;

/// What the `lab` commands share.
final class LabPage {

    private final Command command;

    LabPage(Command command) {
        this.command = command;
    }

    /// The laboratory with the data sets of this machine.
    Laboratory laboratory() {
        return new Laboratory(Inputs.of(DataFolder.store(command.session())));
    }

    /// Shows progress on standard error; with `--quiet` only how to resume.
    RunListener listener() {
        Terminal terminal = command.session().terminal();
        ProgressDisplay.Style style = command.common.quiet
                ? ProgressDisplay.Style.QUIET
                : terminal.errIsTerminal() ? ProgressDisplay.Style.ANSI : ProgressDisplay.Style.LINES;
        return new ProgressDisplay(terminal.err(), style);
    }

    /// Shows one finished run.
    ExitCode show(FinishedRun run, boolean json) {
        return show(new FinishedLab(List.of(run), run.folder().report()), json);
    }

    /// Shows finished runs; a verdict worse than expected has an exit code of its own.
    ExitCode show(FinishedLab lab, boolean json) {
        boolean worse = lab.isWorseThanExpected();
        if (json) {
            command.printJson(lab.toTree());
        } else {
            command.print(lab.toText() + "\n");
            command.print(closing(lab) + "\n");
        }
        return worse ? ExitCode.NOT_REPRODUCED : ExitCode.OK;
    }

    private String closing(FinishedLab lab) {
        if (lab.isIncomplete()) {
            return command.paint().bad("cells are missing, so no verdict is final");
        }
        if (lab.isWorseThanExpected()) {
            return command.paint().bad("a verdict is worse than expected");
        }
        if (lab.compared() > 0) {
            return "every verdict is as expected, or better";
        }
        return lab.runs().stream()
                        .allMatch(run -> Claims.tested(run.result().claims()).isEmpty())
                ? "no claim was tested"
                : "no claim could be compared";
    }
}
