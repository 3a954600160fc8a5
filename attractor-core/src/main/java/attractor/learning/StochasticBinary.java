package attractor.learning;

import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.pattern.Alphabet;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.reference.Source;
import attractor.spin.Couplings;
import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Binary synapses that change by chance: one bit a coupling, and a memory that forgets.
///
///     W_ij ← x_i x_j with probability q, else W_ij stays        W_ij = W_ji ∈ {−1, +1}
///
/// Starts from fair coins; the diagonal is +1. A pattern of age t is felt with strength q (1 − q)^t, so q near √(ln
/// D/D) holds most. Patterns cannot be taken out again. ±1 patterns only. Source: `amit-fusi-1994`.
///
/// @param probability q
/// @param seed of the coins
@Source(key = "amit-fusi-1994")
public record StochasticBinary(
        @Param(symbol = "q", doc = "probability that a synapse follows a pattern", min = 0, max = 1)
        double probability,

        @Param(doc = "seed of the coins") long seed)
        implements LearningRule {

    /// q = 0.2.
    public StochasticBinary() {
        this(0.2, 1);
    }

    /// Checks the range.
    public StochasticBinary {
        Range.openBelow("probability", probability, 0, 1);
    }

    @Override
    public Couplings learn(Patterns xi) {
        return CouplingArray.learnAll(begin(xi.dimension()), xi);
    }

    @Override
    public Synapses begin(int dimension) {
        return new Coins(dimension);
    }

    @Override
    public Set<Alphabet> alphabets() {
        return EnumSet.of(Alphabet.SPINS);
    }

    @Override
    public boolean additive() {
        return false;
    }

    @Override
    public boolean bounded() {
        return true;
    }

    @Override
    public boolean orderDependent() {
        return true;
    }

    private final class Coins implements Synapses {

        private final double[][] w;
        private int learned;

        Coins(int dimension) {
            this.w = CouplingArray.square(dimension);
            RandomGenerator rng = new Seed(seed).child("synapses", 0).generator();
            for (int i = 0; i < dimension; i++) {
                w[i][i] = 1;
                for (int j = 0; j < i; j++) {
                    w[i][j] = rng.nextBoolean() ? 1 : -1;
                    w[j][i] = w[i][j];
                }
            }
        }

        @Override
        public void learn(Pattern pattern) {
            CouplingArray.requireAlphabet(StochasticBinary.this, pattern);
            double[] x = CouplingArray.components(pattern, w.length);
            RandomGenerator rng = new Seed(seed).child("pattern", learned++).generator();
            for (int i = 0; i < w.length; i++) {
                for (int j = 0; j < i; j++) {
                    if (rng.nextDouble() < probability) {
                        w[i][j] = x[i] * x[j];
                        w[j][i] = w[i][j];
                    }
                }
            }
        }

        @Override
        public Couplings couplings() {
            return Couplings.of(w);
        }
    }
}
