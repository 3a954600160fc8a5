package attractor.models.modern;

import attractor.match.Readout;
import attractor.match.Settling;
import attractor.memory.Model;
import attractor.memory.Progress;
import attractor.parameter.About;
import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.pattern.Alphabet;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.reference.Source;
import java.util.EnumSet;
import java.util.Set;

/// Modern Hopfield network with the log-sum-exp energy.
///
///     x ← Ξᵀ softmax(β Ξ x)                        DOT
///     x ← Ξᵀ softmax(β (Ξ x − ½|ξ|²))              DISTANCE, that is softmax(−½β|x − ξ^μ|²)
///
/// The distance kernel is the right one for patterns of unequal norm: with the dot product long patterns win. On
/// patterns of one norm both agree. Cost O(KD) a step. β = ∞ is the nearest pattern.
///
/// Source: `ramsauer-2021`, Eq. 3; the bias −½|ξ|² is ours, it makes one step the gradient step of a Gaussian
/// mixture's log density.
///
/// @param beta the sharpness β, in (0, ∞]
/// @param kernel how state and pattern are compared
/// @param tolerance relative change of the state that counts as none
/// @param maxSteps the limit on steps
/// @param readout the alphabet of the answer
@About(title = "Modern Hopfield network", summary = "Softmax retrieval, iterated down a log-sum-exp energy.")
@Source(key = "ramsauer-2021", equation = "3")
public record ModernHopfield(
        @Param(
                symbol = "β",
                doc = "sharpness of the softmax",
                min = 0,
                ends = Param.Ends.OPEN_BELOW,
                infinite = Param.Infinite.ALLOWED)
        double beta,

        @Param(doc = "how state and pattern are compared") Kernel kernel,

        @Param(doc = "relative change of the state that counts as none", min = 0)
        double tolerance,

        @Param(doc = "limit on steps", min = 1) int maxSteps,
        @Param(doc = "alphabet of the answer") Readout readout)
        implements Model {

    /// How state and pattern are compared.
    public enum Kernel {
        /// The inner product ξ·x.
        DOT,
        /// The inner product with the bias −½|ξ|²: half the negative squared distance, up to a constant.
        DISTANCE
    }

    /// Sharpness 1, the dot product, tolerance 10⁻⁶, 100 steps, the alphabet of the patterns.
    public ModernHopfield() {
        this(1, Kernel.DOT, 1e-6, 100, Readout.STORED);
    }

    /// Checks the ranges.
    public ModernHopfield {
        Range.openBelow("beta", beta, 0, Double.POSITIVE_INFINITY);
        Range.openAbove("tolerance", tolerance, 0, Double.POSITIVE_INFINITY);
        Range.atLeast("maxSteps", maxSteps, 1);
    }

    @Override
    public ModernHopfieldMemory store(Patterns xi, Seed seed, Progress progress) {
        return new ModernHopfieldMemory(xi, beta, kernel, new Settling(tolerance, maxSteps), readout);
    }

    @Override
    public Set<Alphabet> alphabets() {
        return EnumSet.allOf(Alphabet.class);
    }
}
