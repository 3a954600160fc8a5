// Written by scripts/float64-kernels from FloatCueLanes.java; change that file.
package attractor.kernel.vector;

import attractor.kernel.DoubleChunkSum;
import attractor.kernel.DoubleMatch;
import attractor.kernel.DoubleRows;
import attractor.kernel.RealKernels;
import attractor.kernel.Superposition;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Kernels for a panel of cues in float64: the lanes of a register are cues.
///
///     lane_j of every cue: Σ_{i ≡ j (mod 16)} ξ_i x_i^c        ξ_i: one number, x_i: the cues of the panel
///
/// So sums over components and rows need no exchange between lanes, and softmax works on many cues at once. Bound
/// by arithmetic: a tile of 4 rows by 4 registers of cues (2 where registers are few) stays in registers while one
/// logical lane is summed; the tree over the sixteen lanes adds whole tiles, from a stack of at most five.
final class DoubleCueLanes {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    /// The number of cues that are worked on together.
    static final int W = 4 * L;

    private static final int LANES = 16;
    private static final int TILE = RealKernels.TILE;
    private static final int BLOCK = 4 * W;

    /// The lanes in the order in which the tree of [attractor.kernel.Dot] takes them in.
    private static final int[] LEAVES = {0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15};

    private DoubleCueLanes() {}

    /// The sums over one chunk for up to W cues from `first` on.
    static void retrieve(DoubleMatch match, int from, double[] x, DoubleChunkSum sum, int first) {
        DoubleRows keys = match.keys();
        DoubleRows values = match.values();
        int dimension = keys.dimension();
        int width = values.dimension();
        int count = Math.min(W, sum.count() - first);
        double[] cues = sum.scratch(0, dimension * W);
        double[] rows = sum.scratch(1, TILE * dimension);
        double[] stack = sum.scratch(2, 5 * BLOCK);
        double[] p = sum.scratch(3, TILE * W);
        double[] sums = sum.scratch(4, (width + 4) * W);
        double[] state = sum.scratch(5, 3 * W);
        boolean shared = keys.equals(values);
        double[] read = shared ? rows : sum.scratch(6, TILE * width);
        int[] list = new int[TILE];
        pack(x, first * dimension, count, dimension, cues);
        Arrays.fill(sums, 0, width * W, 0);
        Arrays.fill(state, 0, W, Double.NEGATIVE_INFINITY);
        Arrays.fill(state, W, 2 * W, 0);
        int end = Math.min(keys.count(), from + Superposition.CHUNK);
        for (int row = from; row < end; row += TILE) {
            int tile = Math.min(TILE, end - row);
            copy(keys, row, tile, rows);
            for (int r = 0; r < tile; r += 4) {
                score(rows, r * dimension, dimension, cues, stack);
                System.arraycopy(stack, 0, p, r * W, BLOCK);
            }
            for (int r = 0; r < tile && match.bias().length > 0; r++) {
                DoubleVector b = DoubleVector.broadcast(S, match.bias()[row + r]);
                for (int v = r * W; v < (r + 1) * W; v += L) {
                    DoubleVector.fromArray(S, p, v).add(b).intoArray(p, v);
                }
            }
            for (int v = 0; v < W; v += L) {
                weigh(p, tile, state, v, sum.beta());
            }
            int active = active(p, tile, list);
            if (active > 0) {
                if (!shared) {
                    copy(values, row, tile, read);
                }
                for (int i = 0; i < width; i += 4) {
                    add(new Weights(p, list, active, state), read, width, i, sums);
                }
            }
        }
        for (int c = 0; c < count; c++) {
            sum.top()[first + c] = state[c] + 0;
            sum.total()[first + c] = state[W + c];
            for (int i = 0; i < width; i++) {
                sum.sums()[(first + c) * width + i] = sums[i * W + c] + 0;
            }
        }
    }

    /// Overlaps of rows with up to W cues from `first` on.
    static void overlaps(DoubleRows rows, double[] x, double[] m, int first) {
        int dimension = rows.dimension();
        int count = Math.min(W, x.length / dimension - first);
        double[] cues = new double[dimension * W];
        double[] tile = new double[TILE * dimension];
        double[] stack = new double[5 * BLOCK];
        pack(x, first * dimension, count, dimension, cues);
        for (int row = 0; row < rows.count(); row += TILE) {
            int end = Math.min(TILE, rows.count() - row);
            copy(rows, row, end, tile);
            for (int r = 0; r < end; r += 4) {
                score(tile, r * dimension, dimension, cues, stack);
                for (int k = r; k < Math.min(r + 4, end); k++) {
                    for (int c = 0; c < count; c++) {
                        m[(first + c) * rows.count() + row + k] = stack[(k - r) * W + c];
                    }
                }
            }
        }
    }

    /// Lays the cues side by side, component by component, in the order of the leaves.
    private static void pack(double[] x, int at, int count, int dimension, double[] cues) {
        int to = 0;
        for (int lane : LEAVES) {
            for (int i = lane; i < dimension; i += LANES) {
                for (int c = 0; c < W; c++) {
                    cues[to++] = c < count ? x[at + c * dimension + i] : 0;
                }
            }
        }
    }

    private static void copy(DoubleRows rows, int row, int count, double[] tile) {
        MemorySegment.copy(
                rows.segment(),
                ValueLayout.JAVA_DOUBLE,
                (long) row * rows.dimension() * Double.BYTES,
                tile,
                0,
                count * rows.dimension());
    }

    /// Inner products of 4 rows with W cues, row by row, at the bottom of the stack.
    private static void score(double[] rows, int at, int dimension, double[] cues, double[] stack) {
        int depth = 0;
        int packed = 0;
        for (int leaf = 0; leaf < LANES; leaf++) {
            int lane = LEAVES[leaf];
            int steps = (dimension - lane + LANES - 1) / LANES;
            int o0 = at + lane;
            int o1 = at + 1 * dimension + lane;
            int o2 = at + 2 * dimension + lane;
            int o3 = at + 3 * dimension + lane;
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
            for (int k = 0; k < steps; k++) {
                int q = packed + k * W;
                DoubleVector q0 = DoubleVector.fromArray(S, cues, q);
                DoubleVector q1 = DoubleVector.fromArray(S, cues, q + 1 * L);
                DoubleVector q2 = DoubleVector.fromArray(S, cues, q + 2 * L);
                DoubleVector q3 = DoubleVector.fromArray(S, cues, q + 3 * L);
                DoubleVector x0 = DoubleVector.broadcast(S, rows[o0 + k * LANES]);
                a00 = x0.fma(q0, a00);
                a01 = x0.fma(q1, a01);
                a02 = x0.fma(q2, a02);
                a03 = x0.fma(q3, a03);
                DoubleVector x1 = DoubleVector.broadcast(S, rows[o1 + k * LANES]);
                a10 = x1.fma(q0, a10);
                a11 = x1.fma(q1, a11);
                a12 = x1.fma(q2, a12);
                a13 = x1.fma(q3, a13);
                DoubleVector x2 = DoubleVector.broadcast(S, rows[o2 + k * LANES]);
                a20 = x2.fma(q0, a20);
                a21 = x2.fma(q1, a21);
                a22 = x2.fma(q2, a22);
                a23 = x2.fma(q3, a23);
                DoubleVector x3 = DoubleVector.broadcast(S, rows[o3 + k * LANES]);
                a30 = x3.fma(q0, a30);
                a31 = x3.fma(q1, a31);
                a32 = x3.fma(q2, a32);
                a33 = x3.fma(q3, a33);
            }
            packed += steps * W;
            for (int n = leaf; (n & 1) != 0; n >>= 1) {
                depth--;
                int b = depth * BLOCK;
                a00 = DoubleVector.fromArray(S, stack, b + 0 * L).add(a00);
                a01 = DoubleVector.fromArray(S, stack, b + 1 * L).add(a01);
                a02 = DoubleVector.fromArray(S, stack, b + 2 * L).add(a02);
                a03 = DoubleVector.fromArray(S, stack, b + 3 * L).add(a03);
                a10 = DoubleVector.fromArray(S, stack, b + 4 * L).add(a10);
                a11 = DoubleVector.fromArray(S, stack, b + 5 * L).add(a11);
                a12 = DoubleVector.fromArray(S, stack, b + 6 * L).add(a12);
                a13 = DoubleVector.fromArray(S, stack, b + 7 * L).add(a13);
                a20 = DoubleVector.fromArray(S, stack, b + 8 * L).add(a20);
                a21 = DoubleVector.fromArray(S, stack, b + 9 * L).add(a21);
                a22 = DoubleVector.fromArray(S, stack, b + 10 * L).add(a22);
                a23 = DoubleVector.fromArray(S, stack, b + 11 * L).add(a23);
                a30 = DoubleVector.fromArray(S, stack, b + 12 * L).add(a30);
                a31 = DoubleVector.fromArray(S, stack, b + 13 * L).add(a31);
                a32 = DoubleVector.fromArray(S, stack, b + 14 * L).add(a32);
                a33 = DoubleVector.fromArray(S, stack, b + 15 * L).add(a33);
            }
            int b = depth * BLOCK;
            a00.intoArray(stack, b + 0 * L);
            a01.intoArray(stack, b + 1 * L);
            a02.intoArray(stack, b + 2 * L);
            a03.intoArray(stack, b + 3 * L);
            a10.intoArray(stack, b + 4 * L);
            a11.intoArray(stack, b + 5 * L);
            a12.intoArray(stack, b + 6 * L);
            a13.intoArray(stack, b + 7 * L);
            a20.intoArray(stack, b + 8 * L);
            a21.intoArray(stack, b + 9 * L);
            a22.intoArray(stack, b + 10 * L);
            a23.intoArray(stack, b + 11 * L);
            a30.intoArray(stack, b + 12 * L);
            a31.intoArray(stack, b + 13 * L);
            a32.intoArray(stack, b + 14 * L);
            a33.intoArray(stack, b + 15 * L);
            depth++;
        }
    }

    /// Turns the scores of a tile into weights, for the cues of one register from `v` on; brings their maxima and
    /// totals up to date, and leaves the factor of the sums so far behind them.
    private static void weigh(double[] p, int tile, double[] state, int v, double beta) {
        DoubleVector before = DoubleVector.fromArray(S, state, v);
        DoubleVector top = before;
        for (int r = 0; r < tile; r++) {
            DoubleVector s = DoubleVector.fromArray(S, p, r * W + v);
            top = top.blend(s, s.compare(VectorOperators.GT, top));
        }
        DoubleVector p0 = DoubleVector.zero(S);
        DoubleVector p1 = p0;
        DoubleVector p2 = p0;
        DoubleVector p3 = p0;
        for (int r = 0; r < tile; r++) {
            DoubleVector s = DoubleVector.fromArray(S, p, r * W + v);
            DoubleVector w = weight(s, top, beta);
            w.intoArray(p, r * W + v);
            DoubleVector next = p0.add(w);
            p0 = p1;
            p1 = p2;
            p2 = p3;
            p3 = next;
        }
        // The sums take turns; after a multiple of four rows the first is in its place again.
        for (int r = tile; r % 4 != 0; r++) {
            DoubleVector next = p0;
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
    }

    private static DoubleVector weight(DoubleVector s, DoubleVector top, double beta) {
        VectorMask<Double> equal = s.compare(VectorOperators.EQ, top);
        return DoubleExponential.of(s.sub(top).mul(beta).blend(0, equal));
    }

    /// The rows that any cue gives weight.
    private static int active(double[] p, int tile, int[] list) {
        int active = 0;
        for (int r = 0; r < tile; r++) {
            DoubleVector any = DoubleVector.fromArray(S, p, r * W);
            for (int v = r * W + L; v < (r + 1) * W; v += L) {
                any = any.add(DoubleVector.fromArray(S, p, v));
            }
            list[active] = r;
            if (any.compare(VectorOperators.GT, 0).anyTrue()) {
                active++;
            }
        }
        return active;
    }

    /// a_i ← fma(a_i, c, t_i) for 4 components from `i` on; those after the last repeat it, into room of their own.
    private static void add(Weights weights, double[] values, int dimension, int i, double[] sums) {
        double[] p = weights.p();
        double[] state = weights.state();
        int[] list = weights.list();
        int active = weights.active();
        int i0 = Math.min(i + 0, dimension - 1);
        int i1 = Math.min(i + 1, dimension - 1);
        int i2 = Math.min(i + 2, dimension - 1);
        int i3 = Math.min(i + 3, dimension - 1);
        int at = i * W;
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
        for (int n = 0; n < active; n++) {
            int q = list[n] * W;
            int o = list[n] * dimension;
            DoubleVector q0 = DoubleVector.fromArray(S, p, q + 0 * L);
            DoubleVector q1 = DoubleVector.fromArray(S, p, q + 1 * L);
            DoubleVector q2 = DoubleVector.fromArray(S, p, q + 2 * L);
            DoubleVector q3 = DoubleVector.fromArray(S, p, q + 3 * L);
            DoubleVector x0 = DoubleVector.broadcast(S, values[o + i0]);
            a00 = x0.fma(q0, a00);
            a01 = x0.fma(q1, a01);
            a02 = x0.fma(q2, a02);
            a03 = x0.fma(q3, a03);
            DoubleVector x1 = DoubleVector.broadcast(S, values[o + i1]);
            a10 = x1.fma(q0, a10);
            a11 = x1.fma(q1, a11);
            a12 = x1.fma(q2, a12);
            a13 = x1.fma(q3, a13);
            DoubleVector x2 = DoubleVector.broadcast(S, values[o + i2]);
            a20 = x2.fma(q0, a20);
            a21 = x2.fma(q1, a21);
            a22 = x2.fma(q2, a22);
            a23 = x2.fma(q3, a23);
            DoubleVector x3 = DoubleVector.broadcast(S, values[o + i3]);
            a30 = x3.fma(q0, a30);
            a31 = x3.fma(q1, a31);
            a32 = x3.fma(q2, a32);
            a33 = x3.fma(q3, a33);
        }
        DoubleVector c0 = DoubleVector.fromArray(S, state, 2 * W + 0 * L);
        DoubleVector c1 = DoubleVector.fromArray(S, state, 2 * W + 1 * L);
        DoubleVector c2 = DoubleVector.fromArray(S, state, 2 * W + 2 * L);
        DoubleVector c3 = DoubleVector.fromArray(S, state, 2 * W + 3 * L);
        DoubleVector.fromArray(S, sums, at + 0 * L).fma(c0, a00).intoArray(sums, at + 0 * L);
        DoubleVector.fromArray(S, sums, at + 1 * L).fma(c1, a01).intoArray(sums, at + 1 * L);
        DoubleVector.fromArray(S, sums, at + 2 * L).fma(c2, a02).intoArray(sums, at + 2 * L);
        DoubleVector.fromArray(S, sums, at + 3 * L).fma(c3, a03).intoArray(sums, at + 3 * L);
        DoubleVector.fromArray(S, sums, at + 4 * L).fma(c0, a10).intoArray(sums, at + 4 * L);
        DoubleVector.fromArray(S, sums, at + 5 * L).fma(c1, a11).intoArray(sums, at + 5 * L);
        DoubleVector.fromArray(S, sums, at + 6 * L).fma(c2, a12).intoArray(sums, at + 6 * L);
        DoubleVector.fromArray(S, sums, at + 7 * L).fma(c3, a13).intoArray(sums, at + 7 * L);
        DoubleVector.fromArray(S, sums, at + 8 * L).fma(c0, a20).intoArray(sums, at + 8 * L);
        DoubleVector.fromArray(S, sums, at + 9 * L).fma(c1, a21).intoArray(sums, at + 9 * L);
        DoubleVector.fromArray(S, sums, at + 10 * L).fma(c2, a22).intoArray(sums, at + 10 * L);
        DoubleVector.fromArray(S, sums, at + 11 * L).fma(c3, a23).intoArray(sums, at + 11 * L);
        DoubleVector.fromArray(S, sums, at + 12 * L).fma(c0, a30).intoArray(sums, at + 12 * L);
        DoubleVector.fromArray(S, sums, at + 13 * L).fma(c1, a31).intoArray(sums, at + 13 * L);
        DoubleVector.fromArray(S, sums, at + 14 * L).fma(c2, a32).intoArray(sums, at + 14 * L);
        DoubleVector.fromArray(S, sums, at + 15 * L).fma(c3, a33).intoArray(sums, at + 15 * L);
    }

    /// The weights of a tile.
    ///
    /// @param p W weights for each row
    /// @param list the rows with weight
    /// @param active how many they are
    /// @param state maxima, totals and factors
    // Scratch of one call, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record Weights(double[] p, int[] list, int active, double[] state) {}
}
