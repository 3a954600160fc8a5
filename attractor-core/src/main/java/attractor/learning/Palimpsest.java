package attractor.learning;

import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.pattern.Patterns;
import attractor.reference.Source;
import attractor.spin.Couplings;

/// Hebb's rule with decay: old patterns fade, new ones are written over them.
///
///     W ← (1 − λ) W + η ξ ξᵀ        c₀ = −λW, c₂ᶜᵒʳʳ = η
///
/// The memory never breaks down: it holds the newest patterns, at best 1/e of what Hebb's rule holds. On ±1
/// patterns |W_ij| stays below η/λ. With λ = η it is Oja's rule with clamped units. The diagonal is kept. Source:
/// `mezard-nadal-toulouse-1986`.
///
/// @param decay λ, the part of every coupling that a pattern takes away
/// @param rate η, what a pattern adds
@Source(key = "mezard-nadal-toulouse-1986")
public record Palimpsest(
        @Param(
                symbol = "λ",
                doc = "part of every coupling that a pattern takes away",
                min = 0,
                max = 1,
                ends = Param.Ends.OPEN)
        double decay,

        @Param(symbol = "η", doc = "what a pattern adds", min = 0, ends = Param.Ends.OPEN)
        double rate)
        implements Expanded {

    /// λ = 0.05, η = 1.
    public Palimpsest() {
        this(0.05, 1);
    }

    /// Checks the ranges.
    public Palimpsest {
        Range.open("decay", decay, 0, 1);
        Range.positive("rate", rate);
    }

    @Override
    public TaylorCoefficients expansion(double activity) {
        return new TaylorCoefficients(
                Coefficient.affine(0, -decay),
                Coefficient.ZERO,
                Coefficient.ZERO,
                Coefficient.ZERO,
                Coefficient.ZERO,
                Coefficient.constant(rate));
    }

    @Override
    public Couplings learn(Patterns xi) {
        return CouplingArray.learnAll(begin(xi.dimension()), xi);
    }

    @Override
    public Synapses begin(int dimension) {
        return expansion(0).begin(dimension);
    }

    @Override
    public boolean additive() {
        return false;
    }

    @Override
    public boolean bounded() {
        return true;
    }

    @Override
    public boolean orderDependent() {
        return true;
    }
}
