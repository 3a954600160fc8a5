package attractor.models.classic;

import attractor.learning.ActivityProduct;
import attractor.learning.LearningRule;
import attractor.memory.CapacityBounds;
import attractor.memory.HasCapacityBounds;
import attractor.memory.HasCapacityLaw;
import attractor.memory.Memory;
import attractor.memory.Progress;
import attractor.memory.SelfCoupled;
import attractor.parameter.About;
import attractor.parameter.Param;
import attractor.pattern.Alphabet;
import attractor.pattern.BitPatterns;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.reference.Source;
import attractor.spin.Asynchronous;
import attractor.spin.CoupledModel;
import attractor.spin.CoupledSystem;
import attractor.spin.Couplings;
import attractor.spin.SelfCoupling;
import attractor.spin.SpinDynamics;
import attractor.spin.SpinMemory;
import attractor.spin.TieRule;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;

/// Hopfield network with any learning rule.
///
///     E(x) = −½ xᵀWx                 ±1 units, h_i = 2 Σ_{j≠i} W_ij x_j
///     E(V) = −½ VᵀTV + U Σ_i V_i     0/1 units, h_i = Σ_{j≠i} T_ij V_j − U
///
/// W (or T) is what the rule makes of the patterns; 0/1 units learn 2V − 1. No constants are hidden: with W = (1/D)
/// Σ ξξᵀ and W_ii = 0 the energy is −(1/2D) Σ_μ m_μ² + K/2. Finite temperature is the update heat-bath. Couplings
/// are built where they are cheaper than overlaps; both ways agree exactly for the activity product. Cost of a
/// sweep O(min(K, D)·D). Source: `hopfield-1982`.
///
/// @param rule how patterns become couplings
/// @param units ±1 or 0/1
/// @param threshold U of every 0/1 unit
/// @param selfCoupling what happens to the diagonal
/// @param update how units are updated
/// @param ties what a unit with field 0 does
@About(
        title = "Hopfield network",
        summary = "Pairwise couplings from a learning rule; about 0.138 D random patterns by Hebb's rule")
@Source(key = "hopfield-1982")
public record Hopfield(
        @Param(doc = "how patterns become couplings") LearningRule rule,
        @Param(doc = "values of the units") Units units,

        @Param(symbol = "U", doc = "threshold of every 0/1 unit; 0 in ±1 units")
        double threshold,

        @Param(doc = "what happens to the diagonal of the couplings")
        SelfCoupling selfCoupling,

        @Param(doc = "how units are updated") SpinDynamics update,

        @Param(doc = "what a unit does when its field is exactly 0")
        TieRule ties)
        implements CoupledModel, HasCapacityLaw, HasCapacityBounds, SelfCoupled {

    /// Hebb's rule over D on ±1 units, zero diagonal, one unit at a time.
    public Hopfield() {
        this(new ActivityProduct());
    }

    /// A learning rule on ±1 units, everything else as by default.
    ///
    /// @param rule how patterns become couplings
    public Hopfield(LearningRule rule) {
        this(rule, Units.PLUS_MINUS, 0, SelfCoupling.NONE, new Asynchronous(), TieRule.KEEP);
    }

    /// Checks the threshold.
    ///
    /// @throws IllegalArgumentException if it is not finite, or not 0 for ±1 units
    public Hopfield {
        if (!Double.isFinite(threshold)) {
            throw new IllegalArgumentException("threshold is " + threshold + "; it must be a finite number");
        }
        if (threshold != 0 && units == Units.PLUS_MINUS) {
            throw new IllegalArgumentException(
                    "threshold is " + threshold + " but ±1 units have none; choose units zero-one");
        }
    }

    @Override
    public Set<Alphabet> alphabets() {
        return EnumSet.of(units == Units.PLUS_MINUS ? Alphabet.SPINS : Alphabet.BITS);
    }

    @Override
    public Memory store(Patterns xi, Seed seed, Progress progress) {
        SpinPatterns spins = spins(xi);
        if (spins.count() == 0) {
            SpinMemory empty = SpinMemory.empty(spins.dimension());
            return units == Units.PLUS_MINUS ? empty : empty.speakingBits();
        }
        if (units == Units.PLUS_MINUS && LowRank.isCheaper(rule, spins)) {
            return SpinMemory.of(spins.dimension(), LowRank.system(rule, spins, selfCoupling), update, ties);
        }
        return withCouplings(rule.learn(spins));
    }

    private SpinPatterns spins(Patterns xi) {
        return switch (xi) {
            case SpinPatterns spins when units == Units.PLUS_MINUS -> spins;
            case BitPatterns bits when units == Units.ZERO_ONE -> bits.toSpins();
            default ->
                throw new IllegalArgumentException("the patterns consist of "
                        + xi.alphabet().name().toLowerCase(java.util.Locale.ROOT) + " but the units take "
                        + (units == Units.PLUS_MINUS
                                ? "−1 and +1; binarise the patterns, or choose units zero-one for 0/1 patterns"
                                : "0 and 1; choose units plus-minus for ±1 patterns"));
        };
    }

    @Override
    public Memory withCouplings(Couplings couplings) {
        double[] thresholds = new double[couplings.dimension()];
        Arrays.fill(thresholds, threshold);
        return withCouplings(couplings, thresholds);
    }

    /// The memory with given couplings and a threshold for each 0/1 unit.
    ///
    /// @param couplings W, or T of 0/1 units
    /// @param thresholds U, D numbers; only read for 0/1 units
    /// @throws IllegalArgumentException if there are not D finite thresholds
    public SpinMemory withCouplings(Couplings couplings, double[] thresholds) {
        Couplings used = selfCoupling == SelfCoupling.NONE ? couplings.withoutDiagonal() : couplings;
        int dimension = used.dimension();
        if (units == Units.PLUS_MINUS) {
            return SpinMemory.of(dimension, CoupledSystem.plusMinus(used, 0).withEnergy(), update, ties);
        }
        return SpinMemory.of(dimension, CoupledSystem.zeroOne(used, thresholds).withEnergy(), update, ties)
                .speakingBits();
    }

    /// Covers rules that state their expanded coefficients, on ±1 units without self-coupling.
    @Override
    public OptionalDouble capacity(int dimension, double delta, double epsilon) {
        return units == Units.PLUS_MINUS && selfCoupling == SelfCoupling.NONE && dimension >= 2
                ? RuleLaw.capacity(rule, dimension, delta, epsilon)
                : OptionalDouble.empty();
    }

    @Override
    public String capacityLaw() {
        return RuleLaw.NAME;
    }

    /// Covers ±1 units: the ceiling any rule, the guarantee additive ones.
    @Override
    public CapacityBounds capacityBounds(int dimension, double delta, double epsilon) {
        return units == Units.PLUS_MINUS && dimension >= 2
                ? RuleLaw.bounds(rule, selfCoupling, dimension, delta, epsilon)
                : CapacityBounds.NONE;
    }

    @Override
    public boolean hasSelfCoupling() {
        return selfCoupling == SelfCoupling.KEPT;
    }
}
