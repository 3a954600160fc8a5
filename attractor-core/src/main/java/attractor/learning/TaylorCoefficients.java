package attractor.learning;

/// The six coefficients of a local rule expanded to second order in the two activities.
///
///     ΔW_ij = c₀ + c₁ᵖʳᵉ x_j + c₁ᵖᵒˢᵗ x_i + c₂ᵖʳᵉ x_j² + c₂ᵖᵒˢᵗ x_i² + c₂ᶜᵒʳʳ x_i x_j,   i post, j pre
///
/// Each may depend on W_ij as it was before the pattern. Where x² = 1 (±1 patterns) c₀, c₂ᵖʳᵉ and c₂ᵖᵒˢᵗ act alike;
/// where x² = x (0/1) c₂ᵖʳᵉ acts like c₁ᵖʳᵉ and c₂ᵖᵒˢᵗ like c₁ᵖᵒˢᵗ. Source: `hanley-2025`, Definition 2.4.3, after
/// Gerstner and Kistler.
///
/// @param c0 c₀
/// @param c1pre c₁ᵖʳᵉ, of the sending unit
/// @param c1post c₁ᵖᵒˢᵗ, of the receiving unit
/// @param c2pre c₂ᵖʳᵉ, of the sending unit squared
/// @param c2post c₂ᵖᵒˢᵗ, of the receiving unit squared
/// @param c2corr c₂ᶜᵒʳʳ, of the product
public record TaylorCoefficients(
        Coefficient c0,
        Coefficient c1pre,
        Coefficient c1post,
        Coefficient c2pre,
        Coefficient c2post,
        Coefficient c2corr) {

    /// {@return coefficients with the product alone}
    ///
    /// @param c2corr c₂ᶜᵒʳʳ
    public static TaylorCoefficients product(double c2corr) {
        return constants(0, 0, 0, c2corr);
    }

    /// {@return constant coefficients up to the product}
    ///
    /// @param c0 c₀
    /// @param c1pre c₁ᵖʳᵉ
    /// @param c1post c₁ᵖᵒˢᵗ
    /// @param c2corr c₂ᶜᵒʳʳ
    public static TaylorCoefficients constants(double c0, double c1pre, double c1post, double c2corr) {
        return new TaylorCoefficients(
                Coefficient.constant(c0),
                Coefficient.constant(c1pre),
                Coefficient.constant(c1post),
                Coefficient.ZERO,
                Coefficient.ZERO,
                Coefficient.constant(c2corr));
    }

    /// {@return whether no coefficient depends on W: then the rule is additive}
    public boolean additive() {
        return c0.isConstant()
                && c1pre.isConstant()
                && c1post.isConstant()
                && c2pre.isConstant()
                && c2post.isConstant()
                && c2corr.isConstant();
    }

    /// {@return the change ΔW_ij}
    ///
    /// @param w W_ij before the pattern
    /// @param post x_i
    /// @param pre x_j
    public double change(double w, double post, double pre) {
        return c0.at(w)
                + c1pre.at(w) * pre
                + c1post.at(w) * post
                + c2pre.at(w) * (pre * pre)
                + c2post.at(w) * (post * post)
                + c2corr.at(w) * (post * pre);
    }

    /// {@return synapses without experience that change by these coefficients; able to forget where the rule is
    /// additive}
    ///
    /// @param dimension D ≥ 1
    public Synapses begin(int dimension) {
        return additive() ? new TaylorSynapses.Additive(this, dimension) : new TaylorSynapses(this, dimension);
    }
}
