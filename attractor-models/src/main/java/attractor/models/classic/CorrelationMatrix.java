package attractor.models.classic;

import attractor.match.PairMatchMemory;
import attractor.memory.HeteroModel;
import attractor.memory.Memory;
import attractor.memory.Progress;
import attractor.memory.SelfCoupled;
import attractor.parameter.About;
import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.pattern.Alphabet;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.reference.Source;
import java.util.EnumSet;
import java.util.Set;

/// Correlation-matrix memory.
///
///     T(x) = g(Ξᵀ Ξ x),   with pairs T(x) = g(Σ_μ y^μ (ξ^μ·x))        Ξ: K×D, x: D
///
/// No factor 1/D, and the diagonal of ΞᵀΞ is kept. The matrix is never built: two products with Ξ, O(KD) a step.
/// Spins are summed as integers, so signs and ties are exact.
///
/// Source: `kohonen-1972`; `hanley-2025`, Eq. 2, there with the sign and one step.
///
/// @param activation the non-linearity g
/// @param maxSteps the limit on steps; 1 recalls in one shot
@About(title = "Correlation-matrix memory", summary = "Recalls with the sum of outer products of the patterns.")
@Source(key = "kohonen-1972")
@Source(key = "hanley-2025", equation = "2")
public record CorrelationMatrix(
        @Param(symbol = "g", doc = "non-linearity of a unit")
        Activation activation,

        @Param(doc = "limit on steps, 1 for one shot", min = 1)
        int maxSteps)
        implements HeteroModel, SelfCoupled {

    /// The sign, in one shot.
    public CorrelationMatrix() {
        this(new Activation.Sign(), 1);
    }

    /// Checks the range.
    public CorrelationMatrix {
        Range.atLeast("maxSteps", maxSteps, 1);
    }

    @Override
    public Memory store(Patterns xi, Seed seed, Progress progress) {
        return new CorrelationMemory(xi, activation, maxSteps);
    }

    @Override
    public Memory store(Patterns keys, Patterns values, Seed seed, Progress progress) {
        return new CorrelationPairs(keys, PairMatchMemory.requirePairs(keys, values), activation);
    }

    @Override
    public Set<Alphabet> alphabets() {
        return EnumSet.of(Alphabet.SPINS, Alphabet.REALS);
    }

    /// Always: the diagonal of ΞᵀΞ is kept.
    @Override
    public boolean hasSelfCoupling() {
        return true;
    }
}
