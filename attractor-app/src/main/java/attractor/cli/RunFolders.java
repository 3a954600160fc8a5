package attractor.cli;

import attractor.lab.RunArchive;
import attractor.lab.RunFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The runs on disk: `runs/PROTOCOL/TIME-HASH`.
final class RunFolders {

    private final Session session;
    private final Path out;

    RunFolders(Session session, Path out) {
        this.session = session;
        this.out = session.path(out);
    }

    /// The run that was typed: its folder, or the id of a protocol for its newest run.
    ///
    /// @throws IllegalArgumentException if there is none
    Path find(String typed) {
        Path folder = session.path(Path.of(typed));
        if (Files.isRegularFile(new RunFolder(folder).configuration())) {
            return folder;
        }
        List<Path> runs = of(typed);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no run " + typed + "; name the folder of a run, or a protocol that has one in " + out);
        }
        return runs.getLast();
    }

    /// The runs of a protocol, oldest first.
    List<Path> of(String protocol) {
        return new RunArchive(out).of(protocol).stream().map(RunFolder::path).toList();
    }
}
