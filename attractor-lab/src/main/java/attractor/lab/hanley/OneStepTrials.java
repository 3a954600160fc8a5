package attractor.lab.hanley;

import attractor.experiment.Measured;
import attractor.experiment.Rows;
import attractor.memory.Memory;
import attractor.memory.Model;
import attractor.memory.Stepping;
import attractor.memory.Workers;
import attractor.pattern.BitFlips;
import attractor.pattern.RandomSpins;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.reference.Source;
import attractor.statistics.Bootstrap;
import attractor.statistics.ConfidenceInterval;
import attractor.statistics.Probit;
import attractor.statistics.Proportion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Does one synchronous step from a noisy cue give the stored pattern?
///
///     P[T(ξ^μ perturbed with δ) ≠ ξ^μ] over random ±1 patterns and cue noise
///
/// Several cues share a pattern set; errors are over sets. Source: `hanley-2025`, Eq. 20.
///
/// @param dimension D
/// @param count K
/// @param delta δ
@Source(key = "hanley-2025", equation = "20")
record OneStepTrials(int dimension, int count, double delta) {

    /// ε of the capacities.
    static final double EPSILON = 0.05;

    private static final int RESAMPLES = 200;

    /// Failures and cues of each set.
    ///
    /// @param sets number of pattern sets
    /// @param cues of each set, distinct patterns chosen at random; at most K
    Rows run(Model model, int sets, int cues, Seed seed) {
        long[] failures = new long[sets];
        long[] asked = new long[sets];
        for (int set = 0; set < sets; set++) {
            Seed own = seed.child("set", set);
            SpinPatterns xi = new RandomSpins().draw(count, dimension, own.child("patterns", 0));
            Memory memory = model.store(xi, own.child("store", 0));
            int[] order = shuffled(own.child("order", 0).generator());
            asked[set] = Math.min(cues, count);
            for (int c = 0; c < asked[set]; c++) {
                Workers.checkInterrupt();
                RandomGenerator rng = own.child("cue", c).generator();
                Spins target = xi.get(order[c]);
                Spins cue = (Spins) new BitFlips(delta).apply(target, rng);
                boolean right = ((Stepping) memory).step(cue, rng).equals(target);
                failures[set] += right ? 0 : 1;
            }
        }
        return Rows.NONE.with("failures", failures).with("cues", asked);
    }

    /// The first min(K, 64) places of a random permutation are all that is needed.
    private int[] shuffled(RandomGenerator rng) {
        int[] order = new int[count];
        Arrays.setAll(order, mu -> mu);
        for (int k = 0; k < Math.min(count, 64); k++) {
            int other = k + rng.nextInt(count - k);
            int swapped = order[k];
            order[k] = order[other];
            order[other] = swapped;
        }
        return order;
    }

    static Proportion outcome(Rows rows) {
        return new Proportion(
                Arrays.stream(rows.whole("failures")).sum(),
                Arrays.stream(rows.whole("cues")).sum());
    }

    /// The rate of exact recalls, its error over sets and at least that of independent cues.
    static Measured exact(Rows rows) {
        double[] cues = rows.real("cues");
        double[] right = rows.real("failures");
        for (int s = 0; s < right.length; s++) {
            right[s] = cues[s] - right[s];
        }
        return Measured.ratio(right, cues).atLeast(outcome(rows).standardErrorFloor());
    }

    /// One pattern set of some K.
    private record Set(int count, Proportion outcome) {}

    /// The capacity by probit regression over all K, its error by a bootstrap over sets.
    ///
    /// @param byCount rows by K
    /// @return nothing where the trials do not fix it
    static Optional<Measured> capacity(NavigableMap<Integer, Rows> byCount) {
        List<Set> sets = new ArrayList<>();
        byCount.forEach((count, rows) -> {
            long[] failures = rows.whole("failures");
            long[] cues = rows.whole("cues");
            for (int s = 0; s < cues.length; s++) {
                sets.add(new Set(count, new Proportion(failures[s], cues[s])));
            }
        });
        if (sets.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble value = fit(sets);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        double error = new Bootstrap<>(sets, RESAMPLES, 0.6827)
                .interval(
                        some -> fit(some).orElse(Double.NaN),
                        new Seed(1).child("bootstrap", sets.size()).generator())
                .interval()
                .map(OneStepTrials::half)
                .orElse(Double.NaN);
        return Optional.of(new Measured(value.getAsDouble(), error));
    }

    private static double half(ConfidenceInterval interval) {
        return (interval.upper() - interval.lower()) / 2;
    }

    private static OptionalDouble fit(List<Set> sets) {
        NavigableMap<Integer, long[]> sums = new TreeMap<>();
        for (Set set : sets) {
            long[] sum = sums.computeIfAbsent(set.count(), count -> new long[2]);
            sum[0] += set.outcome().failures();
            sum[1] += set.outcome().trials();
        }
        List<Probit.Observation> observations = new ArrayList<>();
        sums.forEach((count, sum) -> observations.add(new Probit.Observation(count, new Proportion(sum[0], sum[1]))));
        return Probit.fit(observations).countAt(EPSILON);
    }

    /// Different integers around a number of patterns.
    ///
    /// @param centre the expected capacity
    /// @param factors times it
    static int[] ladder(double centre, double... factors) {
        return Arrays.stream(factors)
                .mapToInt(factor -> (int) Math.max(1, Math.round(factor * centre)))
                .distinct()
                .toArray();
    }
}
