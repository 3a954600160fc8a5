package attractor.memory;

import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import java.util.random.RandomGenerator;

/// The ability to recall with known components held fixed.
public interface Clamping {

    /// Recalls from a cue whose known components never change.
    ///
    /// @param cue of the memory's dimension and alphabet
    /// @param known 1 where the cue is known; dimension D
    /// @param rng the randomness
    /// @param observer sees every visited state
    /// @return what was recalled
    /// @throws IllegalArgumentException if a dimension or alphabet does not fit
    Recall recallClamped(Pattern cue, Bits known, RandomGenerator rng, Observer observer);
}
