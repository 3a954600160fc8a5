package attractor.learning;

import attractor.parameter.Param;
import attractor.pattern.Patterns;
import attractor.reference.Source;
import attractor.spin.Couplings;

/// The general local rule, expanded to second order in the two activities.
///
///     ΔW_ij = c₀ + c₁ᵖʳᵉ x_j + c₁ᵖᵒˢᵗ x_i + c₂ᵖʳᵉ x_j² + c₂ᵖᵒˢᵗ x_i² + c₂ᶜᵒʳʳ x_i x_j,   i post, j pre
///
/// Each coefficient is a formula in W, the coupling before the pattern: a number, `a+bW`, or any function such as
/// `1-W^2`. Starts from W = 0; the diagonal is kept. Additive where no formula contains W; then patterns can be
/// forgotten. Cost O(D²) a pattern. Source: `hanley-2025`, Definition 2.4.3 and Eq. 19; its "additive" with
/// coefficients that depend on W is a sequential rule here.
///
/// @param c0 c₀
/// @param c1pre c₁ᵖʳᵉ
/// @param c1post c₁ᵖᵒˢᵗ
/// @param c2pre c₂ᵖʳᵉ
/// @param c2post c₂ᵖᵒˢᵗ
/// @param c2corr c₂ᶜᵒʳʳ, not 0
@Source(key = "hanley-2025", equation = "19")
@Source(key = "gerstner-kistler-2002")
public record Taylor(
        @Param(symbol = "c₀", doc = "constant term, a formula in W")
        String c0,

        @Param(symbol = "c₁ᵖʳᵉ", doc = "coefficient of the sending unit, a formula in W")
        String c1pre,

        @Param(symbol = "c₁ᵖᵒˢᵗ", doc = "coefficient of the receiving unit, a formula in W")
        String c1post,

        @Param(symbol = "c₂ᵖʳᵉ", doc = "coefficient of the sending unit squared, a formula in W")
        String c2pre,

        @Param(symbol = "c₂ᵖᵒˢᵗ", doc = "coefficient of the receiving unit squared, a formula in W")
        String c2post,

        @Param(symbol = "c₂ᶜᵒʳʳ", doc = "coefficient of the product, a formula in W that is not 0")
        String c2corr)
        implements Expanded {

    /// The activity product, c₂ᶜᵒʳʳ = 1.
    public Taylor() {
        this("0", "0", "0", "0", "0", "1");
    }

    /// Reads the formulas.
    ///
    /// @throws IllegalArgumentException if one cannot be read, or c₂ᶜᵒʳʳ is 0
    public Taylor {
        Coefficient.parse("c0", c0);
        Coefficient.parse("c1pre", c1pre);
        Coefficient.parse("c1post", c1post);
        Coefficient.parse("c2pre", c2pre);
        Coefficient.parse("c2post", c2post);
        if (Coefficient.parse("c2corr", c2corr).isZero()) {
            throw new IllegalArgumentException("c2corr is " + c2corr
                    + ", so the couplings do not know which units were active together and the field of a stored"
                    + " pattern vanishes; set c2corr above 0 (below 0 unlearns)");
        }
    }

    @Override
    public TaylorCoefficients expansion(double activity) {
        return new TaylorCoefficients(
                Coefficient.parse("c0", c0),
                Coefficient.parse("c1pre", c1pre),
                Coefficient.parse("c1post", c1post),
                Coefficient.parse("c2pre", c2pre),
                Coefficient.parse("c2post", c2post),
                Coefficient.parse("c2corr", c2corr));
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
        return expansion(0).additive();
    }

    @Override
    public boolean bounded() {
        return false;
    }

    @Override
    public boolean orderDependent() {
        return !additive();
    }
}
