package attractor.experiment.advisor;

import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.theory.advice.RandomMemory;
import attractor.theory.advice.RandomPatterns;
import attractor.theory.rem.Kernel;

/// Will a memory of random patterns recall them from noisy cues?
///
///     softmax(β ξ^μ·x), not divided by √D;  patterns of norm √D, so that λ = β
///     noise of binary patterns: each sign is flipped with this probability
///     noise of spherical and gaussian ones: x = ξ + noise·n, n standard normal: an angle of arctan(noise)
///
/// @param ensemble law of the patterns
/// @param kernel what the softmax compares
/// @param dimension D ≥ 3
/// @param count K ≥ 2, may be far more than can be stored
/// @param noise of the cue; below ½ for binary patterns
/// @param beta sharpness β of `modern-hopfield`
public record AdviceQuestion(
        @Param(doc = "law of the patterns") RandomPatterns ensemble,
        @Param(doc = "what the softmax compares") Kernel kernel,

        @Param(symbol = "D", doc = "number of components of a pattern", min = 3, max = 1_000_000)
        int dimension,

        @Param(symbol = "K", doc = "number of stored patterns", min = 2, max = 1e300)
        double count,

        @Param(
                doc = "noise of a cue: flip probability (binary), or standard deviation in units of a component's root"
                        + " mean square",
                min = 0,
                max = 1000)
        double noise,

        @Param(
                symbol = "β",
                doc = "sharpness of the softmax, of the inner product as it is",
                min = 0,
                max = 1e6,
                ends = Param.Ends.OPEN_BELOW)
        double beta) {

    /// A thousand spherical patterns of dimension 64, noise 0.1, β = 1.
    public AdviceQuestion() {
        this(RandomPatterns.SPHERICAL, Kernel.DOT, 64, 1000, 0.1, 1);
    }

    /// Checks the ranges.
    public AdviceQuestion {
        Range.openBelow("beta", beta, 0, 1e6);
        new RandomMemory(ensemble, kernel, dimension, count, noise);
    }

    /// {@return patterns and cues}
    public RandomMemory memory() {
        return new RandomMemory(ensemble, kernel, dimension, count, noise);
    }
}
