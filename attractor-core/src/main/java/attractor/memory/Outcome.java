package attractor.memory;

/// Why a recall ended.
public enum Outcome {
    /// The state no longer changes: x(t) = x(t−1), or a change below the stated tolerance. The only converged
    /// outcome.
    FIXED_POINT,
    /// The synchronous dynamics alternates between two states: x(t) = x(t−2) ≠ x(t−1).
    CYCLE,
    /// The limit on steps or sweeps was reached first; also the end of a stochastic dynamics that runs for a set
    /// time.
    STEP_LIMIT,
    /// A component left the range of finite numbers; the state returned is the last finite one.
    DIVERGED
}
