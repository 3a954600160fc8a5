package attractor.golden;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What came out of every case, by id.
final class GoldenReport {

    private final SortedMap<String, String> failed = new TreeMap<>();
    private final SortedMap<String, String> notCovered = new TreeMap<>();
    private int passed;

    void add(GoldenCase golden, Map<String, Evaluator> evaluators) {
        Evaluator evaluator = evaluators.get(golden.kind());
        if (evaluator == null) {
            notCovered.put(golden.id(), "kind " + golden.kind());
            return;
        }
        try {
            Optional<String> difference = evaluator.difference(golden);
            if (difference.isPresent()) {
                failed.put(golden.id(), difference.get());
            } else {
                passed++;
            }
        } catch (Evaluator.NotCovered e) {
            notCovered.put(golden.id(), e.getMessage());
        } catch (RuntimeException e) {
            failed.put(golden.id(), "threw " + e);
        }
    }

    SortedMap<String, String> failed() {
        return failed;
    }

    SortedMap<String, String> notCovered() {
        return notCovered;
    }

    int passed() {
        return passed;
    }

    /// The lines of ids with their reasons, and the closing count.
    String text() {
        StringBuilder text = new StringBuilder();
        failed.forEach((id, why) ->
                text.append("failed       ").append(id).append(": ").append(why).append('\n'));
        notCovered.forEach((id, why) ->
                text.append("not covered  ").append(id).append(": ").append(why).append('\n'));
        return text + "" + passed + " passed, " + failed.size() + " failed, " + notCovered.size() + " not covered\n";
    }
}
