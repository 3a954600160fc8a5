package attractor.cli;

import attractor.lab.RunInterruptedException;
import attractor.lab.RunOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
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
        compute.apply();
        RunOptions options =
                new RunOptions(lab.profile, overrides, compute.seed, session().path(lab.out));
        LabPage page = new LabPage(this);
        try {
            return page.show(page.laboratory().runAll(ids, options, page.listener()), output.json);
        } catch (RunInterruptedException e) {
            // The listener has said how to go on.
            return ExitCode.INTERRUPTED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
