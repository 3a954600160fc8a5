package attractor.flow;

import attractor.parameter.Param;
import attractor.parameter.Range;

/// Heun's method, the explicit trapezoid rule of order 2.
///
///     k₁ = v(t, x),  k₂ = v(t + h, x + h k₁),  x(t + h) = x + ½h(k₁ + k₂)
///
/// A finite time T is cut into ⌈T/h⌉ equal steps. Cost two evaluations of v a step.
///
/// @param step the step h, above 0
public record Heun(
        @Param(symbol = "h", doc = "time step", min = 0, ends = Param.Ends.OPEN)
        double step) implements Integrator {

    /// Step 0.1.
    public Heun() {
        this(0.1);
    }

    /// Checks the range.
    public Heun {
        Range.positive("step", step);
    }

    @Override
    public Course start(Flow flow, double[] x, double from, double until) {
        double[] k1 = new double[x.length];
        double[] k2 = new double[x.length];
        double[] y = new double[x.length];
        return new EqualSteps(x, from, until, step, flow.dimension(), (t, h, state) -> {
            flow.velocity(t, state, k1);
            Stages.sum(state, h, k1, y);
            flow.velocity(t + h, y, k2);
            Stages.add(h / 2, k1, state);
            Stages.add(h / 2, k2, state);
        });
    }
}
