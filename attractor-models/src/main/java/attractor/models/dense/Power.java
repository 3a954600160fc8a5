package attractor.models.dense;

import attractor.spin.Interaction;

/// F(m) = x^n/n, for all x or for x > 0 only, with x = m or m/D.
///
/// Tabulated as exact integers m^n while D^n < 2⁵³, else as (m/D)^n, which never overflows.
final class Power implements Interaction {

    private static final double EXACT = 0x1p53;

    private final double n;
    private final int dimension;
    private final boolean rectified;
    private final boolean integral;
    private final double unit;

    /// @param scale factor of the energy
    Power(double n, boolean rectified, Overlap overlap, double scale, int dimension) {
        this.n = n;
        this.dimension = dimension;
        this.rectified = rectified;
        this.integral = n == Math.rint(n) && n * Math.log(dimension) < 40 && power(dimension, n) < EXACT;
        double size = Math.pow(dimension, n);
        if (overlap == Overlap.MEAN) {
            this.unit = scale / n / (integral ? size : 1);
        } else {
            this.unit = scale / n * (integral ? 1 : size);
        }
    }

    private static double power(double x, double n) {
        double product = 1;
        for (int k = 0; k < n; k++) {
            product *= x;
        }
        return product;
    }

    private double raised(int m, double exponent) {
        if (rectified && m <= 0) {
            return 0;
        }
        return integral ? power(m, exponent) : Math.pow((double) m / dimension, exponent);
    }

    @Override
    public double at(int m) {
        return raised(m, n);
    }

    @Override
    public double slope(int m) {
        double slope = n * raised(m, n - 1);
        return integral ? slope : slope / dimension;
    }

    @Override
    public double unit() {
        return unit;
    }
}
