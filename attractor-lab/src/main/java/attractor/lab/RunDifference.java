package attractor.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How two runs differ: configuration, rows of results.csv, verdicts.
///
/// @param configuration settings that differ, each in words
/// @param equalRows rows with the same bytes in both
/// @param changedRows rows for the same cell and metric that differ: first the row of a, then that of b
/// @param onlyA rows that a alone has
/// @param onlyB rows that b alone has
/// @param verdicts items whose verdict differs, each in words
public record RunDifference(
        List<String> configuration,
        int equalRows,
        List<List<String>> changedRows,
        int onlyA,
        int onlyB,
        List<String> verdicts) {

    /// Copies the lists.
    public RunDifference {
        configuration = List.copyOf(configuration);
        changedRows = changedRows.stream().map(List::copyOf).toList();
        verdicts = List.copyOf(verdicts);
    }

    /// Reads both runs.
    static RunDifference of(RunFolder a, RunFolder b) throws IOException {
        List<String> settings = new ArrayList<>();
        Map<String, Object> configA = RunFolder.read(a.configuration());
        Map<String, Object> configB = RunFolder.read(b.configuration());
        for (String name : List.of("protocol", "profile", "overrides", "seed", "version", "data")) {
            Object left = configA.getOrDefault(name, "");
            Object right = configB.getOrDefault(name, "");
            if (!left.equals(right)) {
                settings.add(name + ": " + left + " | " + right);
            }
        }
        Map<String, String> rowsA = rows(a);
        Map<String, String> rowsB = rows(b);
        int equal = 0;
        List<List<String>> changed = new ArrayList<>();
        for (Map.Entry<String, String> row : rowsA.entrySet()) {
            String other = rowsB.get(row.getKey());
            if (other != null && other.equals(row.getValue())) {
                equal++;
            } else if (other != null) {
                changed.add(List.of(row.getKey() + "," + row.getValue(), row.getKey() + "," + other));
            }
        }
        return new RunDifference(
                settings,
                equal,
                changed,
                rowsA.size() - equal - changed.size(),
                rowsB.size() - equal - changed.size(),
                verdictChanges(verdicts(a), verdicts(b)));
    }

    /// The measured columns of results.csv by the parameters and the metric before them.
    private static Map<String, String> rows(RunFolder folder) throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        if (!Files.exists(folder.results())) {
            return rows;
        }
        List<String> lines = Files.readAllLines(folder.results());
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            int measured = line.length();
            for (int field = 0; field < 5; field++) {
                measured = line.lastIndexOf(',', measured - 1);
            }
            int key = line.indexOf(',') + 1;
            rows.put(line.substring(key, measured), line.substring(measured + 1));
        }
        return rows;
    }

    private static Map<String, String> verdicts(RunFolder folder) throws IOException {
        Map<String, String> verdicts = new LinkedHashMap<>();
        if (!Files.exists(folder.reference())) {
            return verdicts;
        }
        Map<String, Object> tree = RunFolder.read(folder.reference());
        if (tree.get("claims") instanceof List<?> claims) {
            for (Object entry : claims) {
                if (entry instanceof Map<?, ?> claim) {
                    verdicts.put(String.valueOf(claim.get("item")), String.valueOf(claim.get("verdict")));
                }
            }
        }
        return verdicts;
    }

    private static List<String> verdictChanges(Map<String, String> a, Map<String, String> b) {
        List<String> changes = new ArrayList<>();
        a.forEach((item, verdict) -> {
            String other = b.getOrDefault(item, "not run");
            if (!verdict.equals(other)) {
                changes.add(item + ": " + verdict + " | " + other);
            }
        });
        b.forEach((item, verdict) -> {
            if (!a.containsKey(item)) {
                changes.add(item + ": not run | " + verdict);
            }
        });
        return changes;
    }

    /// Whether nothing that was measured differs.
    public boolean isSameMeasurement() {
        return changedRows.isEmpty() && onlyA == 0 && onlyB == 0;
    }

    /// In words.
    public String toText() {
        StringBuilder text = new StringBuilder();
        configuration.forEach(line -> text.append(line).append('\n'));
        text.append(equalRows)
                .append(" rows equal, ")
                .append(changedRows.size())
                .append(" differ, ")
                .append(onlyA)
                .append(" only in the first, ")
                .append(onlyB)
                .append(" only in the second\n");
        for (List<String> pair : changedRows) {
            text.append("- ")
                    .append(pair.get(0))
                    .append("\n+ ")
                    .append(pair.get(1))
                    .append('\n');
        }
        verdicts.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /// As a tree for JSON.
    public Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("configuration", configuration);
        tree.put("equal", equalRows);
        tree.put("changed", changedRows);
        tree.put("only_first", onlyA);
        tree.put("only_second", onlyB);
        tree.put("verdicts", verdicts);
        return tree;
    }
}
