package example;

import attractor.memory.Memory;
import attractor.memory.Model;
import attractor.memory.Progress;
import attractor.parameter.About;
import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.spin.Asynchronous;
import attractor.spin.SpinDynamics;
import attractor.spin.SpinEnergy;
import attractor.spin.SpinMemory;
import attractor.spin.TieRule;

/// Dense associative memory that stores every pattern together with its negative.
///
///     E(x) = −log Σ_μ cosh(β m_μ)        m_μ = ξ^μ·x        ξ: K×D, x: D
///
/// The even part of the exponential memory. Only the energy is written here: fields, dynamics, ties and clamped units
/// come from the spin kit, which evaluates the energy twice for each visit of a unit, O(KD²) a sweep. No number
/// overflows: log cosh z = |z| + log(1 + exp(−2|z|)) − log 2, and the largest term is factored out of the sum.
///
/// @param beta sharpness β, above 0
/// @param update how units are updated
/// @param ties what a unit with field 0 does
@About(
        title = "Dense associative memory, hyperbolic cosine",
        summary = "Energy is minus the logarithm of a sum of hyperbolic cosines of the overlaps")
public record HyperbolicCosine(
        @Param(symbol = "β", doc = "sharpness", min = 0, ends = Param.Ends.OPEN)
        double beta,

        @Param(doc = "how units are updated") SpinDynamics update,

        @Param(doc = "what a unit does when its field is exactly 0")
        TieRule ties)
        implements Model {

    /// β = 0.5, one unit at a time, ties keep the state.
    public HyperbolicCosine() {
        this(0.5, new Asynchronous(), TieRule.KEEP);
    }

    /// Checks the range.
    public HyperbolicCosine {
        Range.positive("beta", beta);
    }

    @Override
    public Memory store(Patterns xi, Seed seed, Progress progress) {
        if (xi.count() == 0) {
            return SpinMemory.empty(xi.dimension());
        }
        SpinEnergy energy = x -> energy(xi, x);
        return SpinMemory.of(xi.dimension(), energy, update, ties);
    }

    private double energy(Patterns xi, Pattern x) {
        double[] m = new double[xi.count()];
        xi.overlaps(x, m);
        double largest = 0;
        for (double overlap : m) {
            largest = Math.max(largest, beta * Math.abs(overlap));
        }
        double sum = 0;
        for (double overlap : m) {
            double z = beta * Math.abs(overlap);
            sum += Math.exp(z - largest) * (1 + Math.exp(-2 * z)) / 2;
        }
        return -largest - Math.log(sum);
    }
}
