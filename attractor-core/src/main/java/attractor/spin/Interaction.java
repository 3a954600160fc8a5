package attractor.spin;

/// The function F of one overlap in the energy of a dense memory.
///
///     E(x) = −Σ_μ F(ξ^μ·x),   F(m) = a·f(m)
///
/// f carries the shape and a the size: where f takes integer values (x^n with a = 1/n) fields are exact and ties
/// are decided on integers. Source: `krotov-hopfield-2016`, Eq. 1.
public interface Interaction {

    /// {@return the value f(m)} Where it is meant to be an integer below 2⁵³ it must be exact.
    ///
    /// @param m an overlap, |m| ≤ D
    double at(int m);

    /// {@return the derivative f′(m)}
    ///
    /// @param m an overlap, |m| ≤ D
    double slope(int m);

    /// {@return the factor a > 0; infinite where F leaves the range of numbers, and then there is no energy}
    double unit();
}
