package attractor.bench;

import attractor.memory.Workers;
import java.util.LinkedHashMap;
import java.util.Map;

/// One line of results.
///
/// The keys are those of the drivers in `benchmarks/peers`: `workload`, `case`, `impl`, `threads`, `median_s`,
/// `min_s`, `max_s`, `runs`, then sizes, what was measured on the answer, rates (amount / `min_s`), and the
/// surroundings.
///
/// @param workload the name of the workload
/// @param name the case
/// @param sizes such as K and D
/// @param timed times, and what the answer was found to be
/// @param surroundings what it was measured in
public record Timing(
        String workload, String name, Map<String, Object> sizes, Trial.Timed timed, Surroundings surroundings) {

    /// {@return how long it took}
    public Times times() {
        return timed.times();
    }

    /// {@return what the last answer was found to be}
    public Finding finding() {
        return timed.finding();
    }

    /// {@return the line as a tree, in the order in which it is printed}
    public Map<String, Object> tree() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("workload", workload);
        line.put("case", name);
        line.put("impl", "attractor");
        line.put("threads", Workers.shared().threads());
        line.put("median_s", times().median());
        line.put("min_s", times().shortest());
        line.put("max_s", times().longest());
        line.put("runs", times().runs());
        line.putAll(sizes);
        finding().amounts().forEach((rate, amount) -> line.put(rate, amount / times().shortest()));
        line.putAll(finding().facts());
        line.put("correct", finding().fault().isEmpty());
        finding().fault().ifPresent(fault -> line.put("fault", fault));
        line.putAll(surroundings.tree());
        return line;
    }
}
