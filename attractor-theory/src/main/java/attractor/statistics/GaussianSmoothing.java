package attractor.statistics;

import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;

/// A weighted moving average with Gaussian weights, for curves measured point by point on an even grid.
///
///     ȳ_i = Σ_{|k|≤w} g_k y_{i+k},   g_k ∝ exp(−k²/(2σ²)),  Σ g_k = 1,   w = ⌊4σ + ½⌋
///
/// Beyond its ends the curve is reflected with the end points repeated (d c b a | a b c d | d c b a), so that a
/// constant stays constant. O(n w).
///
/// @param sigma σ in grid points
public record GaussianSmoothing(double sigma) {

    private static final Quantity WIDTH = new Quantity(
            "sigma",
            "σ",
            "width of the weights in grid points",
            Domain.reals().above(0).upTo(1e6));

    /// Checks the width.
    public GaussianSmoothing {
        WIDTH.check(sigma);
    }

    /// The smoothed curve.
    ///
    /// @param y values on an even grid, at least one
    /// @return as many values
    public double[] smooth(double... y) {
        if (y.length == 0) {
            throw new IllegalArgumentException("a curve of 0 points cannot be smoothed; give at least 1");
        }
        int half = (int) Math.floor(4 * sigma + 0.5);
        double[] weights = new double[half + 1];
        double sum = 0;
        for (int k = 0; k <= half; k++) {
            weights[k] = Math.exp(-0.5 * k * k / (sigma * sigma));
            sum += k == 0 ? weights[k] : 2 * weights[k];
        }
        double[] smooth = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            for (int k = -half; k <= half; k++) {
                smooth[i] += weights[Math.abs(k)] / sum * y[reflected(i + k, y.length)];
            }
        }
        return smooth;
    }

    private static int reflected(int i, int n) {
        int phase = Math.floorMod(i, 2 * n);
        return phase < n ? phase : 2 * n - 1 - phase;
    }
}
