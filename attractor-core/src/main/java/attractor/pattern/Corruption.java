package attractor.pattern;

import java.util.random.RandomGenerator;

/// A channel from a clean pattern to a cue.
public interface Corruption {

    /// The corrupted copy. The dimension stays; the alphabet stays too, unless the corruption adds real-valued
    /// noise and says so.
    ///
    /// @throws IllegalArgumentException if this corruption is not defined on the pattern's alphabet or dimension
    Pattern apply(Pattern clean, RandomGenerator rng);
}
