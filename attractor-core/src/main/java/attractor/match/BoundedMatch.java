package attractor.match;

/// The nearest pattern found through reduced storage, with what vouches for it.
///
/// @param best the winner, its score and its margin, with the bits of a search over all patterns in float32
/// @param bound the greatest error bound ε_μ of an approximate score; NaN or +∞ where numbers overflow
/// @param candidates how many patterns were scored in float32
public record BoundedMatch(BestMatch best, double bound, int candidates) {}
