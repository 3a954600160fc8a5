package attractor.experiment.capacity;

/// Over what the probability of failure is taken.
public enum Averaging {
    /// Over random patterns and cue noise.
    ANNEALED,
    /// Over cue noise for a fixed pattern set, the worst pattern counting.
    QUENCHED
}
