package attractor.kernel;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/// The fused softmax retrieval over one chunk of rows in plain Java: the definition of its bits.
final class ScalarFloatSoftmax {

    private static final int TILE = RealKernels.TILE;

    private ScalarFloatSoftmax() {}

    static void retrieve(FloatMatch match, int from, FloatQuery query, FloatChunkSum sum) {
        int dimension = match.keys().dimension();
        int width = match.values().dimension();
        sum.begin(match, from, query);
        float[] lane = sum.scratch(0, Dot.LANES);
        float[] p = sum.scratch(1, TILE);
        float[] t = sum.scratch(2, width);
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
                float scale = weigh(p, rows, c, sum);
                if (!Float.isNaN(scale)) {
                    add(match.values(), row, rows, p, t);
                    float[] a = sum.sums();
                    for (int i = 0; i < width; i++) {
                        a[c * width + i] = Math.fma(a[c * width + i], scale, t[i]);
                    }
                }
            }
        }
        // Where negligible rows are left out, a zero may keep its minus.
        for (int i = 0; i < sum.count() * width; i++) {
            sum.sums()[i] += 0f;
        }
        for (int c = 0; c < sum.count(); c++) {
            sum.top()[c] += 0f;
        }
    }

    /// Turns the scores of a tile into weights, and brings maximum and total of one cue up to date.
    ///
    /// @return the factor of the sums so far; NaN if all weights are 0
    private static float weigh(float[] p, int rows, int c, FloatChunkSum sum) {
        float before = sum.top()[c];
        float top = before;
        for (int r = 0; r < rows; r++) {
            if (p[r] > top) {
                top = p[r];
            }
        }
        float beta = sum.beta();
        for (int r = 0; r < rows; r++) {
            p[r] = Exponential.weight(beta, p[r], top);
        }
        Arrays.fill(p, rows, TILE, 0);
        float total = total(p);
        if (total == 0) {
            return Float.NaN;
        }
        float scale = Exponential.weight(beta, before, top);
        sum.top()[c] = top;
        sum.total()[c] = Math.fma(sum.total()[c], scale, total);
        return scale;
    }

    /// The sum of a tile's weights: four partial sums r mod 4 in order, then 0 with 2, 1 with 3.
    private static float total(float[] p) {
        float p0 = 0;
        float p1 = 0;
        float p2 = 0;
        float p3 = 0;
        for (int r = 0; r < TILE; r += 4) {
            p0 += p[r];
            p1 += p[r + 1];
            p2 += p[r + 2];
            p3 += p[r + 3];
        }
        return (p0 + p2) + (p1 + p3);
    }

    /// t_i = Σ_r p_r v_i^r over the tile, in order.
    private static void add(FloatRows values, int row, int rows, float[] p, float[] t) {
        int width = values.dimension();
        MemorySegment v = values.segment();
        Arrays.fill(t, 0, width, 0);
        for (int r = 0; r < rows; r++) {
            float weight = p[r];
            if (weight != 0) {
                long at = (long) (row + r) * width;
                for (int i = 0; i < width; i++) {
                    t[i] = Math.fma(weight, v.getAtIndex(JAVA_FLOAT, at + i), t[i]);
                }
            }
        }
    }
}
