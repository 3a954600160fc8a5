package attractor.memory;

import attractor.pattern.Pattern;

/// The ability to change what is stored, one pattern at a time. Not safe for several threads.
public interface Learner {

    /// Adds a pattern.
    ///
    /// @param x the pattern
    /// @throws IllegalArgumentException if the pattern does not fit
    void learn(Pattern x);

    /// Takes a pattern out again, exactly.
    ///
    /// @param x the pattern
    /// @throws IllegalArgumentException if the pattern does not fit or is not stored
    void forget(Pattern x);
}
