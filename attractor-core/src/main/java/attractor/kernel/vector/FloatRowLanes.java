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
import jdk.incubator.vector.VectorSpecies;

/// Kernels for one cue in float32: the lanes of a register are components of a row.
///
///     lane_j = Σ_{i ≡ j (mod 16)} ξ_i x_i        lanes: 16
///
/// Bound by the memory: a tile of rows is scored in the order of the memory, as its prefetchers like, and then
/// added while it is in the cache. Rows are read through a slice of the tile: its bounds are local to a loop, so
/// that the compiler keeps them in registers and loads are issued early enough.
final class FloatRowLanes {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();
    private static final int LANES = 16;
    private static final int TILE = RealKernels.TILE;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    /// The bytes of a register.
    private static final long STEP = (long) Float.BYTES * L;

    /// The bytes from a component to the next one of its lane.
    private static final long TURN = (long) Float.BYTES * LANES;

    /// Rows of fewer components are too short for a loop that takes eight registers a turn.
    private static final int LONG = 16 * LANES;

    private FloatRowLanes() {}

    static void overlaps(FloatRows rows, float[] x, double[] m, int at) {
        float[] lanes = new float[TILE * LANES];
        float[] s = new float[TILE];
        for (int row = 0; row < rows.count(); row += TILE) {
            int count = Math.min(TILE, rows.count() - row);
            lanes(rows, row, count, x, lanes);
            FloatTree.sums(lanes, s, 0);
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
        float[] s = sum.scratch(1, TILE);
        float[] t = sum.scratch(2, width);
        int[] list = new int[TILE + 1];
        int end = Math.min(keys.count(), from + Superposition.CHUNK);
        for (int row = from; row < end; row += TILE) {
            int count = Math.min(TILE, end - row);
            lanes(keys, row, count, x, lanes);
            FloatTree.sums(lanes, s, 0);
            for (int r = 0; r < count && match.bias().length > 0; r++) {
                s[r] += match.bias()[row + r];
            }
            float scale = weigh(s, count, sum, c);
            if (!Float.isNaN(scale)) {
                add(values, row, new Active(s, list, active(s, list)), t);
                close(t, scale, sum.sums(), c * width, width);
            }
        }
        for (int i = c * width; i < (c + 1) * width; i++) {
            sum.sums()[i] += 0f;
        }
        sum.top()[c] += 0f;
    }

    /// The memory of up to `count` rows from `row` on.
    private static MemorySegment tile(FloatRows rows, int row, int count) {
        long bytes = (long) Float.BYTES * rows.dimension();
        return rows.segment().asSlice(row * bytes, Math.min(count, rows.count() - row) * bytes);
    }

    /// The sixteen lanes of each of up to 32 rows.
    private static void lanes(FloatRows rows, int row, int count, float[] x, float[] lanes) {
        if (rows.dimension() < LONG) {
            shortRows(rows, row, count, x, lanes);
        } else {
            longRows(rows, row, count, x, lanes);
        }
        if (rows.dimension() % LANES != 0) {
            tails(rows, row, count, x, lanes);
        }
    }

    private static void shortRows(FloatRows rows, int row, int count, float[] x, float[] lanes) {
        int dimension = rows.dimension();
        int full = dimension & -LANES;
        MemorySegment xi = tile(rows, row, count);
        long bytes = (long) Float.BYTES * dimension;
        for (int r = 0; r < count; r++) {
            long o = r * bytes;
            for (int part = 0; part < LANES; part += L) {
                FloatVector a = FloatVector.zero(S);
                for (int i = part; i < full; i += LANES) {
                    a = FloatVector.fromMemorySegment(S, xi, o + (long) Float.BYTES * i, ORDER)
                            .fma(FloatVector.fromArray(S, x, i), a);
                }
                a.intoArray(lanes, r * LANES + part);
            }
        }
    }

    private static void longRows(FloatRows rows, int row, int count, float[] x, float[] lanes) {
        int dimension = rows.dimension();
        int full = dimension & -LANES;
        MemorySegment xi = tile(rows, row, count);
        long bytes = (long) Float.BYTES * dimension;
        for (int r = 0; r < count; r++) {
            long o = r * bytes;
            for (int part = 0; part < LANES; part += L) {
                FloatVector a = FloatVector.zero(S);
                int i = part;
                for (; i + 7 * LANES < full; i += 8 * LANES) {
                    long k = o + (long) Float.BYTES * i;
                    a = FloatVector.fromMemorySegment(S, xi, k + 0 * TURN, ORDER)
                            .fma(FloatVector.fromArray(S, x, i + 0 * LANES), a);
                    a = FloatVector.fromMemorySegment(S, xi, k + 1 * TURN, ORDER)
                            .fma(FloatVector.fromArray(S, x, i + 1 * LANES), a);
                    a = FloatVector.fromMemorySegment(S, xi, k + 2 * TURN, ORDER)
                            .fma(FloatVector.fromArray(S, x, i + 2 * LANES), a);
                    a = FloatVector.fromMemorySegment(S, xi, k + 3 * TURN, ORDER)
                            .fma(FloatVector.fromArray(S, x, i + 3 * LANES), a);
                    a = FloatVector.fromMemorySegment(S, xi, k + 4 * TURN, ORDER)
                            .fma(FloatVector.fromArray(S, x, i + 4 * LANES), a);
                    a = FloatVector.fromMemorySegment(S, xi, k + 5 * TURN, ORDER)
                            .fma(FloatVector.fromArray(S, x, i + 5 * LANES), a);
                    a = FloatVector.fromMemorySegment(S, xi, k + 6 * TURN, ORDER)
                            .fma(FloatVector.fromArray(S, x, i + 6 * LANES), a);
                    a = FloatVector.fromMemorySegment(S, xi, k + 7 * TURN, ORDER)
                            .fma(FloatVector.fromArray(S, x, i + 7 * LANES), a);
                }
                for (; i < full; i += LANES) {
                    a = FloatVector.fromMemorySegment(S, xi, o + (long) Float.BYTES * i, ORDER)
                            .fma(FloatVector.fromArray(S, x, i), a);
                }
                a.intoArray(lanes, r * LANES + part);
            }
        }
    }

    /// The components after the last multiple of sixteen. A register of them may reach into the rows behind, whose
    /// numbers go nowhere; at the very end they are taken one by one.
    private static void tails(FloatRows rows, int row, int count, float[] x, float[] lanes) {
        int dimension = rows.dimension();
        int full = dimension & -LANES;
        long bytes = (long) Float.BYTES * dimension;
        MemorySegment xi = tile(rows, row, count + LANES);
        long room = xi.byteSize() - (long) Float.BYTES * (full + LANES);
        int wide = room < 0 ? 0 : (int) Math.min(count, room / bytes + 1);
        for (int part = 0; part < LANES && full + part < dimension; part += L) {
            VectorMask<Float> rest = VectorMask.fromLong(S, (1L << Math.min(L, dimension - full - part)) - 1);
            FloatVector q = FloatVector.fromArray(S, x, full + part, rest);
            long o = (long) Float.BYTES * (full + part);
            for (int r = 0; r < wide; r++) {
                FloatVector a = FloatVector.fromArray(S, lanes, r * LANES + part);
                a.blend(
                                FloatVector.fromMemorySegment(S, xi, o + r * bytes, ORDER)
                                        .fma(q, a),
                                rest)
                        .intoArray(lanes, r * LANES + part);
            }
        }
        for (int r = wide; r < count; r++) {
            for (int i = full; i < dimension; i++) {
                int lane = r * LANES + i - full;
                lanes[lane] = Math.fma(xi.getAtIndex(JAVA_FLOAT, (long) r * dimension + i), x[i], lanes[lane]);
            }
        }
    }

    /// Turns the scores of a tile into weights, and brings maximum and total of one cue up to date.
    private static float weigh(float[] s, int count, FloatChunkSum sum, int c) {
        Arrays.fill(s, count, TILE, Float.NaN);
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
        float total = FloatTree.total(s, 0);
        if (total == 0) {
            return Float.NaN;
        }
        float scale = Exponential.weight(sum.beta(), before, top);
        sum.top()[c] = top;
        sum.total()[c] = Math.fma(sum.total()[c], scale, total);
        return scale;
    }

    /// The rows of a tile with weight, counted from its first.
    private static int active(float[] p, int[] list) {
        int active = 0;
        for (int r = 0; r < TILE; r++) {
            list[active] = r;
            active += p[r] != 0 ? 1 : 0;
        }
        return active;
    }

    /// t = Σ p_r v^r over a tile. Registers of the sums stay while the rows pass; the last of them begin further
    /// left where they would reach beyond the row, and find for some components once more what is there.
    private static void add(FloatRows values, int row, Active active, float[] t) {
        int width = values.dimension();
        int i = 0;
        for (; i + 8 * L <= width; i += 8 * L) {
            add8(values, row, active, i, t);
        }
        if (width >= 4 * L) {
            for (; i < width; i += 4 * L) {
                add4(values, row, active, Math.min(i, width - 4 * L), t);
            }
        } else if (width >= L) {
            for (; i < width; i += L) {
                add1(values, row, active, Math.min(i, width - L), t);
            }
        } else {
            addFew(values, row, active, t);
        }
    }

    /// t_i = Σ p_r v_i^r for the components of 8 registers from i on, over the rows with weight in order.
    private static void add8(FloatRows values, int row, Active active, int i, float[] t) {
        MemorySegment v = tile(values, row, TILE);
        int[] list = active.list();
        float[] p = active.p();
        long bytes = (long) Float.BYTES * values.dimension();
        long first = (long) Float.BYTES * i;
        FloatVector a0 = FloatVector.zero(S);
        FloatVector a1 = FloatVector.zero(S);
        FloatVector a2 = FloatVector.zero(S);
        FloatVector a3 = FloatVector.zero(S);
        FloatVector a4 = FloatVector.zero(S);
        FloatVector a5 = FloatVector.zero(S);
        FloatVector a6 = FloatVector.zero(S);
        FloatVector a7 = FloatVector.zero(S);
        for (int n = 0; n < active.count(); n++) {
            int r = list[n];
            long o = first + r * bytes;
            FloatVector q = FloatVector.broadcast(S, p[r]);
            a0 = FloatVector.fromMemorySegment(S, v, o + 0 * STEP, ORDER).fma(q, a0);
            a1 = FloatVector.fromMemorySegment(S, v, o + 1 * STEP, ORDER).fma(q, a1);
            a2 = FloatVector.fromMemorySegment(S, v, o + 2 * STEP, ORDER).fma(q, a2);
            a3 = FloatVector.fromMemorySegment(S, v, o + 3 * STEP, ORDER).fma(q, a3);
            a4 = FloatVector.fromMemorySegment(S, v, o + 4 * STEP, ORDER).fma(q, a4);
            a5 = FloatVector.fromMemorySegment(S, v, o + 5 * STEP, ORDER).fma(q, a5);
            a6 = FloatVector.fromMemorySegment(S, v, o + 6 * STEP, ORDER).fma(q, a6);
            a7 = FloatVector.fromMemorySegment(S, v, o + 7 * STEP, ORDER).fma(q, a7);
        }
        a0.intoArray(t, i + 0 * L);
        a1.intoArray(t, i + 1 * L);
        a2.intoArray(t, i + 2 * L);
        a3.intoArray(t, i + 3 * L);
        a4.intoArray(t, i + 4 * L);
        a5.intoArray(t, i + 5 * L);
        a6.intoArray(t, i + 6 * L);
        a7.intoArray(t, i + 7 * L);
    }

    /// t_i = Σ p_r v_i^r for the components of 4 registers from i on, over the rows with weight in order.
    private static void add4(FloatRows values, int row, Active active, int i, float[] t) {
        MemorySegment v = tile(values, row, TILE);
        int[] list = active.list();
        float[] p = active.p();
        long bytes = (long) Float.BYTES * values.dimension();
        long first = (long) Float.BYTES * i;
        FloatVector a0 = FloatVector.zero(S);
        FloatVector a1 = FloatVector.zero(S);
        FloatVector a2 = FloatVector.zero(S);
        FloatVector a3 = FloatVector.zero(S);
        for (int n = 0; n < active.count(); n++) {
            int r = list[n];
            long o = first + r * bytes;
            FloatVector q = FloatVector.broadcast(S, p[r]);
            a0 = FloatVector.fromMemorySegment(S, v, o + 0 * STEP, ORDER).fma(q, a0);
            a1 = FloatVector.fromMemorySegment(S, v, o + 1 * STEP, ORDER).fma(q, a1);
            a2 = FloatVector.fromMemorySegment(S, v, o + 2 * STEP, ORDER).fma(q, a2);
            a3 = FloatVector.fromMemorySegment(S, v, o + 3 * STEP, ORDER).fma(q, a3);
        }
        a0.intoArray(t, i + 0 * L);
        a1.intoArray(t, i + 1 * L);
        a2.intoArray(t, i + 2 * L);
        a3.intoArray(t, i + 3 * L);
    }

    /// t_i = Σ p_r v_i^r for the components of a register from i on, over the rows with weight in order.
    private static void add1(FloatRows values, int row, Active active, int i, float[] t) {
        MemorySegment v = tile(values, row, TILE);
        int[] list = active.list();
        float[] p = active.p();
        long bytes = (long) Float.BYTES * values.dimension();
        long first = (long) Float.BYTES * i;
        FloatVector a0 = FloatVector.zero(S);
        for (int n = 0; n < active.count(); n++) {
            int r = list[n];
            long o = first + r * bytes;
            FloatVector q = FloatVector.broadcast(S, p[r]);
            a0 = FloatVector.fromMemorySegment(S, v, o + 0 * STEP, ORDER).fma(q, a0);
        }
        a0.intoArray(t, i + 0 * L);
    }

    /// t_i = Σ p_r v_i^r for rows shorter than a register.
    private static void addFew(FloatRows values, int row, Active active, float[] t) {
        int width = values.dimension();
        Arrays.fill(t, 0, width, 0);
        for (int n = 0; n < active.count(); n++) {
            int r = active.list()[n];
            long o = (long) (row + r) * width;
            for (int i = 0; i < width; i++) {
                t[i] = Math.fma(active.p()[r], values.segment().getAtIndex(JAVA_FLOAT, o + i), t[i]);
            }
        }
    }

    /// a ← fma(a, c, t).
    private static void close(float[] t, float scale, float[] a, int at, int width) {
        int i = 0;
        for (; i < S.loopBound(width); i += L) {
            FloatVector.fromArray(S, a, at + i)
                    .lanewise(VectorOperators.FMA, FloatVector.broadcast(S, scale), FloatVector.fromArray(S, t, i))
                    .intoArray(a, at + i);
        }
        for (; i < width; i++) {
            a[at + i] = Math.fma(a[at + i], scale, t[i]);
        }
    }

    /// The rows of a tile that have weight.
    ///
    /// @param p weights
    /// @param list the rows with weight, counted from the first of the tile
    /// @param count how many they are
    // Scratch of one call, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record Active(float[] p, int[] list, int count) {}
}
