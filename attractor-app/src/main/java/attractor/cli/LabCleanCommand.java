package attractor.cli;

import attractor.lab.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// `attractor lab clean`.
@CommandLine.Command(
        name = "clean",
        customSynopsis = "attractor lab clean [--keep N] [--out DIR] [--yes]",
        footer = {"  attractor lab clean", "  attractor lab clean --keep 3 --yes"})
final class LabCleanCommand extends Command {

    @ArgGroup(validate = false, heading = "%nRuns:%n", order = 1)
    CleanOptions clean = new CleanOptions();

    /// The options of cleaning.
    static final class CleanOptions {

        @Option(names = "--keep", paramLabel = "N", description = "newest runs of each protocol to keep (default 1)")
        int keep = 1;

        @Option(names = "--out", paramLabel = "DIR", description = "the folder of all runs (default runs)")
        Path out = Path.of("runs");

        @Option(names = "--yes", description = "remove them; without it, they are only listed")
        boolean yes;
    }

    LabCleanCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        if (clean.keep < 0) {
            throw new IllegalArgumentException("--keep is " + clean.keep + "; it must be at least 0");
        }
        Path out = session().path(clean.out);
        List<Path> old = new ArrayList<>();
        RunFolders folders = new RunFolders(session(), clean.out);
        for (String protocol : protocols(out)) {
            List<Path> runs = folders.of(protocol).stream()
                    .filter(run -> !Files.isSymbolicLink(run))
                    .toList();
            for (Path run : runs.subList(0, Math.max(0, runs.size() - clean.keep))) {
                if (isRunning(run)) {
                    hint(run + " is kept: it is running, or was killed; `attractor lab resume` goes on with it");
                } else {
                    old.add(run);
                }
            }
        }
        for (Path run : old) {
            if (clean.yes) {
                delete(run);
            }
            print((clean.yes ? "removed " : "would remove ") + run + "\n");
        }
        if (old.isEmpty()) {
            print("nothing to remove\n");
        } else if (!clean.yes) {
            hint("attractor lab clean --yes removes them");
        }
        return ExitCode.OK;
    }

    private static List<String> protocols(Path out) {
        if (!Files.isDirectory(out)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(out)) {
            return entries.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRunning(Path run) {
        try {
            return new RunFolder(run).isRunning();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(Path run) {
        try {
            List<Path> staying = new RunFolder(run).delete();
            if (!staying.isEmpty()) {
                hint(run + " keeps what the laboratory did not write: "
                        + staying.stream()
                                .map(path -> run.relativize(path).toString())
                                .collect(Collectors.joining(", ")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
