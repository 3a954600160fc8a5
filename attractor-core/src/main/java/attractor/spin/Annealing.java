package attractor.spin;

import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.reference.Source;

/// Simulated annealing: heat-bath sweeps at falling temperature.
///
///     T_s = from + (to − from) s/(S−1)        linear, s = 0..S−1
///     T_s = from (to/from)^(s/(S−1))          geometric
///
/// A sweep at T = 0 visits a fresh permutation deterministically; a last sweep of that kind without a change ends
/// in a fixed point. A single sweep runs at `to`. Source: `kirkpatrick-1983`.
///
/// @param from first temperature
/// @param to last temperature; above 0 for the geometric schedule
/// @param sweeps number of sweeps S
/// @param schedule how the temperature falls
@Source(key = "kirkpatrick-1983")
public record Annealing(
        @Param(symbol = "T_0", doc = "first temperature in units of the energy", min = 0)
        double from,

        @Param(symbol = "T_S", doc = "last temperature", min = 0)
        double to,

        @Param(symbol = "S", doc = "number of sweeps", min = 1)
        int sweeps,

        @Param(doc = "how the temperature falls") Schedule schedule)
        implements SpinDynamics {

    /// How the temperature falls.
    public enum Schedule {
        /// By the same amount each sweep.
        LINEAR,
        /// By the same factor each sweep.
        GEOMETRIC
    }

    /// From T = 1 to T = 0 linearly, in 100 sweeps.
    public Annealing() {
        this(1, 0, 100, Schedule.LINEAR);
    }

    /// Checks the ranges.
    ///
    /// @throws IllegalArgumentException if a temperature is negative or not finite, `sweeps` is below 1, or a
    ///     geometric schedule touches T = 0
    public Annealing {
        Range.openAbove("from", from, 0, Double.POSITIVE_INFINITY);
        Range.openAbove("to", to, 0, Double.POSITIVE_INFINITY);
        Range.atLeast("sweeps", sweeps, 1);
        if (schedule == Schedule.GEOMETRIC && !(from > 0 && to > 0)) {
            throw new IllegalArgumentException("a geometric schedule goes from " + from + " to " + to
                    + "; both temperatures must be above 0; use schedule linear to reach 0");
        }
    }

    /// {@return the temperature of one sweep}
    ///
    /// @param sweep s in 0..S−1
    public double temperature(int sweep) {
        double part = sweeps == 1 ? 1 : (double) sweep / (sweeps - 1);
        return switch (schedule) {
            case LINEAR -> from + (to - from) * part;
            case GEOMETRIC -> from * Math.pow(to / from, part);
        };
    }
}
