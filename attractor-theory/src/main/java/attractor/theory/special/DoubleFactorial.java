package attractor.theory.special;

import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;
import org.hipparchus.special.Gamma;

/// The odd double factorial (2n−3)!!, the crosstalk constant of a dense memory with energy xⁿ.
///
///     (2n−3)!! = 1·3·5···(2n−3) = E[g^(2(n−1))],  g standard normal;   (−1)!! = (1)!! = 1
///     for real n:  2^(n−1) Γ(n−½)/√π
///
/// Domain: real n > ½. The logarithm never overflows; its relative error is a few 1e-16.
public final class DoubleFactorial {

    private static final Quantity DEGREE = new Quantity(
            "degree", "n", "degree of the energy function", Domain.reals().above(0.5));
    private static final double HALF_LOG_PI = 0.5723649429247001;
    private static final double LOG_TWO = 0.6931471805599453;

    private DoubleFactorial() {}

    /// ln (2n−3)!!.
    ///
    /// @param n the degree
    /// @return the logarithm
    public static double logOdd(double n) {
        DEGREE.check(n);
        return (n - 1) * LOG_TWO + Gamma.logGamma(n - 0.5) - HALF_LOG_PI;
    }

    /// (2n−3)!!, ∞ from n = 152 on, where the largest double is exceeded.
    ///
    /// @param n the degree
    /// @return the double factorial, an exact product for integers
    public static double odd(double n) {
        DEGREE.check(n);
        if (n != Math.rint(n) || n > 200) {
            return Math.exp(logOdd(n));
        }
        double product = 1;
        for (double odd = 3; odd <= 2 * n - 3; odd += 2) {
            product *= odd;
        }
        return product;
    }
}
