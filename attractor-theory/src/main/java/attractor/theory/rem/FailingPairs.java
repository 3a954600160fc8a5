package attractor.theory.rem;

import org.hipparchus.special.Beta;

/// The exact expected number of Gaussian patterns' pairs that fail at infinite sharpness, at finite dimension.
///
///     E #{(μ,ν): ξ^μ·ξ^ν > |ξ^μ|²} = K(K−1) · ½ I_{1/2}(D/2, ½)
///
/// A pattern ξ^μ whose inner product with another exceeds its own square is not the nearest to itself and is lost.
/// Pairs are ordered. For large D the probability falls as 2^(−D/2): so α = (ln 2)/4 is the capacity. Relative
/// error 1e-11 up to D = 1000 and 1e-9 up to 1e5; the logarithm does not overflow. Derived here.
public final class FailingPairs {

    private static final double LOG_TWO = 0.6931471805599453;

    private FailingPairs() {}

    /// The expected number.
    ///
    /// @param dimension D
    /// @param count K
    /// @return the expectation
    public static double expected(long dimension, double count) {
        Symbols.COUNT.check(count);
        return count * (count - 1) * Math.exp(logPairProbability(dimension));
    }

    /// The logarithm of the expected number at a given load, K = e^(αD).
    ///
    /// @param dimension D
    /// @param alpha α
    /// @return ln of the expectation
    public static double logExpected(long dimension, double alpha) {
        double logCount = Symbols.LOAD.check(alpha) * dimension;
        return 2 * logCount + Math.log(-Math.expm1(-logCount)) + logPairProbability(dimension);
    }

    /// ln P(ξ·ξ′ > |ξ|²) of two patterns.
    ///
    /// @param dimension D
    /// @return ln of ½ I_{1/2}(D/2, ½)
    public static double logPairProbability(long dimension) {
        double a = Symbols.DIMENSION.check(dimension) / 2.0;
        // I_x(a, b) = x^a (1−x)^b/(a B(a, b)) Σ_n x^n Π_{k<n} (a+b+k)/(a+1+k), here with b = x = ½
        double term = 1;
        double sum = 1;
        for (int n = 0; term > 1e-17 * sum; n++) {
            term *= 0.5 * (a + 0.5 + n) / (a + 1 + n);
            sum += term;
        }
        return -(a + 1.5) * LOG_TWO - Math.log(a) - Beta.logBeta(a, 0.5) + Math.log(sum);
    }
}
