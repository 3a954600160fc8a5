package attractor.theory.capacity;

import attractor.reference.Source;
import attractor.statistics.Normal;
import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;

/// The largest load at which some weights make every random pattern a fixed point with stability κ.
///
///     1/α(κ) = ∫_{−κ}^∞ (t+κ)² φ(t) dt = (1+κ²)(1 − Q(κ)) + κ φ(κ),   α(0) = 2
///
/// κ is the smallest field along a pattern divided by the norm of the weights: a margin against cue noise. For D →
/// ∞, unbiased random patterns. Domain: κ ≥ 0; below 0 replica symmetry breaks and the formula no longer holds.
/// Source: `gardner-1988`, α_c(κ) of section 4; α(0) = 2 is `cover-1965`.
@Source(key = "gardner-1988", equation = "critical capacity, section 4")
public final class Gardner {

    /// The stability.
    static final Quantity STABILITY =
            new Quantity("kappa", "κ", "stability", Domain.reals().from(0).upTo(1e6));

    private Gardner() {}

    /// The critical load.
    ///
    /// @param kappa κ ≥ 0
    /// @return α(κ)
    public static double criticalLoad(double kappa) {
        STABILITY.check(kappa);
        return 1 / ((1 + kappa * kappa) * Normal.cumulative(kappa) + kappa * Normal.density(kappa));
    }
}
