package attractor.pattern;

/// The set of values that a component of a pattern may take.
///
/// Models state which alphabets they accept, readers choose the smallest one that holds the data.
public enum Alphabet {
    /// ±1, one bit per component.
    SPINS,
    /// 0/1, one bit per component.
    BITS,
    /// Finite real numbers, float32 or float64.
    REALS
}
