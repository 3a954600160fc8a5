package attractor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `attractor lab report`.
@CommandLine.Command(
        name = "report",
        customSynopsis = "attractor lab report RUN [--json]",
        footer = {"  attractor lab report hopfield-1982.merging", "  attractor lab report hopfield-1982.merging --json"
        })
final class LabReportCommand extends Command {

    @Parameters(
            index = "0",
            paramLabel = "RUN",
            description = "the folder of a run, or a protocol: then its newest run")
    String run = "";

    @ArgGroup(validate = false, heading = "%nRun:%n", order = 1)
    Place place = new Place();

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 3)
    JsonOption output = new JsonOption();

    /// Where runs are.
    static final class Place {
        @Option(names = "--out", paramLabel = "DIR", description = "the folder of all runs (default runs)")
        Path out = Path.of("runs");
    }

    LabReportCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        Path folder = new RunFolders(session(), place.out).find(run);
        LabPage page = new LabPage(this);
        try {
            return page.show(page.laboratory().report(folder), output.json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
