package attractor.theory.special;

import attractor.reference.Source;
import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;

/// The principal branch of Lambert's function, the inverse of w e^w.
///
///     W(x) e^W(x) = x,  W ≥ −1;      W(e^y) + ln W(e^y) = y
///
/// Halley's iteration from a series at the branch point −1/e or from logarithms; the relative error is a few 1e-16,
/// within √(1 + e x) of the branch point as small as x itself allows. [#ofExponential(double)] takes the logarithm
/// of the argument, so that e^y may exceed the largest double. Constant time. Source: `corless-1996`, equations
/// 4.19, 4.22 and 5.9.
@Source(key = "corless-1996", equation = "4.19, 4.22, 5.9")
public final class LambertW {

    private static final double MINUS_ONE_OVER_E = -0.36787944117144233;
    private static final Quantity ARGUMENT =
            new Quantity("argument", "x", "w e^w", Domain.reals().from(MINUS_ONE_OVER_E));
    private static final Quantity LOGARITHM = new Quantity("logarithm", "y", "w + ln w", Domain.reals());

    private LambertW() {}

    /// W(x) on the principal branch.
    ///
    /// @param x at least −1/e
    /// @return W(x) ≥ −1
    public static double principal(double x) {
        ARGUMENT.check(x);
        if (x > Math.E) {
            return ofExponential(Math.log(x));
        }
        // −1/e is no double: what rounding leaves of 1 + e x is the remainder 4.04e-17 and less
        double p = Math.sqrt(Math.max(0, 2 * (Math.E * x + 1)));
        if (p < 1e-4) {
            return -1 + p * (1 - p * (1.0 / 3 - p * (11.0 / 72 - p * (43.0 / 540))));
        }
        double w = p < 1 ? -1 + p * (1 - p * (1.0 / 3 - p * (11.0 / 72))) : Math.log1p(x) * 0.75;
        for (int i = 0; i < 50; i++) {
            double exp = Math.exp(w);
            double f = w * exp - x;
            double step = f / (exp * (w + 1) - (w + 2) * f / (2 * w + 2));
            w -= step;
            if (Math.abs(step) <= 1e-16 * (1 + Math.abs(w))) {
                break;
            }
        }
        return w;
    }

    /// W(e^y), the root w of w + ln w = y.
    ///
    /// @param y the logarithm of the argument, any finite double
    /// @return W(e^y) > 0
    public static double ofExponential(double y) {
        LOGARITHM.check(y);
        if (y < 1) {
            return y < -745 ? 0 : principal(Math.exp(y));
        }
        double w = y - Math.log(y) * (1 - 1 / (1 + y));
        for (int i = 0; i < 50; i++) {
            double f = w + Math.log(w) - y;
            double slope = 1 + 1 / w;
            // Halley's step; the second derivative of the left side is −1/w²
            double step = f / (slope + f / (2 * w * w * slope));
            w -= step;
            if (Math.abs(step) <= 1e-16 * w) {
                break;
            }
        }
        return w;
    }
}
