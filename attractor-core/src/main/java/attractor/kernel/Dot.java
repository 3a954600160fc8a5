package attractor.kernel;

/// The inner product, in the one sum shape that every implementation of it keeps.
///
///     x·y = Σ_i x_i y_i
///
/// Sixteen logical lanes: lane j takes the components i ≡ j (mod 16) in order, by fused multiply-add from 0; the
/// lanes are then added by a fixed pairwise tree (j with j + 8, then + 4, + 2, + 1). So the bits do not depend on
/// vector width, batch size or threads. Cost O(D).
public final class Dot {

    /// The number of logical lanes.
    public static final int LANES = 16;

    private Dot() {}

    /// {@return inner product in float64 of two stretches of length D}
    ///
    /// @param x first array, from `xFrom`
    /// @param y second array, from `yFrom`
    /// @param xFrom where the first stretch begins
    /// @param yFrom where the second stretch begins
    /// @param length how many components
    public static double of(double[] x, int xFrom, double[] y, int yFrom, int length) {
        return even(x, xFrom, y, yFrom, length) + even(x, xFrom + 1, y, yFrom + 1, length - 1);
    }

    /// The sum of the lanes of even number, by the part of the tree that joins them.
    private static double even(double[] x, int xFrom, double[] y, int yFrom, int length) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double e = 0;
        double f = 0;
        double g = 0;
        double h = 0;
        int i = 0;
        for (; i + 14 < length; i += LANES) {
            a = Math.fma(x[xFrom + i], y[yFrom + i], a);
            e = Math.fma(x[xFrom + i + 2], y[yFrom + i + 2], e);
            c = Math.fma(x[xFrom + i + 4], y[yFrom + i + 4], c);
            g = Math.fma(x[xFrom + i + 6], y[yFrom + i + 6], g);
            b = Math.fma(x[xFrom + i + 8], y[yFrom + i + 8], b);
            f = Math.fma(x[xFrom + i + 10], y[yFrom + i + 10], f);
            d = Math.fma(x[xFrom + i + 12], y[yFrom + i + 12], d);
            h = Math.fma(x[xFrom + i + 14], y[yFrom + i + 14], h);
        }
        if (i < length) {
            a = Math.fma(x[xFrom + i], y[yFrom + i], a);
        }
        if (i + 2 < length) {
            e = Math.fma(x[xFrom + i + 2], y[yFrom + i + 2], e);
        }
        if (i + 4 < length) {
            c = Math.fma(x[xFrom + i + 4], y[yFrom + i + 4], c);
        }
        if (i + 6 < length) {
            g = Math.fma(x[xFrom + i + 6], y[yFrom + i + 6], g);
        }
        if (i + 8 < length) {
            b = Math.fma(x[xFrom + i + 8], y[yFrom + i + 8], b);
        }
        if (i + 10 < length) {
            f = Math.fma(x[xFrom + i + 10], y[yFrom + i + 10], f);
        }
        if (i + 12 < length) {
            d = Math.fma(x[xFrom + i + 12], y[yFrom + i + 12], d);
        }
        return ((a + b) + (c + d)) + ((e + f) + (g + h));
    }

    /// {@return inner product in float32 of two stretches of length D, widened at the end}
    ///
    /// @param x first array, from `xFrom`
    /// @param y second array, from `yFrom`
    /// @param xFrom where the first stretch begins
    /// @param yFrom where the second stretch begins
    /// @param length how many components
    public static double of(float[] x, int xFrom, float[] y, int yFrom, int length) {
        return even(x, xFrom, y, yFrom, length) + even(x, xFrom + 1, y, yFrom + 1, length - 1);
    }

    /// The sum of the lanes of even number, by the part of the tree that joins them.
    private static float even(float[] x, int xFrom, float[] y, int yFrom, int length) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        int i = 0;
        for (; i + 14 < length; i += LANES) {
            a = Math.fma(x[xFrom + i], y[yFrom + i], a);
            e = Math.fma(x[xFrom + i + 2], y[yFrom + i + 2], e);
            c = Math.fma(x[xFrom + i + 4], y[yFrom + i + 4], c);
            g = Math.fma(x[xFrom + i + 6], y[yFrom + i + 6], g);
            b = Math.fma(x[xFrom + i + 8], y[yFrom + i + 8], b);
            f = Math.fma(x[xFrom + i + 10], y[yFrom + i + 10], f);
            d = Math.fma(x[xFrom + i + 12], y[yFrom + i + 12], d);
            h = Math.fma(x[xFrom + i + 14], y[yFrom + i + 14], h);
        }
        if (i < length) {
            a = Math.fma(x[xFrom + i], y[yFrom + i], a);
        }
        if (i + 2 < length) {
            e = Math.fma(x[xFrom + i + 2], y[yFrom + i + 2], e);
        }
        if (i + 4 < length) {
            c = Math.fma(x[xFrom + i + 4], y[yFrom + i + 4], c);
        }
        if (i + 6 < length) {
            g = Math.fma(x[xFrom + i + 6], y[yFrom + i + 6], g);
        }
        if (i + 8 < length) {
            b = Math.fma(x[xFrom + i + 8], y[yFrom + i + 8], b);
        }
        if (i + 10 < length) {
            f = Math.fma(x[xFrom + i + 10], y[yFrom + i + 10], f);
        }
        if (i + 12 < length) {
            d = Math.fma(x[xFrom + i + 12], y[yFrom + i + 12], d);
        }
        return ((a + b) + (c + d)) + ((e + f) + (g + h));
    }

    /// {@return inner product in float64 of a float32 stretch with a float64 one}
    ///
    /// @param x first array, from `xFrom`
    /// @param y second array, from `yFrom`
    /// @param xFrom where the first stretch begins
    /// @param yFrom where the second stretch begins
    /// @param length how many components
    public static double of(float[] x, int xFrom, double[] y, int yFrom, int length) {
        return even(x, xFrom, y, yFrom, length) + even(x, xFrom + 1, y, yFrom + 1, length - 1);
    }

    /// The sum of the lanes of even number, by the part of the tree that joins them.
    private static double even(float[] x, int xFrom, double[] y, int yFrom, int length) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double e = 0;
        double f = 0;
        double g = 0;
        double h = 0;
        int i = 0;
        for (; i + 14 < length; i += LANES) {
            a = Math.fma((double) x[xFrom + i], y[yFrom + i], a);
            e = Math.fma((double) x[xFrom + i + 2], y[yFrom + i + 2], e);
            c = Math.fma((double) x[xFrom + i + 4], y[yFrom + i + 4], c);
            g = Math.fma((double) x[xFrom + i + 6], y[yFrom + i + 6], g);
            b = Math.fma((double) x[xFrom + i + 8], y[yFrom + i + 8], b);
            f = Math.fma((double) x[xFrom + i + 10], y[yFrom + i + 10], f);
            d = Math.fma((double) x[xFrom + i + 12], y[yFrom + i + 12], d);
            h = Math.fma((double) x[xFrom + i + 14], y[yFrom + i + 14], h);
        }
        if (i < length) {
            a = Math.fma((double) x[xFrom + i], y[yFrom + i], a);
        }
        if (i + 2 < length) {
            e = Math.fma((double) x[xFrom + i + 2], y[yFrom + i + 2], e);
        }
        if (i + 4 < length) {
            c = Math.fma((double) x[xFrom + i + 4], y[yFrom + i + 4], c);
        }
        if (i + 6 < length) {
            g = Math.fma((double) x[xFrom + i + 6], y[yFrom + i + 6], g);
        }
        if (i + 8 < length) {
            b = Math.fma((double) x[xFrom + i + 8], y[yFrom + i + 8], b);
        }
        if (i + 10 < length) {
            f = Math.fma((double) x[xFrom + i + 10], y[yFrom + i + 10], f);
        }
        if (i + 12 < length) {
            d = Math.fma((double) x[xFrom + i + 12], y[yFrom + i + 12], d);
        }
        return ((a + b) + (c + d)) + ((e + f) + (g + h));
    }

    /// The sum of sixteen lanes in float32 by the fixed tree.
    static float tree(float[] lane) {
        for (int width = LANES / 2; width > 0; width /= 2) {
            for (int j = 0; j < width; j++) {
                lane[j] += lane[j + width];
            }
        }
        return lane[0];
    }

    /// The sum of sixteen lanes by the fixed tree.
    ///
    /// @param lane sixteen partial sums, overwritten
    public static double tree(double[] lane) {
        for (int width = LANES / 2; width > 0; width /= 2) {
            for (int j = 0; j < width; j++) {
                lane[j] += lane[j + width];
            }
        }
        return lane[0];
    }
}
