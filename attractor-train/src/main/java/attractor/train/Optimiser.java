package attractor.train;

/// How weights descend the loss.
public sealed interface Optimiser permits Adam {

    /// {@return the number of steps}
    int steps();
}
