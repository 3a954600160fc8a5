package attractor.bench;

import java.util.Arrays;

/// How long the runs of a case took.
///
/// @param median in seconds; the mean of the two middle ones for an even number of runs
/// @param shortest in seconds
/// @param longest in seconds
/// @param runs how many were timed
public record Times(double median, double shortest, double longest, int runs) {

    /// {@return the times of these runs}
    ///
    /// @param seconds one number a run, at least one
    static Times of(double... seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return new Times((sorted[(n - 1) / 2] + sorted[n / 2]) / 2, sorted[0], sorted[n - 1], n);
    }
}
