package attractor.models.classic;

import attractor.learning.ActivityProduct;
import attractor.learning.Bcpnn;
import attractor.learning.Biased;
import attractor.learning.LearningRule;
import attractor.memory.Memory;
import attractor.memory.Progress;
import attractor.parameter.About;
import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.pattern.Alphabet;
import attractor.pattern.BitPatterns;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.reference.Source;
import attractor.spin.BiasedModel;
import attractor.spin.Couplings;
import java.util.EnumSet;
import java.util.Set;

/// Sparse associative memory: 0/1 units of which a fixed number wins.
///
///     s = b + Wx,   x ← winners of s        W: D×D, b: D
///
/// W is what the rule makes of the patterns and b its bias, 0 for most rules; couplings between units that compete
/// (the diagonal, or each unit's own hypercolumn) are 0. All units at once, until a state returns or the limit.
/// Storing O(D²K/64), a step O(D·active). Leaving a hypercolumn's own block in makes recall easier, not more
/// faithful. Source: `lansner-2024`.
///
/// @param rule how patterns become couplings
/// @param readout which units win
/// @param maxSteps limit on steps
@About(
        title = "Sparse associative memory",
        summary = "0/1 units with winner-take-all read-out and couplings from any learning rule.")
@Source(key = "lansner-2024")
public record SparseNetwork(
        @Param(doc = "how patterns become couplings") LearningRule rule,
        @Param(doc = "which units become active") Readout readout,

        @Param(doc = "limit on steps", min = 1) int maxSteps)
        implements BiasedModel {

    /// BCPNN, as many winners as the cue has active units, 15 steps.
    public SparseNetwork() {
        this(new Bcpnn(), new Readout.Winners());
    }

    /// A rule and a read-out, 15 steps.
    ///
    /// @param rule how patterns become couplings
    /// @param readout which units win
    public SparseNetwork(LearningRule rule, Readout readout) {
        this(rule, readout, 15);
    }

    /// Checks the range.
    public SparseNetwork {
        Range.atLeast("maxSteps", maxSteps, 1);
    }

    @Override
    public Set<Alphabet> alphabets() {
        return EnumSet.of(Alphabet.BITS);
    }

    @Override
    public Memory store(Patterns xi, Seed seed, Progress progress) {
        if (!(xi instanceof BitPatterns bits)) {
            throw new IllegalArgumentException("the patterns are "
                    + (xi.alphabet() == Alphabet.SPINS ? "±1" : "real numbers")
                    + " but a sparse network stores 0/1 patterns; give 0/1 patterns, or choose the model hopfield for"
                    + " ±1 patterns");
        }
        if (bits.count() == 0) {
            return SparseMemory.empty(this, bits.dimension());
        }
        readout.require(bits.dimension());
        double[] bias = rule instanceof Biased biased ? biased.bias(bits) : new double[bits.dimension()];
        return new SparseMemory(this, rule.learn(bits), bias);
    }

    /// The memory with given couplings and no bias.
    @Override
    public SparseMemory withCouplings(Couplings couplings) {
        return withCouplings(couplings, new double[couplings.dimension()]);
    }

    @Override
    public SparseMemory withCouplings(Couplings couplings, double[] bias) {
        readout.require(couplings.dimension());
        return new SparseMemory(this, couplings, bias);
    }

    /// The rule called Hebb in the benchmark of sparse rules: W_ij = mean of ξ_i ξ_j.
    ///
    /// @param readout which units win
    /// @return the network with that rule
    public static SparseNetwork hebb(Readout readout) {
        return new SparseNetwork(new ActivityProduct(ActivityProduct.Scale.PER_PATTERN), readout);
    }
}
