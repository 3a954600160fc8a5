package attractor.theory.capacity;

import attractor.reference.Source;
import attractor.statistics.Normal;
import attractor.theory.special.DoubleFactorial;

/// The capacity of a dense memory with energy −Σ_μ (ξ^μ·x)ⁿ, for large D.
///
///     without errors:       K = D^(n−1)/(2 (2n−3)!! ln D)
///     bit error p allowed:  K = α_n D^(n−1),   α_n = 1/((2n−3)!! Q⁻¹(p)²)
///
/// Clean cues, one step, crosstalk taken as Gaussian. For n = 2 the first is McEliece's law and the second gives
/// 0.138 at p = 0.0036. Asymptotic: [DenseOneStep] has the finite-size numbers. Domain: integer n ≥ 2. Source:
/// `krotov-hopfield-2016`, equations 5 and 6.
@Source(key = "krotov-hopfield-2016", equation = "5, 6")
public final class KrotovHopfield {

    private KrotovHopfield() {}

    /// The count up to which patterns are recalled without errors.
    ///
    /// @param dimension D
    /// @param degree n, the power of the energy function
    /// @return D^(n−1)/(2 (2n−3)!! ln D); ∞ where that exceeds the largest double
    public static double withoutErrors(long dimension, int degree) {
        Symbols.INTEGER_DEGREE.check((long) degree);
        double logD = Math.log((double) Symbols.DIMENSION.check(dimension));
        double log = (degree - 1) * logD - DoubleFactorial.logOdd(degree);
        return Math.exp(log) / (2 * logD);
    }

    /// The load constant when each bit may be wrong with probability p.
    ///
    /// @param degree n, the power of the energy function
    /// @param bitError p, in (0, 0.5)
    /// @return α_n = K/D^(n−1)
    public static double load(int degree, double bitError) {
        Symbols.INTEGER_DEGREE.check((long) degree);
        double z = Normal.upperQuantile(Symbols.BIT_ERROR.check(bitError));
        return Math.exp(-DoubleFactorial.logOdd(degree)) / (z * z);
    }
}
