package attractor.statistics;

/// How well two lists of numbers agree: by linear correlation, or sign by sign.
///
///     r = Σ (a_i−ā)(b_i−b̄)/√(Σ (a_i−ā)² Σ (b_i−b̄)²)
///     d = fraction of i with sgn(a_i) ≠ sgn(b_i),   sgn(0) = +1
///
/// Sums by two passes. O(n).
public final class Agreement {

    private Agreement() {}

    /// Pearson's correlation coefficient.
    ///
    /// @param a values
    /// @param b as many values
    /// @return r in [−1, 1]; NaN when one of the lists is constant
    public static double pearson(double[] a, double[] b) {
        checkLengths(a, b);
        double meanA = SampleMean.of(a).mean();
        double meanB = SampleMean.of(b).mean();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / (Math.sqrt(aa) * Math.sqrt(bb));
    }

    /// The fraction of values whose signs differ.
    ///
    /// @param a values
    /// @param b as many values
    /// @return d in [0, 1]
    public static double signErrors(double[] a, double[] b) {
        checkLengths(a, b);
        int wrong = 0;
        for (int i = 0; i < a.length; i++) {
            if (a[i] >= 0 != b[i] >= 0) {
                wrong++;
            }
        }
        return (double) wrong / a.length;
    }

    private static void checkLengths(double[] a, double[] b) {
        if (a.length != b.length || a.length == 0) {
            throw new IllegalArgumentException("lists of " + a.length + " and " + b.length
                    + " values cannot be compared; give two lists of one length, at least 1");
        }
    }
}
