package attractor.theory.rem;

import attractor.reference.Source;
import attractor.theory.rem.AllPatterns.Capacity;
import attractor.theory.rem.AllPatterns.Channel;
import attractor.theory.special.LambertW;

/// The large-deviation bound for Gaussian patterns and the inner product, in closed form.
///
///     weak pattern:  y α_1(λ),   y = −W(−k/e)/k,   k = (1−λ)² for λ < 1, 0 beyond (y = 1/e)
///     competitor:    (ln 2)/4,  by a pattern with |ξ|²/D = ½
///     α_c^lb = min of both
///
/// y = r² is the squared length, over D, of the pattern that the bulk beats. The competitor limits from λ_s =
/// 0.7009178292 on, so that (ln 2)/4 is reached at a finite sharpness and not only for λ → ∞. Derived here from
/// `lucibello-mezard-2024`, equations 10 to 12, where (ln 2)/4 is published.
@Source(key = "lucibello-mezard-2024", equation = "10 to 12, Gaussian patterns")
public final class GaussianAllPatterns {

    private static final double COMPETITOR = 0.25 * Math.log(2);

    private GaussianAllPatterns() {}

    /// The bound.
    ///
    /// @param sharpness λ
    /// @return α_c^lb and its channel
    public static Capacity capacity(double sharpness) {
        double bulk = shortestLength(sharpness) * TypicalPattern.capacity(new Gaussian(), sharpness);
        return bulk < COMPETITOR
                ? new Capacity(bulk, Channel.WEAK_PATTERN)
                : new Capacity(COMPETITOR, Channel.COMPETITOR);
    }

    /// The length of the first pattern that the bulk beats.
    ///
    /// @param sharpness λ
    /// @return y = |ξ|²/D
    public static double shortestLength(double sharpness) {
        double below = 1 - Math.min(1, Symbols.SHARPNESS.check(sharpness));
        double k = below * below;
        return k < 1e-12 ? 1 / Math.E : -LambertW.principal(-k / Math.E) / k;
    }

    /// The sharpness from which on sharper does not help.
    ///
    /// @return λ_s, where both channels are equal
    public static double saturation() {
        // y α_1 = (ln 2)/4 rises with λ on (0, 1)
        return attractor.theory.special.MonotoneRoot.between(
                l -> shortestLength(l) * TypicalPattern.capacity(new Gaussian(), l) - COMPETITOR, 0.1, 1);
    }
}
