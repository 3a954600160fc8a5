package attractor.cli;

import attractor.experiment.Inputs;
import attractor.experiment.Protocols;
import attractor.lab.FinishedRun;
import attractor.lab.Laboratory;
import attractor.lab.RunInterruptedException;
import attractor.lab.RunOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Parameters;

/// `attractor lab run`.
@CommandLine.Command(
        name = "run",
        customSynopsis = "attractor lab run ID...|all [key=value...] [--profile smoke|paper|full] [--out DIR]",
        footer = {
            "  attractor lab run hopfield-1982.merging --profile smoke",
            "  attractor lab run all --profile smoke --json"
        })
final class LabRunCommand extends Command {

    @Parameters(
            index = "0..*",
            arity = "1..*",
            paramLabel = "ID|key=value",
            description =
                    "protocols to run (`attractor lab list` shows them), or all; key=value replaces a parameter in"
                            + " every cell, key=a,b,c sweeps it")
    List<String> words = List.of();

    @ArgGroup(validate = false, heading = "%nRun:%n", order = 1)
    LabOptions lab = new LabOptions();

    @ArgGroup(validate = false, heading = "%nComputation:%n", order = 2)
    ComputeOptions compute = new ComputeOptions();

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 3)
    JsonOption output = new JsonOption();

    LabRunCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        List<String> overrides =
                words.stream().filter(word -> word.contains("=")).toList();
        List<String> ids = words.stream().filter(word -> !word.contains("=")).toList();
        if (ids.isEmpty()) {
            throw new IllegalArgumentException(
                    "no protocol was named; `attractor lab list` shows them, and all runs" + " every one");
        }
        List<String> chosen = ids.contains("all")
                ? Protocols.all().stream().map(protocol -> protocol.card().id()).toList()
                : ids;
        chosen.forEach(Protocols::byId);
        compute.apply();
        RunOptions options =
                new RunOptions(lab.profile, overrides, compute.seed, session().path(lab.out));
        Laboratory laboratory = new Laboratory(Inputs.of(DataFolder.store(session())));
        List<FinishedRun> runs = new ArrayList<>();
        for (String id : chosen) {
            RunDisplay display = new RunDisplay(session().terminal(), common.quiet);
            try {
                runs.add(laboratory.run(id, options, display));
            } catch (RunInterruptedException e) {
                if (display.isStopped()) {
                    return ExitCode.INTERRUPTED;
                }
                throw e;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return show(this, output.json, runs);
    }

    /// Shows finished runs; worse than expected is an exit code of its own.
    static ExitCode show(Command command, boolean json, List<FinishedRun> runs) {
        if (json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("runs", runs.stream().map(LabReport::tree).toList());
            command.printJson(tree);
        } else {
            command.print(
                    LabReport.text(runs, command.paint(), command.session().width()));
        }
        return runs.stream().anyMatch(FinishedRun::isWorseThanExpected) ? ExitCode.NOT_REPRODUCED : ExitCode.OK;
    }
}
