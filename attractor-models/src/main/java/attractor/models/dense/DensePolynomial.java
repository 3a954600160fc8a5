package attractor.models.dense;

import attractor.learning.ActivityProduct;
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
import attractor.spin.CoupledSystem;
import attractor.spin.Couplings;
import attractor.spin.FieldForm;
import attractor.spin.OverlapSystem;
import attractor.spin.SpinDynamics;
import attractor.spin.SpinMemory;
import attractor.spin.SpinSystem;
import attractor.spin.TieRule;
import attractor.theory.capacity.DenseKernel;
import java.util.OptionalDouble;

/// Dense associative memory with a power of the overlap.
///
///     E(x) = −s Σ_μ m_μⁿ/n        m_μ = ξ^μ·x (or ξ^μ·x/D)        ξ: K×D, x: D
///
/// n = 2 is the Hopfield network with W = Σ ξξᵀ (and s; its energy differs by the constant sKD/2). For even n the
/// negatives of the patterns are stored too. Capacity grows as D^(n−1). Cost O(KD) a sweep; fields are exact
/// integers while they stay below 2⁵³, beyond that ties are relative, 10⁻¹² of the sum of the absolute terms. Where
/// Dⁿ leaves the range of numbers the memory recalls as always but has no energy; choose overlap mean. Source:
/// `krotov-hopfield-2016`, with the minus sign that `hanley-2025`, Eq. 9, lacks.
///
/// @param n degree
/// @param field which field drives the units
/// @param overlap how the overlap enters the energy
/// @param energyScale factor s of the energy
/// @param update how units are updated
/// @param ties what a unit with field 0 does
@About(
        title = "Dense associative memory, polynomial",
        summary = "Energy is minus the sum of the n-th powers of the overlaps; holds of order D^(n-1) patterns")
@Source(key = "krotov-hopfield-2016", equation = "1")
@Source(key = "hanley-2025", equation = "9, 10")
public record DensePolynomial(
        @Param(symbol = "n", doc = "degree of the polynomial", min = 2, max = DenseMemories.MAX_DEGREE)
        int n,

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
    public DensePolynomial() {
        this(3);
    }

    /// Degree n, everything else as by default.
    ///
    /// @param n degree, 2..1000
    public DensePolynomial(int n) {
        this(n, FieldForm.DIFFERENCE, Overlap.SUM, 1, new Asynchronous(), TieRule.KEEP);
    }

    /// Checks the ranges.
    ///
    /// @throws IllegalArgumentException if n is not in 2..1000 or the scale is not positive and finite
    public DensePolynomial {
        Range.in("n", n, 2, DenseMemories.MAX_DEGREE);
        Range.positive("energyScale", energyScale);
    }

    @Override
    public Memory store(Patterns xi, Seed seed, Progress progress) {
        SpinPatterns spins = DenseMemories.requireSpins(xi);
        if (spins.count() == 0) {
            return SpinMemory.empty(spins.dimension());
        }
        return SpinMemory.of(spins.dimension(), system(spins), update, ties);
    }

    private SpinSystem system(SpinPatterns xi) {
        if (n == 2 && xi.count() > xi.dimension()) {
            return quadratic(xi);
        }
        Power power = new Power(new Power.Shape(n, false, overlap, energyScale, xi.dimension()));
        return new OverlapSystem(xi, power, field).withEnergy();
    }

    /// The same fields and energy from couplings, where D < K makes them cheaper.
    private SpinSystem quadratic(SpinPatterns xi) {
        Couplings sum = new ActivityProduct(ActivityProduct.Scale.SUM).learn(xi);
        double dimension = xi.dimension();
        double scale = overlap == Overlap.MEAN ? energyScale / (dimension * dimension) : energyScale;
        Couplings scaled = sum.times(scale);
        return field == FieldForm.DIFFERENCE
                ? CoupledSystem.plusMinus(scaled.withoutDiagonal(), -scale * xi.count() * dimension / 2)
                        .withEnergy()
                : CoupledSystem.plusMinus(scaled, 0).withEnergy();
    }

    @Override
    public OptionalDouble capacity(int dimension, double delta, double epsilon) {
        return OneStepLaw.capacity(new DenseKernel.Polynomial(n), field, dimension, delta, epsilon);
    }

    @Override
    public String capacityLaw() {
        return OneStepLaw.NAME;
    }

    @Override
    public CapacityBounds capacityBounds(int dimension, double delta, double epsilon) {
        return OneStepLaw.bounds(new DenseKernel.Polynomial(n), field, dimension, delta, epsilon);
    }

    @Override
    public boolean hasSelfCoupling() {
        return field == FieldForm.DERIVATIVE;
    }
}
