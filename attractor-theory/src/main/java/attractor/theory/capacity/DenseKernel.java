package attractor.theory.capacity;

import attractor.theory.special.DoubleFactorial;

/// The function F of a dense memory's energy E(x) = −Σ_μ F(ξ^μ·x), as far as one update sees it.
///
///     T(r) = F(r+1) − F(r−1),   r = ξ^μ·x − ξ_i^μ x_i, the overlap without unit i
///
/// T is given by sign and logarithm, so that no degree, sharpness or dimension overflows. Factors that do not
/// depend on r are left out: only ratios of T decide.
public sealed interface DenseKernel permits DenseKernel.Polynomial, DenseKernel.Rectified, DenseKernel.Exponential {

    /// The sign of T(r).
    ///
    /// @param overlap r
    /// @return −1, 0 or +1
    int sign(long overlap);

    /// ln |T(r)| up to a constant.
    ///
    /// @param overlap r
    /// @return the logarithm, −∞ where T is 0
    double logMagnitude(long overlap);

    /// ln of T(Dm−1)²/E[T²] for large D: the capacity is this ratio over z².
    ///
    /// @param dimension D
    /// @param m mean overlap of cue and pattern, 1 − 2δ
    /// @return the logarithm of the signal-to-noise ratio per pattern
    double logLargeDimensionRatio(long dimension, double m);

    /// F(x) = xⁿ/n.
    ///
    /// For even n the negatives of the patterns are stored too, and T is odd.
    ///
    /// @param n the degree, an integer from 2 on
    record Polynomial(int n) implements DenseKernel {

        /// Checks the degree.
        public Polynomial {
            Symbols.INTEGER_DEGREE.check((long) n);
        }

        @Override
        public int sign(long overlap) {
            return n % 2 == 1 ? 1 : Long.signum(overlap);
        }

        @Override
        public double logMagnitude(long overlap) {
            if (overlap == 0) {
                return n % 2 == 1 ? Math.log(2) : Double.NEGATIVE_INFINITY;
            }
            return logPowerDifference(Math.abs(overlap), n);
        }

        @Override
        public double logLargeDimensionRatio(long dimension, double m) {
            return (n - 1) * (Math.log((double) dimension) + 2 * Math.log(m)) - DoubleFactorial.logOdd(n);
        }
    }

    /// F(x) = max(x, 0)ⁿ/n.
    ///
    /// @param n the degree, a real above 1
    record Rectified(double n) implements DenseKernel {

        /// Checks the degree.
        public Rectified {
            Symbols.REAL_DEGREE.check(n);
        }

        @Override
        public int sign(long overlap) {
            return overlap >= 0 ? 1 : 0;
        }

        @Override
        public double logMagnitude(long overlap) {
            if (overlap <= 0) {
                return overlap == 0 ? 0 : Double.NEGATIVE_INFINITY;
            }
            return logPowerDifference(overlap, n);
        }

        @Override
        public double logLargeDimensionRatio(long dimension, double m) {
            return Math.log(2) + (n - 1) * (Math.log((double) dimension) + 2 * Math.log(m)) - DoubleFactorial.logOdd(n);
        }
    }

    /// F(x) = exp(βx).
    ///
    /// @param beta β > 0, the sharpness
    record Exponential(double beta) implements DenseKernel {

        /// Checks the sharpness.
        public Exponential {
            Symbols.SHARPNESS.check(beta);
        }

        @Override
        public int sign(long overlap) {
            return 1;
        }

        @Override
        public double logMagnitude(long overlap) {
            return beta * overlap;
        }

        @Override
        public double logLargeDimensionRatio(long dimension, double m) {
            // E exp(2βr) = cosh(2β)^(D−1), and ln cosh u = u + ln((1 + e^(−2u))/2)
            double logCosh = 2 * beta + Math.log1p(Math.exp(-4 * beta)) - Math.log(2);
            return 2 * beta * (dimension * m - 1) - (dimension - 1) * logCosh;
        }
    }

    /// ln((r+1)ⁿ − (r−1)ⁿ) for r ≥ 1, without cancellation.
    private static double logPowerDifference(long r, double n) {
        return n * Math.log(r + 1.0) + Math.log(-Math.expm1(n * Math.log1p(-2.0 / (r + 1.0))));
    }
}
