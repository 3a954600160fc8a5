package attractor.statistics;

import attractor.reference.Source;
import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;
import org.hipparchus.special.Gamma;

/// The binomial distribution of n independent trials of probability p, evaluated to full relative precision.
///
///     P(X = k) = C(n, k) p^k (1−p)^(n−k),   0 ≤ k ≤ n
///
/// Probabilities come from the saddle-point form, which loses no digits for large n; tails are sums of positive
/// terms from k outwards, so P = 1e-200 is as accurate as P = 0.1. A tail costs O(√n) terms. Domain: n ≤ 2^53, p in
/// [0, 1]. Source: `loader-2000`, section 2.
///
/// @param trials n, the number of trials
/// @param probability p, the probability of a success
@Source(key = "loader-2000", equation = "section 2")
public record Binomial(long trials, double probability) {

    private static final Quantity TRIALS = new Quantity(
            "trials", "n", "number of trials", Domain.integers().from(0).upTo(0x1p53));
    private static final Quantity PROBABILITY = new Quantity(
            "probability",
            "p",
            "probability of a success",
            Domain.reals().from(0).upTo(1));
    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

    /// Checks the domain.
    public Binomial {
        TRIALS.check(trials);
        PROBABILITY.check(probability);
    }

    /// The logarithm of the probability of exactly k successes.
    ///
    /// @param k number of successes; outside 0…n the probability is 0
    /// @return ln P(X = k), −∞ for an impossible k
    public double logProbability(long k) {
        double n = trials;
        double p = probability;
        if (k < 0 || k > trials) {
            return Double.NEGATIVE_INFINITY;
        }
        if (p == 0 || p == 1) {
            return (p == 0 ? k == 0 : k == trials) ? 0 : Double.NEGATIVE_INFINITY;
        }
        if (k == 0) {
            return n * Math.log1p(-p);
        }
        if (k == trials) {
            return n * Math.log(p);
        }
        double x = k;
        double rest = n - k;
        double correction = stirlingError(n) - stirlingError(x) - stirlingError(rest);
        double deviance = deviance(x, n * p) + deviance(rest, n * (1 - p));
        return correction - deviance - HALF_LOG_TWO_PI - 0.5 * (Math.log(x) + Math.log1p(-x / n));
    }

    /// The probability of exactly k successes.
    ///
    /// @param k number of successes; outside 0…n the probability is 0
    /// @return P(X = k)
    public double probability(long k) {
        return Math.exp(logProbability(k));
    }

    /// The probability of k successes or more: the false alarm of a test that rejects from k on.
    ///
    /// @param k number of successes
    /// @return P(X ≥ k); 1 for k ≤ 0, 0 for k > n
    public double upperTail(long k) {
        if (k <= 0) {
            return 1;
        }
        if (k > trials) {
            return 0;
        }
        return k > trials * probability
                ? Math.exp(logUpperSum(k))
                : 1 - mirrored().upperTail(trials - k + 1);
    }

    /// The logarithm of the upper tail, finite where the tail itself is below the smallest double.
    ///
    /// @param k number of successes
    /// @return ln P(X ≥ k)
    public double logUpperTail(long k) {
        return k > trials * probability && k > 0 && k <= trials ? logUpperSum(k) : Math.log(upperTail(k));
    }

    /// The probability of k successes or fewer.
    ///
    /// @param k number of successes
    /// @return P(X ≤ k); 0 for k < 0, 1 for k ≥ n
    public double lowerTail(long k) {
        return mirrored().upperTail(trials - k);
    }

    private Binomial mirrored() {
        return new Binomial(trials, 1 - probability);
    }

    private double logUpperSum(long k) {
        double odds = probability / (1 - probability);
        double term = 1;
        double sum = 1;
        for (long j = k; j < trials && term > sum * 1e-18; j++) {
            term *= (trials - j) / (j + 1.0) * odds;
            sum += term;
        }
        return logProbability(k) + Math.log(sum);
    }

    /// ln n! minus Stirling's formula ln(√(2πn) (n/e)^n).
    private static double stirlingError(double n) {
        if (n <= 15) {
            return Gamma.logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - HALF_LOG_TWO_PI;
        }
        double s = 1 / (n * n);
        return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - s / 1188) * s) * s) * s) / n;
    }

    /// x ln(x/m) + m − x, without cancellation for x near m.
    private static double deviance(double x, double mean) {
        double difference = x - mean;
        if (Math.abs(difference) >= 0.1 * (x + mean)) {
            return x * Math.log(x / mean) + mean - x;
        }
        double v = difference / (x + mean);
        double sum = difference * v;
        double power = 2 * x * v;
        for (int j = 3; j < 200; j += 2) {
            power *= v * v;
            double next = sum + power / j;
            if (next == sum) {
                break;
            }
            sum = next;
        }
        return sum;
    }
}
