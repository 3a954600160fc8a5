package attractor.spin;

/// What a unit does when its field is exactly zero.
///
/// Papers and codes differ, and the results differ. Source: `hopfield-1982` keeps the state.
public enum TieRule {
    /// The unit keeps its sign.
    KEEP,
    /// The unit becomes +1.
    PLUS,
    /// The unit becomes −1.
    MINUS,
    /// The unit becomes ±1 with probability 1/2 each.
    RANDOM
}
