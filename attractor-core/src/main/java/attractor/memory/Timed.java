package attractor.memory;

import attractor.pattern.Pattern;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// The ability of a memory that recalls by taking noise away to say of every state at what time it is, how much noise
/// is
/// left there, and what its patterns weigh.
public interface Timed extends FixedLength {

    /// Sees every state with its moment.
    @FunctionalInterface
    interface Watch {

        /// The watch that looks at nothing.
        Watch NONE = (step, moment, state) -> {};

        /// Called as an [Observer] is.
        ///
        /// @param step 0 for the cue
        /// @param moment of the state; times fall from step to step
        /// @param state makes the state when asked; ask only during this call
        void visit(int step, Moment moment, Supplier<Pattern> state);
    }

    /// Recalls as [Memory#recall(Pattern, RandomGenerator, Observer)] does, with the same random numbers.
    ///
    /// @param cue of the memory's dimension
    /// @param rng where a random process takes its numbers from
    /// @param watch sees every state
    /// @return the same recall
    Recall watchedRecall(Pattern cue, RandomGenerator rng, Watch watch);

    /// The weight of each pattern in what the process takes a state for at a moment: its posterior probability. At
    /// a moment without noise that is the limit: the nearest pattern has all of it, equally near ones share.
    ///
    /// @param moment a moment of a recall
    /// @param x a state of the process at that moment, of the memory's dimension
    /// @return a new array of length K
    double[] weights(Moment moment, Pattern x);
}
