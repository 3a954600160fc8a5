package attractor.experiment.advisor;

import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.theory.rem.Kernel;

/// Will a memory of given patterns recall them from noisy cues?
///
///     noise of spins and bits: flip probability
///     noise of reals: x = ξ + noise·r·n, r the root mean square of all components, n standard normal
///
/// @param kernel what the softmax compares
/// @param noise of the cue; below ½ for spins and bits
/// @param beta sharpness β of `modern-hopfield`
/// @param cues how many cues the trial uses, fewer where that would take too long
public record DataQuestion(
        @Param(doc = "what the softmax compares") Kernel kernel,

        @Param(
                doc = "noise of a cue: flip probability (spins, bits), or standard deviation in units of a component's"
                        + " root mean square",
                min = 0,
                max = 1000)
        double noise,

        @Param(
                symbol = "β",
                doc = "sharpness of the softmax, of the inner product as it is",
                min = 0,
                max = 1e9,
                ends = Param.Ends.OPEN_BELOW)
        double beta,

        @Param(doc = "number of cues in the trial", min = 10, max = 100_000)
        int cues) {

    /// The inner product, noise 0.1, β = 1, 200 cues.
    public DataQuestion() {
        this(Kernel.DOT, 0.1, 1, 200);
    }

    /// Checks the ranges.
    public DataQuestion {
        Range.closed("noise", noise, 0, 1000);
        Range.openBelow("beta", beta, 0, 1e9);
        Range.in("cues", cues, 10, 100_000);
    }
}
