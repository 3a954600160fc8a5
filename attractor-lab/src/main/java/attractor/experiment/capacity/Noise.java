package attractor.experiment.capacity;

/// How a cue is made from a stored pattern.
public enum Noise {
    /// Every component is negated with probability δ, independently.
    FLIP,
    /// Exactly round(δD) components are negated. For large powers n the difference is large: the number of flips
    /// fluctuates by √(δ(1−δ)D) and enters with power n−1.
    COUNT
}
