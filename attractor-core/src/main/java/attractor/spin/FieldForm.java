package attractor.spin;

/// Which local field drives the units of a dense memory.
///
/// Called the same update in some papers; they are not. The two agree for F(x) = x²/2 without self-coupling only.
public enum FieldForm {
    /// h_i = E(x_i = −1) − E(x_i = +1): exact, the unit's own contribution excluded. Energy never rises when units
    /// change one at a time. Source: `krotov-hopfield-2016`, Eq. 2; `hanley-2025`, Eq. 10 with the brackets in
    /// order.
    DIFFERENCE,
    /// h_i = −2 ∂E/∂x_i = 2 Σ_μ ξ_i^μ F′(m_μ): one pass, keeps a self-coupling. For even powers n ≥ 4 and noisy
    /// cues its capacity is only of order D^(n/2). Source: `hanley-2025`, Eq. 11.
    DERIVATIVE
}
