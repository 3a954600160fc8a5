package attractor.golden;

import attractor.memory.Memory;
import attractor.memory.Model;
import attractor.memory.Workers;
import attractor.models.dense.DenseExponential;
import attractor.models.dense.DensePolynomial;
import attractor.models.dense.DenseRectified;
import attractor.pattern.BitFlips;
import attractor.pattern.RandomSpins;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.spin.Asynchronous;
import attractor.spin.SpinMemory;
import attractor.statistics.FisherExact;
import attractor.statistics.Proportion;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/// Retrieval rates against the rows of another program.
///
/// Each row allows 4 combined standard errors + .005 on the exact rate and the mean overlap, so about 280 normal
/// comparisons raise a false alarm with probability below 280·6.4e-5 = .018 before the margin of .005, which makes
/// it far less; rows with fewer than 20 failures or successes use Fisher's test at 1e-4 instead.
final class StatisticalEvaluator implements Evaluator {

    static final Map<String, Evaluator> BY_KIND = Map.of("statistical", new StatisticalEvaluator());

    private static final int MAX_SWEEPS = 60;

    /// What one pattern set gave.
    private record SetResult(int exact, double overlap) {}

    @Override
    public Optional<String> difference(GoldenCase golden) {
        Seed seed = new Seed(20260115);
        int number = 0;
        for (JsonNode row : golden.expected().get("rows")) {
            Optional<String> difference = difference(row, seed.child("row", number++));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> difference(JsonNode row, Seed seed) {
        int sets = row.get("sets").asInt();
        int cues = Math.min(row.get("K").asInt(), row.get("cues_per_set").asInt());
        SetResult[] results = new SetResult[sets];
        Workers.shared().forEach(sets, set -> results[set] = run(row, cues, seed.child("set", set)));
        double[] exact = new double[sets];
        double[] overlap = new double[sets];
        int failures = 0;
        for (int set = 0; set < sets; set++) {
            exact[set] = results[set].exact() / (double) cues;
            overlap[set] = results[set].overlap() / cues;
            failures += cues - results[set].exact();
        }
        int trials = sets * cues;
        String name = "row " + row.get("F").asString() + " n=" + row.get("n") + " beta=" + row.get("beta") + " K="
                + row.get("K") + " delta=" + row.get("delta");
        double q = (failures + 1.0) / (trials + 2);
        double floor = Math.sqrt(q * (1 - q) / trials);
        return exact(row, name, mean(exact), Math.max(error(exact), floor), new Proportion(failures, trials))
                .or(() -> near(
                        name + " mean overlap",
                        mean(overlap),
                        Math.max(error(overlap), floor),
                        row.get("mean_overlap").asDouble(),
                        row.get("mean_overlap_se").asDouble()));
    }

    private static Optional<String> exact(JsonNode row, String name, double mean, double error, Proportion ours) {
        long failures = row.get("ref_failures").asLong();
        long trials = row.get("ref_cues").asLong();
        if (failures >= 20 && trials - failures >= 20) {
            double reference = row.get("exact").asDouble();
            return near(
                    name + " exact", mean, error, reference, row.get("exact_se").asDouble());
        }
        double p = FisherExact.pValue(ours, new Proportion(failures, trials));
        return p >= 1e-4
                ? Optional.empty()
                : Optional.of(name + " has " + ours.failures() + " failures in " + ours.trials() + ", reference "
                        + failures + " in " + trials + ", Fisher p = " + p);
    }

    private static Optional<String> near(String what, double got, double error, double want, double wantError) {
        double allowed = 4 * Math.hypot(error, wantError) + 0.005;
        return Math.abs(got - want) <= allowed
                ? Optional.empty()
                : Optional.of(what + " is " + got + " instead of " + want + ", allowed " + allowed);
    }

    private static SetResult run(JsonNode row, int cues, Seed seed) {
        int dimension = row.get("D").asInt();
        SpinPatterns patterns = new RandomSpins().draw(row.get("K").asInt(), dimension, seed.child("patterns", 0));
        Memory memory = ((SpinMemory) model(row).store(patterns, seed))
                .with(new Asynchronous(Asynchronous.Order.FRESH_PERMUTATION, MAX_SWEEPS));
        BitFlips noise = new BitFlips(row.get("delta").asDouble());
        int exact = 0;
        double overlap = 0;
        // Random patterns are exchangeable: the first ones are as good a choice of targets as any.
        for (int mu = 0; mu < cues; mu++) {
            RandomGenerator rng = seed.child("cue", mu).generator();
            Spins target = patterns.get(mu);
            Spins end = (Spins) memory.recall(noise.apply(target, rng), rng).pattern();
            exact += end.equals(target) ? 1 : 0;
            overlap += end.overlap(target) / (double) dimension;
        }
        return new SetResult(exact, overlap);
    }

    private static Model model(JsonNode row) {
        return switch (row.get("F").asString()) {
            case "x^n" -> new DensePolynomial(row.get("n").asInt());
            case "exp" -> new DenseExponential(row.get("beta").asDouble());
            default -> new DenseRectified(row.get("n").asDouble());
        };
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double error(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1.0) / values.length);
    }
}
