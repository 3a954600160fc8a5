package attractor.memory;

import attractor.pattern.Pattern;
import java.util.random.RandomGenerator;

/// The ability to make exactly one step: one synchronous update of all components.
///
/// One-step capacity and the step button of a display ask for it. A single-shot memory steps by recalling.
@FunctionalInterface
public interface Stepping {

    /// {@return the state after one step}
    ///
    /// @param state of the memory's dimension and alphabet
    /// @param rng the randomness
    Pattern step(Pattern state, RandomGenerator rng);
}
