// Written by scripts/float64-kernels from ScalarFloatSoftmax.java; change that file.
package attractor.kernel;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/// The fused softmax retrieval over one chunk of rows in plain Java: the definition of its bits.
final class ScalarDoubleSoftmax {

    private static final int TILE = RealKernels.TILE;

    private ScalarDoubleSoftmax() {}

    static void retrieve(DoubleMatch match, int from, DoubleQuery query, DoubleChunkSum sum) {
        int dimension = match.keys().dimension();
        int width = match.values().dimension();
        sum.begin(match, from, query);
        double[] lane = sum.scratch(0, Dot.LANES);
        double[] p = sum.scratch(1, TILE);
        double[] t = sum.scratch(2, width);
        int end = Math.min(match.keys().count(), from + Superposition.CHUNK);
        for (int row = from; row < end; row += TILE) {
            int rows = Math.min(TILE, end - row);
            for (int c = 0; c < sum.count(); c++) {
                for (int r = 0; r < rows; r++) {
                    p[r] = ScalarReals.dot(match.keys(), row + r, query.cues(), c * dimension, lane);
                    if (match.bias().length > 0) {
                        p[r] += match.bias()[row + r];
                    }
                }
                double scale = weigh(p, rows, c, sum);
                if (!Double.isNaN(scale)) {
                    add(match.values(), row, rows, p, t);
                    double[] a = sum.sums();
                    for (int i = 0; i < width; i++) {
                        a[c * width + i] = Math.fma(a[c * width + i], scale, t[i]);
                    }
                }
            }
        }
        // Where negligible rows are left out, a zero may keep its minus.
        for (int i = 0; i < sum.count() * width; i++) {
            sum.sums()[i] += 0;
        }
        for (int c = 0; c < sum.count(); c++) {
            sum.top()[c] += 0;
        }
    }

    /// Turns the scores of a tile into weights, and brings maximum and total of one cue up to date.
    ///
    /// @return the factor of the sums so far; NaN if all weights are 0
    private static double weigh(double[] p, int rows, int c, DoubleChunkSum sum) {
        double before = sum.top()[c];
        double top = before;
        for (int r = 0; r < rows; r++) {
            if (p[r] > top) {
                top = p[r];
            }
        }
        double beta = sum.beta();
        for (int r = 0; r < rows; r++) {
            p[r] = Exponential.weight(beta, p[r], top);
        }
        Arrays.fill(p, rows, TILE, 0);
        double total = total(p);
        if (total == 0) {
            return Double.NaN;
        }
        double scale = Exponential.weight(beta, before, top);
        sum.top()[c] = top;
        sum.total()[c] = Math.fma(sum.total()[c], scale, total);
        return scale;
    }

    /// The sum of a tile's weights: four partial sums r mod 4 in order, then 0 with 2, 1 with 3.
    private static double total(double[] p) {
        double p0 = 0;
        double p1 = 0;
        double p2 = 0;
        double p3 = 0;
        for (int r = 0; r < TILE; r += 4) {
            p0 += p[r];
            p1 += p[r + 1];
            p2 += p[r + 2];
            p3 += p[r + 3];
        }
        return (p0 + p2) + (p1 + p3);
    }

    /// t_i = Σ_r p_r v_i^r over the tile, in order.
    private static void add(DoubleRows values, int row, int rows, double[] p, double[] t) {
        int width = values.dimension();
        MemorySegment v = values.segment();
        Arrays.fill(t, 0, width, 0);
        for (int r = 0; r < rows; r++) {
            double weight = p[r];
            if (weight != 0) {
                long at = (long) (row + r) * width;
                for (int i = 0; i < width; i++) {
                    t[i] = Math.fma(weight, v.getAtIndex(JAVA_DOUBLE, at + i), t[i]);
                }
            }
        }
    }
}
