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
import attractor.spin.FieldForm;
import attractor.spin.OverlapSystem;
import attractor.spin.SpinDynamics;
import attractor.spin.SpinMemory;
import attractor.spin.TieRule;
import attractor.theory.capacity.DenseKernel;
import java.util.OptionalDouble;

/// Dense associative memory with a rectified power of the overlap.
///
///     E(x) = −s Σ_μ max(m_μ, 0)ⁿ/n        m_μ = ξ^μ·x (or ξ^μ·x/D)        ξ: K×D, x: D
///
/// Holds twice as many patterns as the polynomial of the same degree, as negative overlaps make no noise, and does
/// not store the negatives. n may be any real number above 1. Cost O(KD) a sweep; for integer n fields are exact
/// integers while they stay below 2⁵³, else ties are relative, 10⁻¹² of the sum of the absolute terms. Where Dⁿ
/// leaves the range of numbers the memory recalls as always but has no energy; choose overlap mean. Source:
/// `krotov-hopfield-2016`, Section 2.
///
/// @param n degree
/// @param field which field drives the units
/// @param overlap how the overlap enters the energy
/// @param energyScale factor s of the energy
/// @param update how units are updated
/// @param ties what a unit with field 0 does
@About(
        title = "Dense associative memory, rectified polynomial",
        summary = "Energy is minus the sum of the n-th powers of the positive overlaps")
@Source(key = "krotov-hopfield-2016", equation = "Section 2")
public record DenseRectified(
        @Param(
                symbol = "n",
                doc = "degree, any real number between 1 and 1000",
                min = 1,
                max = DenseMemories.MAX_DEGREE,
                ends = Param.Ends.OPEN)
        double n,

        @Param(doc = "field that drives the units: exact energy difference, or derivative with self-coupling")
        FieldForm field,

        @Param(doc = "overlap in the energy: sum over units, or mean")
        Overlap overlap,

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

    /// n = 3, exact fields, one unit at a time.
    public DenseRectified() {
        this(3);
    }

    /// Degree n, everything else as by default.
    ///
    /// @param n degree above 1
    public DenseRectified(double n) {
        this(n, FieldForm.DIFFERENCE, Overlap.SUM, 1, new Asynchronous(), TieRule.KEEP);
    }

    /// Checks the ranges.
    ///
    /// @throws IllegalArgumentException if n is not in (1, 1000) or the scale is not positive and finite
    public DenseRectified {
        Range.open("n", n, 1, DenseMemories.MAX_DEGREE);
        Range.positive("energyScale", energyScale);
    }

    @Override
    public Memory store(Patterns xi, Seed seed, Progress progress) {
        SpinPatterns spins = DenseMemories.requireSpins(xi);
        if (spins.count() == 0) {
            return SpinMemory.empty(spins.dimension());
        }
        Power power = new Power(new Power.Shape(n, true, overlap, energyScale, spins.dimension()));
        return SpinMemory.of(spins.dimension(), new OverlapSystem(spins, power, field).withEnergy(), update, ties);
    }

    @Override
    public OptionalDouble capacity(int dimension, double delta, double epsilon) {
        return OneStepLaw.capacity(new DenseKernel.Rectified(n), field, dimension, delta, epsilon);
    }

    @Override
    public String capacityLaw() {
        return OneStepLaw.NAME;
    }

    @Override
    public CapacityBounds capacityBounds(int dimension, double delta, double epsilon) {
        return OneStepLaw.bounds(new DenseKernel.Rectified(n), field, dimension, delta, epsilon);
    }

    @Override
    public boolean hasSelfCoupling() {
        return field == FieldForm.DERIVATIVE;
    }
}
