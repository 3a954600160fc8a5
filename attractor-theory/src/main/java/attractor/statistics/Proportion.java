package attractor.statistics;

import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;

/// Failures counted in independent trials.
///
///     rate = failures/trials
///
/// Domain: trials ≥ 1 and 0 ≤ failures ≤ trials.
///
/// @param failures how many trials failed
/// @param trials how many were made
public record Proportion(long failures, long trials) {

    private static final Quantity TRIALS = new Quantity(
            "trials", "n", "number of trials", Domain.integers().from(1).upTo(0x1p53));

    /// Checks 0 ≤ failures ≤ trials and trials ≥ 1.
    public Proportion {
        TRIALS.check(trials);
        new Quantity(
                        "failures",
                        "k",
                        "number of failures",
                        Domain.integers().from(0).upTo((double) trials))
                .check(failures);
    }

    /// The observed failure rate.
    ///
    /// @return failures/trials
    public double rate() {
        return (double) failures / trials;
    }

    /// The binomial standard error of the rate, never 0.
    ///
    ///     √(q(1−q)/n),  q = (k+1)/(n+2)
    ///
    /// With q instead of k/n a row without a failure still has an error bar. It holds for independent trials;
    /// trials that share a pattern set are correlated, and then it is only a floor below the error over sets.
    ///
    /// @return the standard error floor
    public double standardErrorFloor() {
        double q = (failures + 1.0) / (trials + 2.0);
        return Math.sqrt(q * (1 - q) / trials);
    }

    /// Wilson's interval for the failure probability.
    ///
    /// @param level the coverage, for example 0.95
    /// @return the interval of [Wilson]
    public ConfidenceInterval wilson(double level) {
        return Wilson.interval(this, level);
    }

    /// Clopper and Pearson's exact interval for the failure probability.
    ///
    /// @param level the coverage, for example 0.95
    /// @return the interval of [ClopperPearson]
    public ConfidenceInterval clopperPearson(double level) {
        return ClopperPearson.interval(this, level);
    }
}
