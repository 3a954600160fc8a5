package attractor.statistics;

import attractor.reference.Source;
import org.hipparchus.distribution.discrete.HypergeometricDistribution;

/// Fisher's exact test that two failure probabilities are equal.
///
///     p = Σ P(table) over all tables with the same margins and P(table) ≤ P(observed)
///
/// Two-sided, by summing the tables that are no more probable than the observed one (ties within 1e-7 count as
/// equal). Cost: one term per possible table. Domain: at most 2^31 − 1 trials together. Source: `fisher-1935`,
/// section 21.01.
@Source(key = "fisher-1935", equation = "section 21.01")
public final class FisherExact {

    private static final double TIE = 1e-7;

    private FisherExact() {}

    /// The two-sided p-value.
    ///
    /// @param first failures out of trials on one side
    /// @param second failures out of trials on the other
    /// @return the probability, if both sides are alike, of a table no more probable than this one
    public static double pValue(Proportion first, Proportion second) {
        long total = Math.addExact(first.trials(), second.trials());
        if (total > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("Fisher's test was given " + total + " trials but takes at most "
                    + Integer.MAX_VALUE + "; compare the rates by their standard errors");
        }
        int failures = (int) (first.failures() + second.failures());
        var tables = new HypergeometricDistribution((int) total, failures, (int) first.trials());
        double observed = tables.logProbability((int) first.failures());
        double sum = 0;
        for (int k = tables.getSupportLowerBound(); k <= tables.getSupportUpperBound(); k++) {
            double log = tables.logProbability(k);
            if (log <= observed + TIE) {
                sum += Math.exp(log);
            }
        }
        return Math.min(1, sum);
    }
}
