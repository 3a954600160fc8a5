package attractor.kernel;

import java.util.Arrays;

/// The weighted sum of rows, in the one sum shape that every implementation of it keeps.
///
///     x_i = Σ_μ w_μ ξ_i^μ        w: K, ξ: K×D, x: D
///
/// Rows are added in order by fused multiply-add within chunks of 4096 rows; the chunks are then added in order.
/// Rows of weight 0 are left out, which changes no bit of a finite sum but the sign of a zero. Cost O(KD).
public final class Superposition {

    /// The number of rows in a chunk.
    public static final int CHUNK = 4096;

    private Superposition() {}

    /// A source of rows that adds w times row μ to an accumulator.
    @FunctionalInterface
    public interface Rows {
        /// Adds `weight` times row `mu` to `sum`, component by component with fused multiply-add.
        ///
        /// @param mu the row
        /// @param weight the factor
        /// @param sum the sum that the row is added to
        void addTo(int mu, double weight, double[] sum);
    }

    /// Computes the weighted sum.
    ///
    /// @param w K weights
    /// @param x receives D numbers
    /// @param rows the rows, one after the other
    public static void of(double[] w, Rows rows, double[] x) {
        Arrays.fill(x, 0);
        double[] chunk = new double[x.length];
        for (int from = 0; from < w.length; from += CHUNK) {
            Arrays.fill(chunk, 0);
            for (int mu = from; mu < Math.min(w.length, from + CHUNK); mu++) {
                if (w[mu] != 0) {
                    rows.addTo(mu, w[mu], chunk);
                }
            }
            for (int i = 0; i < x.length; i++) {
                x[i] += chunk[i];
            }
        }
    }
}
