package attractor.experiment.capacity;

/// How a cue is made from a stored pattern.
public enum Noise {
    /// Every component is negated with probability δ, independently.
    FLIP,
    /// Exactly round(δD) components are negated. For large powers n the difference is large: the number of flips
    /// fluctuates by √(δ(1−δ)D) and enters with power n−1.
    COUNT,
    /// Exactly round(δk) of the k active units (+1, or 1) are silenced and as many silent ones made active, so that
    /// a sparse cue stays as sparse as its pattern.
    MOVE
}
