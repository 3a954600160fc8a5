package attractor.memory;

import attractor.pattern.Pattern;
import java.util.function.Supplier;

/// Sees every state that a recall visits: energy traces, animations and attention maps are observers.
@FunctionalInterface
public interface Observer {

    /// The observer that looks at nothing, at no cost.
    Observer NONE = (step, state) -> {};

    /// Called with the cue at step 0, then after every change of the state (asynchronous dynamics: after every
    /// flip; others: after every step).
    ///
    /// @param step the sweep or step in which the change happened, 0 for the cue
    /// @param state makes the state when asked; ask only during this call
    void visit(int step, Supplier<Pattern> state);
}
