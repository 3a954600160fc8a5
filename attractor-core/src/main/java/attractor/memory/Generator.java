package attractor.memory;

import attractor.pattern.Pattern;
import java.util.random.RandomGenerator;

/// The ability to make patterns without a cue.
@FunctionalInterface
public interface Generator {

    /// {@return a new pattern}
    ///
    /// @param rng the randomness
    Pattern sample(RandomGenerator rng);
}
