package attractor.memory;

/// Gives each cue of a batch its observer.
@FunctionalInterface
public interface BatchObserver {

    /// The batch observer that looks at nothing.
    BatchObserver NONE = cue -> Observer.NONE;

    /// {@return the observer of cue i; called once for each cue, from any thread}
    ///
    /// @param cue the index of the cue
    Observer of(int cue);
}
