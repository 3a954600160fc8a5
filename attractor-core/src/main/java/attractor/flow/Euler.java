package attractor.flow;

import attractor.parameter.Param;
import attractor.parameter.Range;

/// Euler's method, of order 1.
///
///     x(t + h) = x + h v(t, x)
///
/// A finite time T is cut into ⌈T/h⌉ equal steps. Cost one evaluation of v a step.
///
/// @param step the step h, above 0
public record Euler(
        @Param(symbol = "h", doc = "time step", min = 0, ends = Param.Ends.OPEN)
        double step) implements Integrator {

    /// Step 0.1.
    public Euler() {
        this(0.1);
    }

    /// Checks the range.
    public Euler {
        Range.positive("step", step);
    }

    @Override
    public Course start(Flow flow, double[] x, double from, double until) {
        double[] v = new double[x.length];
        return new EqualSteps(x, from, until, step, flow.dimension(), (t, h, state) -> {
            flow.velocity(t, state, v);
            Stages.add(h, v, state);
        });
    }
}
