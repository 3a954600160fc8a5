package attractor.memory;

import attractor.pattern.Pattern;
import java.util.List;
import java.util.random.RandomGenerator;

/// The ability to recall a sequence.
public interface Replayer {

    /// {@return the states that follow the cue}
    ///
    /// @param length how many, at least 1
    /// @param cue the cue
    /// @param rng the randomness
    List<Pattern> replay(Pattern cue, int length, RandomGenerator rng);
}
