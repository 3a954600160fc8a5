package attractor.match;

/// How large float32 sets are stored a second time, with fewer bits, to find the few patterns worth a full look.
public enum Reduction {
    /// Two bytes a component: the upper half of a float32, 8 significant bits.
    BFLOAT16,
    /// One byte a component, and a scale for each pattern: ξ_i ≈ σ q_i with q_i in −127..127.
    INT8
}
