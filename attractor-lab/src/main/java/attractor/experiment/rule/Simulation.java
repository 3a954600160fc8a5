package attractor.experiment.rule;

import attractor.experiment.Measured;
import attractor.learning.Biased;
import attractor.learning.LearningRule;
import attractor.memory.Workers;
import attractor.pattern.BitFlips;
import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.RandomSpins;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.spin.CoupledSystem;
import attractor.spin.Couplings;
import attractor.spin.SpinMemory;
import attractor.spin.Synchronous;
import attractor.spin.TieRule;
import attractor.statistics.Proportion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// One synchronous step from noisy cues, simulated: how often it gives the pattern exactly.
///
/// Couplings are what the rule makes of the patterns, without their diagonal. ±1 units take the sign of their field
/// and keep their state on a tie; of 0/1 units the k with the largest fields win, lower index first. Errors are
/// over pattern sets.
final class Simulation {

    private static final int CUES = 20;

    private final LearningRule rule;
    private final RuleQuestion question;

    Simulation(LearningRule rule, RuleQuestion question) {
        this.rule = rule;
        this.question = question;
    }

    /// Which patterns of a set are asked for.
    private interface Choice {
        int[] of(int count);
    }

    /// The rate of exact recall over up to 20 patterns of each set.
    Measured exact(int count, Seed seed) {
        return rate(count, seed, k -> spread(k, Math.min(k, CUES)));
    }

    /// The rate of exact recall of the pattern that was learned a number of patterns before the last.
    Measured exactAtAge(int count, int age, Seed seed) {
        return rate(count, seed, k -> new int[] {k - 1 - age});
    }

    private static int[] spread(int count, int asked) {
        int[] indices = new int[asked];
        for (int a = 0; a < asked; a++) {
            indices[a] = (int) ((long) a * count / asked);
        }
        return indices;
    }

    private Measured rate(int count, Seed seed, Choice choice) {
        double[] hits = new double[question.sets()];
        double[] cues = new double[question.sets()];
        Workers.shared().forEach(question.sets(), set -> {
            Workers.checkInterrupt();
            Seed own = seed.child("set", set);
            int[] asked = choice.of(count);
            cues[set] = asked.length;
            hits[set] = question.coding() > 0 ? sparse(count, asked, own) : signs(count, asked, own);
        });
        long total = Math.round(Arrays.stream(hits).sum());
        double floor = new Proportion(total, Math.round(Arrays.stream(cues).sum())).standardErrorFloor();
        return Measured.ratio(hits, cues).atLeast(floor);
    }

    private int signs(int count, int[] asked, Seed seed) {
        SpinPatterns xi = new RandomSpins().draw(count, question.dimension(), seed.child("patterns", 0));
        Couplings w = rule.learn(xi).withoutDiagonal();
        SpinMemory memory =
                SpinMemory.of(question.dimension(), CoupledSystem.plusMinus(w, 0), new Synchronous(), TieRule.KEEP);
        BitFlips noise = new BitFlips(question.delta());
        int hits = 0;
        for (int mu : asked) {
            RandomGenerator rng = seed.child("cue", mu).generator();
            Spins pattern = xi.get(mu);
            hits += memory.step(noise.apply(pattern, rng), rng).equals(pattern) ? 1 : 0;
        }
        return hits;
    }

    private int sparse(int count, int[] asked, Seed seed) {
        int dimension = question.dimension();
        int active = question.active();
        int wrong = (int) Math.rint(question.delta() * active);
        List<int[]> orders = new ArrayList<>();
        List<Bits> patterns = new ArrayList<>();
        for (int mu = 0; mu < count; mu++) {
            int[] order = permutation(dimension, seed.child("pattern", mu).generator());
            orders.add(order);
            patterns.add(bits(order, 0, active));
        }
        BitPatterns xi = BitPatterns.of(patterns);
        Couplings w = rule.learn(xi).withoutDiagonal();
        double[] bias = rule instanceof Biased biased ? biased.bias(xi) : new double[dimension];
        int hits = 0;
        for (int mu : asked) {
            // the order is random, so the units after the active ones are wrong at random
            int[] order = orders.get(mu);
            double[] fields = bias.clone();
            for (int k = wrong; k < active + wrong; k++) {
                int j = order[Math.min(k, dimension - 1)];
                for (int i = 0; i < dimension; i++) {
                    fields[i] += w.at(i, j);
                }
            }
            hits += winners(fields, active).equals(patterns.get(mu)) ? 1 : 0;
        }
        return hits;
    }

    private static Bits bits(int[] order, int from, int to) {
        int[] values = new int[order.length];
        for (int k = from; k < to; k++) {
            values[order[k]] = 1;
        }
        return Bits.of(values);
    }

    private static Bits winners(double[] fields, int active) {
        Integer[] order = new Integer[fields.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> Double.compare(fields[j], fields[i]));
        int[] values = new int[fields.length];
        for (int k = 0; k < active; k++) {
            values[order[k]] = 1;
        }
        return Bits.of(values);
    }

    private static int[] permutation(int dimension, RandomGenerator rng) {
        int[] order = new int[dimension];
        Arrays.setAll(order, i -> i);
        for (int i = dimension - 1; i > 0; i--) {
            int j = rng.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }
}
