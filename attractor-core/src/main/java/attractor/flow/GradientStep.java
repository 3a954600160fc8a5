package attractor.flow;

import attractor.parameter.Param;
import attractor.parameter.Range;

/// Gradient descent: steps without a notion of time.
///
///     x ← x + r v(t, x),   t ← t ± 1
///
/// Time counts the steps, forwards or backwards as the end time lies. For v = −∇E of a modern Hopfield network, r =
/// 1 is one softmax retrieval. Cost one evaluation of v a step.
///
/// @param rate the rate r, above 0
public record GradientStep(
        @Param(symbol = "r", doc = "rate of the descent", min = 0, ends = Param.Ends.OPEN)
        double rate) implements Integrator {

    /// Rate 1.
    public GradientStep() {
        this(1);
    }

    /// Checks the range.
    public GradientStep {
        Range.positive("rate", rate);
    }

    @Override
    public Course start(Flow flow, double[] x, double from, double until) {
        double[] v = new double[x.length];
        return new EqualSteps(x, from, until, 1, flow.dimension(), (t, h, state) -> {
            flow.velocity(t, state, v);
            Stages.add(rate, v, state);
        });
    }
}
