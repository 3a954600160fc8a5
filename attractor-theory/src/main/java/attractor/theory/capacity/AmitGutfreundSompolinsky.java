package attractor.theory.capacity;

import attractor.reference.Source;
import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.special.Erf;

/// The Hopfield network with αD random patterns at temperature 0: how much of a pattern its retrieval state holds.
///
///     √(2α) = B(t) = erf(t)/t − (2/√π) exp(−t²),   m = erf(t)
///     α_c = max_t ½ B(t)² = 0.137906 at t = 1.5112,   m_c = 0.967417
///
/// For α ≤ α_c the larger solution t is the retrieval state; beyond α_c there is none. Replica-symmetric theory for
/// D → ∞; replica symmetry breaking moves α_c to about 0.1382. Constant time. Source: `ags-1987`, zero-temperature
/// equations.
@Source(key = "ags-1987", equation = "zero-temperature equations")
public final class AmitGutfreundSompolinsky {

    private static final double TWO_OVER_SQRT_PI = 1.1283791670955126;
    private static final double CRITICAL_T = criticalT();
    /// The load, up to its critical value.
    static final Quantity LOAD =
            new Quantity("alpha", "α", "load K/D", Domain.reals().from(0).upTo(0.5 * Math.pow(bracket(CRITICAL_T), 2)));

    private AmitGutfreundSompolinsky() {}

    /// The load beyond which no retrieval state exists.
    ///
    /// @return α_c = 0.1379…
    public static double criticalLoad() {
        return LOAD.domain().maximum();
    }

    /// The overlap of the retrieval state at the critical load.
    ///
    /// @return m_c = 0.9674…
    public static double criticalOverlap() {
        return Erf.erf(CRITICAL_T);
    }

    /// The overlap of the retrieval state with its pattern.
    ///
    /// @param alpha α = K/D in [0, α_c]; beyond α_c there is no retrieval state
    /// @return m(α), 1 at α = 0
    public static double overlap(double alpha) {
        LOAD.check(alpha);
        if (alpha == 0) {
            return 1;
        }
        double height = Math.sqrt(2 * alpha);
        double far = 1 / height + 1;
        if (bracket(CRITICAL_T) <= height) {
            return criticalOverlap();
        }
        // B falls from its maximum towards 1/t, and B(t) < 1/t
        double t = new BracketingNthOrderBrentSolver(1e-15, 1e-15, 5)
                .solve(1000, x -> bracket(x) - height, CRITICAL_T, Math.max(far, CRITICAL_T + 1));
        return Erf.erf(t);
    }

    private static double bracket(double t) {
        return Erf.erf(t) / t - TWO_OVER_SQRT_PI * Math.exp(-t * t);
    }

    /// The root of B′(t) = −erf(t)/t² + (2/√π) exp(−t²)(1/t + 2t).
    private static double criticalT() {
        return new BracketingNthOrderBrentSolver(1e-15, 1e-15, 5)
                .solve(1000, t -> TWO_OVER_SQRT_PI * Math.exp(-t * t) * (1 / t + 2 * t) - Erf.erf(t) / (t * t), 1, 2);
    }
}
