package attractor.theory.special;

import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;

/// The information of a coin that falls on one side with probability p, and the large-deviation rate of ±1 sums.
///
///     H₂(p) = −p log₂ p − (1−p) log₂(1−p)
///     I(a)  = [(1+a) ln(1+a) + (1−a) ln(1−a)]/2 = ln 2 · (1 − H₂((1+a)/2))
///
/// I(a) is the rate at which the mean of N fair signs exceeds a: P ≈ exp(−N I(a)). Both are accurate at the ends of
/// their domains, where 0 log 0 = 0.
public final class BinaryEntropy {

    private static final Quantity PROBABILITY = new Quantity(
            "probability",
            "p",
            "probability of one side",
            Domain.reals().from(0).upTo(1));
    private static final Quantity MEAN = new Quantity(
            "mean", "a", "mean of fair signs", Domain.reals().from(-1).upTo(1));
    private static final double LOG_TWO = 0.6931471805599453;

    private BinaryEntropy() {}

    /// The entropy in bits.
    ///
    /// @param p a probability in [0, 1]
    /// @return H₂(p), between 0 and 1
    public static double bits(double p) {
        PROBABILITY.check(p);
        double q = Math.min(p, 1 - p);
        return q == 0 ? 0 : -(q * Math.log(q) + (1 - q) * Math.log1p(-q)) / LOG_TWO;
    }

    /// The large-deviation rate of the mean of fair signs, in nats.
    ///
    /// @param a the mean, in [−1, 1]
    /// @return I(a), 0 at 0 and ln 2 at ±1
    public static double rate(double a) {
        double b = Math.abs(MEAN.check(a));
        if (b == 1) {
            return LOG_TWO;
        }
        if (b < 1e-3) {
            // the two terms cancel: a²/2 + a⁴/12 + a⁶/30 + …
            double s = b * b;
            return s * (0.5 + s * (1.0 / 12 + s / 30));
        }
        return 0.5 * ((1 + b) * Math.log1p(b) + (1 - b) * Math.log1p(-b));
    }
}
