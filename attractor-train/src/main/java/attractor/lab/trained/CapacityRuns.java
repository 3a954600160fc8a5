package attractor.lab.trained;

import attractor.experiment.Measured;
import attractor.experiment.Rows;
import attractor.lab.trained.TrainedCapacity.Cell;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the runs of one dimension say: errors, and capacities by both rules.
///
/// Wherever a decoder is asked for, 0 is the trained network and 1 the exact score.
final class CapacityRuns {

    /// Errors by n, then by run: trained, exact.
    private final Map<Integer, Map<Integer, double[]>> errors = new TreeMap<>();

    void add(Cell cell, Rows rows) {
        for (int k = 0; k < rows.count(); k++) {
            errors.computeIfAbsent((int) rows.whole("n")[k], n -> new TreeMap<>())
                    .put(cell.run(), new double[] {rows.real("trained")[k], rows.real("exact")[k]});
        }
    }

    /// How many sets a decoder was tried on.
    int sets(int n, int which) {
        return (int) errors.getOrDefault(n, Map.of()).values().stream()
                .filter(pair -> !Double.isNaN(pair[which]))
                .count();
    }

    Measured error(int n, int which) {
        return Measured.mean(errors.getOrDefault(n, Map.of()).values().stream()
                .mapToDouble(pair -> pair[which])
                .filter(error -> !Double.isNaN(error))
                .toArray());
    }

    /// The published rule, run by run.
    double[] published(int which) {
        TreeSet<Integer> runs = new TreeSet<>();
        errors.values().forEach(byRun -> runs.addAll(byRun.keySet()));
        return runs.stream().mapToDouble(run -> first(run, which)).toArray();
    }

    private double first(int run, int which) {
        int result = errors.keySet().iterator().next() - 1;
        for (Map.Entry<Integer, Map<Integer, double[]>> entry : errors.entrySet()) {
            double[] pair = entry.getValue().get(run);
            if (pair != null && pair[which] < TrainedCapacity.GOOD) {
                result = entry.getKey();
            }
        }
        return result;
    }

    /// How many runs count as one less than the smallest n, for want of a success.
    long unsuccessful(int which) {
        int floor = errors.keySet().iterator().next() - 1;
        return Arrays.stream(published(which)).filter(n -> n == floor).count();
    }

    /// The largest n whose mean error is small, among those with enough sets; empty if it lies below them.
    OptionalInt unbiased(int which) {
        int smallest = errors.keySet().iterator().next();
        OptionalInt result = isEnough(smallest, which) ? OptionalInt.of(smallest - 1) : OptionalInt.empty();
        for (int n : errors.keySet()) {
            if (isEnough(n, which) && error(n, which).value() < TrainedCapacity.GOOD) {
                result = OptionalInt.of(n);
            }
        }
        return result;
    }

    private boolean isEnough(int n, int which) {
        return 2 * sets(n, which) >= runs();
    }

    int runs() {
        return errors.values().stream().mapToInt(Map::size).max().orElse(0);
    }

    /// {@return the numbers of patterns that were tried, ascending}
    Set<Integer> counts() {
        return errors.keySet();
    }
}
