package attractor.lab.ambrogioni;

import attractor.experiment.CellRows;
import attractor.experiment.Claim;
import attractor.experiment.Comparison;
import attractor.experiment.Measured;
import attractor.experiment.Rows;
import attractor.experiment.Verdict;
import attractor.pattern.Seed;
import attractor.statistics.Bootstrap;
import attractor.statistics.ConfidenceInterval;
import attractor.statistics.GridCapacity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The errors that a run measured, by dimension and count.
///
/// @param errors for each dimension, for each count, the rows of one cell
record ErrorGrid(SortedMap<Integer, SortedMap<Integer, Rows>> errors) {

    /// A pattern counts as recalled below this mean error.
    static final double THRESHOLD = 0.03;

    /// Errors above this are not compared between decoders: there, patterns lie too close to tell which is nearest.
    private static final double SMALL = 0.1;

    private static final int RESAMPLES = 400;
    private static final double LEVEL = 0.95;

    /// A capacity with its bootstrap interval.
    ///
    /// @param value largest count of the grid whose mean error is below the threshold
    /// @param low lower end
    /// @param high upper end
    /// @param crossing the same by the rule of the first crossing
    /// @param largest the largest count that was measured
    record Capacity(double value, double low, double high, long crossing, int largest) {}

    static ErrorGrid of(List<CellRows<ErrorCell>> cells) {
        SortedMap<Integer, SortedMap<Integer, Rows>> errors = new TreeMap<>();
        for (CellRows<ErrorCell> cell : cells) {
            if (cell.rows().count() > 0) {
                errors.computeIfAbsent(cell.cell().dimension(), d -> new TreeMap<>())
                        .put(cell.cell().count(), cell.rows());
            }
        }
        return new ErrorGrid(errors);
    }

    /// {@return the mean error of a decoder, if it was measured there}
    Optional<Measured> mean(int dimension, int count, Decoder decoder) {
        return Optional.ofNullable(errors.get(dimension))
                .flatMap(counts -> Optional.ofNullable(counts.get(count)))
                .map(rows -> Measured.mean(rows.real(decoder.column())));
    }

    /// {@return the capacity of a decoder at a dimension that was measured}
    Capacity capacity(int dimension, Decoder decoder) {
        SortedMap<Integer, Rows> counts = Objects.requireNonNull(errors.get(dimension));
        long[] grid = counts.keySet().stream().mapToLong(Integer::longValue).toArray();
        List<double[]> columns = counts.values().stream()
                .map(rows -> rows.real(decoder.column()))
                .toList();
        int repeats = columns.stream().mapToInt(column -> column.length).min().orElseThrow();
        List<double[]> sets = new ArrayList<>();
        for (int r = 0; r < repeats; r++) {
            double[] set = new double[grid.length];
            for (int k = 0; k < grid.length; k++) {
                set[k] = columns.get(k)[r];
            }
            sets.add(set);
        }
        Optional<ConfidenceInterval> interval = new Bootstrap<>(sets, RESAMPLES, LEVEL)
                .interval(
                        resample -> GridCapacity.LARGEST.capacity(grid, means(resample), THRESHOLD),
                        new Seed(1).child("bootstrap", dimension).generator())
                .interval();
        double[] means = means(sets);
        double value = GridCapacity.LARGEST.capacity(grid, means, THRESHOLD);
        return new Capacity(
                value,
                interval.map(ConfidenceInterval::lower).orElse(value),
                interval.map(ConfidenceInterval::upper).orElse(value),
                GridCapacity.FIRST_CROSSING.capacity(grid, means, THRESHOLD),
                counts.lastKey());
    }

    private static double[] means(List<double[]> sets) {
        double[] means = new double[sets.getFirst().length];
        for (double[] set : sets) {
            for (int k = 0; k < means.length; k++) {
                means[k] += set[k] / sets.size();
            }
        }
        return means;
    }

    /// {@return whether three decoders, the diffusion memory, the modern network and the nearest pattern, err
    /// alike}
    ///
    /// @param limit up to which two mean errors are the same
    Claim coincidence(String where, double limit) {
        double worst = 0;
        String place = "";
        int cells = 0;
        for (var at : errors.entrySet()) {
            for (var counts : at.getValue().entrySet()) {
                double vp = mean(counts.getValue(), Decoder.PRESERVING);
                if (vp >= SMALL) {
                    continue;
                }
                cells++;
                for (Decoder other : List.of(Decoder.MODERN, Decoder.NEAREST)) {
                    double distance = Math.abs(mean(counts.getValue(), other) - vp);
                    if (distance >= worst) {
                        worst = distance;
                        place = "D = " + at.getKey() + ", K = " + counts.getKey();
                    }
                }
            }
        }
        String statement = "the diffusion memory cannot be told from a modern Hopfield network";
        return new Claim(
                "same errors",
                cells == 0
                        ? Comparison.notRun(statement)
                        : Comparison.statement(
                                statement,
                                String.format(
                                        Locale.ROOT,
                                        "mean errors on the same cues differ by %.4f at most (%s)",
                                        worst,
                                        place),
                                worst < limit),
                Verdict.REPRODUCED,
                "both are nearest-pattern decoders in effect where they recall at all: compared where fewer than 10 % of"
                        + " the signs are wrong; less than " + limit + " counts as the same",
                where);
    }

    private static double mean(Rows rows, Decoder decoder) {
        return Measured.mean(rows.real(decoder.column())).value();
    }
}
