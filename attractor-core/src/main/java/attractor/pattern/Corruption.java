package attractor.pattern;

import java.util.random.RandomGenerator;

/// A channel from a clean pattern to a cue.
public interface Corruption {

    /// {@return the corrupted copy} The dimension stays; the alphabet stays too, unless the corruption adds
    /// real-valued noise and says so.
    ///
    /// @param clean the pattern to corrupt
    /// @param rng the randomness
    /// @throws IllegalArgumentException if this corruption is not defined on the pattern's alphabet or dimension
    Pattern apply(Pattern clean, RandomGenerator rng);
}
