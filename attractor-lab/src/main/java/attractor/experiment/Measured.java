package attractor.experiment;

import attractor.pattern.Seed;
import attractor.statistics.Quantile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// A number with its standard error.
///
/// @param value the estimate
/// @param standardError at least 0; NaN where it is unknown
public record Measured(double value, double standardError) {

    private static final int RESAMPLES = 200;

    /// Checks the standard error.
    public Measured {
        if (standardError < 0) {
            throw new IllegalArgumentException(
                    "the standard error is " + standardError + "; it must be at least 0, or NaN if unknown");
        }
    }

    /// {@return a number known without error}
    ///
    /// @param value the value
    public static Measured exactly(double value) {
        return new Measured(value, 0);
    }

    /// {@return the mean of independent values and its standard error}
    ///
    ///     x̄ = Σ x_s / S,    se² = Σ (x_s − x̄)² / (S (S − 1))
    ///
    /// @param values S of them; the error of one value is NaN, the mean of none as well
    public static Measured mean(double[] values) {
        return ratio(values, ones(values.length));
    }

    /// {@return the median of independent values, and its standard error by bootstrap}
    ///
    ///     se² = variance of the medians of 200 resamples
    ///
    /// Source: `efron-1979`.
    ///
    /// @param values at least one; the error of one value is NaN
    /// @param seed of the resamples
    public static Measured median(double[] values, Seed seed) {
        double median = Quantile.median(values);
        if (values.length < 2) {
            return new Measured(median, Double.NaN);
        }
        RandomGenerator rng = seed.generator();
        double[] resample = new double[values.length];
        double sum = 0;
        double squares = 0;
        for (int b = 0; b < RESAMPLES; b++) {
            for (int k = 0; k < resample.length; k++) {
                resample[k] = values[rng.nextInt(values.length)];
            }
            double shift = Quantile.median(resample) - median;
            sum += shift;
            squares += shift * shift;
        }
        return new Measured(median, Math.sqrt(Math.max(0, (squares - sum * sum / RESAMPLES) / (RESAMPLES - 1))));
    }

    /// {@return the ratio of sums over independent sets, such as failures over cues, and its standard error over
    /// sets}
    ///
    ///     r = Σ a_s / Σ b_s,    se² = S/(S − 1) · Σ (a_s − r b_s)² / (Σ b_s)²
    ///
    /// Trials within a set are correlated, so the error counts sets, not trials. Source: the usual ratio estimator,
    /// Cochran 1977.
    ///
    /// @param a numerators, one a set
    /// @param b denominators, one a set
    public static Measured ratio(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(
                    "a ratio has " + a.length + " numerators and " + b.length + " denominators; both need one a set");
        }
        double top = 0;
        double bottom = 0;
        for (int s = 0; s < a.length; s++) {
            top += a[s];
            bottom += b[s];
        }
        double r = top / bottom;
        double squares = 0;
        for (int s = 0; s < a.length; s++) {
            squares += (a[s] - r * b[s]) * (a[s] - r * b[s]);
        }
        double sets = a.length;
        return new Measured(r, sets < 2 ? Double.NaN : Math.sqrt(sets / (sets - 1) * squares) / Math.abs(bottom));
    }

    /// {@return the same value with a standard error of at least this; a NaN error becomes this}
    ///
    /// @param error the least standard error
    public Measured atLeast(double error) {
        return new Measured(value, standardError >= error ? standardError : error);
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    /// The value, with its error where there is one: `0.998 ± 0.001`.
    @Override
    public String toString() {
        if (standardError == 0) {
            return shortest(value);
        }
        if (!Double.isFinite(value) || !Double.isFinite(standardError)) {
            return shortest(value);
        }
        int decimals = Math.clamp((int) Math.ceil(-Math.log10(standardError)) + 1L, 0, 12);
        return String.format(Locale.ROOT, "%." + decimals + "f ± %." + decimals + "f", value, standardError);
    }

    private static String shortest(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.isFinite(value)
                        ? new BigDecimal(value)
                                .round(new MathContext(6))
                                .stripTrailingZeros()
                                .toString()
                        : Double.toString(value);
    }
}
