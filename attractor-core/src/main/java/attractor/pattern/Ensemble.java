package attractor.pattern;

/// A probability law of pattern sets.
///
/// Row μ of a drawn set depends on (seed, μ) only, so a larger draw extends a smaller one and rows can be made in
/// any order.
public interface Ensemble {

    /// Draws K patterns.
    ///
    /// @param count K ≥ 0
    /// @param dimension D ≥ 1
    /// @param seed same seed, same patterns
    /// @return the patterns
    /// @throws IllegalArgumentException if K < 0, D < 1, or D does not suit the ensemble
    Patterns draw(int count, int dimension, Seed seed);
}
