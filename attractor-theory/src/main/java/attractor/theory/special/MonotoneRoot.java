package attractor.theory.special;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/// Where a monotone function of a positive argument changes its sign.
///
///     f(x) = 0,  x > 0,  f increasing
///
/// The bracket is widened from a first guess by factors of two, then closed by a bracketing method of high order to
/// the last digits of x. Functions that decrease are passed with the opposite sign.
public final class MonotoneRoot {

    private static final double SMALLEST = 0x1p-1000;
    private static final double LARGEST = 0x1p1000;
    private static final int EVALUATIONS = 2000;

    private MonotoneRoot() {}

    /// The root of an increasing function on (0, ∞).
    ///
    /// @param f an increasing function
    /// @param guess a positive first guess
    /// @return the root; 0 where f is nowhere negative and +∞ where it is nowhere positive, up to 2^±1000
    public static double increasing(DoubleUnaryOperator f, double guess) {
        double low = guess;
        double high = guess;
        if (f.applyAsDouble(guess) < 0) {
            do {
                low = high;
                high *= 2;
                if (high > LARGEST) {
                    return Double.POSITIVE_INFINITY;
                }
            } while (f.applyAsDouble(high) < 0);
        } else {
            do {
                high = low;
                low /= 2;
                if (low < SMALLEST) {
                    return 0;
                }
            } while (f.applyAsDouble(low) >= 0);
        }
        return between(f, low, high);
    }

    /// The root of a function between two points where its signs differ.
    ///
    /// @param f a continuous function
    /// @param low the lower end
    /// @param high the upper end
    /// @return a root
    public static double between(DoubleUnaryOperator f, double low, double high) {
        return new BracketingNthOrderBrentSolver(1e-15, Double.MIN_NORMAL, Double.MIN_NORMAL, 5)
                .solve(EVALUATIONS, f::applyAsDouble, low, high);
    }
}
