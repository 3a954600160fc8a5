package attractor.learning;

/// The four coefficients that are left of six on patterns whose squares are known.
///
///     ΔW_ij = a + p x_j + q x_i + c x_i x_j,   i post, j pre
///     ±1 patterns, x² = 1:  a = c₀ + c₂ᵖʳᵉ + c₂ᵖᵒˢᵗ,  p = c₁ᵖʳᵉ,  q = c₁ᵖᵒˢᵗ,  c = c₂ᶜᵒʳʳ
///     0/1 patterns, x² = x:  a = c₀,  p = c₁ᵖʳᵉ + c₂ᵖʳᵉ,  q = c₁ᵖᵒˢᵗ + c₂ᵖᵒˢᵗ,  c = c₂ᶜᵒʳʳ
///
/// At W = 0, where learning begins; for an additive rule everywhere. Source: `hanley-2025`, Definition 2.4.3.
///
/// @param constant a
/// @param pre p
/// @param post q
/// @param product c
public record ReducedCoefficients(double constant, double pre, double post, double product) {

    /// {@return what is left on ±1 patterns}
    ///
    /// @param six the six coefficients
    public static ReducedCoefficients onSigns(TaylorCoefficients six) {
        return new ReducedCoefficients(
                six.c0().intercept() + six.c2pre().intercept() + six.c2post().intercept(),
                six.c1pre().intercept(),
                six.c1post().intercept(),
                six.c2corr().intercept());
    }

    /// {@return what is left on 0/1 patterns}
    ///
    /// @param six the six coefficients
    public static ReducedCoefficients onBits(TaylorCoefficients six) {
        return new ReducedCoefficients(
                six.c0().intercept(),
                six.c1pre().intercept() + six.c2pre().intercept(),
                six.c1post().intercept() + six.c2post().intercept(),
                six.c2corr().intercept());
    }
}
