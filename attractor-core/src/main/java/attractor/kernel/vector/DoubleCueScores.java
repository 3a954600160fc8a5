// Written by scripts/float64-kernels from FloatCueScores.java; change that file.
package attractor.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// Inner products of rows with a panel of cues in float64.
///
///     lane_j of every cue: Σ_{i ≡ j (mod 16)} ξ_i x_i^c        ξ_i: one number, x_i: the cues of the panel
///
/// The lanes of a register are cues, so that sums over components need no exchange between lanes. Bound by
/// arithmetic: 6 rows by 2 registers of cues, for the lanes j and j + 8, which the tree adds first, stay in
/// registers. Rows are padded with 0 and cues with −0 to a multiple of sixteen components: their product, −0,
/// changes no sum.
///
/// @param dimension the dimension of rows and cues
/// @param count the number of cues
/// @param cues two halves of the panel: cues side by side, pair of lanes by pair of lanes, padded with −0
/// @param pairs scratch
// Scratch of one call, never compared.
@SuppressWarnings("ArrayRecordComponent")
record DoubleCueScores(int dimension, int count, double[][] cues, double[] pairs) {

    /// The number of cues that are scored together.
    static final int HALF = 2 * DoubleVector.SPECIES_PREFERRED.length();

    /// The number of cues of a panel: that many scores belong to a row.
    static final int W = 2 * HALF;

    /// The number of lanes of a sum, of which rows are padded to a multiple.
    static final int LANES = 16;

    /// The number of rows that are scored together.
    static final int ROWS = 6;

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    /// The lower lane of each pair, in the order in which the tree of [attractor.kernel.Dot] takes them in.
    private static final int[] PAIRS = {0, 4, 2, 6, 1, 5, 3, 7};

    /// The least multiple of the number of lanes that is not less.
    static int padded(int dimension) {
        return Math.ceilDiv(dimension, LANES) * LANES;
    }

    /// Takes in cues of x from `first` on.
    void pack(double[] x, int first) {
        for (int half = 0; half * HALF < count; half++) {
            int at = (first + half * HALF) * dimension;
            int some = Math.min(HALF, count - half * HALF);
            int to = 0;
            for (int lane : PAIRS) {
                for (int k = lane; k < padded(dimension); k += LANES) {
                    for (int i = k; i < k + LANES; i += LANES / 2) {
                        for (int c = 0; c < HALF; c++) {
                            cues[half][to++] = c < some && i < dimension ? x[at + c * dimension + i] : -0.0;
                        }
                    }
                }
            }
        }
    }

    /// Scores of so many rows, row by row; those of places without a cue mean nothing.
    void scores(double[] rows, int size, double[] p) {
        int steps = Math.ceilDiv(dimension, LANES);
        for (int r = 0; r < size; r += ROWS) {
            for (int half = 0; half * HALF < count; half++) {
                score(rows, r * steps * LANES, steps, cues[half], pairs);
                trees(pairs, p, r * W + half * HALF);
            }
        }
    }

    /// Inner products of 6 rows with the cues of two registers: for every pair of lanes j and j + 8 their sum, one
    /// register of each row after the other.
    private static void score(double[] rows, int at, int steps, double[] cues, double[] pairs) {
        int row = steps * LANES;
        int from = 0;
        for (int pair = 0; pair < LANES / 2; pair++) {
            int o0 = at + 0 * row + PAIRS[pair];
            int o1 = at + 1 * row + PAIRS[pair];
            int o2 = at + 2 * row + PAIRS[pair];
            int o3 = at + 3 * row + PAIRS[pair];
            int o4 = at + 4 * row + PAIRS[pair];
            int o5 = at + 5 * row + PAIRS[pair];
            DoubleVector a00 = DoubleVector.zero(S);
            DoubleVector a01 = DoubleVector.zero(S);
            DoubleVector a10 = DoubleVector.zero(S);
            DoubleVector a11 = DoubleVector.zero(S);
            DoubleVector a20 = DoubleVector.zero(S);
            DoubleVector a21 = DoubleVector.zero(S);
            DoubleVector a30 = DoubleVector.zero(S);
            DoubleVector a31 = DoubleVector.zero(S);
            DoubleVector a40 = DoubleVector.zero(S);
            DoubleVector a41 = DoubleVector.zero(S);
            DoubleVector a50 = DoubleVector.zero(S);
            DoubleVector a51 = DoubleVector.zero(S);
            DoubleVector b00 = DoubleVector.zero(S);
            DoubleVector b01 = DoubleVector.zero(S);
            DoubleVector b10 = DoubleVector.zero(S);
            DoubleVector b11 = DoubleVector.zero(S);
            DoubleVector b20 = DoubleVector.zero(S);
            DoubleVector b21 = DoubleVector.zero(S);
            DoubleVector b30 = DoubleVector.zero(S);
            DoubleVector b31 = DoubleVector.zero(S);
            DoubleVector b40 = DoubleVector.zero(S);
            DoubleVector b41 = DoubleVector.zero(S);
            DoubleVector b50 = DoubleVector.zero(S);
            DoubleVector b51 = DoubleVector.zero(S);
            for (int k = 0; k < steps; k++) {
                int q = from + k * 2 * HALF;
                DoubleVector q0 = DoubleVector.fromArray(S, cues, q + 0 * L);
                DoubleVector q1 = DoubleVector.fromArray(S, cues, q + 1 * L);
                DoubleVector x0 = DoubleVector.broadcast(S, rows[o0 + k * LANES]);
                a00 = x0.fma(q0, a00);
                a01 = x0.fma(q1, a01);
                DoubleVector x1 = DoubleVector.broadcast(S, rows[o1 + k * LANES]);
                a10 = x1.fma(q0, a10);
                a11 = x1.fma(q1, a11);
                DoubleVector x2 = DoubleVector.broadcast(S, rows[o2 + k * LANES]);
                a20 = x2.fma(q0, a20);
                a21 = x2.fma(q1, a21);
                DoubleVector x3 = DoubleVector.broadcast(S, rows[o3 + k * LANES]);
                a30 = x3.fma(q0, a30);
                a31 = x3.fma(q1, a31);
                DoubleVector x4 = DoubleVector.broadcast(S, rows[o4 + k * LANES]);
                a40 = x4.fma(q0, a40);
                a41 = x4.fma(q1, a41);
                DoubleVector x5 = DoubleVector.broadcast(S, rows[o5 + k * LANES]);
                a50 = x5.fma(q0, a50);
                a51 = x5.fma(q1, a51);
                DoubleVector u0 = DoubleVector.fromArray(S, cues, q + HALF + 0 * L);
                DoubleVector u1 = DoubleVector.fromArray(S, cues, q + HALF + 1 * L);
                DoubleVector y0 = DoubleVector.broadcast(S, rows[o0 + k * LANES + 8]);
                b00 = y0.fma(u0, b00);
                b01 = y0.fma(u1, b01);
                DoubleVector y1 = DoubleVector.broadcast(S, rows[o1 + k * LANES + 8]);
                b10 = y1.fma(u0, b10);
                b11 = y1.fma(u1, b11);
                DoubleVector y2 = DoubleVector.broadcast(S, rows[o2 + k * LANES + 8]);
                b20 = y2.fma(u0, b20);
                b21 = y2.fma(u1, b21);
                DoubleVector y3 = DoubleVector.broadcast(S, rows[o3 + k * LANES + 8]);
                b30 = y3.fma(u0, b30);
                b31 = y3.fma(u1, b31);
                DoubleVector y4 = DoubleVector.broadcast(S, rows[o4 + k * LANES + 8]);
                b40 = y4.fma(u0, b40);
                b41 = y4.fma(u1, b41);
                DoubleVector y5 = DoubleVector.broadcast(S, rows[o5 + k * LANES + 8]);
                b50 = y5.fma(u0, b50);
                b51 = y5.fma(u1, b51);
            }
            from += steps * 2 * HALF;
            int b = pair * ROWS * HALF;
            a00.add(b00).intoArray(pairs, b + 0 * L);
            a01.add(b01).intoArray(pairs, b + 1 * L);
            a10.add(b10).intoArray(pairs, b + 2 * L);
            a11.add(b11).intoArray(pairs, b + 3 * L);
            a20.add(b20).intoArray(pairs, b + 4 * L);
            a21.add(b21).intoArray(pairs, b + 5 * L);
            a30.add(b30).intoArray(pairs, b + 6 * L);
            a31.add(b31).intoArray(pairs, b + 7 * L);
            a40.add(b40).intoArray(pairs, b + 8 * L);
            a41.add(b41).intoArray(pairs, b + 9 * L);
            a50.add(b50).intoArray(pairs, b + 10 * L);
            a51.add(b51).intoArray(pairs, b + 11 * L);
        }
    }

    /// The tree of [attractor.kernel.Dot] over the pairs of lanes of 6 rows with two registers of cues.
    private static void trees(double[] pairs, double[] p, int at) {
        int step = ROWS * HALF;
        for (int k = 0; k < step; k += L) {
            DoubleVector s0 = DoubleVector.fromArray(S, pairs, k).add(DoubleVector.fromArray(S, pairs, k + step));
            DoubleVector s1 =
                    DoubleVector.fromArray(S, pairs, k + 2 * step).add(DoubleVector.fromArray(S, pairs, k + 3 * step));
            DoubleVector s2 =
                    DoubleVector.fromArray(S, pairs, k + 4 * step).add(DoubleVector.fromArray(S, pairs, k + 5 * step));
            DoubleVector s3 =
                    DoubleVector.fromArray(S, pairs, k + 6 * step).add(DoubleVector.fromArray(S, pairs, k + 7 * step));
            s0.add(s1).add(s2.add(s3)).intoArray(p, at + k / HALF * W + k % HALF);
        }
    }
}
