package attractor.flow;

import attractor.parameter.Param;
import attractor.parameter.Range;

/// When a recall along a field ends.
public sealed interface Stop {

    /// The first time.
    double from();

    /// The end time, ±∞ if there is none.
    double until();

    /// At a set time: the outcome is STEP_LIMIT, as for any dynamics that runs for a set time.
    ///
    /// @param from the first time
    /// @param until the end time, earlier or later than `from`
    record AtTime(
            @Param(doc = "first time") double from,
            @Param(doc = "end time") double until) implements Stop {

        /// From 0 to 1.
        public AtTime() {
            this(0, 1);
        }

        /// Checks the ranges.
        public AtTime {
            Range.open("from", from, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            Range.open("until", until, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            if (from == until) {
                throw new IllegalArgumentException(
                        "from and until are both " + from + ", so no time passes; choose different times");
            }
        }
    }

    /// Where the state no longer moves, starting at time 0.
    ///
    ///     max_i |Δx_i|/Δt ≤ tolerance · max(1, max_i |x_i|)        FIXED_POINT
    ///
    /// The outcome is STEP_LIMIT if this does not happen within the limit.
    ///
    /// @param tolerance relative speed that counts as none, at least 0
    /// @param maxSteps the limit on steps
    record AtRest(
            @Param(doc = "relative speed of the state that counts as none", min = 0)
            double tolerance,

            @Param(doc = "limit on steps", min = 1) int maxSteps)
            implements Stop {

        /// Tolerance 10⁻⁶, 10000 steps.
        public AtRest() {
            this(1e-6, 10_000);
        }

        /// Checks the ranges.
        public AtRest {
            Range.openAbove("tolerance", tolerance, 0, Double.POSITIVE_INFINITY);
            Range.atLeast("maxSteps", maxSteps, 1);
        }

        @Override
        public double from() {
            return 0;
        }

        @Override
        public double until() {
            return Double.POSITIVE_INFINITY;
        }

        /// Whether the state was at rest during a step.
        boolean holds(double[] before, double[] after, double time) {
            double change = 0;
            double size = 1;
            for (int i = 0; i < after.length; i++) {
                change = Math.max(change, Math.abs(after[i] - before[i]));
                size = Math.max(size, Math.abs(after[i]));
            }
            return change <= tolerance * size * time;
        }
    }
}
