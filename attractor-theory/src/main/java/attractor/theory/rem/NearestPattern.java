package attractor.theory.rem;

import attractor.reference.Source;

/// How near the nearest of e^(αD) patterns is to a given one, and the nearest two of all are to each other.
///
///     c_max = ε_*(α),   among all pairs ε_*(2α)
///
/// Overlaps per unit, which are cosines for patterns on the sphere and for signs. Gaussian patterns have the
/// cosines of the sphere, √(1−e^(−2α)). Source: `lucibello-mezard-2024`, nearest pattern; their ψ = α − v c + v
/// φ(v) counts α twice, which gives the pair among all; here ψ = α + ζ(v) − v c.
@Source(key = "lucibello-mezard-2024", equation = "c_max")
public final class NearestPattern {

    private NearestPattern() {}

    /// The largest overlap with a given pattern.
    ///
    /// @param law overlaps of the state
    /// @param alpha α = ln K/D
    /// @return ε_*(α)
    public static double toOne(OverlapLaw law, double alpha) {
        return law.largest(alpha);
    }

    /// The largest overlap of two patterns.
    ///
    /// @param law overlaps of a typical pattern
    /// @param alpha α = ln K/D
    /// @return ε_*(2α)
    public static double amongAllPairs(OverlapLaw law, double alpha) {
        return law.largest(2 * alpha);
    }
}
