package attractor.experiment.capacity;

/// How far a recall runs.
public enum Dynamics {
    /// One synchronous update of all units.
    ONE_STEP,
    /// The model's own dynamics, to its end.
    CONVERGED
}
