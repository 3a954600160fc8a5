package attractor.statistics;

import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;
import java.util.Arrays;

/// Order statistics of a sample.
///
/// Domain: at least one value, none NaN; infinite values are allowed (they stand for censored ones). O(n log n).
public final class Quantile {

    private static final Quantity PROBABILITY = new Quantity(
            "probability",
            "p",
            "fraction of the sample below",
            Domain.reals().from(0).upTo(1));

    private Quantile() {}

    /// The middle value, or the mean of the two middle ones.
    ///
    /// @param values the sample, left untouched
    /// @return the median
    public static double median(double... values) {
        double[] sorted = sorted(values);
        int n = sorted.length;
        double low = sorted[(n - 1) / 2];
        double high = sorted[n / 2];
        return low == high ? low : low + (high - low) / 2;
    }

    /// The smallest value with at least a fraction p of the sample at or below it.
    ///
    /// An element of the sample (no interpolation), so infinite values do no harm.
    ///
    /// @param probability p in [0, 1]
    /// @param values the sample, left untouched
    /// @return the p-quantile
    public static double of(double probability, double... values) {
        PROBABILITY.check(probability);
        double[] sorted = sorted(values);
        // the slack keeps 0.3·10 = 3.0000000000000004 at rank 3
        int rank = (int) Math.ceil(probability * sorted.length - 1e-9);
        return sorted[Math.max(rank, 1) - 1];
    }

    private static double[] sorted(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a quantile of 0 values is undefined; give at least 1");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        // sort puts NaN last
        if (Double.isNaN(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException("the sample contains NaN, which has no rank; leave it out");
        }
        return sorted;
    }
}
