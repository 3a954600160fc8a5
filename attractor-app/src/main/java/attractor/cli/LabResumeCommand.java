package attractor.cli;

import attractor.lab.Mixing;
import attractor.lab.RunInterruptedException;
import attractor.memory.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `attractor lab resume`.
@CommandLine.Command(
        name = "resume",
        customSynopsis = "attractor lab resume RUN [--allow-mixed]",
        footer = {"  attractor lab resume hopfield-1982.merging", "  attractor lab resume hopfield-1982.merging --json"
        })
final class LabResumeCommand extends Command {

    @Parameters(
            index = "0",
            paramLabel = "RUN",
            description = "the folder of a run, or a protocol: then its newest run")
    String run = "";

    @ArgGroup(validate = false, heading = "%nRun:%n", order = 1)
    ResumeOptions resume = new ResumeOptions();

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 3)
    JsonOption output = new JsonOption();

    /// The options of resuming.
    static final class ResumeOptions {

        @Option(names = "--out", paramLabel = "DIR", description = "the folder of all runs (default runs)")
        Path out = Path.of("runs");

        @Option(
                names = "--allow-mixed",
                description = "keep cells that another version of the program computed, and say so in the report")
        boolean allowMixed;

        @Option(names = "--threads", paramLabel = "T", description = "threads to use (default: all processors)")
        Optional<Integer> threads = Optional.empty();
    }

    LabResumeCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        Path folder = new RunFolders(session(), resume.out).find(run);
        resume.threads.ifPresent(Workers::useThreads);
        LabPage page = new LabPage(this);
        Mixing mixing = resume.allowMixed ? Mixing.ALLOW : Mixing.REFUSE;
        try {
            return page.show(page.laboratory().resume(folder, mixing, page.listener()), output.json);
        } catch (RunInterruptedException e) {
            // The listener has said how to go on.
            return ExitCode.INTERRUPTED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
