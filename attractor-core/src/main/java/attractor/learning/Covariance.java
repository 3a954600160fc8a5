package attractor.learning;

import attractor.parameter.Param;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.SpinPatterns;
import attractor.spin.Couplings;
import java.util.Optional;

/// The covariance rule: activity above its mean is what counts.
///
///     W_ij = (1/K) Σ_μ (ξ_i^μ − a_i)(ξ_j^μ − a_j)        a_i: mean activity
///
/// The mean is that of each unit, that of the whole set, or a given number; the diagonal is kept. On patterns whose
/// mean is 0 it is the activity product over K. With a given mean it is additive up to the factor 1/K. Batch cost
/// O(KD²). Source: `hanley-2025`, Section 2.4, with the mean activity in place of a known coding level.
///
/// @param mean which mean is subtracted
/// @param activity a, used where the mean is given
public record Covariance(
        @Param(doc = "which mean activity is subtracted") Mean mean,

        @Param(symbol = "a", doc = "mean activity where it is given")
        double activity)
        implements Expanded {

    /// Which mean activity is subtracted.
    public enum Mean {
        /// The mean of each unit over the patterns.
        PER_UNIT,
        /// The mean over all units and patterns.
        OVERALL,
        /// A number known beforehand.
        GIVEN
    }

    /// The mean of each unit.
    public Covariance() {
        this(Mean.PER_UNIT, 0);
    }

    /// Checks the activity.
    ///
    /// @throws IllegalArgumentException if the activity is not finite
    public Covariance {
        if (!Double.isFinite(activity)) {
            throw new IllegalArgumentException("activity a is " + activity + "; it must be a finite number");
        }
    }

    @Override
    public Couplings learn(Patterns xi) {
        return CouplingArray.learnAll(begin(xi.dimension()), xi);
    }

    @Override
    public Synapses.Reversible begin(int dimension) {
        return new Moments(dimension);
    }

    /// (I − 11ᵀ/K)/K for the mean of each unit; the other means add a direction outside the patterns.
    @Override
    public Optional<double[][]> mixing(SpinPatterns xi) {
        if (mean != Mean.PER_UNIT) {
            return Optional.empty();
        }
        double[][] q = CouplingArray.square(xi.count());
        double count = xi.count();
        for (int mu = 0; mu < q.length; mu++) {
            for (int nu = 0; nu < q.length; nu++) {
                q[mu][nu] = ((mu == nu ? 1 : 0) - 1 / count) / count;
            }
        }
        return Optional.of(q);
    }

    @Override
    public TaylorCoefficients expansion(double activity) {
        double a = mean == Mean.GIVEN ? this.activity : activity;
        return TaylorCoefficients.constants(a * a, -a, -a, 1);
    }

    @Override
    public boolean additive() {
        return mean == Mean.GIVEN;
    }

    @Override
    public boolean bounded() {
        return true;
    }

    @Override
    public boolean orderDependent() {
        return false;
    }

    /// First and second moments, from which any of the means can be subtracted.
    private final class Moments implements Synapses.Reversible {

        private final double[][] second;
        private final double[] first;
        private int count;

        Moments(int dimension) {
            this.second = CouplingArray.square(dimension);
            this.first = new double[dimension];
        }

        private void add(Pattern x, int sign) {
            double[] components = CouplingArray.components(x, first.length);
            CouplingArray.addOuter(second, sign, components, components);
            for (int i = 0; i < first.length; i++) {
                first[i] += sign * components[i];
            }
            count += sign;
        }

        @Override
        public void learn(Pattern x) {
            add(x, 1);
        }

        @Override
        public void forget(Pattern x) {
            CouplingArray.requireLearned(count);
            add(x, -1);
        }

        @Override
        public Couplings couplings() {
            int dimension = first.length;
            double patterns = Math.max(1, count);
            double overall = 0;
            for (double sum : first) {
                overall += sum;
            }
            overall /= patterns * dimension;
            double[][] w = CouplingArray.square(dimension);
            for (int i = 0; i < dimension; i++) {
                double ai = mean(i, patterns, overall);
                for (int j = 0; j < dimension; j++) {
                    double aj = mean(j, patterns, overall);
                    w[i][j] = (second[i][j] - ai * first[j] - aj * first[i]) / patterns + ai * aj;
                }
            }
            return Couplings.of(w);
        }

        private double mean(int i, double patterns, double overall) {
            return switch (mean) {
                case PER_UNIT -> first[i] / patterns;
                case OVERALL -> overall;
                case GIVEN -> activity;
            };
        }
    }
}
