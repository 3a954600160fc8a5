package attractor.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What is on disk of a run, whether or not it has finished.
///
/// @param folder where it is
/// @param status state and origin
/// @param cells how many there are, and how many are missing by the lines of the log, which are not checked
/// @param claims published and found, as in reference.json; empty before the run has finished
/// @param figures names of the figures, without ending
public record StoredRun(
        RunFolder folder, Origin status, CellCounts cells, Map<String, Object> claims, List<String> figures) {

    /// State and origin of a run.
    ///
    /// @param state `running` (or killed), `interrupted`, `failed`, `finished`
    /// @param profile id
    /// @param seed of the run
    /// @param start when it began
    /// @param end when it reached its state
    public record Origin(String state, String profile, long seed, String start, String end) {}

    /// Reads what is there.
    ///
    /// @param folder of the run
    /// @return the run
    /// @throws attractor.data.StorageException if a file is damaged
    /// @throws IOException if a file cannot be read
    public static StoredRun read(RunFolder folder) throws IOException {
        RunStatus status = RunStatus.read(folder);
        Map<String, Object> configuration = RunFolder.read(folder.configuration());
        int total = configuration.get("cells") instanceof List<?> cells ? cells.size() : 0;
        boolean finished = status.state() == RunStatus.State.FINISHED;
        int missing = finished ? 0 : total - CellLog.count(folder.cells());
        return new StoredRun(
                folder,
                new Origin(
                        status.state().name().toLowerCase(Locale.ROOT),
                        status.profile(),
                        status.seed(),
                        status.start(),
                        status.end()),
                new CellCounts(total, Math.max(0, missing), 0, 0),
                Files.exists(folder.reference()) ? RunFolder.read(folder.reference()) : Map.of(),
                figures(folder));
    }

    private static List<String> figures(RunFolder folder) throws IOException {
        if (!Files.isDirectory(folder.figures())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.figures())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".svg") && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - ".svg".length()))
                    .sorted()
                    .toList();
        }
    }

    /// As a tree for JSON; nothing in it names a place on this machine.
    public Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", folder.name());
        tree.put("state", status.state());
        tree.put("profile", status.profile());
        tree.put("seed", status.seed());
        tree.put("start", status.start());
        tree.put("end", status.end());
        tree.put("cells", cells.total());
        tree.put("missing", cells.missing());
        tree.put("figures", figures);
        tree.put("claims", claims.getOrDefault("claims", List.of()));
        return tree;
    }
}
