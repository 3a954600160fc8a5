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
        double[] lane = new double[LANES];
        for (int i = 0; i < length; i++) {
            int j = i & (LANES - 1);
            lane[j] = Math.fma(x[xFrom + i], y[yFrom + i], lane[j]);
        }
        return tree(lane);
    }

    /// {@return inner product in float32 of two stretches of length D, widened at the end}
    ///
    /// @param x first array, from `xFrom`
    /// @param y second array, from `yFrom`
    /// @param xFrom where the first stretch begins
    /// @param yFrom where the second stretch begins
    /// @param length how many components
    public static double of(float[] x, int xFrom, float[] y, int yFrom, int length) {
        float[] lane = new float[LANES];
        for (int i = 0; i < length; i++) {
            int j = i & (LANES - 1);
            lane[j] = Math.fma(x[xFrom + i], y[yFrom + i], lane[j]);
        }
        return tree(lane);
    }

    /// {@return inner product in float64 of a float32 stretch with a float64 one}
    ///
    /// @param x first array, from `xFrom`
    /// @param y second array, from `yFrom`
    /// @param xFrom where the first stretch begins
    /// @param yFrom where the second stretch begins
    /// @param length how many components
    public static double of(float[] x, int xFrom, double[] y, int yFrom, int length) {
        double[] lane = new double[LANES];
        for (int i = 0; i < length; i++) {
            int j = i & (LANES - 1);
            lane[j] = Math.fma((double) x[xFrom + i], y[yFrom + i], lane[j]);
        }
        return tree(lane);
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
