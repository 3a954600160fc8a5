package attractor.learning;

import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.reference.Source;
import attractor.spin.Couplings;

/// Hebb's rule with bounded couplings: a memory that forgets instead of breaking down.
///
///     W_ij ← clip(W_ij + η x_i x_j, −L, L)        after each pattern
///
/// Only L/η matters; about 0.4 √D holds most. Patterns at the bound cannot be taken out again. The diagonal is kept
/// (and soon at L). Source: `parisi-1986`.
///
/// @param bound L
/// @param rate η
@Source(key = "parisi-1986")
public record BoundedWeights(
        @Param(symbol = "L", doc = "largest coupling", min = 0, ends = Param.Ends.OPEN)
        double bound,

        @Param(symbol = "η", doc = "what a pattern adds", min = 0, ends = Param.Ends.OPEN)
        double rate)
        implements LearningRule {

    /// L = 4, η = 1.
    public BoundedWeights() {
        this(4, 1);
    }

    /// Checks the ranges.
    public BoundedWeights {
        Range.positive("bound", bound);
        Range.positive("rate", rate);
    }

    @Override
    public Couplings learn(Patterns xi) {
        return CouplingArray.learnAll(begin(xi.dimension()), xi);
    }

    @Override
    public Synapses begin(int dimension) {
        return new Clipped(dimension);
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

    private final class Clipped implements Synapses {

        private final double[][] w;

        Clipped(int dimension) {
            this.w = CouplingArray.square(dimension);
        }

        @Override
        public void learn(Pattern pattern) {
            double[] x = CouplingArray.components(pattern, w.length);
            for (int i = 0; i < w.length; i++) {
                double[] row = w[i];
                for (int j = 0; j < row.length; j++) {
                    row[j] = Math.clamp(row[j] + rate * x[i] * x[j], -bound, bound);
                }
            }
        }

        @Override
        public Couplings couplings() {
            return Couplings.of(w);
        }
    }
}
