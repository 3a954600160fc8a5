package attractor.theory.rem;

import attractor.reference.Source;

/// How far a cue may be from its pattern: the angle up to which one step recalls it.
///
///     cos θ_c = φ_α(λ)/signal,   frozen at ε_*(α)/signal for λ ≥ λ_*(α)
///
/// For cues of the norm of the patterns at a random direction; a cue of norm ρ has the sharpness λρ. Holds with
/// probability 1 for D → ∞. The angle is never wider than that of the nearest other pattern, and as wide when
/// frozen. Source: `lucibello-mezard-2024`, basins of attraction.
///
/// @param cosine φ/signal, above 1 where not even the pattern itself is kept
/// @param angle θ_c in radians; NaN where nothing is recalled
@Source(key = "lucibello-mezard-2024", equation = "cos θ_c")
public record Basin(double cosine, double angle) {

    /// The basin of a typical pattern.
    ///
    /// @param law overlaps of the state
    /// @param alpha α = ln K/D
    /// @param sharpness λ, times the norm ρ of the cue where that is not √D
    /// @return cosine and angle
    public static Basin of(OverlapLaw law, double alpha, double sharpness) {
        double cosine = FreeEnergy.of(law, alpha, sharpness) / law.signal();
        return new Basin(cosine, cosine >= 1 ? Double.NaN : Math.acos(cosine));
    }

    /// Whether a typical pattern is recalled at all.
    ///
    /// @return cos θ_c < 1
    public boolean retrieves() {
        return cosine < 1;
    }
}
