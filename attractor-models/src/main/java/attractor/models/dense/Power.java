package attractor.models.dense;

import attractor.spin.WideInteraction;

/// F(m) = s x^n/n, for all x or for x > 0 only, with x = m or m/D.
///
/// Tabulated as exact integers m^n while D^n < 2⁵³, else as (m/R)^n: R = D, where nothing overflows, or less for
/// states whose overlaps are so small that (m/D)^n would vanish.
///
/// @param shape the hyper-parameters
/// @param reference R; of no meaning where powers are exact integers
/// @param integral whether all m^n are exact integers
record Power(Shape shape, double reference, boolean integral) implements WideInteraction {

    private static final double EXACT = 0x1p53;

    /// ln 10²⁹⁰: how far (m/R)^n may fall below 1 before a smaller R is taken.
    private static final double DEPTH = 290 * Math.log(10);

    /// Up to this overlap m^n and (m + 2)^n are so far apart that each m has an R of its own.
    private static final int SMALL = 16;

    /// What F is.
    ///
    /// @param n the degree
    /// @param rectified whether F is 0 for m ≤ 0
    /// @param overlap whether x is m or m/D
    /// @param scale s
    /// @param dimension D
    record Shape(double n, boolean rectified, Overlap overlap, double scale, int dimension) {}

    /// The power with R = D.
    Power(Shape shape) {
        this(shape, shape.dimension(), isIntegral(shape.n(), shape.dimension()));
    }

    private static boolean isIntegral(double n, int dimension) {
        return n == Math.rint(n) && n * Math.log(dimension) < 40 && power(dimension, n) < EXACT;
    }

    private static double power(double x, double n) {
        double product = 1;
        for (int k = 0; k < n; k++) {
            product *= x;
        }
        return product;
    }

    private double raised(int m, double exponent) {
        if (shape.rectified() && m <= 0) {
            return 0;
        }
        return integral ? power(m, exponent) : Math.pow(m / reference, exponent);
    }

    @Override
    public double at(int m) {
        return raised(m, shape.n());
    }

    @Override
    public double slope(int m) {
        double slope = shape.n() * raised(m, shape.n() - 1);
        return integral ? slope : slope / reference;
    }

    @Override
    public double unit() {
        double factor = shape.scale() / shape.n();
        if (shape.overlap() == Overlap.SUM) {
            return factor * (integral ? 1 : Math.pow(reference, shape.n()));
        }
        return integral
                ? factor / Math.pow(shape.dimension(), shape.n())
                : factor * Math.pow(reference / shape.dimension(), shape.n());
    }

    @Override
    public Power fitting(int least, int greatest) {
        int reach = Math.max(1, shape.rectified() ? greatest : Math.max(-least, greatest));
        double depth = shape.n() * Math.log((double) shape.dimension() / reach);
        if (integral || depth < DEPTH) {
            return new Power(shape, shape.dimension(), integral);
        }
        if (reach <= SMALL) {
            return new Power(shape, Math.sqrt(reach * (reach + 2.0)), false);
        }
        double steps = Math.floor(depth / DEPTH);
        return new Power(shape, shape.dimension() * Math.exp(-steps * DEPTH / shape.n()), false);
    }
}
