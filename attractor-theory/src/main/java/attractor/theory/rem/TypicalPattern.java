package attractor.theory.rem;

import attractor.reference.Source;
import attractor.theory.special.MonotoneRoot;

/// How many patterns a memory may hold while a typical one is still recalled in one step.
///
///     α_1(λ) = sup{α: signal > φ_α(λ)} = max_{0≤l≤λ} [l·signal − ζ(l)]
///
/// The maximum sits at min(λ, l_opt) with ζ′(l_opt) = signal; sharper than l_opt gains nothing. Constant time for
/// the closed forms. Source: `lucibello-mezard-2024`, α_1; the form as a maximum is derived here.
@Source(key = "lucibello-mezard-2024", equation = "α_1")
public final class TypicalPattern {

    private TypicalPattern() {}

    /// The capacity.
    ///
    /// @param law overlaps of the state
    /// @param sharpness λ
    /// @return α_1(λ) = ln K/D
    public static double capacity(OverlapLaw law, double sharpness) {
        return law.margin(Math.min(Symbols.SHARPNESS.check(sharpness), law.saturation()));
    }

    /// The least sharpness that recalls a typical pattern.
    ///
    /// @param law overlaps of the state
    /// @param alpha α = ln K/D
    /// @return λ_c with α_1(λ_c) = α; +∞ when no sharpness suffices
    public static double leastSharpness(OverlapLaw law, double alpha) {
        Symbols.LOAD.check(alpha);
        double most = Math.min(law.saturation(), 0x1p60);
        if (law.margin(most) < alpha) {
            return Double.POSITIVE_INFINITY;
        }
        // the margin rises up to the saturation, and is continued there so that its sign changes once
        return MonotoneRoot.increasing(l -> law.margin(Math.min(l, most)) - alpha, Math.min(most, alpha));
    }
}
