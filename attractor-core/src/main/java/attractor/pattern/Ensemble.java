package attractor.pattern;

import attractor.reference.SlowTwin;

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

    /// Draws the patterns from, …, to − 1 of a set.
    ///
    /// Here with all that come before them; overridden where a row can be made alone.
    ///
    /// @param from the first pattern, at least 0
    /// @param to after the last pattern, at least `from`
    /// @param dimension D ≥ 1
    /// @param seed same seed, same patterns
    /// @return the same as those rows of a drawn set
    /// @throws IllegalArgumentException if D < 1, or D does not suit the ensemble
    @SlowTwin
    default Patterns rows(int from, int to, int dimension, Seed seed) {
        return draw(to, dimension, seed).rows(from, to);
    }
}
