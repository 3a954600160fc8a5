package attractor.memory;

import java.util.OptionalDouble;

/// The ability of a model to state how many random patterns it should hold, so that a curve appears beside a
/// measurement.
public interface HasCapacityLaw {

    /// The predicted one-step capacity for random ±1 patterns.
    ///
    /// @param dimension D ≥ 1
    /// @param delta flip probability of cue components, in [0, 0.5)
    /// @param epsilon accepted failure probability, in (0, 1)
    /// @return K, or empty where the law does not cover this setting
    OptionalDouble capacity(int dimension, double delta, double epsilon);

    /// {@return the name of the law with its source, in words}
    String capacityLaw();
}
