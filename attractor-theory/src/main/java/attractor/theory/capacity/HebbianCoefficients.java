package attractor.theory.capacity;

import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;

/// The coefficients of an additive Hebbian rule on ±1 patterns.
///
///     ΔW_ij = a + p x_j + q x_i + c x_i x_j,   i post, j pre
///
/// On ±1 patterns x² = 1, so the general expansion c₀ + c₁ᵖʳᵉ x_j + c₁ᵖᵒˢᵗ x_i + c₂ᵖʳᵉ x_j² + c₂ᵖᵒˢᵗ x_i² + c₂ᶜᵒʳʳ
/// x_i x_j has a = c₀ + c₂ᵖʳᵉ + c₂ᵖᵒˢᵗ, p = c₁ᵖʳᵉ, q = c₁ᵖᵒˢᵗ, c = c₂ᶜᵒʳʳ. The rule is balanced when a = p = q = 0
/// (activity product); every other coefficient lowers the capacity, and only ratios to c matter. Domain: finite, c
/// > 0.
///
/// @param constant a, added to every weight
/// @param pre p, times the sending unit
/// @param post q, times the receiving unit
/// @param product c, times the product; positive
public record HebbianCoefficients(double constant, double pre, double post, double product) {

    /// The constant coefficient.
    static final Quantity CONSTANT = new Quantity("constant", "a", "constant coefficient", Domain.reals());
    /// The presynaptic coefficient.
    static final Quantity PRE = new Quantity("pre", "p", "presynaptic coefficient", Domain.reals());
    /// The postsynaptic coefficient.
    static final Quantity POST = new Quantity("post", "q", "postsynaptic coefficient", Domain.reals());
    /// The product coefficient.
    static final Quantity PRODUCT = new Quantity(
            "product",
            "c",
            "coefficient of the activity product",
            Domain.reals().above(0));

    /// The activity product alone: a = p = q = 0, c = 1.
    public static final HebbianCoefficients BALANCED = new HebbianCoefficients(0, 0, 0, 1);

    /// Checks that all are finite and c is positive.
    public HebbianCoefficients {
        CONSTANT.check(constant);
        PRE.check(pre);
        POST.check(post);
        PRODUCT.check(product);
    }

    /// Whether only the activity product is left.
    ///
    /// @return a = p = q = 0
    public boolean isBalanced() {
        return constant == 0 && pre == 0 && post == 0;
    }
}
