package attractor.statistics;

import attractor.reference.Source;
import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;

/// The standard normal distribution: density φ, distribution function Φ, upper tail Q = 1 − Φ, and their inverses.
///
///     Φ(x) = ∫_{−∞}^x φ(t) dt,   φ(t) = exp(−t²/2)/√(2π),   Q(x) = Φ(−x)
///
/// Every value has a relative error of a few 1e-16 times max(1, x²), in the tails too: Q(38) = 2.9e-316 is not
/// rounded to 0, and [#upperQuantile(double)] accepts any positive double. Constant time. Source: `cody-1969`
/// (rational approximations of the tail), `wichura-1988` (start of the inverse).
@Source(key = "cody-1969", equation = "rational Chebyshev approximations")
@Source(key = "wichura-1988", equation = "algorithm AS 241, PPND16")
public final class Normal {

    /* Cody's three ranges of |x|: below 0.66291 an odd rational function of x, up to √32 and beyond it a rational
     * function of x or 1/x² times φ(x). The exponent −x²/2 is split so that its rounding error does not grow with x. */

    private static final double SQRT_TWO_PI = 2.5066282746310007;
    private static final double ONE_OVER_SQRT_TWO_PI = 0.3989422804014327;

    private static final double[] CENTRE_NUMERATOR = {
        0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356
    };
    private static final double[] CENTRE_DENOMINATOR = {
        1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673
    };
    private static final double[] MIDDLE_NUMERATOR = {
        1.0765576773720192e-8,
        0.39894151208813466,
        8.883149794388377,
        93.50665613217785,
        597.2702763948002,
        2494.5375852903726,
        6848.190450536283,
        11602.65143764735,
        9842.714838383978
    };
    private static final double[] MIDDLE_DENOMINATOR = {
        1,
        22.266688044328117,
        235.387901782625,
        1519.3775994075547,
        6485.558298266761,
        18615.571640885097,
        34900.95272114598,
        38912.00328609327,
        19685.429676859992
    };
    private static final double[] TAIL_NUMERATOR = {
        0.023073441764940174,
        0.215898534057957,
        0.12740116116024736,
        0.022235277870649807,
        0.0014216191932278934,
        2.9112874951168793e-5
    };
    private static final double[] TAIL_DENOMINATOR = {
        1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5
    };

    private static final Quantity PROBABILITY = new Quantity(
            "probability", "p", "probability", Domain.reals().from(0).upTo(1));

    private Normal() {}

    /// The density φ(x) = exp(−x²/2)/√(2π).
    ///
    /// @param x any double
    /// @return φ(x)
    public static double density(double x) {
        return ONE_OVER_SQRT_TWO_PI * gaussian(Math.abs(x));
    }

    /// The distribution function Φ(x) = P(normal ≤ x).
    ///
    /// @param x any double
    /// @return Φ(x), with small relative error for x far below 0
    public static double cumulative(double x) {
        return upperTail(-x);
    }

    /// The upper tail Q(x) = P(normal > x).
    ///
    /// @param x any double; NaN gives NaN
    /// @return Q(x), with small relative error for x far above 0
    public static double upperTail(double x) {
        if (Double.isNaN(x)) {
            return Double.NaN;
        }
        double y = Math.abs(x);
        if (y <= 0.66291) {
            return 0.5 - x * ratio(CENTRE_NUMERATOR, CENTRE_DENOMINATOR, x * x);
        }
        double tail = positiveTail(y);
        return x > 0 ? tail : 1 - tail;
    }

    private static double positiveTail(double y) {
        if (y > 40) {
            return 0;
        }
        if (y <= 5.656854249492381) {
            return gaussian(y) * ratio(MIDDLE_NUMERATOR, MIDDLE_DENOMINATOR, y);
        }
        double s = 1 / (y * y);
        double correction = s * ratio(TAIL_NUMERATOR, TAIL_DENOMINATOR, s);
        return gaussian(y) * ((ONE_OVER_SQRT_TWO_PI - correction) / y);
    }

    /// The logarithm of the upper tail, ln Q(x).
    ///
    /// Finite for every finite x: beyond x = 30 the asymptotic series of Q is used, whose error is below 1e-15
    /// there.
    ///
    /// @param x any double
    /// @return ln Q(x)
    public static double logUpperTail(double x) {
        if (x < -1) {
            return Math.log1p(-upperTail(-x));
        }
        if (x < 30) {
            return Math.log(upperTail(x));
        }
        double s = 1 / (x * x);
        double series = 1 - s * (1 - s * (3 - s * (15 - s * (105 - s * 945))));
        return -0.5 * x * x - Math.log(x * SQRT_TWO_PI) + Math.log(series);
    }

    /// The point above which the probability is p: Q(x) = p.
    ///
    ///     x = Q⁻¹(p) = −Φ⁻¹(p)
    ///
    /// Wichura's approximation, then one Newton step on ln Q, which keeps the error relative in the tail.
    ///
    /// @param p a probability in [0, 1]
    /// @return Q⁻¹(p); +∞ at 0 and −∞ at 1
    public static double upperQuantile(double p) {
        PROBABILITY.check(p);
        if (p == 0) {
            return Double.POSITIVE_INFINITY;
        }
        if (p == 1) {
            return Double.NEGATIVE_INFINITY;
        }
        if (p > 0.5) {
            // 1 − p is exact for p in [0.5, 1]
            return -upperQuantile(1 - p);
        }
        double x = Wichura.upperQuantile(p);
        return x < 30 && x > 0.5 ? x + (upperTail(x) - p) / density(x) : x;
    }

    /// The point below which the probability is p: Φ(x) = p.
    ///
    /// @param p a probability in [0, 1]
    /// @return Φ⁻¹(p)
    public static double quantile(double p) {
        return -upperQuantile(p);
    }

    private static double ratio(double[] numerator, double[] denominator, double x) {
        double a = numerator[0];
        double b = denominator[0];
        for (int i = 1; i < denominator.length; i++) {
            b = b * x + denominator[i];
        }
        for (int i = 1; i < numerator.length; i++) {
            a = a * x + numerator[i];
        }
        return a / b;
    }

    private static double gaussian(double y) {
        double head = Math.rint(y * 16) / 16;
        return Math.exp(-0.5 * head * head) * Math.exp(-0.5 * (y - head) * (y + head));
    }
}
