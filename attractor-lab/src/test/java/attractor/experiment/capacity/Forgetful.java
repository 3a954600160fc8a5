package attractor.experiment.capacity;

import attractor.memory.HasCapacityLaw;
import attractor.memory.Memory;
import attractor.memory.Model;
import attractor.memory.Observer;
import attractor.memory.Outcome;
import attractor.memory.Progress;
import attractor.memory.Recall;
import attractor.memory.SelfCoupled;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;

/// A model for tests whose probability of failure is known: it finds the nearest pattern and, with probability
/// p(K), turns its first component around.
///
/// @param failure p(K)
/// @param coupled what it says about self-coupling
record Forgetful(IntToDoubleFunction failure, boolean coupled) implements Model, SelfCoupled, HasCapacityLaw {

    @Override
    public Memory store(Patterns xi, Seed seed, Progress progress) {
        SpinPatterns spins = (SpinPatterns) xi;
        double p = failure.applyAsDouble(xi.count());
        return new Memory() {
            @Override
            public int dimension() {
                return xi.dimension();
            }

            @Override
            public Recall recall(Pattern cue, RandomGenerator rng, Observer observer) {
                Spins best = spins.get(0);
                for (int mu = 1; mu < spins.count(); mu++) {
                    if (spins.overlap(mu, (Spins) cue) > best.overlap((Spins) cue)) {
                        best = spins.get(mu);
                    }
                }
                if (rng.nextDouble() < p) {
                    int[] signs = best.toSigns();
                    signs[0] = -signs[0];
                    best = Spins.of(signs);
                }
                return new Recall(best, 1, Outcome.FIXED_POINT);
            }
        };
    }

    @Override
    public boolean hasSelfCoupling() {
        return coupled;
    }

    @Override
    public OptionalDouble capacity(int dimension, double delta, double epsilon) {
        return OptionalDouble.of(42);
    }

    @Override
    public String capacityLaw() {
        return "the answer";
    }
}
