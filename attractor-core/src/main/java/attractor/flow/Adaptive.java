package attractor.flow;

import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.reference.Source;

/// The Dormand-Prince method of order 5 with an embedded estimate of order 4 that chooses the step.
///
///     accept if √((1/D) Σ_i (e_i/(a + r max(|x_i|, |x_i(t + h)|)))²) ≤ 1        e: estimated error of the step
///     h ← h · clamp(0.9 · error^(−1/5), 0.2, 10)
///
/// The tolerances bound the error of one step, not of the whole path. Cost six evaluations of v a step, the last
/// stage being the first of the next step. Where no step is small enough, the state becomes NaN.
///
/// Source: `dormand-prince-1980`, Table 2, RK5(4)7M.
///
/// @param relative the relative tolerance r, above 0
/// @param absolute the absolute tolerance a, above 0
@Source(key = "dormand-prince-1980", equation = "Table 2")
public record Adaptive(
        @Param(symbol = "r", doc = "relative tolerance of a step", min = 0, ends = Param.Ends.OPEN)
        double relative,

        @Param(symbol = "a", doc = "absolute tolerance of a step", min = 0, ends = Param.Ends.OPEN)
        double absolute)
        implements Integrator {

    /// Both tolerances 10⁻⁶.
    public Adaptive() {
        this(1e-6, 1e-6);
    }

    /// Checks the ranges.
    public Adaptive {
        Range.positive("relative", relative);
        Range.positive("absolute", absolute);
    }

    @Override
    public Course start(Flow flow, double[] x, double from, double until) {
        return new DormandPrince(this, flow, x, from, until);
    }
}
