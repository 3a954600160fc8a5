package attractor.spin;

import attractor.parameter.Param;
import attractor.parameter.Range;

/// All units take the signs of their fields at once.
///
///     x(t+1) = sgn h(x(t))
///
/// Stops at the first t with x(t) = x(t−1) (fixed point), else x(t) = x(t−2) (cycle), else at the limit; it returns
/// x(t) and t. For symmetric couplings nothing else than fixed points and 2-cycles can remain.
///
/// @param maxSteps limit on steps
public record Synchronous(
        @Param(doc = "limit on steps", min = 1) int maxSteps) implements SpinDynamics {

    /// At most 100 steps.
    public Synchronous() {
        this(100);
    }

    /// Checks the limit.
    ///
    /// @throws IllegalArgumentException if `maxSteps` is below 1
    public Synchronous {
        Range.atLeast("maxSteps", maxSteps, 1);
    }
}
