package attractor.lab;

import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.memory.Workers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A process that runs or resumes the toy protocol, to be killed by a test.
public final class ToyRun {

    private ToyRun() {}

    /// Arguments: folder of runs, threads, milliseconds of sleep in a cell.
    public static void main(String[] args) throws Exception {
        Path out = Path.of(args[0]);
        Workers.useThreads(Integer.parseInt(args[1]));
        RunListener listener = new RunListener() {
            @Override
            public void begins(RunFolder folder, RunProgress progress) {}

            @Override
            public void ends(FinishedRun run) {}

            @Override
            public void advances(RunProgress progress) {
                System.out.println("cell " + progress.done());
            }

            @Override
            public void stopped(RunFolder folder, RunProgress progress) {
                System.out.println("attractor lab resume " + folder.path());
            }
        };
        Laboratory laboratory = new Laboratory(Inputs.SHIPPED);
        Path runs = out.resolve("toy.mean");
        if (Files.isDirectory(runs)) {
            laboratory.resume(only(runs), Mixing.REFUSE, listener);
        } else {
            laboratory.run("toy.mean", new RunOptions(Profile.PAPER, List.of("millis=" + args[2]), 7, out), listener);
        }
    }

    static Path only(Path runs) throws Exception {
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.findFirst().orElseThrow();
        }
    }
}
