package attractor.theory.special;

import attractor.reference.Source;
import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;
import org.hipparchus.special.Gamma;

/// The modified Bessel function I_ν of large order and argument, in logarithms.
///
///     Λ_ν(x) = Γ(ν+1) (2/x)^ν I_ν(x) = Σ_k (x²/4)^k Γ(ν+1)/(k! Γ(ν+k+1)),   Λ_ν(0) = 1
///     r_ν(x) = I_{ν+1}(x)/I_ν(x) = 1/(2(ν+1)/x + r_{ν+1}(x))
///
/// Λ_ν is the mean of e^{x·n} over unit vectors n of dimension 2ν + 2. From order 40 on: Debye's uniform expansion
/// with twelve terms, in which no large terms cancel, so that ln Λ has the absolute error 2e-15 max(1, x) for
/// orders up to 1e6. Below: the recurrence from an order above 40 downwards, all of whose terms are positive. The
/// ratio is a continued fraction for x < 2ν and Debye's expansion beyond. Domain: ν ≥ −½, x ≥ 0. Source: `dlmf`,
/// 10.41(ii), 10.29(i), 10.33.1.
@Source(key = "dlmf", equation = "10.41.3 to 10.41.9, 10.29.1, 10.33.1")
public final class ModifiedBessel {

    private static final Quantity ORDER = new Quantity(
            "order",
            "ν",
            "order of the Bessel function",
            Domain.reals().from(-0.5).upTo(1e9));
    private static final Quantity ARGUMENT = new Quantity(
            "x", "x", "argument of the Bessel function", Domain.reals().from(0));

    private static final double LARGE = 40;
    private static final int TERMS = 12;
    private static final double[][] U = debyePolynomials();

    private ModifiedBessel() {}

    /// ln I_ν(x).
    ///
    /// @param nu ν
    /// @param x the argument
    /// @return the logarithm; −∞ at x = 0 for ν > 0
    public static double log(double nu, double x) {
        double normalised = logNormalised(nu, x);
        return nu == 0 ? normalised : normalised + nu * Math.log(x / 2) - Gamma.logGamma(nu + 1);
    }

    /// ln Λ_ν(x), the logarithm of I_ν without its power of x.
    ///
    /// @param nu ν
    /// @param x the argument
    /// @return ln Λ_ν(x) ≥ 0
    public static double logNormalised(double nu, double x) {
        ORDER.check(nu);
        ARGUMENT.check(x);
        if (x == 0) {
            return 0;
        }
        int above = nu < LARGE ? (int) Math.ceil(LARGE - nu) : 0;
        double order = nu + above;
        double log = debyeLog(order, x);
        double ratio = above == 0 ? 0 : largeOrderRatio(order, x);
        for (int k = 0; k < above; k++) {
            log += Math.log1p(x * ratio / (2 * order));
            ratio = 1 / (2 * order / x + ratio);
            order--;
        }
        return log;
    }

    /// I_{ν+1}(x)/I_ν(x).
    ///
    /// @param nu ν
    /// @param x the argument
    /// @return the ratio, from 0 at x = 0 up to 1 for x → ∞
    public static double ratio(double nu, double x) {
        ORDER.check(nu);
        ARGUMENT.check(x);
        if (x == 0) {
            return 0;
        }
        int above = nu < LARGE ? (int) Math.ceil(LARGE - nu) : 0;
        double order = nu + above;
        double ratio = largeOrderRatio(order, x);
        for (int k = 0; k < above; k++) {
            ratio = 1 / (2 * order / x + ratio);
            order--;
        }
        return ratio;
    }

    private static double debyeLog(double nu, double x) {
        double z = x / nu;
        double s = Math.hypot(1, z);
        double excess = z * (z / (1 + s));
        double n2 = 1 / (nu * nu);
        double stirling = (1.0 / 12 - n2 * (1.0 / 360 - n2 * (1.0 / 1260 - n2 / 1680))) / nu;
        return nu * (excess - Math.log1p(excess / 2))
                - Math.log(s) / 2
                + stirling
                + Math.log1p(series(nu, 1 / s, Series.VALUE));
    }

    private static double largeOrderRatio(double nu, double x) {
        if (x < 2 * nu) {
            return continuedFraction(nu, x);
        }
        double z = x / nu;
        double s = Math.hypot(1, z);
        double u = series(nu, 1 / s, Series.VALUE);
        double v = series(nu, 1 / s, Series.DERIVATIVE);
        return z / (1 + s) + s / z * ((v - u) / (1 + u));
    }

    /// From far up downwards: each step shrinks the error by r², which is below (√5 − 1)²/4 for x < 2ν.
    private static double continuedFraction(double nu, double x) {
        double ratio = 0;
        for (int k = 60; k >= 1; k--) {
            ratio = 1 / (2 * (nu + k) / x + ratio);
        }
        return ratio;
    }

    private enum Series {
        VALUE,
        DERIVATIVE
    }

    /// Σ_{k≥1} U_k(p)/ν^k, or V_k(p) in place of U_k for the derivative of I.
    private static double series(double nu, double p, Series which) {
        double sum = 0;
        for (int k = TERMS; k >= 1; k--) {
            double term = polynomial(U[k], p);
            if (which == Series.DERIVATIVE) {
                term -= p * (1 - p * p) * (polynomial(U[k - 1], p) / 2 + p * slope(U[k - 1], p));
            }
            sum = (sum + term) / nu;
        }
        return sum;
    }

    private static double polynomial(double[] c, double p) {
        double sum = 0;
        for (int i = c.length - 1; i >= 0; i--) {
            sum = sum * p + c[i];
        }
        return sum;
    }

    private static double slope(double[] c, double p) {
        double sum = 0;
        for (int i = c.length - 1; i >= 1; i--) {
            sum = sum * p + i * c[i];
        }
        return sum;
    }

    /// U_{k+1}(p) = ½ p² (1−p²) U_k′(p) + ⅛ ∫_0^p (1−5t²) U_k(t) dt.
    private static double[][] debyePolynomials() {
        double[][] u = new double[TERMS + 1][];
        u[0] = new double[] {1};
        for (int k = 0; k < TERMS; k++) {
            u[k + 1] = new double[3 * k + 4];
            for (int i = 0; i < u[k].length; i++) {
                double c = u[k][i];
                u[k + 1][i + 1] += c * (0.5 * i + 0.125 / (i + 1));
                u[k + 1][i + 3] -= c * (0.5 * i + 0.625 / (i + 3));
            }
        }
        return u;
    }
}
