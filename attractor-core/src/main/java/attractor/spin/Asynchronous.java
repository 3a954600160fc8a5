package attractor.spin;

import attractor.parameter.Param;
import attractor.parameter.Range;

/// One unit at a time takes the sign of its field, until no unit wants to change.
///
///     x_i ← sgn h_i        ΔE = −|h_i| for each change
///
/// The energy never rises, so a fixed point is reached in finitely many changes for any symmetric system and any
/// order. Cost of a sweep: D visits. Source: `hopfield-1982`.
///
/// @param order in which order units are visited
/// @param maxSweeps limit on sweeps; a sweep is D visits (greedy: D selections)
public record Asynchronous(
        @Param(doc = "order in which units are visited") Order order,

        @Param(doc = "limit on sweeps over all units", min = 1)
        int maxSweeps)
        implements SpinDynamics {

    /// In which order units are visited.
    public enum Order {
        /// A new random permutation for every sweep.
        FRESH_PERMUTATION,
        /// 0, 1, …, D−1 in every sweep.
        SEQUENTIAL,
        /// Uniformly at random. After D ln D + 5D visits without a change a sequential pass verifies the fixed
        /// point.
        RANDOM_WITH_REPLACEMENT,
        /// Of the units that want to change, the one with the largest |h_i|, the lowest index on equality.
        GREEDY
    }

    /// A fresh permutation each sweep, at most 100 sweeps.
    public Asynchronous() {
        this(Order.FRESH_PERMUTATION, 100);
    }

    /// Checks the limit.
    ///
    /// @throws IllegalArgumentException if `maxSweeps` is below 1
    public Asynchronous {
        Range.atLeast("maxSweeps", maxSweeps, 1);
    }
}
