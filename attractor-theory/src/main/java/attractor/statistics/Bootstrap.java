package attractor.statistics;

import attractor.reference.Source;
import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/// The percentile bootstrap over groups: how far a statistic would move on other draws of the same kind.
///
///     groups g_1…g_S  →  B resamples of S groups with replacement  →  quantiles (1∓level)/2 of the statistic
///
/// Resampling whole groups (pattern sets) keeps the correlation of the trials inside a group. A resample on which
/// the statistic is undefined says so by NaN; such resamples are counted and left out. Infinite values are kept:
/// they stand for estimates beyond the range of the data. Cost: B evaluations of the statistic. Source:
/// `efron-1979`, percentile method.
///
/// @param <G> what a group holds
/// @param groups the groups, at least one
/// @param resamples B, the number of resamples
/// @param level the coverage of the interval
@Source(key = "efron-1979", equation = "percentile method")
public record Bootstrap<G>(List<G> groups, int resamples, double level) {

    private static final Quantity RESAMPLES = new Quantity(
            "resamples", "B", "number of bootstrap resamples", Domain.integers().from(1));

    /// Checks the arguments and copies the groups.
    public Bootstrap {
        groups = List.copyOf(groups);
        RESAMPLES.check(resamples);
        ConfidenceInterval.LEVEL.check(level);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("a bootstrap over 0 groups is undefined; give at least 1");
        }
    }

    /// What the resamples gave.
    ///
    /// @param interval the percentile interval; empty when every resample was undefined
    /// @param undefined how many resamples were undefined
    public record Result(Optional<ConfidenceInterval> interval, int undefined) {}

    /// The interval of a statistic.
    ///
    /// @param statistic function of a list of groups; NaN where it is undefined
    /// @param rng the source of the resamples; the result is a function of its state
    /// @return the percentile interval and the number of undefined resamples
    public Result interval(ToDoubleFunction<List<G>> statistic, RandomGenerator rng) {
        double[] values = new double[resamples];
        int defined = 0;
        for (int b = 0; b < resamples; b++) {
            List<G> resample = new ArrayList<>(groups.size());
            for (int s = 0; s < groups.size(); s++) {
                resample.add(groups.get(rng.nextInt(groups.size())));
            }
            double value = statistic.applyAsDouble(resample);
            if (!Double.isNaN(value)) {
                values[defined++] = value;
            }
        }
        if (defined == 0) {
            return new Result(Optional.empty(), resamples);
        }
        double[] kept = Arrays.copyOf(values, defined);
        double tail = (1 - level) / 2;
        var interval = new ConfidenceInterval(Quantile.of(tail, kept), Quantile.of(1 - tail, kept), level);
        return new Result(Optional.of(interval), resamples - defined);
    }
}
