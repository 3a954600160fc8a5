package attractor.theory.special;

import attractor.reference.Source;
import java.util.function.DoubleUnaryOperator;

/// The highest value of a function with one summit, by Brent's method.
///
///     max f(x),  low ≤ x ≤ high
///
/// Parabolas through the best three points where they help, golden section where they do not; about fifteen
/// evaluations for a smooth summit. The place is found to √(machine precision), the value to its last digits, and a
/// summit at an end of the interval is found as well. Source: `brent-1973`, chapter 5.
@Source(key = "brent-1973", equation = "chapter 5")
public final class UnimodalMaximum {

    private static final double GOLDEN = 0.3819660112501051;
    private static final double RELATIVE = 1.5e-8;
    private static final int STEPS = 200;

    private UnimodalMaximum() {}

    /// The highest value between two points, both included.
    ///
    /// @param f a function that rises up to its summit and falls beyond it
    /// @param low the lower end
    /// @param high the upper end
    /// @return max f
    public static double value(DoubleUnaryOperator f, double low, double high) {
        double a = low;
        double b = high;
        double x = a + GOLDEN * (b - a);
        double w = x;
        double v = x;
        double fx = f.applyAsDouble(x);
        double fw = fx;
        double fv = fx;
        double step = 0;
        double before = 0;
        for (int i = 0; i < STEPS; i++) {
            double middle = 0.5 * (a + b);
            double tolerance = RELATIVE * Math.abs(x) + 1e-300;
            if (Math.abs(x - middle) <= 2 * tolerance - 0.5 * (b - a)) {
                break;
            }
            double p = (x - v) * (x - v) * (fx - fw) - (x - w) * (x - w) * (fx - fv);
            double q = 2 * ((x - v) * (fx - fw) - (x - w) * (fx - fv));
            double parabola = q == 0 ? Double.NaN : -p / q;
            boolean useful = Math.abs(parabola) < 0.5 * Math.abs(before) && x + parabola > a && x + parabola < b;
            before = useful ? step : (x < middle ? b : a) - x;
            step = useful ? parabola : GOLDEN * before;
            double u = x + (Math.abs(step) >= tolerance ? step : Math.copySign(tolerance, step));
            double fu = f.applyAsDouble(u);
            if (fu >= fx) {
                if (u < x) {
                    b = x;
                } else {
                    a = x;
                }
                v = w;
                fv = fw;
                w = x;
                fw = fx;
                x = u;
                fx = fu;
            } else {
                if (u < x) {
                    a = u;
                } else {
                    b = u;
                }
                if (fu >= fw || w == x) {
                    v = w;
                    fv = fw;
                    w = u;
                    fw = fu;
                } else if (fu >= fv || v == x || v == w) {
                    v = u;
                    fv = fu;
                }
            }
        }
        return Math.max(fx, Math.max(f.applyAsDouble(low), f.applyAsDouble(high)));
    }
}
