package attractor.cli;

import attractor.cli.terminal.Terminal;
import attractor.experiment.Inputs;
import attractor.lab.FinishedRun;
import attractor.lab.Laboratory;
import attractor.lab.ProgressDisplay;
import attractor.lab.RunListener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /// Shows finished runs; a verdict worse than expected has an exit code of its own.
    ExitCode show(List<FinishedRun> runs, boolean json) {
        boolean worse = runs.stream().anyMatch(FinishedRun::isWorseThanExpected);
        if (json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("runs", runs.stream().map(FinishedRun::toTree).toList());
            command.printJson(tree);
        } else {
            for (FinishedRun run : runs) {
                command.print(run.toText() + " report: " + run.folder().report() + "\n\n");
            }
            command.print(
                    worse
                            ? command.paint().bad("a verdict is worse than expected") + "\n"
                            : "every verdict is as expected, or better\n");
        }
        return worse ? ExitCode.NOT_REPRODUCED : ExitCode.OK;
    }
}
