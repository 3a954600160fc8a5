package attractor.lab.atlas;

import attractor.experiment.Rows;
import attractor.lab.atlas.CapacityAtlas.Cell;
import attractor.pattern.Seed;
import attractor.statistics.Probit;
import attractor.statistics.Proportion;
import attractor.statistics.Quantile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// The failures of one place of the atlas over K, and the capacities that are read off.
///
///     P(fail | K) = Φ(a + b ln K);   K(ε) = exp((Φ⁻¹(ε) − a)/b);   95 % interval by a bootstrap over pattern sets
///
/// Only trials of a number fixed beforehand enter; those that looked for the rise of the curve depend on what they
/// showed. Nothing is said beyond the measured K: a capacity outside becomes a bound from one side, and so does an
/// end of an interval. Source of the interval: `efron-1979`.
///
/// @param cell the place
/// @param sets the pattern sets whose trials enter
record Curve(Cell cell, List<TriedSet> sets) {

    private static final int RESAMPLES = 100;
    private static final double TAIL = 0.025;

    /// One pattern set.
    ///
    /// @param count K
    /// @param wrong wrong components of each recall
    record TriedSet(int count, List<Integer> wrong) {}

    /// When a recall succeeded.
    enum Criterion {
        /// Every component is right.
        EXACT("exact"),
        /// 95 % of the overlap: at most D/40 components are wrong, or k/10 where k units are active.
        NEAR("overlap ≥ 0.95");

        private final String words;

        Criterion(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /// The largest number of wrong components that counts as success.
        int allowed(Cell cell) {
            return switch (this) {
                case EXACT -> 0;
                case NEAR -> cell.isSparse() ? cell.active() / 10 : cell.dimension() / 40;
            };
        }
    }

    /// A capacity.
    ///
    /// @param value K; the bound where there is one only; 0 if a single pattern fails too often
    /// @param low lower end of the 95 % interval, 0 where it lies below the least K that was measured
    /// @param high upper end, +∞ where it lies above the largest K that was measured
    record Capacity(double value, double low, double high) {

        static Capacity atLeast(double bound) {
            return new Capacity(bound, bound, Double.POSITIVE_INFINITY);
        }

        static Capacity atMost(double bound) {
            return new Capacity(bound, 0, bound);
        }

        boolean isMeasured() {
            return low > 0 && high < Double.POSITIVE_INFINITY;
        }

        /// Whether the value is no estimate but the end of a range without another end.
        boolean isBound() {
            return (value == low && high == Double.POSITIVE_INFINITY) || (value == high && low == 0);
        }

        /// The standard error of ln K.
        double logError() {
            return Math.log(high / low) / (2 * 1.959964);
        }
    }

    /// The curve of a cell that ran.
    static Curve of(Cell cell, Rows rows) {
        long[] measured = rows.whole("measured");
        long[] count = rows.whole("count");
        long[] set = rows.whole("set");
        long[] wrong = rows.whole("wrong");
        Map<List<Long>, List<Integer>> sets = new LinkedHashMap<>();
        for (int r = 0; r < wrong.length; r++) {
            if (measured[r] == 1) {
                sets.computeIfAbsent(List.of(count[r], set[r]), key -> new ArrayList<>())
                        .add((int) wrong[r]);
            }
        }
        List<TriedSet> tried = new ArrayList<>();
        sets.forEach((key, values) -> tried.add(new TriedSet(key.getFirst().intValue(), List.copyOf(values))));
        return new Curve(cell, List.copyOf(tried));
    }

    /// The failures of one pattern set.
    private record Outcome(int count, long failures, long cues) {}

    private List<Outcome> outcomes(Criterion criterion) {
        int allowed = criterion.allowed(cell);
        return sets.stream()
                .map(set -> new Outcome(
                        set.count(),
                        set.wrong().stream().filter(one -> one > allowed).count(),
                        set.wrong().size()))
                .toList();
    }

    private static NavigableMap<Integer, Proportion> failures(List<Outcome> outcomes) {
        NavigableMap<Integer, long[]> sums = new TreeMap<>();
        for (Outcome one : outcomes) {
            long[] sum = sums.computeIfAbsent(one.count(), count -> new long[2]);
            sum[0] += one.failures();
            sum[1] += one.cues();
        }
        NavigableMap<Integer, Proportion> failures = new TreeMap<>();
        sums.forEach((count, sum) -> failures.put(count, new Proportion(sum[0], sum[1])));
        return failures;
    }

    private static Probit fit(List<Outcome> outcomes) {
        List<Probit.Observation> observations = new ArrayList<>();
        failures(outcomes).forEach((count, outcome) -> observations.add(new Probit.Observation(count, outcome)));
        return Probit.fit(observations);
    }

    /// The capacities at some rates of failure.
    ///
    /// @param epsilons ε of each
    /// @return by ε; nothing where the trials say nothing about it: no bound from either side
    Map<Double, Capacity> capacities(Criterion criterion, double... epsilons) {
        List<Outcome> outcomes = outcomes(criterion);
        NavigableMap<Integer, Proportion> failures = failures(outcomes);
        Proportion fewest = failures.firstEntry().getValue();
        boolean fromOne = failures.firstKey() == 1;
        Probit fitted = fit(outcomes);
        Interval measured = new Interval(failures.firstKey(), failures.lastKey());
        List<Probit> resampled = fitted instanceof Probit.Fitted ? resampled(outcomes) : List.of();
        Map<Double, Capacity> capacities = new LinkedHashMap<>();
        for (double epsilon : epsilons) {
            if (fromOne && fewest.clopperPearson(0.95).lower() > epsilon) {
                capacities.put(epsilon, new Capacity(0, 0, 1));
            } else if (fitted instanceof Probit.Separated separated) {
                separated(separated).ifPresent(capacity -> capacities.put(epsilon, capacity));
            } else {
                fitted.countAt(epsilon).stream()
                        .mapToObj(value -> within(measured, value, interval(resampled, epsilon)))
                        .flatMap(Optional::stream)
                        .forEach(capacity -> capacities.put(epsilon, capacity));
            }
        }
        return capacities;
    }

    private static Optional<Capacity> separated(Probit.Separated separated) {
        double below = separated.below();
        double above = separated.above();
        return below == 0
                ? Optional.empty()
                : Optional.of(
                        Double.isInfinite(above)
                                ? Capacity.atLeast(below)
                                : new Capacity(Math.sqrt(below * above), below, above));
    }

    /// A range of K.
    private record Interval(double low, double high) {}

    /// The 95 % interval. A resample that has no fit, or one that does not rise, stands with what it bounds: 0 or
    /// +∞ at its open side.
    private static Interval interval(List<Probit> resampled, double epsilon) {
        List<Interval> ends =
                resampled.stream().map(fit -> bracket(fit, epsilon)).toList();
        return new Interval(
                Quantile.of(TAIL, ends.stream().mapToDouble(Interval::low).toArray()),
                Quantile.of(1 - TAIL, ends.stream().mapToDouble(Interval::high).toArray()));
    }

    private static Interval bracket(Probit fit, double epsilon) {
        OptionalDouble count = fit.countAt(epsilon);
        if (count.isPresent()) {
            return new Interval(count.getAsDouble(), count.getAsDouble());
        }
        return fit instanceof Probit.Separated separated
                ? new Interval(separated.below(), separated.above())
                : new Interval(0, Double.POSITIVE_INFINITY);
    }

    /// A capacity and its interval as far as K was measured.
    private static Optional<Capacity> within(Interval measured, double value, Interval interval) {
        double low = Math.min(Math.min(value, interval.low()), measured.high());
        double high = Math.max(Math.max(value, interval.high()), measured.low());
        boolean isOpenBelow = low < measured.low();
        boolean isOpenAbove = high > measured.high();
        if (isOpenBelow && isOpenAbove) {
            return Optional.empty();
        }
        if (value > measured.high()) {
            return Optional.of(Capacity.atLeast(low));
        }
        if (value < measured.low()) {
            return Optional.of(Capacity.atMost(high));
        }
        return Optional.of(new Capacity(value, isOpenBelow ? 0 : low, isOpenAbove ? Double.POSITIVE_INFINITY : high));
    }

    /// Fits to pattern sets drawn with replacement, one list for all ε.
    private static List<Probit> resampled(List<Outcome> outcomes) {
        RandomGenerator rng = new Seed(1).child("bootstrap", outcomes.size()).generator();
        List<Probit> fits = new ArrayList<>();
        for (int b = 0; b < RESAMPLES; b++) {
            List<Outcome> some = new ArrayList<>(outcomes.size());
            for (int s = 0; s < outcomes.size(); s++) {
                some.add(outcomes.get(rng.nextInt(outcomes.size())));
            }
            fits.add(fit(some));
        }
        return fits;
    }
}
