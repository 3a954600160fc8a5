package attractor.lab;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Several runs in a row and the report on all of them.
///
/// @param runs in the order in which they were asked for
/// @param report the combined report; that of the run itself where there is one run only
public record FinishedLab(List<FinishedRun> runs, Path report) {

    /// Copies the list.
    public FinishedLab {
        runs = List.copyOf(runs);
    }

    /// Whether a verdict is worse than expected.
    public boolean isWorseThanExpected() {
        return runs.stream().anyMatch(FinishedRun::isWorseThanExpected);
    }

    /// {@return whether cells of a run are missing, so that no verdict is final}
    public boolean isIncomplete() {
        return runs.stream().anyMatch(FinishedRun::isIncomplete);
    }

    /// {@return the number of claims that were compared with what was found here}
    public int compared() {
        return runs.stream().mapToInt(FinishedRun::compared).sum();
    }

    /// The verdict tables and the report's path.
    public String toText() {
        return runs.stream().map(FinishedRun::toText).collect(Collectors.joining("\n")) + "\nreport " + report + "\n";
    }

    /// As a tree for JSON.
    public Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("runs", runs.stream().map(FinishedRun::toTree).toList());
        tree.put("report", report.toString());
        tree.put("compared", compared());
        tree.put("worse_than_expected", isWorseThanExpected());
        return tree;
    }
}
