package attractor.models.classic;

/// The values that a unit takes.
public enum Units {
    /// −1 and +1.
    PLUS_MINUS,
    /// 0 and 1 with a threshold, as in Hopfield 1982: not the same network, as it adds the bias ½ Σ_j T_ij.
    ZERO_ONE
}
