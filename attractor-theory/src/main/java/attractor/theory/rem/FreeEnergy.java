package attractor.theory.rem;

import attractor.reference.Source;

/// The free energy of the random energy model that the patterns other than the one to be recalled make.
///
///     φ_α(λ) = (α + ζ(λ))/λ for λ < λ_*(α), else ε_*(α)      = min_{0<l≤λ} (α + ζ(l))/l
///
/// λ φ D is the logarithm of their summed weight in the softmax: the state keeps its pattern if signal > φ. Beyond
/// λ_* a single pattern, the one of overlap ε_*, dominates them all (condensation). For a state of norm ρ√D in an
/// ensemble that is invariant under rotations φ_ρ(λ) = ρ φ(ρλ). Constant time. Source: `lucibello-mezard-2024`,
/// equation of φ.
@Source(key = "lucibello-mezard-2024", equation = "free energy φ")
public final class FreeEnergy {

    private FreeEnergy() {}

    /// φ.
    ///
    /// @param law overlaps of the state
    /// @param alpha α = ln K/D
    /// @param sharpness λ
    /// @return the free energy per unit
    public static double of(OverlapLaw law, double alpha, double sharpness) {
        Symbols.LOAD.check(alpha);
        Symbols.SHARPNESS.check(sharpness);
        return isCondensed(law, alpha, sharpness) ? law.largest(alpha) : (alpha + law.zeta(sharpness)) / sharpness;
    }

    /// φ of a state of another norm, for ensembles that are invariant under rotations.
    ///
    /// @param law overlaps of a state of norm √D
    /// @param alpha α = ln K/D
    /// @param sharpness λ
    /// @param norm ρ, the norm of the state over √D
    /// @return ρ φ(ρλ)
    public static double of(OverlapLaw law, double alpha, double sharpness, double norm) {
        return Symbols.NORM.check(norm) * of(law, alpha, norm * Symbols.SHARPNESS.check(sharpness));
    }

    /// Whether a single pattern dominates the others.
    ///
    /// @param law overlaps of the state
    /// @param alpha α = ln K/D
    /// @param sharpness λ
    /// @return λ ≥ λ_*(α)
    public static boolean isCondensed(OverlapLaw law, double alpha, double sharpness) {
        return Symbols.SHARPNESS.check(sharpness) >= law.freezing(alpha);
    }

    /// The count up to which a single pattern dominates.
    ///
    /// @param law overlaps of the state
    /// @param sharpness λ
    /// @return α_*(λ) = I(ζ′(λ))
    public static double condensation(OverlapLaw law, double sharpness) {
        return law.entropy(Symbols.SHARPNESS.check(sharpness));
    }
}
