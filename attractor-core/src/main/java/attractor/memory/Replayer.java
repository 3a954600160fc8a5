package attractor.memory;

import attractor.pattern.Pattern;
import java.util.List;
import java.util.random.RandomGenerator;

/// The ability to recall a sequence.
public interface Replayer {

    /// The states that follow the cue.
    ///
    /// @param length how many, at least 1
    List<Pattern> replay(Pattern cue, int length, RandomGenerator rng);
}
