package attractor.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The runs on disk: `runs/PROTOCOL/TIME-HASH`.
///
/// @param out the folder of all runs, which need not be there
public record RunArchive(Path out) {

    /// {@return the runs of a protocol, oldest first}
    ///
    /// @param protocol id; a name that is no single folder below the archive has no runs
    public List<RunFolder> of(String protocol) {
        if (!protocol.matches("[A-Za-z0-9][A-Za-z0-9.-]*") || !Files.isDirectory(out.resolve(protocol))) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(out.resolve(protocol))) {
            return entries.map(RunFolder::new)
                    .filter(RunFolder::isRun)
                    .sorted(Comparator.comparing(RunFolder::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// {@return the run of this name, if the protocol has one}
    ///
    /// @param protocol id
    /// @param name of the folder
    public Optional<RunFolder> find(String protocol, String name) {
        return of(protocol).stream().filter(run -> run.name().equals(name)).findFirst();
    }
}
