package attractor.learning;

import attractor.pattern.Alphabet;
import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.reference.Source;
import attractor.spin.Couplings;
import java.util.EnumSet;
import java.util.Set;

/// Hopfield's rule of 1982 on 0/1 patterns: the activity product of 2ξ − 1.
///
///     W_ij = (1/P) Σ_μ (2ξ_i^μ − 1)(2ξ_j^μ − 1)
///
/// On sparse patterns two silent units count as agreeing, which drowns what the active ones say. Additive up to the
/// factor 1/P. The diagonal is kept. Source: `hopfield-1982`, Eq. 2, over P; the rule called Hopfield in
/// `lansner-2024`.
@Source(key = "hopfield-1982", equation = "2")
@Source(key = "lansner-2024")
public record SignedProduct() implements Expanded {

    private static final ActivityProduct PRODUCT = new ActivityProduct(ActivityProduct.Scale.PER_PATTERN);

    @Override
    public Couplings learn(Patterns xi) {
        CouplingArray.requireAlphabet(this, xi);
        return PRODUCT.learn(((BitPatterns) xi).toSpins());
    }

    @Override
    public Synapses.Reversible begin(int dimension) {
        Synapses.Reversible signed = PRODUCT.begin(dimension);
        return new Synapses.Reversible() {
            @Override
            public void learn(Pattern x) {
                signed.learn(spins(x));
            }

            @Override
            public void forget(Pattern x) {
                signed.forget(spins(x));
            }

            @Override
            public Couplings couplings() {
                return signed.couplings();
            }
        };
    }

    private Pattern spins(Pattern x) {
        CouplingArray.requireAlphabet(this, x);
        return ((Bits) x).toSpins();
    }

    @Override
    public TaylorCoefficients expansion(double activity) {
        return TaylorCoefficients.constants(1, -2, -2, 4);
    }

    @Override
    public Set<Alphabet> alphabets() {
        return EnumSet.of(Alphabet.BITS);
    }

    @Override
    public boolean additive() {
        return true;
    }

    @Override
    public boolean bounded() {
        return true;
    }

    @Override
    public boolean orderDependent() {
        return false;
    }
}
