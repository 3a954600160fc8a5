package attractor.flow;

import attractor.parameter.Param;
import attractor.parameter.Range;

/// The classical Runge-Kutta method of order 4.
///
///     k₁ = v(t, x),  k₂ = v(t + ½h, x + ½h k₁),  k₃ = v(t + ½h, x + ½h k₂),  k₄ = v(t + h, x + h k₃)
///     x(t + h) = x + h(k₁ + 2k₂ + 2k₃ + k₄)/6
///
/// A finite time T is cut into ⌈T/h⌉ equal steps. Cost four evaluations of v a step.
///
/// @param step the step h, above 0
public record RungeKutta4(
        @Param(symbol = "h", doc = "time step", min = 0, ends = Param.Ends.OPEN)
        double step) implements Integrator {

    /// Step 0.1.
    public RungeKutta4() {
        this(0.1);
    }

    /// Checks the range.
    public RungeKutta4 {
        Range.positive("step", step);
    }

    @Override
    public Course start(Flow flow, double[] x, double from, double until) {
        double[][] k = new double[4][x.length];
        double[] y = new double[x.length];
        return new EqualSteps(x, from, until, step, flow.dimension(), (t, h, state) -> {
            flow.velocity(t, state, k[0]);
            Stages.sum(state, h / 2, k[0], y);
            flow.velocity(t + h / 2, y, k[1]);
            Stages.sum(state, h / 2, k[1], y);
            flow.velocity(t + h / 2, y, k[2]);
            Stages.sum(state, h, k[2], y);
            flow.velocity(t + h, y, k[3]);
            Stages.add(h / 6, k[0], state);
            Stages.add(h / 3, k[1], state);
            Stages.add(h / 3, k[2], state);
            Stages.add(h / 6, k[3], state);
        });
    }
}
