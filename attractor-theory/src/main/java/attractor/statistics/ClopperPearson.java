package attractor.statistics;

import attractor.reference.Source;
import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/// Clopper and Pearson's exact interval for a failure probability, and what zero failures prove.
///
///     P(X ≥ k | lower) = (1−level)/2,   P(X ≤ k | upper) = (1−level)/2,   X ~ Binomial(n, p)
///
/// It covers every p with at least the stated probability. Without failures it is [0, 1 − ((1−level)/2)^(1/n)].
/// Source: `clopper-pearson-1934`.
@Source(key = "clopper-pearson-1934", equation = "confidence belts")
public final class ClopperPearson {

    /// How an error probability is spent.
    public enum Sides {
        /// All of it on the upper end: "p is below the bound".
        ONE,
        /// Half of it on each end, as the interval does.
        TWO
    }

    private static final Quantity BOUND = new Quantity(
            "bound",
            "ε",
            "failure probability to be certified",
            Domain.reals().above(0).below(1));
    private static final Quantity TRIALS = new Quantity(
            "trials", "n", "number of trials", Domain.integers().from(1).upTo(0x1p53));

    private ClopperPearson() {}

    /// The interval for observed failures.
    ///
    /// @param observed failures out of trials
    /// @param level the coverage, for example 0.95
    /// @return the interval, inside [0, 1]
    public static ConfidenceInterval interval(Proportion observed, double level) {
        ConfidenceInterval.LEVEL.check(level);
        long k = observed.failures();
        long n = observed.trials();
        double tail = (1 - level) / 2;
        return new ConfidenceInterval(logistic(logOdds(k, n, tail)), logistic(-logOdds(n - k, n, tail)), level);
    }

    /// ln p/(1−p) of the p at which k or more failures have probability `tail`: the lower end, and by reflection
    /// the upper one.
    private static double logOdds(long k, long n, double tail) {
        if (k == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (k == n) {
            double logP = Math.log(tail) / n;
            return logP - Math.log(-Math.expm1(logP));
        }
        // in the log-odds of p the tail is smooth and monotone
        UnivariateFunction excess = logOdds -> new Binomial(n, logistic(logOdds)).logUpperTail(k) - Math.log(tail);
        double centre = Math.log((double) k / (n - k));
        double from = centre;
        double step = 1;
        while (excess.value(from) > 0) {
            from -= step;
            step *= 2;
        }
        double to = centre;
        while (excess.value(to) < 0) {
            to += 1;
        }
        return new BracketingNthOrderBrentSolver(1e-14, 1e-14, 5).solve(1000, excess, from, to);
    }

    private static double logistic(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /// The upper end of the interval after n trials without a failure.
    ///
    ///     1 − ((1−level)/2)^(1/n) for two sides, 1 − (1−level)^(1/n) for one
    ///
    /// @param trials n ≥ 1
    /// @param level the coverage
    /// @param sides whether half of the error or all of it is spent on the upper end
    /// @return the failure probability that zero failures in n trials exclude from above
    public static double zeroFailureBound(long trials, double level, Sides sides) {
        TRIALS.check(trials);
        return -Math.expm1(Math.log(error(level, sides)) / trials);
    }

    /// How many trials without a failure certify that the failure probability is below a bound.
    ///
    ///     n ≥ ln(1/error)/ε,   error = 1−level (one side) or (1−level)/2 (two)
    ///
    /// For 95 %: ln(20)/ε and ln(40)/ε. Slightly more than the exact ln(error)/ln(1−ε), hence safe.
    ///
    /// @param bound ε, the failure probability to be certified
    /// @param level the coverage
    /// @param sides one-sided statement, or the one that matches the two-sided interval
    /// @return the smallest such n
    public static long trialsToCertify(double bound, double level, Sides sides) {
        BOUND.check(bound);
        return (long) Math.ceil(-Math.log(error(level, sides)) / bound);
    }

    private static double error(double level, Sides sides) {
        ConfidenceInterval.LEVEL.check(level);
        return sides == Sides.ONE ? 1 - level : (1 - level) / 2;
    }
}
