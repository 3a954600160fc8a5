package attractor.models.dense;

import attractor.memory.CapacityBounds;
import attractor.memory.HasCapacityBounds;
import attractor.memory.HasCapacityLaw;
import attractor.memory.Memory;
import attractor.memory.Model;
import attractor.memory.Progress;
import attractor.memory.SelfCoupled;
import attractor.parameter.About;
import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.reference.Source;
import attractor.spin.Asynchronous;
import attractor.spin.ExponentialSystem;
import attractor.spin.FieldForm;
import attractor.spin.SpinDynamics;
import attractor.spin.SpinMemory;
import attractor.spin.TieRule;
import attractor.theory.capacity.DenseKernel;
import java.util.OptionalDouble;

/// Dense associative memory with an exponential of the overlap.
///
///     E(x) = −s Σ_μ exp(β m_μ)        m_μ = ξ^μ·x        ξ: K×D, x: D
///
/// Capacity grows exponentially in D. β is a sharpness, no temperature: updates stay deterministic, and a large β
/// recalls the nearest pattern. Signs are exact at every β, decided on integer counts where levels cancel. With
/// energy log, E = −(s/β) log Σ_μ exp(β m_μ) has the same deterministic dynamics and stays finite; with energy sum
/// a memory whose energy would leave the range of numbers (β D + log K beyond 709) recalls as always but has no
/// energy. Source: `demircigil-2017`, Theorem 3 (β = 1).
///
/// @param beta sharpness β
/// @param field which field drives the units
/// @param energy which energy is reported and drives a heat bath
/// @param energyScale factor s of the energy
/// @param update how units are updated
/// @param ties what a unit with field 0 does
@About(
        title = "Dense associative memory, exponential",
        summary = "Energy is minus the sum of exponentials of the overlaps; capacity is exponential in D")
@Source(key = "demircigil-2017", equation = "Theorem 3")
public record DenseExponential(
        @Param(symbol = "β", doc = "sharpness of the exponential", min = 0, ends = Param.Ends.OPEN)
        double beta,

        @Param(doc = "field that drives the units: exact energy difference, or derivative with self-coupling")
        FieldForm field,

        @Param(doc = "energy: minus the sum of exponentials, or minus its logarithm over beta")
        ExponentialSystem.Form energy,

        @Param(
                symbol = "s",
                doc = "factor of the energy; matters at temperature above 0 only",
                min = 0,
                ends = Param.Ends.OPEN)
        double energyScale,

        @Param(doc = "how units are updated") SpinDynamics update,

        @Param(doc = "what a unit does when its field is exactly 0")
        TieRule ties)
        implements Model, HasCapacityLaw, HasCapacityBounds, SelfCoupled {

    /// β = 0.2, exact fields, one unit at a time.
    public DenseExponential() {
        this(0.2);
    }

    /// Sharpness β, everything else as by default.
    ///
    /// @param beta positive and finite
    public DenseExponential(double beta) {
        this(beta, FieldForm.DIFFERENCE, ExponentialSystem.Form.SUM, 1, new Asynchronous(), TieRule.KEEP);
    }

    /// Checks the ranges.
    ///
    /// @throws IllegalArgumentException if β or the scale is not positive and finite
    public DenseExponential {
        Range.positive("beta", beta);
        Range.positive("energyScale", energyScale);
    }

    @Override
    public Memory store(Patterns xi, Seed seed, Progress progress) {
        SpinPatterns spins = DenseMemories.requireSpins(xi);
        if (spins.count() == 0) {
            return SpinMemory.empty(spins.dimension());
        }
        ExponentialSystem system = new ExponentialSystem(spins, beta, field, energy, energyScale);
        return SpinMemory.of(spins.dimension(), system.withEnergy(), update, ties);
    }

    @Override
    public OptionalDouble capacity(int dimension, double delta, double epsilon) {
        return OneStepLaw.capacity(new DenseKernel.Exponential(beta), field, dimension, delta, epsilon);
    }

    @Override
    public String capacityLaw() {
        return OneStepLaw.NAME;
    }

    @Override
    public CapacityBounds capacityBounds(int dimension, double delta, double epsilon) {
        return OneStepLaw.bounds(new DenseKernel.Exponential(beta), field, dimension, delta, epsilon);
    }

    @Override
    public boolean hasSelfCoupling() {
        return field == FieldForm.DERIVATIVE;
    }
}
