// Written by scripts/float64-kernels from FloatCueLanes.java; change that file.
package attractor.kernel.vector;

import attractor.kernel.DoubleChunkSum;
import attractor.kernel.DoubleMatch;
import attractor.kernel.DoubleRows;
import attractor.kernel.RealKernels;
import attractor.kernel.Superposition;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Kernels for a panel of cues in float64.
///
///     lane_j of every cue: Σ_{i ≡ j (mod 16)} ξ_i x_i^c        ξ_i: one number, x_i: the cues of the panel
///
/// Scores: the lanes of a register are cues, so that sums over components need no exchange between lanes, and
/// softmax works on many cues at once. Bound by arithmetic: 6 rows by 2 registers of cues, for the lanes j and j +
/// 8, which the tree adds first, stay in registers. Weighted sums: the lanes of a register are components; 4 cues
/// by 4 registers stay. Rows are padded with 0 and cues with −0 to a multiple of sixteen components: their product,
/// −0, changes no sum.
final class DoubleCueLanes {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    /// The number of cues that are scored together.
    static final int HALF = 2 * L;

    /// The number of cues that are worked on together.
    static final int W = 2 * HALF;

    private static final int LANES = 16;
    private static final int TILE = RealKernels.TILE;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    /// The number of rows that are scored together.
    private static final int ROWS = 6;

    /// The number of rows that are copied together: whole tiles, and whole groups of those that are scored.
    private static final int BLOCK = 3 * TILE;

    /// The lower lane of each pair, in the order in which the tree of [attractor.kernel.Dot] takes them in.
    private static final int[] PAIRS = {0, 4, 2, 6, 1, 5, 3, 7};

    private DoubleCueLanes() {}

    /// The sums over one chunk for up to W cues from `first` on.
    static void retrieve(DoubleMatch match, int from, double[] x, DoubleChunkSum sum, int first) {
        DoubleRows keys = match.keys();
        DoubleRows values = match.values();
        int width = values.dimension();
        int row = padded(width, LANES);
        int wide = padded(width, 4 * L);
        int count = Math.min(W, sum.count() - first);
        double[] rows = sum.scratch(2, BLOCK * padded(keys.dimension(), LANES));
        double[] p = sum.scratch(4, BLOCK * W);
        double[] sums = sum.scratch(5, W * wide);
        double[] state = sum.scratch(6, 3 * W);
        boolean shared = keys.equals(values);
        double[] read = sum.scratch(7, BLOCK * row + 4 * L);
        int[] active = new int[W / 4];
        int[] list = new int[W / 4 * TILE];
        Scoring scoring = new Scoring(
                keys.dimension(),
                count,
                new double[][] {
                    sum.scratch(0, HALF * padded(keys.dimension(), LANES)),
                    sum.scratch(1, HALF * padded(keys.dimension(), LANES))
                },
                sum.scratch(3, LANES / 2 * ROWS * HALF));
        scoring.pack(x, first);
        Arrays.fill(sums, 0, W * wide, 0);
        Arrays.fill(state, 0, W, Double.NEGATIVE_INFINITY);
        Arrays.fill(state, W, 2 * W, 0);
        int end = Math.min(keys.count(), from + Superposition.CHUNK);
        for (int block = from; block < end; block += BLOCK) {
            int size = Math.min(BLOCK, end - block);
            copy(values, block, size, read);
            if (!shared) {
                copy(keys, block, size, rows);
            }
            scoring.scores(shared ? read : rows, size, p);
            for (int r = 0; r < size && match.bias().length > 0; r++) {
                DoubleVector b = DoubleVector.broadcast(S, match.bias()[block + r]);
                for (int v = r * W; v < (r + 1) * W; v += L) {
                    DoubleVector.fromArray(S, p, v).add(b).intoArray(p, v);
                }
            }
            Arrays.fill(p, size * W, padded(size, TILE) * W, Double.NaN);
            for (int r = 0; r < size; r += TILE) {
                Tile tile = new Tile(p, r * W, Math.min(TILE, size - r));
                for (int v = 0; v < count; v += L) {
                    if (weigh(p, r * W + v, state, v, sum.beta()) > 0) {
                        Arrays.fill(active, v / 4, (v + L) / 4, -tile.rows());
                    } else {
                        active(tile, v, active, list);
                    }
                }
                Weights weights = new Weights(p, r * W, list, active, state, r * row, row, wide);
                for (int i = 0; i < width; i += 4 * L) {
                    for (int cue = 0; cue < count; cue += 4) {
                        if (active[cue / 4] != 0 && i + L < width) {
                            add(weights, cue, read, i, sums);
                        } else if (active[cue / 4] != 0) {
                            addOne(weights, cue, read, i, sums);
                        }
                    }
                }
            }
        }
        for (int c = 0; c < count; c++) {
            sum.top()[first + c] = state[c] + 0;
            sum.total()[first + c] = state[W + c];
            for (int i = 0; i < width; i++) {
                sum.sums()[(first + c) * width + i] = sums[c * wide + i] + 0;
            }
        }
    }

    /// Overlaps of rows with up to W cues from `first` on.
    static void overlaps(DoubleRows rows, double[] x, double[] m, int first) {
        int dimension = rows.dimension();
        int count = Math.min(W, x.length / dimension - first);
        int padded = padded(dimension, LANES);
        double[] block = new double[BLOCK * padded];
        double[] s = new double[BLOCK * W];
        Scoring scoring = new Scoring(
                dimension,
                count,
                new double[][] {new double[HALF * padded], new double[HALF * padded]},
                new double[LANES / 2 * ROWS * HALF]);
        scoring.pack(x, first);
        for (int row = 0; row < rows.count(); row += BLOCK) {
            int size = Math.min(BLOCK, rows.count() - row);
            copy(rows, row, size, block);
            scoring.scores(block, size, s);
            for (int c = 0; c < count; c++) {
                for (int r = 0; r < size; r++) {
                    m[(first + c) * rows.count() + row + r] = s[r * W + c];
                }
            }
        }
    }

    /// The least multiple of `unit` that is not less.
    private static int padded(int length, int unit) {
        return Math.ceilDiv(length, unit) * unit;
    }

    /// Copies rows, padded with 0.
    private static void copy(DoubleRows rows, int from, int count, double[] to) {
        int dimension = rows.dimension();
        int row = padded(dimension, LANES);
        if (row == dimension) {
            MemorySegment.copy(
                    rows.segment(),
                    ValueLayout.JAVA_DOUBLE,
                    (long) from * dimension * Double.BYTES,
                    to,
                    0,
                    count * dimension);
            return;
        }
        int full = S.loopBound(dimension);
        VectorMask<Double> rest = S.indexInRange(full, dimension);
        for (int r = 0; r < count; r++) {
            long o = (long) (from + r) * dimension * Double.BYTES;
            int i = 0;
            for (; i < full; i += L) {
                DoubleVector.fromMemorySegment(S, rows.segment(), o + (long) Double.BYTES * i, ORDER)
                        .intoArray(to, r * row + i);
            }
            if (i < dimension) {
                DoubleVector.fromMemorySegment(S, rows.segment(), o + (long) Double.BYTES * i, ORDER, rest)
                        .intoArray(to, r * row + i);
                i += L;
            }
            for (; i < row; i += L) {
                DoubleVector.zero(S).intoArray(to, r * row + i);
            }
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

    /// Lists the rows to which any of four cues gives weight, for the cues of one register; where they are most
    /// rows, minus the number of all stands for them.
    private static void active(Tile tile, int v, int[] active, int[] list) {
        int group = v / 4;
        Arrays.fill(active, group, group + L / 4, 0);
        for (int r = 0; r < tile.rows(); r++) {
            long any = DoubleVector.fromArray(S, tile.p(), tile.at() + r * W + v)
                    .compare(VectorOperators.GT, 0)
                    .toLong();
            for (int g = group; g < group + L / 4; g++) {
                list[g * TILE + active[g]] = r;
                active[g] += (any & 15) != 0 ? 1 : 0;
                any >>>= 4;
            }
        }
        for (int g = group; g < group + L / 4; g++) {
            if (4 * active[g] > 3 * tile.rows()) {
                active[g] = -tile.rows();
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

    /// a_i ← fma(a_i, c, t_i) for 4 cues and the components of 4 registers from `i` on.
    private static void add(Weights weights, int cue, double[] values, int i, double[] sums) {
        double[] p = weights.p();
        int[] list = weights.list();
        int row = weights.row();
        int at = weights.at() + cue;
        int first = weights.first() + i;
        int from = cue / 4 * TILE;
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
        for (int r = 0; r < -active; r++) {
            int o = first + r * row;
            int q = at + r * W;
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
        for (int n = from; n < from + active; n++) {
            int r = list[n];
            int o = first + r * row;
            int q = at + r * W;
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
        int to = cue * weights.wide() + i;
        DoubleVector c0 = DoubleVector.broadcast(S, weights.state()[2 * W + cue + 0]);
        int t0 = to + 0 * weights.wide();
        DoubleVector.fromArray(S, sums, t0 + 0 * L).fma(c0, a00).intoArray(sums, t0 + 0 * L);
        DoubleVector.fromArray(S, sums, t0 + 1 * L).fma(c0, a01).intoArray(sums, t0 + 1 * L);
        DoubleVector.fromArray(S, sums, t0 + 2 * L).fma(c0, a02).intoArray(sums, t0 + 2 * L);
        DoubleVector.fromArray(S, sums, t0 + 3 * L).fma(c0, a03).intoArray(sums, t0 + 3 * L);
        DoubleVector c1 = DoubleVector.broadcast(S, weights.state()[2 * W + cue + 1]);
        int t1 = to + 1 * weights.wide();
        DoubleVector.fromArray(S, sums, t1 + 0 * L).fma(c1, a10).intoArray(sums, t1 + 0 * L);
        DoubleVector.fromArray(S, sums, t1 + 1 * L).fma(c1, a11).intoArray(sums, t1 + 1 * L);
        DoubleVector.fromArray(S, sums, t1 + 2 * L).fma(c1, a12).intoArray(sums, t1 + 2 * L);
        DoubleVector.fromArray(S, sums, t1 + 3 * L).fma(c1, a13).intoArray(sums, t1 + 3 * L);
        DoubleVector c2 = DoubleVector.broadcast(S, weights.state()[2 * W + cue + 2]);
        int t2 = to + 2 * weights.wide();
        DoubleVector.fromArray(S, sums, t2 + 0 * L).fma(c2, a20).intoArray(sums, t2 + 0 * L);
        DoubleVector.fromArray(S, sums, t2 + 1 * L).fma(c2, a21).intoArray(sums, t2 + 1 * L);
        DoubleVector.fromArray(S, sums, t2 + 2 * L).fma(c2, a22).intoArray(sums, t2 + 2 * L);
        DoubleVector.fromArray(S, sums, t2 + 3 * L).fma(c2, a23).intoArray(sums, t2 + 3 * L);
        DoubleVector c3 = DoubleVector.broadcast(S, weights.state()[2 * W + cue + 3]);
        int t3 = to + 3 * weights.wide();
        DoubleVector.fromArray(S, sums, t3 + 0 * L).fma(c3, a30).intoArray(sums, t3 + 0 * L);
        DoubleVector.fromArray(S, sums, t3 + 1 * L).fma(c3, a31).intoArray(sums, t3 + 1 * L);
        DoubleVector.fromArray(S, sums, t3 + 2 * L).fma(c3, a32).intoArray(sums, t3 + 2 * L);
        DoubleVector.fromArray(S, sums, t3 + 3 * L).fma(c3, a33).intoArray(sums, t3 + 3 * L);
    }

    /// The same for one register of components.
    private static void addOne(Weights weights, int cue, double[] values, int i, double[] sums) {
        double[] p = weights.p();
        int[] list = weights.list();
        int row = weights.row();
        int at = weights.at() + cue;
        int first = weights.first() + i;
        int from = cue / 4 * TILE;
        int active = weights.active()[cue / 4];
        DoubleVector a00 = DoubleVector.zero(S);
        DoubleVector a10 = DoubleVector.zero(S);
        DoubleVector a20 = DoubleVector.zero(S);
        DoubleVector a30 = DoubleVector.zero(S);
        for (int r = 0; r < -active; r++) {
            int o = first + r * row;
            int q = at + r * W;
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
        for (int n = from; n < from + active; n++) {
            int r = list[n];
            int o = first + r * row;
            int q = at + r * W;
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
        int to = cue * weights.wide() + i;
        DoubleVector c0 = DoubleVector.broadcast(S, weights.state()[2 * W + cue + 0]);
        int t0 = to + 0 * weights.wide();
        DoubleVector.fromArray(S, sums, t0 + 0 * L).fma(c0, a00).intoArray(sums, t0 + 0 * L);
        DoubleVector c1 = DoubleVector.broadcast(S, weights.state()[2 * W + cue + 1]);
        int t1 = to + 1 * weights.wide();
        DoubleVector.fromArray(S, sums, t1 + 0 * L).fma(c1, a10).intoArray(sums, t1 + 0 * L);
        DoubleVector c2 = DoubleVector.broadcast(S, weights.state()[2 * W + cue + 2]);
        int t2 = to + 2 * weights.wide();
        DoubleVector.fromArray(S, sums, t2 + 0 * L).fma(c2, a20).intoArray(sums, t2 + 0 * L);
        DoubleVector c3 = DoubleVector.broadcast(S, weights.state()[2 * W + cue + 3]);
        int t3 = to + 3 * weights.wide();
        DoubleVector.fromArray(S, sums, t3 + 0 * L).fma(c3, a30).intoArray(sums, t3 + 0 * L);
    }

    /// Scores of many rows with the cues of a panel.
    ///
    /// @param dimension their dimension
    /// @param count the number of cues
    /// @param cues two halves of the panel: cues side by side, pair of lanes by pair of lanes, padded with −0
    /// @param pairs scratch
    // Scratch of one call, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record Scoring(int dimension, int count, double[][] cues, double[] pairs) {

        /// Takes in cues of x from `first` on.
        void pack(double[] x, int first) {
            for (int half = 0; half * HALF < count; half++) {
                int at = (first + half * HALF) * dimension;
                int some = Math.min(HALF, count - half * HALF);
                int to = 0;
                for (int lane : PAIRS) {
                    for (int k = lane; k < padded(dimension, LANES); k += LANES) {
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
    }

    /// The scores or weights of a tile.
    ///
    /// @param p W numbers for each row
    /// @param at where those of the tile begin
    /// @param rows how many rows it has
    // Scratch of one call, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record Tile(double[] p, int at, int rows) {}

    /// What the sums over a tile are formed from.
    ///
    /// @param p W weights for each row
    /// @param at where those of the tile begin
    /// @param list for every four cues the rows with weight
    /// @param active how many they are; minus the number of all rows if all are taken
    /// @param state maxima, totals and factors
    /// @param first where the values of the tile begin
    /// @param row from one row of values to the next
    /// @param wide from the sums of one cue to those of the next
    // Scratch of one call, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record Weights(
            double[] p, int at, int[] list, int[] active, double[] state, int first, int row, int wide) {}
}
