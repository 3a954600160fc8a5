package attractor.theory.capacity;

import attractor.reference.Source;
import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;
import attractor.theory.special.BinaryEntropy;

/// The capacity exponent of the exponential memory E(x) = −Σ_μ exp(ξ^μ·x).
///
///     K = exp(αD) patterns are recalled in one step from a cue with ρD flipped bits when
///     α < I(1−2ρ)/2,   I(a) = [(1+a) ln(1+a) + (1−a) ln(1−a)]/2
///
/// ρ = 0 gives (ln 2)/2 = 0.3466. For D → ∞, all patterns at once, exactly ρD flips. Domain: ρ in [0, 0.5). Source:
/// `demircigil-2017`, theorem 3.
@Source(key = "demircigil-2017", equation = "theorem 3")
public final class Demircigil {

    /// The fraction of wrong bits.
    static final Quantity WRONG = new Quantity(
            "rho", "ρ", "fraction of cue bits flipped", Domain.reals().from(0).below(0.5));

    private Demircigil() {}

    /// The capacity exponent.
    ///
    /// @param rho ρ, the fraction of cue bits that are wrong
    /// @return sup of α with K = exp(αD) recalled
    public static double exponent(double rho) {
        return BinaryEntropy.rate(1 - 2 * WRONG.check(rho)) / 2;
    }
}
