package attractor.pattern;

import static org.assertj.core.api.Assertions.assertThat;

/// Checks of random numbers with a false-alarm rate of 1e-9: 6.11 standard deviations of a normal variable.
public final class Statistics {

    private static final double SIGMAS = 6.11;

    private Statistics() {}

    /// A binomial count with n p (1 − p) large.
    public static void assertCount(long count, long trials, double p) {
        double deviation = Math.sqrt((double) trials * p * (1 - p));
        assertThat(Math.abs(count - trials * p))
                .as("%d of %d, expected %s ± %s", count, trials, trials * p, deviation)
                .isLessThanOrEqualTo(SIGMAS * deviation + 0.5);
    }

    /// The mean of n values of known mean and standard deviation.
    public static void assertMean(double mean, long n, double expected, double deviation) {
        assertThat(Math.abs(mean - expected))
                .as("mean %s, expected %s", mean, expected)
                .isLessThanOrEqualTo(SIGMAS * deviation / Math.sqrt((double) n));
    }
}
