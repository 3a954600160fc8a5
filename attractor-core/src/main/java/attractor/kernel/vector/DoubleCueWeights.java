// Written by scripts/float64-kernels from FloatCueWeights.java; change that file.
package attractor.kernel.vector;

import attractor.kernel.RealKernels;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Scores of a panel of cues on their way to softmax weights, tile by tile, in float64.
///
///     w_r = exp(β(s_r − top)),   total ← total·c + Σ_r w_r,   c = exp(β(top before − top))
///
/// The lanes of a register are cues. Every four cues have the set of those rows of the tile that have any weight:
/// the others need not be added.
///
/// @param p scores, then weights: W numbers for each row
/// @param state W maxima, W totals, W factors c
/// @param active for every four cues a set of rows of the tile: bit r stands for row r
// Scratch of one call, never compared.
@SuppressWarnings("ArrayRecordComponent")
record DoubleCueWeights(double[] p, double[] state, int[] active) {

    private static final int W = DoubleCueScores.W;
    private static final int TILE = RealKernels.TILE;
    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    /// Weights over scores p and a state to be kept by the caller.
    static DoubleCueWeights begin(double[] p, double[] state) {
        Arrays.fill(state, 0, W, Double.NEGATIVE_INFINITY);
        Arrays.fill(state, W, 2 * W, 0);
        return new DoubleCueWeights(p, state, new int[W / 4]);
    }

    /// Takes in a tile, whose scores lie from `at` on; scores behind its last row are NaN.
    void take(int at, int rows, int count, double beta) {
        for (int v = 0; v < count; v += L) {
            if (weigh(p, at + v, state, v, beta) > 0) {
                Arrays.fill(active, v / 4, (v + L) / 4, all(rows));
            } else {
                find(at, rows, v);
            }
        }
    }

    /// The set of the first rows.
    private static int all(int rows) {
        return -1 >>> -rows;
    }

    /// The set with every row that stands alone between two of its rows: to add nothing costs less than another
    /// run.
    private static int joined(int rows) {
        return rows | ((rows << 1) & (rows >>> 1));
    }

    /// Finds for every four cues of one register the rows to which any of them gives weight.
    private void find(int at, int rows, int v) {
        int group = v / 4;
        Arrays.fill(active, group, group + L / 4, 0);
        for (int r = 0; r < rows; r++) {
            long any = DoubleVector.fromArray(S, p, at + r * W + v)
                    .compare(VectorOperators.GT, 0)
                    .toLong();
            for (int g = group; g < group + L / 4; g++) {
                active[g] |= ((any & 15) != 0 ? 1 : 0) << r;
                any >>>= 4;
            }
        }
        for (int g = group; g < group + L / 4; g++) {
            active[g] = joined(active[g]);
        }
    }

    /// Turns the scores of a tile into weights, for the cues of one register from `v` on; brings their maxima and
    /// totals up to date, and leaves the factor of the sums so far behind them.
    ///
    /// @return the least weight
    private static double weigh(double[] p, int at, double[] state, int v, double beta) {
        DoubleVector before = DoubleVector.fromArray(S, state, v);
        DoubleVector top = before;
        for (int r = 0; r < TILE; r++) {
            DoubleVector s = DoubleVector.fromArray(S, p, at + r * W);
            top = top.blend(s, s.compare(VectorOperators.GT, top));
        }
        DoubleVector p0 = DoubleVector.zero(S);
        DoubleVector p1 = p0;
        DoubleVector p2 = p0;
        DoubleVector p3 = p0;
        DoubleVector least = DoubleVector.broadcast(S, 1);
        for (int r = 0; r < TILE; r++) {
            DoubleVector s = DoubleVector.fromArray(S, p, at + r * W);
            DoubleVector w = weight(s, top, beta);
            w.intoArray(p, at + r * W);
            least = least.min(w);
            // The sums take turns; after a multiple of four rows the first is in its place again.
            DoubleVector next = p0.add(w);
            p0 = p1;
            p1 = p2;
            p2 = p3;
            p3 = next;
        }
        DoubleVector total = p0.add(p2).add(p1.add(p3));
        DoubleVector scale = weight(before, top, beta);
        top.intoArray(state, v);
        DoubleVector.fromArray(S, state, W + v).fma(scale, total).intoArray(state, W + v);
        scale.intoArray(state, 2 * W + v);
        return least.reduceLanes(VectorOperators.MIN);
    }

    private static DoubleVector weight(DoubleVector s, DoubleVector top, double beta) {
        VectorMask<Double> equal = s.compare(VectorOperators.EQ, top);
        return DoubleExponential.of(s.sub(top).mul(beta).blend(0, equal));
    }
}
