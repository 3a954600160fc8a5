package attractor.match;

import attractor.pattern.Pattern;

/// Scores of all stored patterns against a cue; what depends on the patterns alone is computed beforehand.
@FunctionalInterface
public interface Scorer {

    /// Computes s_μ, larger for more similar patterns.
    ///
    /// @param x of the dimension of the patterns
    /// @param s receives K scores; NaN where the similarity is undefined, +∞ for an exact hit of a reciprocal
    ///     distance
    void score(Pattern x, double[] s);
}
