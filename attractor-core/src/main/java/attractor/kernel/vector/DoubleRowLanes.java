package attractor.kernel.vector;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import attractor.kernel.DoubleChunkSum;
import attractor.kernel.DoubleMatch;
import attractor.kernel.DoubleRows;
import attractor.kernel.Exponential;
import attractor.kernel.RealKernels;
import attractor.kernel.Superposition;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// Kernels for one cue in float64: the lanes of a register are components of a row.
///
///     lane_j = Σ_{i ≡ j (mod 16)} ξ_i x_i        lanes: 16
///
/// Bound by the memory: a tile of rows is scored in the order of the memory and then added while it is in the
/// cache.
final class DoubleRowLanes {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int L = S.length();
    private static final int LANES = 16;
    private static final int TILE = RealKernels.TILE;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    /// The tree over lanes works on four of them at a time.
    private static final VectorSpecies<Double> T = DoubleVector.SPECIES_256;

    private static final VectorShuffle<Double> SWAP_2 = VectorShuffle.fromValues(T, 2, 3, 0, 1);
    private static final VectorShuffle<Double> SWAP_1 = VectorShuffle.fromValues(T, 1, 0, 3, 2);
    private static final VectorMask<Double> HIGH_2 = VectorMask.fromLong(T, 0b1100);
    private static final VectorMask<Double> HIGH_1 = VectorMask.fromLong(T, 0b1010);

    private DoubleRowLanes() {}

    static void overlaps(DoubleRows rows, double[] x, double[] m, int at) {
        double[] lanes = new double[TILE * LANES];
        double[] s = new double[TILE];
        for (int row = 0; row < rows.count(); row += TILE) {
            int count = Math.min(TILE, rows.count() - row);
            for (int r = 0; r < count; r += 4) {
                lanes(rows, row + r, x, lanes, r * LANES);
            }
            trees(lanes, s);
            for (int r = 0; r < count; r++) {
                m[at + row + r] = s[r];
            }
        }
    }

    /// The sums over one chunk for cue c of the panel, which begins at `x[0]`.
    static void retrieve(DoubleMatch match, int from, double[] x, DoubleChunkSum sum, int c) {
        DoubleRows keys = match.keys();
        DoubleRows values = match.values();
        int width = values.dimension();
        double[] lanes = sum.scratch(0, TILE * LANES);
        double[] s = sum.scratch(1, 2 * TILE);
        double[] t = sum.scratch(2, width);
        Arrays.fill(t, 0, width, 0);
        int end = Math.min(keys.count(), from + Superposition.CHUNK);
        for (int row = from; row < end; row += TILE) {
            int count = Math.min(TILE, end - row);
            for (int r = 0; r < count; r += 4) {
                lanes(keys, row + r, x, lanes, r * LANES);
            }
            trees(lanes, s);
            for (int r = 0; r < count && match.bias().length > 0; r++) {
                s[r] += match.bias()[row + r];
            }
            double scale = weigh(s, count, sum, c);
            if (!Double.isNaN(scale)) {
                for (int r = 0; r < count; r += 4) {
                    add(values, row + r, s, r, t);
                }
                close(t, scale, sum.sums(), c * width, width);
            }
        }
        for (int i = c * width; i < (c + 1) * width; i++) {
            sum.sums()[i] += 0;
        }
        sum.top()[c] += 0;
    }

    /// The sixteen lanes of each of four rows (fewer at the end), in the order of the memory, as its prefetchers
    /// like.
    private static void lanes(DoubleRows rows, int row, double[] x, double[] lanes, int at) {
        MemorySegment xi = rows.segment();
        int dimension = rows.dimension();
        int full = dimension & -LANES;
        int count = Math.min(4, rows.count() - row);
        for (int r = 0; r < count; r++) {
            long o = (long) Double.BYTES * (row + r) * dimension;
            int to = at + r * LANES;
            for (int part = 0; part < LANES; part += L) {
                DoubleVector a = DoubleVector.zero(S);
                for (int i = part; i < full; i += LANES) {
                    a = DoubleVector.fromMemorySegment(S, xi, o + (long) Double.BYTES * i, ORDER)
                            .fma(DoubleVector.fromArray(S, x, i), a);
                }
                a.intoArray(lanes, to + part);
            }
            if (full < dimension) {
                tail(rows, row + r, x, lanes, to);
            }
        }
    }

    /// The components after the last multiple of sixteen.
    private static void tail(DoubleRows rows, int row, double[] x, double[] lanes, int at) {
        int dimension = rows.dimension();
        long o = (long) row * dimension;
        int full = dimension & -LANES;
        for (int i = full; i < dimension; i++) {
            lanes[at + i - full] = Math.fma(rows.segment().getAtIndex(JAVA_DOUBLE, o + i), x[i], lanes[at + i - full]);
        }
    }

    /// The tree of [attractor.kernel.Dot] over the lanes of each row of a tile.
    private static void trees(double[] lanes, double[] s) {
        for (int r = 0; r < TILE; r += 4) {
            int at = r * LANES;
            DoubleVector c0 = quarter(lanes, at);
            DoubleVector c1 = quarter(lanes, at + LANES);
            DoubleVector c2 = quarter(lanes, at + 2 * LANES);
            DoubleVector c3 = quarter(lanes, at + 3 * LANES);
            DoubleVector even = fold(c0, c2, SWAP_2, HIGH_2);
            DoubleVector odd = fold(c1, c3, SWAP_2, HIGH_2);
            fold(even, odd, SWAP_1, HIGH_1).intoArray(s, r);
        }
    }

    private static DoubleVector quarter(double[] lanes, int at) {
        return DoubleVector.fromArray(T, lanes, at)
                .add(DoubleVector.fromArray(T, lanes, at + 8))
                .add(DoubleVector.fromArray(T, lanes, at + 4).add(DoubleVector.fromArray(T, lanes, at + 12)));
    }

    /// Adds each lane of u and of v to the one it is swapped with; sums of u in the low places, of v in the high
    /// ones.
    private static DoubleVector fold(
            DoubleVector u, DoubleVector v, VectorShuffle<Double> swap, VectorMask<Double> high) {
        return u.blend(v, high).add(v.blend(u, high).rearrange(swap));
    }

    /// Turns the scores of a tile into weights, and brings maximum and total of one cue up to date.
    private static double weigh(double[] s, int count, DoubleChunkSum sum, int c) {
        for (int r = count; r < TILE; r++) {
            s[r] = Double.NaN;
        }
        double before = sum.top()[c];
        DoubleVector tops = DoubleVector.broadcast(S, before);
        for (int r = 0; r < TILE; r += L) {
            DoubleVector v = DoubleVector.fromArray(S, s, r);
            tops = tops.blend(v, v.compare(VectorOperators.GT, tops));
        }
        double top = tops.reduceLanes(VectorOperators.MAX);
        DoubleVector m = DoubleVector.broadcast(S, top);
        for (int r = 0; r < TILE; r += L) {
            DoubleVector v = DoubleVector.fromArray(S, s, r);
            DoubleVector d = v.sub(m).mul(sum.beta()).blend(0, v.compare(VectorOperators.EQ, m));
            DoubleExponential.of(d).intoArray(s, r);
        }
        double p0 = 0;
        double p1 = 0;
        double p2 = 0;
        double p3 = 0;
        for (int r = 0; r < TILE; r += 4) {
            p0 += s[r];
            p1 += s[r + 1];
            p2 += s[r + 2];
            p3 += s[r + 3];
        }
        double total = (p0 + p2) + (p1 + p3);
        if (total == 0) {
            return Double.NaN;
        }
        double scale = Exponential.weight(sum.beta(), before, top);
        sum.top()[c] = top;
        sum.total()[c] = Math.fma(sum.total()[c], scale, total);
        return scale;
    }

    /// t ← t + Σ p_r v^r over four rows in order; rows after the last have weight 0.
    private static void add(DoubleRows values, int row, double[] p, int r, double[] t) {
        double p0 = p[r];
        double p1 = p[r + 1];
        double p2 = p[r + 2];
        double p3 = p[r + 3];
        if (p0 + p1 + p2 + p3 == 0) {
            return;
        }
        MemorySegment v = values.segment();
        int dimension = values.dimension();
        int last = values.count() - 1;
        long bytes = (long) Double.BYTES * dimension;
        long o0 = row * bytes;
        long o1 = Math.min(row + 1, last) * bytes;
        long o2 = Math.min(row + 2, last) * bytes;
        long o3 = Math.min(row + 3, last) * bytes;
        DoubleVector q0 = DoubleVector.broadcast(S, p0);
        DoubleVector q1 = DoubleVector.broadcast(S, p1);
        DoubleVector q2 = DoubleVector.broadcast(S, p2);
        DoubleVector q3 = DoubleVector.broadcast(S, p3);
        int full = S.loopBound(dimension);
        for (int i = 0; i < full; i += L) {
            long o = (long) Double.BYTES * i;
            DoubleVector a = DoubleVector.fromArray(S, t, i);
            a = DoubleVector.fromMemorySegment(S, v, o0 + o, ORDER).fma(q0, a);
            a = DoubleVector.fromMemorySegment(S, v, o1 + o, ORDER).fma(q1, a);
            a = DoubleVector.fromMemorySegment(S, v, o2 + o, ORDER).fma(q2, a);
            a = DoubleVector.fromMemorySegment(S, v, o3 + o, ORDER).fma(q3, a);
            a.intoArray(t, i);
        }
        for (int i = full; i < dimension; i++) {
            long o = (long) Double.BYTES * i;
            double a = Math.fma(p0, v.get(JAVA_DOUBLE, o0 + o), t[i]);
            a = Math.fma(p1, v.get(JAVA_DOUBLE, o1 + o), a);
            a = Math.fma(p2, v.get(JAVA_DOUBLE, o2 + o), a);
            t[i] = Math.fma(p3, v.get(JAVA_DOUBLE, o3 + o), a);
        }
    }

    /// a ← fma(a, c, t), and t ← 0 for the next tile.
    private static void close(double[] t, double scale, double[] a, int at, int width) {
        int i = 0;
        for (; i < S.loopBound(width); i += L) {
            DoubleVector.fromArray(S, a, at + i)
                    .lanewise(VectorOperators.FMA, DoubleVector.broadcast(S, scale), DoubleVector.fromArray(S, t, i))
                    .intoArray(a, at + i);
            DoubleVector.zero(S).intoArray(t, i);
        }
        for (; i < width; i++) {
            a[at + i] = Math.fma(a[at + i], scale, t[i]);
            t[i] = 0;
        }
    }
}
