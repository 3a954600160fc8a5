package attractor.kernel.vector;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import attractor.kernel.Exponential;
import attractor.kernel.FloatChunkSum;
import attractor.kernel.FloatMatch;
import attractor.kernel.FloatRows;
import attractor.kernel.RealKernels;
import attractor.kernel.Superposition;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// Kernels for one cue in float32: the lanes of a register are components of a row.
///
///     lane_j = Σ_{i ≡ j (mod 16)} ξ_i x_i        lanes: 16
///
/// Bound by the memory: a tile of rows is scored in the order of the memory and then added while it is in the
/// cache.
final class FloatRowLanes {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();
    private static final int LANES = 16;
    private static final int TILE = RealKernels.TILE;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    /// The tree over lanes works on eight of them at a time.
    private static final VectorSpecies<Float> T = FloatVector.SPECIES_256;

    private static final VectorShuffle<Float> SWAP_4 = VectorShuffle.fromValues(T, 4, 5, 6, 7, 0, 1, 2, 3);
    private static final VectorShuffle<Float> SWAP_2 = VectorShuffle.fromValues(T, 2, 3, 0, 1, 6, 7, 4, 5);
    private static final VectorShuffle<Float> SWAP_1 = VectorShuffle.fromValues(T, 1, 0, 3, 2, 5, 4, 7, 6);
    private static final VectorMask<Float> HIGH_4 = VectorMask.fromLong(T, 0b11110000);
    private static final VectorMask<Float> HIGH_2 = VectorMask.fromLong(T, 0b11001100);
    private static final VectorMask<Float> HIGH_1 = VectorMask.fromLong(T, 0b10101010);

    private FloatRowLanes() {}

    static void overlaps(FloatRows rows, float[] x, double[] m, int at) {
        float[] lanes = new float[TILE * LANES];
        float[] s = new float[TILE];
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
    static void retrieve(FloatMatch match, int from, float[] x, FloatChunkSum sum, int c) {
        FloatRows keys = match.keys();
        FloatRows values = match.values();
        int width = values.dimension();
        float[] lanes = sum.scratch(0, TILE * LANES);
        float[] s = sum.scratch(1, 2 * TILE);
        float[] t = sum.scratch(2, width);
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
            float scale = weigh(s, count, sum, c);
            if (!Float.isNaN(scale)) {
                for (int r = 0; r < count; r += 4) {
                    add(values, row + r, s, r, t);
                }
                close(t, scale, sum.sums(), c * width, width);
            }
        }
        for (int i = c * width; i < (c + 1) * width; i++) {
            sum.sums()[i] += 0f;
        }
        sum.top()[c] += 0f;
    }

    /// The sixteen lanes of each of four rows (fewer at the end), in the order of the memory, as its prefetchers
    /// like.
    private static void lanes(FloatRows rows, int row, float[] x, float[] lanes, int at) {
        MemorySegment xi = rows.segment();
        int dimension = rows.dimension();
        int full = dimension & -LANES;
        int count = Math.min(4, rows.count() - row);
        for (int r = 0; r < count; r++) {
            long o = (long) Float.BYTES * (row + r) * dimension;
            int to = at + r * LANES;
            for (int part = 0; part < LANES; part += L) {
                FloatVector a = FloatVector.zero(S);
                for (int i = part; i < full; i += LANES) {
                    a = FloatVector.fromMemorySegment(S, xi, o + (long) Float.BYTES * i, ORDER)
                            .fma(FloatVector.fromArray(S, x, i), a);
                }
                a.intoArray(lanes, to + part);
            }
            if (full < dimension) {
                tail(rows, row + r, x, lanes, to);
            }
        }
    }

    /// The components after the last multiple of sixteen.
    private static void tail(FloatRows rows, int row, float[] x, float[] lanes, int at) {
        int dimension = rows.dimension();
        long o = (long) row * dimension;
        int full = dimension & -LANES;
        for (int i = full; i < dimension; i++) {
            lanes[at + i - full] = Math.fma(rows.segment().getAtIndex(JAVA_FLOAT, o + i), x[i], lanes[at + i - full]);
        }
    }

    /// The tree of [attractor.kernel.Dot] over the lanes of each row of a tile.
    private static void trees(float[] lanes, float[] s) {
        for (int r = 0; r < TILE; r += 8) {
            int at = r * LANES;
            FloatVector b0 = half(lanes, at);
            FloatVector b1 = half(lanes, at + LANES);
            FloatVector b2 = half(lanes, at + 2 * LANES);
            FloatVector b3 = half(lanes, at + 3 * LANES);
            FloatVector b4 = half(lanes, at + 4 * LANES);
            FloatVector b5 = half(lanes, at + 5 * LANES);
            FloatVector b6 = half(lanes, at + 6 * LANES);
            FloatVector b7 = half(lanes, at + 7 * LANES);
            FloatVector even = fold(fold(b0, b4, SWAP_4, HIGH_4), fold(b2, b6, SWAP_4, HIGH_4), SWAP_2, HIGH_2);
            FloatVector odd = fold(fold(b1, b5, SWAP_4, HIGH_4), fold(b3, b7, SWAP_4, HIGH_4), SWAP_2, HIGH_2);
            fold(even, odd, SWAP_1, HIGH_1).intoArray(s, r);
        }
    }

    private static FloatVector half(float[] lanes, int at) {
        return FloatVector.fromArray(T, lanes, at).add(FloatVector.fromArray(T, lanes, at + 8));
    }

    /// Adds each lane of u and of v to the one it is swapped with; sums of u in the low places, of v in the high
    /// ones.
    private static FloatVector fold(FloatVector u, FloatVector v, VectorShuffle<Float> swap, VectorMask<Float> high) {
        return u.blend(v, high).add(v.blend(u, high).rearrange(swap));
    }

    /// Turns the scores of a tile into weights, and brings maximum and total of one cue up to date.
    private static float weigh(float[] s, int count, FloatChunkSum sum, int c) {
        for (int r = count; r < TILE; r++) {
            s[r] = Float.NaN;
        }
        float before = sum.top()[c];
        FloatVector tops = FloatVector.broadcast(S, before);
        for (int r = 0; r < TILE; r += L) {
            FloatVector v = FloatVector.fromArray(S, s, r);
            tops = tops.blend(v, v.compare(VectorOperators.GT, tops));
        }
        float top = tops.reduceLanes(VectorOperators.MAX);
        FloatVector m = FloatVector.broadcast(S, top);
        for (int r = 0; r < TILE; r += L) {
            FloatVector v = FloatVector.fromArray(S, s, r);
            FloatVector d = v.sub(m).mul(sum.beta()).blend(0, v.compare(VectorOperators.EQ, m));
            FloatExponential.of(d).intoArray(s, r);
        }
        float p0 = 0;
        float p1 = 0;
        float p2 = 0;
        float p3 = 0;
        for (int r = 0; r < TILE; r += 4) {
            p0 += s[r];
            p1 += s[r + 1];
            p2 += s[r + 2];
            p3 += s[r + 3];
        }
        float total = (p0 + p2) + (p1 + p3);
        if (total == 0) {
            return Float.NaN;
        }
        float scale = Exponential.weight(sum.beta(), before, top);
        sum.top()[c] = top;
        sum.total()[c] = Math.fma(sum.total()[c], scale, total);
        return scale;
    }

    /// t ← t + Σ p_r v^r over four rows in order; rows after the last have weight 0.
    private static void add(FloatRows values, int row, float[] p, int r, float[] t) {
        float p0 = p[r];
        float p1 = p[r + 1];
        float p2 = p[r + 2];
        float p3 = p[r + 3];
        if (p0 + p1 + p2 + p3 == 0) {
            return;
        }
        MemorySegment v = values.segment();
        int dimension = values.dimension();
        int last = values.count() - 1;
        long bytes = (long) Float.BYTES * dimension;
        long o0 = row * bytes;
        long o1 = Math.min(row + 1, last) * bytes;
        long o2 = Math.min(row + 2, last) * bytes;
        long o3 = Math.min(row + 3, last) * bytes;
        FloatVector q0 = FloatVector.broadcast(S, p0);
        FloatVector q1 = FloatVector.broadcast(S, p1);
        FloatVector q2 = FloatVector.broadcast(S, p2);
        FloatVector q3 = FloatVector.broadcast(S, p3);
        int full = S.loopBound(dimension);
        for (int i = 0; i < full; i += L) {
            long o = (long) Float.BYTES * i;
            FloatVector a = FloatVector.fromArray(S, t, i);
            a = FloatVector.fromMemorySegment(S, v, o0 + o, ORDER).fma(q0, a);
            a = FloatVector.fromMemorySegment(S, v, o1 + o, ORDER).fma(q1, a);
            a = FloatVector.fromMemorySegment(S, v, o2 + o, ORDER).fma(q2, a);
            a = FloatVector.fromMemorySegment(S, v, o3 + o, ORDER).fma(q3, a);
            a.intoArray(t, i);
        }
        for (int i = full; i < dimension; i++) {
            long o = (long) Float.BYTES * i;
            float a = Math.fma(p0, v.get(JAVA_FLOAT, o0 + o), t[i]);
            a = Math.fma(p1, v.get(JAVA_FLOAT, o1 + o), a);
            a = Math.fma(p2, v.get(JAVA_FLOAT, o2 + o), a);
            t[i] = Math.fma(p3, v.get(JAVA_FLOAT, o3 + o), a);
        }
    }

    /// a ← fma(a, c, t), and t ← 0 for the next tile.
    private static void close(float[] t, float scale, float[] a, int at, int width) {
        int i = 0;
        for (; i < S.loopBound(width); i += L) {
            FloatVector.fromArray(S, a, at + i)
                    .lanewise(VectorOperators.FMA, FloatVector.broadcast(S, scale), FloatVector.fromArray(S, t, i))
                    .intoArray(a, at + i);
            FloatVector.zero(S).intoArray(t, i);
        }
        for (; i < width; i++) {
            a[at + i] = Math.fma(a[at + i], scale, t[i]);
            t[i] = 0;
        }
    }
}
