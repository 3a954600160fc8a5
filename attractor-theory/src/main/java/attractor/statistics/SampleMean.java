package attractor.statistics;

/// The mean of independent values, for example one rate per pattern set, with its standard error.
///
///     mean = Σ y_s/S,   standard error = √(Σ (y_s − mean)²/(S(S−1)))
///
/// Trials of one pattern set are correlated: average them first and pass one value per set. A single value has no
/// error: NaN, so that it cannot be mistaken for certainty.
///
/// @param mean the average
/// @param standardError its standard error; NaN for one value
/// @param count S, the number of values
public record SampleMean(double mean, double standardError, int count) {

    /// Averages values.
    ///
    /// @param values at least one finite value
    /// @return their mean and its standard error, by two passes
    public static SampleMean of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("the mean of 0 values is undefined; give at least 1");
        }
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "value " + i + " of the sample is " + values[i] + "; only finite values have a mean");
            }
            sum += values[i];
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double n = values.length;
        return new SampleMean(mean, n == 1 ? Double.NaN : Math.sqrt(squares / (n * (n - 1))), values.length);
    }

    /// The same mean with a standard error that is at least `floor`.
    ///
    /// A handful of sets that all succeed have the empirical error 0; the binomial floor of
    /// [Proportion#standardErrorFloor()] is then the honest one. It also replaces NaN.
    ///
    /// @param floor the least standard error, ≥ 0
    /// @return mean with the larger of the two errors
    public SampleMean flooredAt(double floor) {
        if (!(floor >= 0)) {
            throw new IllegalArgumentException("standard error floor is " + floor + " but must be at least 0");
        }
        return new SampleMean(mean, standardError >= floor ? standardError : floor, count);
    }
}
