package attractor.statistics;

import org.hipparchus.stat.inference.KolmogorovSmirnovTest;

/// Whether two samples are of the same continuous law: the two-sample test of Kolmogorov and Smirnov.
///
///     d = sup_x |F_n(x) − G_m(x)|,   p = P(d or more | same law)
///
/// Exact for small samples, asymptotic for large ones. Sensitive to any difference, most to shifts of the centre.
/// For a discrete law p is too large, so a rejection stands.
public final class SameLaw {

    private SameLaw() {}

    /// {@return the p value}
    ///
    /// @param a at least two values
    /// @param b at least two values
    public static double pValue(double[] a, double[] b) {
        if (a.length < 2 || b.length < 2) {
            throw new IllegalArgumentException("samples of " + a.length + " and " + b.length
                    + " values cannot be compared; give at least 2 of each");
        }
        return new KolmogorovSmirnovTest().kolmogorovSmirnovTest(a, b);
    }
}
