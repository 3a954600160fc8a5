package attractor.learning;

import attractor.parameter.Param;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.SpinPatterns;
import attractor.reference.Source;
import attractor.spin.Couplings;
import java.util.Optional;

/// The activity-product rule (Hebb): units that are active together are coupled.
///
///     W_ij = s Σ_μ ξ_i^μ ξ_j^μ        s = 1/D, 1 or 1/K
///
/// The diagonal is kept, W_ii = sK on ±1 patterns. Additive, so patterns can be learned and forgotten in any order,
/// exactly. Batch cost O(D²K/64) on spins by popcount. Source: `hopfield-1982`, Eq. 2 (s = 1).
///
/// @param scale the factor s
@Source(key = "hopfield-1982", equation = "2")
public record ActivityProduct(
        @Param(symbol = "s", doc = "factor of the sum over patterns")
        Scale scale) implements Expanded {

    /// The factor of the sum over patterns.
    public enum Scale {
        /// s = 1/D.
        PER_DIMENSION,
        /// s = 1.
        SUM,
        /// s = 1/K.
        PER_PATTERN
    }

    /// s = 1/D.
    public ActivityProduct() {
        this(Scale.PER_DIMENSION);
    }

    /// {@return the factor s for a number of units and patterns}
    ///
    /// @param dimension D ≥ 1
    /// @param count K ≥ 1
    public double factor(int dimension, int count) {
        return switch (scale) {
            case PER_DIMENSION -> 1.0 / dimension;
            case SUM -> 1;
            case PER_PATTERN -> 1.0 / count;
        };
    }

    @Override
    public Couplings learn(Patterns xi) {
        if (!(xi instanceof SpinPatterns spins)) {
            return CouplingArray.learnAll(begin(xi.dimension()), xi);
        }
        CouplingArray.requirePatterns(xi);
        int dimension = xi.dimension();
        double[][] sum = CouplingArray.square(dimension);
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j <= i; j++) {
                int differing = 0;
                for (int w = 0; w < spins.columnWordCount(); w++) {
                    differing += Long.bitCount(spins.columnWord(i, w) ^ spins.columnWord(j, w));
                }
                sum[i][j] = xi.count() - 2.0 * differing;
                sum[j][i] = sum[i][j];
            }
        }
        return Couplings.of(sum, factor(dimension, xi.count()));
    }

    @Override
    public Synapses.Reversible begin(int dimension) {
        return new Sum(dimension);
    }

    @Override
    public Optional<double[][]> mixing(SpinPatterns xi) {
        double[][] q = CouplingArray.square(xi.count());
        for (int mu = 0; mu < q.length; mu++) {
            q[mu][mu] = factor(xi.dimension(), xi.count());
        }
        return Optional.of(q);
    }

    @Override
    public TaylorCoefficients expansion(double activity) {
        return TaylorCoefficients.product(1);
    }

    @Override
    public boolean additive() {
        return true;
    }

    @Override
    public boolean bounded() {
        return false;
    }

    @Override
    public boolean orderDependent() {
        return false;
    }

    private final class Sum implements Synapses.Reversible {

        private final double[][] sum;
        private int count;

        Sum(int dimension) {
            this.sum = CouplingArray.square(dimension);
        }

        @Override
        public void learn(Pattern x) {
            double[] components = CouplingArray.components(x, sum.length);
            CouplingArray.addOuter(sum, 1, components, components);
            count++;
        }

        @Override
        public void forget(Pattern x) {
            double[] components = CouplingArray.components(x, sum.length);
            CouplingArray.requireLearned(count);
            CouplingArray.addOuter(sum, -1, components, components);
            count--;
        }

        @Override
        public Couplings couplings() {
            return Couplings.of(sum, factor(sum.length, Math.max(1, count)));
        }
    }
}
