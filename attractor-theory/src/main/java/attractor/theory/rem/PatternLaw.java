package attractor.theory.rem;

/// The law of random patterns: that of the overlaps of one typical pattern with the others, and how patterns
/// differ.
///
///     h(t, l) = −lim (1/D) ln E_x exp(−t D [l·signal_x − ζ_x(l)]),   x ~ the law of the patterns
///
/// [OverlapLaw] describes a typical pattern; h describes the rare ones whose margin is small, of which there are
/// always some among e^(αD), and with them the capacity for all patterns at once: [AllPatterns]. h is concave in t
/// and, for given t, concave in l. For patterns of equal norm all margins are equal and h = t·margin(l).
public interface PatternLaw extends OverlapLaw {

    /// h and its derivatives.
    ///
    /// @param value h(t, l); −∞ where the expectation diverges
    /// @param byTilt ∂h/∂t, the margin of the patterns that dominate at t
    /// @param bySharpness ∂h/∂l; where h is −∞, any number with the sign that leads back
    record Deviation(double value, double byTilt, double bySharpness) {}

    /// How the margins of rare patterns are distributed.
    ///
    /// @param t tilt towards patterns of small margin, ≥ 0
    /// @param sharpness l > 0
    /// @return h(t, l) with derivatives
    Deviation deviation(double t, double sharpness);
}
