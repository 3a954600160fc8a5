package attractor.statistics;

import attractor.reference.Source;

/// Wilson's score interval for a failure probability.
///
///     (p̂ + z²/2n ± z √(p̂(1−p̂)/n + z²/4n²)) / (1 + z²/n),   p̂ = k/n,  z = Q⁻¹((1−level)/2)
///
/// Its mean coverage is close to the level even for small n; it is not guaranteed for each p (see
/// [ClopperPearson]). Source: `wilson-1927`.
@Source(key = "wilson-1927", equation = "score interval")
public final class Wilson {

    private Wilson() {}

    /// The interval for observed failures.
    ///
    /// @param observed failures out of trials
    /// @param level the coverage, for example 0.95
    /// @return the interval, inside [0, 1]; it starts at 0 without failures and ends at 1 without successes
    public static ConfidenceInterval interval(Proportion observed, double level) {
        double z = ConfidenceInterval.deviate(level);
        double n = observed.trials();
        double p = observed.rate();
        double centre = p + z * z / (2 * n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        double scale = 1 + z * z / n;
        double lower = observed.failures() == 0 ? 0 : Math.max(0, (centre - half) / scale);
        double upper = observed.failures() == observed.trials() ? 1 : Math.min(1, (centre + half) / scale);
        return new ConfidenceInterval(lower, upper, level);
    }
}
