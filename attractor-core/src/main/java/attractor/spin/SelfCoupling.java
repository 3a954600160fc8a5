package attractor.spin;

/// What happens to the diagonal of the couplings.
public enum SelfCoupling {
    /// W_ii = 0: a unit does not act on itself.
    NONE,
    /// W_ii as the learning rule gives it. With clean cues and K ≫ D every state is then a fixed point.
    KEPT
}
