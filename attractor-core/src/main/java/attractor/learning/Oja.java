package attractor.learning;

import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.reference.Source;
import attractor.spin.Couplings;

/// Oja's rule: Hebb's with a decay that keeps every unit's couplings of length one.
///
///     ΔW_ij = η (y_i x_j − y_i² W_ij)        c₂ᶜᵒʳʳ = η, c₂ᵖᵒˢᵗ = −ηW
///
/// Clamped, both sides are the pattern, y = x, from W = 0: on ±1 patterns exact exponential forgetting, W_K = η Σ_μ
/// (1 − η)^(K−μ) ξ^μ ξ^μᵀ. Free-running, y = Wx is what the network makes of the pattern, from W = 1 (each unit
/// hears its own input first): the rows turn towards the first principal component of the patterns. Refused where η
/// y_i² ≥ 2: there the decay overshoots and W diverges. The diagonal is kept. Source: `oja-1982`, Eq. 3;
/// `hanley-2025`, Example 2.4.2 (clamped).
///
/// @param activity what the receiving unit does while it learns
/// @param rate η
@Source(key = "oja-1982", equation = "3")
@Source(key = "hanley-2025")
public record Oja(
        @Param(doc = "what the receiving unit does while it learns")
        Activity activity,

        @Param(symbol = "η", doc = "learning rate", min = 0, ends = Param.Ends.OPEN)
        double rate)
        implements Expanded {

    /// What the receiving unit does while it learns.
    public enum Activity {
        /// It takes the value of the pattern.
        CLAMPED,
        /// It answers the pattern with y = Wx.
        FREE
    }

    /// Clamped, η = 0.05.
    public Oja() {
        this(Activity.CLAMPED, 0.05);
    }

    /// Checks the range.
    public Oja {
        Range.positive("rate", rate);
    }

    /// With the receiving unit's own activity y_i in the place of x_i.
    @Override
    public TaylorCoefficients expansion(double activity) {
        return new TaylorCoefficients(
                Coefficient.ZERO,
                Coefficient.ZERO,
                Coefficient.ZERO,
                Coefficient.ZERO,
                Coefficient.affine(0, -rate),
                Coefficient.constant(rate));
    }

    @Override
    public Couplings learn(Patterns xi) {
        return CouplingArray.learnAll(begin(xi.dimension()), xi);
    }

    @Override
    public Synapses begin(int dimension) {
        return new Principal(dimension);
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

    private final class Principal implements Synapses {

        private final double[][] w;
        private int learned;

        Principal(int dimension) {
            this.w = CouplingArray.square(dimension);
            if (activity == Activity.FREE) {
                for (int i = 0; i < dimension; i++) {
                    w[i][i] = 1;
                }
            }
        }

        @Override
        public void learn(Pattern pattern) {
            double[] x = CouplingArray.components(pattern, w.length);
            learned++;
            for (int i = 0; i < w.length; i++) {
                double[] row = w[i];
                double y = activity == Activity.CLAMPED ? x[i] : answer(row, x);
                double decay = rate * y * y;
                if (!(decay < 2)) {
                    throw new IllegalArgumentException("Oja's rule diverges: at pattern " + learned + " unit " + i
                            + " has activity y = " + y + ", so rate η = " + rate + " times y² is " + decay
                            + " and every coupling overshoots; it must stay below 2: lower the rate"
                            + (activity == Activity.FREE ? " below 1/D = " + 1.0 / w.length : " below " + 2 / (y * y)));
                }
                for (int j = 0; j < row.length; j++) {
                    row[j] += rate * y * x[j] - decay * row[j];
                }
            }
        }

        private static double answer(double[] row, double[] x) {
            double y = 0;
            for (int j = 0; j < x.length; j++) {
                y += row[j] * x[j];
            }
            return y;
        }

        @Override
        public Couplings couplings() {
            return Couplings.of(w);
        }
    }
}
