package attractor.models.diffusion;

import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.reference.Source;

/// The stochastic reverse of a forward process, in equal steps by Euler and Maruyama.
///
///     x ← x + (f x + g² s(x)) Δτ + g √Δτ ε
///
/// Step k = 0..n−1 looks at the score at the time of its beginning, so never where there is no noise. Answers are
/// random; they follow the posterior law of the pattern given the cue, up to the step. Source: `anderson-1982`;
/// `ambrogioni-2023`, Eq. 2.
///
/// @param steps n, at least 1
@Source(key = "anderson-1982")
public record ReverseDiffusion(
        @Param(symbol = "n", doc = "number of equal steps", min = 1)
        int steps) implements Sampler {

    /// 300 steps.
    public ReverseDiffusion() {
        this(300);
    }

    /// Checks the range.
    public ReverseDiffusion {
        Range.atLeast("steps", steps, 1);
    }
}
