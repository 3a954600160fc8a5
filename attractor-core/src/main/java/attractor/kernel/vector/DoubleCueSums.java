// Written by scripts/float64-kernels from FloatCueSums.java; change that file.
package attractor.kernel.vector;

import attractor.kernel.RealKernels;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// Weighted sums of rows for a panel of cues in float64.
///
///     a_i^c ← fma(a_i^c, scale^c, t_i^c),   t_i^c = Σ_r w_r^c v_ri over the rows of a tile
///
/// The lanes of a register are components; 4 cues by 4 registers stay in registers. Rows are added run by run.
///
/// @param values rows, padded to a multiple of sixteen components; four registers more can be read
/// @param row from one row to the next
/// @param sums a: for each cue `wide` numbers
/// @param wide from the sums of one cue to those of the next, a multiple of four registers
// Scratch of one call, never compared.
@SuppressWarnings("ArrayRecordComponent")
record DoubleCueSums(double[] values, int row, double[] sums, int wide) {

    private static final int W = DoubleCueScores.W;
    private static final int TILE = RealKernels.TILE;
    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    /// From the sums of one cue to those of the next, for rows of this many components.
    static int wide(int width) {
        return Math.ceilDiv(width, 4 * L) * 4 * L;
    }

    /// The sums are 0.
    void clear() {
        Arrays.fill(sums, 0, W * wide, 0);
    }

    /// Adds the rows of a tile.
    ///
    /// @param weights what was listed of the tile
    /// @param at its first row
    /// @param count the number of cues
    /// @param width the number of components
    void add(DoubleCueWeights weights, int at, int count, int width) {
        for (int i = 0; i < width; i += 4 * L) {
            for (int cue = 0; cue < count; cue += 4) {
                if (weights.active()[cue / 4] != 0 && i + L < width) {
                    addFour(weights, at, cue, i);
                } else if (weights.active()[cue / 4] != 0) {
                    addOne(weights, at, cue, i);
                }
            }
        }
    }

    /// For 4 cues and the components of 4 registers from `i` on.
    private void addFour(DoubleCueWeights weights, int at, int cue, int i) {
        double[] p = weights.p();
        double[] values = this.values;
        double[] sums = this.sums;
        int row = this.row;
        int first = at * row + i;
        int weight = at * W + cue;
        int active = weights.active()[cue / 4];
        DoubleVector a00 = DoubleVector.zero(S);
        DoubleVector a01 = DoubleVector.zero(S);
        DoubleVector a02 = DoubleVector.zero(S);
        DoubleVector a03 = DoubleVector.zero(S);
        DoubleVector a10 = DoubleVector.zero(S);
        DoubleVector a11 = DoubleVector.zero(S);
        DoubleVector a12 = DoubleVector.zero(S);
        DoubleVector a13 = DoubleVector.zero(S);
        DoubleVector a20 = DoubleVector.zero(S);
        DoubleVector a21 = DoubleVector.zero(S);
        DoubleVector a22 = DoubleVector.zero(S);
        DoubleVector a23 = DoubleVector.zero(S);
        DoubleVector a30 = DoubleVector.zero(S);
        DoubleVector a31 = DoubleVector.zero(S);
        DoubleVector a32 = DoubleVector.zero(S);
        DoubleVector a33 = DoubleVector.zero(S);
        for (int from = next(active, 0); from < TILE; ) {
            int to = end(active, from);
            for (int r = from; r < to; r++) {
                int o = first + r * row;
                int q = weight + r * W;
                DoubleVector v0 = DoubleVector.fromArray(S, values, o + 0 * L);
                DoubleVector v1 = DoubleVector.fromArray(S, values, o + 1 * L);
                DoubleVector v2 = DoubleVector.fromArray(S, values, o + 2 * L);
                DoubleVector v3 = DoubleVector.fromArray(S, values, o + 3 * L);
                DoubleVector q0 = DoubleVector.broadcast(S, p[q + 0]);
                a00 = v0.fma(q0, a00);
                a01 = v1.fma(q0, a01);
                a02 = v2.fma(q0, a02);
                a03 = v3.fma(q0, a03);
                DoubleVector q1 = DoubleVector.broadcast(S, p[q + 1]);
                a10 = v0.fma(q1, a10);
                a11 = v1.fma(q1, a11);
                a12 = v2.fma(q1, a12);
                a13 = v3.fma(q1, a13);
                DoubleVector q2 = DoubleVector.broadcast(S, p[q + 2]);
                a20 = v0.fma(q2, a20);
                a21 = v1.fma(q2, a21);
                a22 = v2.fma(q2, a22);
                a23 = v3.fma(q2, a23);
                DoubleVector q3 = DoubleVector.broadcast(S, p[q + 3]);
                a30 = v0.fma(q3, a30);
                a31 = v1.fma(q3, a31);
                a32 = v2.fma(q3, a32);
                a33 = v3.fma(q3, a33);
            }
            from = next(active, to);
        }
        int to = cue * wide + i;
        DoubleVector c0 = DoubleVector.broadcast(S, weights.state()[2 * W + cue + 0]);
        int t0 = to + 0 * wide;
        DoubleVector.fromArray(S, sums, t0 + 0 * L).fma(c0, a00).intoArray(sums, t0 + 0 * L);
        DoubleVector.fromArray(S, sums, t0 + 1 * L).fma(c0, a01).intoArray(sums, t0 + 1 * L);
        DoubleVector.fromArray(S, sums, t0 + 2 * L).fma(c0, a02).intoArray(sums, t0 + 2 * L);
        DoubleVector.fromArray(S, sums, t0 + 3 * L).fma(c0, a03).intoArray(sums, t0 + 3 * L);
        DoubleVector c1 = DoubleVector.broadcast(S, weights.state()[2 * W + cue + 1]);
        int t1 = to + 1 * wide;
        DoubleVector.fromArray(S, sums, t1 + 0 * L).fma(c1, a10).intoArray(sums, t1 + 0 * L);
        DoubleVector.fromArray(S, sums, t1 + 1 * L).fma(c1, a11).intoArray(sums, t1 + 1 * L);
        DoubleVector.fromArray(S, sums, t1 + 2 * L).fma(c1, a12).intoArray(sums, t1 + 2 * L);
        DoubleVector.fromArray(S, sums, t1 + 3 * L).fma(c1, a13).intoArray(sums, t1 + 3 * L);
        DoubleVector c2 = DoubleVector.broadcast(S, weights.state()[2 * W + cue + 2]);
        int t2 = to + 2 * wide;
        DoubleVector.fromArray(S, sums, t2 + 0 * L).fma(c2, a20).intoArray(sums, t2 + 0 * L);
        DoubleVector.fromArray(S, sums, t2 + 1 * L).fma(c2, a21).intoArray(sums, t2 + 1 * L);
        DoubleVector.fromArray(S, sums, t2 + 2 * L).fma(c2, a22).intoArray(sums, t2 + 2 * L);
        DoubleVector.fromArray(S, sums, t2 + 3 * L).fma(c2, a23).intoArray(sums, t2 + 3 * L);
        DoubleVector c3 = DoubleVector.broadcast(S, weights.state()[2 * W + cue + 3]);
        int t3 = to + 3 * wide;
        DoubleVector.fromArray(S, sums, t3 + 0 * L).fma(c3, a30).intoArray(sums, t3 + 0 * L);
        DoubleVector.fromArray(S, sums, t3 + 1 * L).fma(c3, a31).intoArray(sums, t3 + 1 * L);
        DoubleVector.fromArray(S, sums, t3 + 2 * L).fma(c3, a32).intoArray(sums, t3 + 2 * L);
        DoubleVector.fromArray(S, sums, t3 + 3 * L).fma(c3, a33).intoArray(sums, t3 + 3 * L);
    }

    /// The same for one register of components.
    private void addOne(DoubleCueWeights weights, int at, int cue, int i) {
        double[] p = weights.p();
        double[] values = this.values;
        double[] sums = this.sums;
        int row = this.row;
        int first = at * row + i;
        int weight = at * W + cue;
        int active = weights.active()[cue / 4];
        DoubleVector a00 = DoubleVector.zero(S);
        DoubleVector a10 = DoubleVector.zero(S);
        DoubleVector a20 = DoubleVector.zero(S);
        DoubleVector a30 = DoubleVector.zero(S);
        for (int from = next(active, 0); from < TILE; ) {
            int to = end(active, from);
            for (int r = from; r < to; r++) {
                int o = first + r * row;
                int q = weight + r * W;
                DoubleVector v0 = DoubleVector.fromArray(S, values, o + 0 * L);
                DoubleVector q0 = DoubleVector.broadcast(S, p[q + 0]);
                a00 = v0.fma(q0, a00);
                DoubleVector q1 = DoubleVector.broadcast(S, p[q + 1]);
                a10 = v0.fma(q1, a10);
                DoubleVector q2 = DoubleVector.broadcast(S, p[q + 2]);
                a20 = v0.fma(q2, a20);
                DoubleVector q3 = DoubleVector.broadcast(S, p[q + 3]);
                a30 = v0.fma(q3, a30);
            }
            from = next(active, to);
        }
        int to = cue * wide + i;
        DoubleVector c0 = DoubleVector.broadcast(S, weights.state()[2 * W + cue + 0]);
        int t0 = to + 0 * wide;
        DoubleVector.fromArray(S, sums, t0 + 0 * L).fma(c0, a00).intoArray(sums, t0 + 0 * L);
        DoubleVector c1 = DoubleVector.broadcast(S, weights.state()[2 * W + cue + 1]);
        int t1 = to + 1 * wide;
        DoubleVector.fromArray(S, sums, t1 + 0 * L).fma(c1, a10).intoArray(sums, t1 + 0 * L);
        DoubleVector c2 = DoubleVector.broadcast(S, weights.state()[2 * W + cue + 2]);
        int t2 = to + 2 * wide;
        DoubleVector.fromArray(S, sums, t2 + 0 * L).fma(c2, a20).intoArray(sums, t2 + 0 * L);
        DoubleVector c3 = DoubleVector.broadcast(S, weights.state()[2 * W + cue + 3]);
        int t3 = to + 3 * wide;
        DoubleVector.fromArray(S, sums, t3 + 0 * L).fma(c3, a30).intoArray(sums, t3 + 0 * L);
    }

    /// The first row of a set from r on, 32 if there is none.
    private static int next(int rows, int r) {
        return r < TILE ? r + Integer.numberOfTrailingZeros(rows >>> r) : TILE;
    }

    /// The first row after r that is not in a set that holds r.
    private static int end(int rows, int r) {
        return r + Integer.numberOfTrailingZeros(~(rows >>> r));
    }
}
