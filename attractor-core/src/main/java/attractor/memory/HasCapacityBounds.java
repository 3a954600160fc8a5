package attractor.memory;

/// The ability of a model to state what is proved about its capacity, so that a measurement stands between bounds.
@FunctionalInterface
public interface HasCapacityBounds {

    /// The bounds of the one-step capacity for random ±1 patterns; a tie may count as an error.
    ///
    /// @param dimension D ≥ 1
    /// @param delta flip probability of cue components, in [0, 0.5)
    /// @param epsilon accepted failure probability, in (0, 1)
    /// @return what is proved; empty bounds where nothing is
    CapacityBounds capacityBounds(int dimension, double delta, double epsilon);
}
