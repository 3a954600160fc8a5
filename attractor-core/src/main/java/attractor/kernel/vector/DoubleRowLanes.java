// Written by scripts/float64-kernels from FloatRowLanes.java; change that file.
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
import jdk.incubator.vector.VectorSpecies;

/// Kernels for one cue in float64: the lanes of a register are components of a row.
///
///     lane_j = Σ_{i ≡ j (mod 16)} ξ_i x_i        lanes: 16
///
/// Bound by the memory: a tile of rows is scored in the order of the memory, as its prefetchers like, and then
/// added while it is in the cache. Rows are read through a slice of the tile: its bounds are local to a loop, so
/// that the compiler keeps them in registers and loads are issued early enough.
final class DoubleRowLanes {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int L = S.length();
    private static final int LANES = 16;
    private static final int TILE = RealKernels.TILE;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    /// The bytes of a register.
    private static final long STEP = (long) Double.BYTES * L;

    /// The bytes from a component to the next one of its lane.
    private static final long TURN = (long) Double.BYTES * LANES;

    /// Rows of fewer components are too short for a loop that takes eight registers a turn.
    private static final int LONG = 16 * LANES;

    private DoubleRowLanes() {}

    static void overlaps(DoubleRows rows, double[] x, double[] m, int at) {
        double[] lanes = new double[TILE * LANES];
        double[] s = new double[TILE];
        for (int row = 0; row < rows.count(); row += TILE) {
            int count = Math.min(TILE, rows.count() - row);
            lanes(rows, row, count, x, lanes);
            DoubleTree.sums(lanes, s, 0);
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
        double[] s = sum.scratch(1, TILE);
        double[] t = sum.scratch(2, width);
        int[] list = new int[TILE + 1];
        int end = Math.min(keys.count(), from + Superposition.CHUNK);
        for (int row = from; row < end; row += TILE) {
            int count = Math.min(TILE, end - row);
            lanes(keys, row, count, x, lanes);
            DoubleTree.sums(lanes, s, 0);
            for (int r = 0; r < count && match.bias().length > 0; r++) {
                s[r] += match.bias()[row + r];
            }
            double scale = weigh(s, count, sum, c);
            if (!Double.isNaN(scale)) {
                add(values, row, new Active(s, list, active(s, list)), t);
                close(t, scale, sum.sums(), c * width, width);
            }
        }
        for (int i = c * width; i < (c + 1) * width; i++) {
            sum.sums()[i] += 0;
        }
        sum.top()[c] += 0;
    }

    /// The memory of up to `count` rows from `row` on.
    private static MemorySegment tile(DoubleRows rows, int row, int count) {
        long bytes = (long) Double.BYTES * rows.dimension();
        return rows.segment().asSlice(row * bytes, Math.min(count, rows.count() - row) * bytes);
    }

    /// The sixteen lanes of each of up to 32 rows.
    private static void lanes(DoubleRows rows, int row, int count, double[] x, double[] lanes) {
        if (rows.dimension() < LONG) {
            shortRows(rows, row, count, x, lanes);
        } else {
            longRows(rows, row, count, x, lanes);
        }
        if (rows.dimension() % LANES != 0) {
            tails(rows, row, count, x, lanes);
        }
    }

    private static void shortRows(DoubleRows rows, int row, int count, double[] x, double[] lanes) {
        int dimension = rows.dimension();
        int full = dimension & -LANES;
        MemorySegment xi = tile(rows, row, count);
        long bytes = (long) Double.BYTES * dimension;
        for (int r = 0; r < count; r++) {
            long o = r * bytes;
            for (int part = 0; part < LANES; part += L) {
                DoubleVector a = DoubleVector.zero(S);
                for (int i = part; i < full; i += LANES) {
                    a = DoubleVector.fromMemorySegment(S, xi, o + (long) Double.BYTES * i, ORDER)
                            .fma(DoubleVector.fromArray(S, x, i), a);
                }
                a.intoArray(lanes, r * LANES + part);
            }
        }
    }

    private static void longRows(DoubleRows rows, int row, int count, double[] x, double[] lanes) {
        int dimension = rows.dimension();
        int full = dimension & -LANES;
        MemorySegment xi = tile(rows, row, count);
        long bytes = (long) Double.BYTES * dimension;
        for (int r = 0; r < count; r++) {
            long o = r * bytes;
            for (int part = 0; part < LANES; part += L) {
                DoubleVector a = DoubleVector.zero(S);
                int i = part;
                for (; i + 7 * LANES < full; i += 8 * LANES) {
                    long k = o + (long) Double.BYTES * i;
                    a = DoubleVector.fromMemorySegment(S, xi, k + 0 * TURN, ORDER)
                            .fma(DoubleVector.fromArray(S, x, i + 0 * LANES), a);
                    a = DoubleVector.fromMemorySegment(S, xi, k + 1 * TURN, ORDER)
                            .fma(DoubleVector.fromArray(S, x, i + 1 * LANES), a);
                    a = DoubleVector.fromMemorySegment(S, xi, k + 2 * TURN, ORDER)
                            .fma(DoubleVector.fromArray(S, x, i + 2 * LANES), a);
                    a = DoubleVector.fromMemorySegment(S, xi, k + 3 * TURN, ORDER)
                            .fma(DoubleVector.fromArray(S, x, i + 3 * LANES), a);
                    a = DoubleVector.fromMemorySegment(S, xi, k + 4 * TURN, ORDER)
                            .fma(DoubleVector.fromArray(S, x, i + 4 * LANES), a);
                    a = DoubleVector.fromMemorySegment(S, xi, k + 5 * TURN, ORDER)
                            .fma(DoubleVector.fromArray(S, x, i + 5 * LANES), a);
                    a = DoubleVector.fromMemorySegment(S, xi, k + 6 * TURN, ORDER)
                            .fma(DoubleVector.fromArray(S, x, i + 6 * LANES), a);
                    a = DoubleVector.fromMemorySegment(S, xi, k + 7 * TURN, ORDER)
                            .fma(DoubleVector.fromArray(S, x, i + 7 * LANES), a);
                }
                for (; i < full; i += LANES) {
                    a = DoubleVector.fromMemorySegment(S, xi, o + (long) Double.BYTES * i, ORDER)
                            .fma(DoubleVector.fromArray(S, x, i), a);
                }
                a.intoArray(lanes, r * LANES + part);
            }
        }
    }

    /// The components after the last multiple of sixteen. A register of them may reach into the rows behind, whose
    /// numbers go nowhere; at the very end they are taken one by one.
    private static void tails(DoubleRows rows, int row, int count, double[] x, double[] lanes) {
        int dimension = rows.dimension();
        int full = dimension & -LANES;
        long bytes = (long) Double.BYTES * dimension;
        MemorySegment xi = tile(rows, row, count + LANES);
        long room = xi.byteSize() - (long) Double.BYTES * (full + LANES);
        int wide = room < 0 ? 0 : (int) Math.min(count, room / bytes + 1);
        for (int part = 0; part < LANES && full + part < dimension; part += L) {
            VectorMask<Double> rest = VectorMask.fromLong(S, (1L << Math.min(L, dimension - full - part)) - 1);
            DoubleVector q = DoubleVector.fromArray(S, x, full + part, rest);
            long o = (long) Double.BYTES * (full + part);
            for (int r = 0; r < wide; r++) {
                DoubleVector a = DoubleVector.fromArray(S, lanes, r * LANES + part);
                a.blend(
                                DoubleVector.fromMemorySegment(S, xi, o + r * bytes, ORDER)
                                        .fma(q, a),
                                rest)
                        .intoArray(lanes, r * LANES + part);
            }
        }
        for (int r = wide; r < count; r++) {
            for (int i = full; i < dimension; i++) {
                int lane = r * LANES + i - full;
                lanes[lane] = Math.fma(xi.getAtIndex(JAVA_DOUBLE, (long) r * dimension + i), x[i], lanes[lane]);
            }
        }
    }

    /// Turns the scores of a tile into weights, and brings maximum and total of one cue up to date.
    private static double weigh(double[] s, int count, DoubleChunkSum sum, int c) {
        Arrays.fill(s, count, TILE, Double.NaN);
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
        double total = DoubleTree.total(s, 0);
        if (total == 0) {
            return Double.NaN;
        }
        double scale = Exponential.weight(sum.beta(), before, top);
        sum.top()[c] = top;
        sum.total()[c] = Math.fma(sum.total()[c], scale, total);
        return scale;
    }

    /// The rows of a tile with weight, counted from its first.
    private static int active(double[] p, int[] list) {
        int active = 0;
        for (int r = 0; r < TILE; r++) {
            list[active] = r;
            active += p[r] != 0 ? 1 : 0;
        }
        return active;
    }

    /// t = Σ p_r v^r over a tile. Registers of the sums stay while the rows pass; the last of them begin further
    /// left where they would reach beyond the row, and find for some components once more what is there.
    private static void add(DoubleRows values, int row, Active active, double[] t) {
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
    private static void add8(DoubleRows values, int row, Active active, int i, double[] t) {
        MemorySegment v = tile(values, row, TILE);
        int[] list = active.list();
        double[] p = active.p();
        long bytes = (long) Double.BYTES * values.dimension();
        long first = (long) Double.BYTES * i;
        DoubleVector a0 = DoubleVector.zero(S);
        DoubleVector a1 = DoubleVector.zero(S);
        DoubleVector a2 = DoubleVector.zero(S);
        DoubleVector a3 = DoubleVector.zero(S);
        DoubleVector a4 = DoubleVector.zero(S);
        DoubleVector a5 = DoubleVector.zero(S);
        DoubleVector a6 = DoubleVector.zero(S);
        DoubleVector a7 = DoubleVector.zero(S);
        for (int n = 0; n < active.count(); n++) {
            int r = list[n];
            long o = first + r * bytes;
            DoubleVector q = DoubleVector.broadcast(S, p[r]);
            a0 = DoubleVector.fromMemorySegment(S, v, o + 0 * STEP, ORDER).fma(q, a0);
            a1 = DoubleVector.fromMemorySegment(S, v, o + 1 * STEP, ORDER).fma(q, a1);
            a2 = DoubleVector.fromMemorySegment(S, v, o + 2 * STEP, ORDER).fma(q, a2);
            a3 = DoubleVector.fromMemorySegment(S, v, o + 3 * STEP, ORDER).fma(q, a3);
            a4 = DoubleVector.fromMemorySegment(S, v, o + 4 * STEP, ORDER).fma(q, a4);
            a5 = DoubleVector.fromMemorySegment(S, v, o + 5 * STEP, ORDER).fma(q, a5);
            a6 = DoubleVector.fromMemorySegment(S, v, o + 6 * STEP, ORDER).fma(q, a6);
            a7 = DoubleVector.fromMemorySegment(S, v, o + 7 * STEP, ORDER).fma(q, a7);
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
    private static void add4(DoubleRows values, int row, Active active, int i, double[] t) {
        MemorySegment v = tile(values, row, TILE);
        int[] list = active.list();
        double[] p = active.p();
        long bytes = (long) Double.BYTES * values.dimension();
        long first = (long) Double.BYTES * i;
        DoubleVector a0 = DoubleVector.zero(S);
        DoubleVector a1 = DoubleVector.zero(S);
        DoubleVector a2 = DoubleVector.zero(S);
        DoubleVector a3 = DoubleVector.zero(S);
        for (int n = 0; n < active.count(); n++) {
            int r = list[n];
            long o = first + r * bytes;
            DoubleVector q = DoubleVector.broadcast(S, p[r]);
            a0 = DoubleVector.fromMemorySegment(S, v, o + 0 * STEP, ORDER).fma(q, a0);
            a1 = DoubleVector.fromMemorySegment(S, v, o + 1 * STEP, ORDER).fma(q, a1);
            a2 = DoubleVector.fromMemorySegment(S, v, o + 2 * STEP, ORDER).fma(q, a2);
            a3 = DoubleVector.fromMemorySegment(S, v, o + 3 * STEP, ORDER).fma(q, a3);
        }
        a0.intoArray(t, i + 0 * L);
        a1.intoArray(t, i + 1 * L);
        a2.intoArray(t, i + 2 * L);
        a3.intoArray(t, i + 3 * L);
    }

    /// t_i = Σ p_r v_i^r for the components of a register from i on, over the rows with weight in order.
    private static void add1(DoubleRows values, int row, Active active, int i, double[] t) {
        MemorySegment v = tile(values, row, TILE);
        int[] list = active.list();
        double[] p = active.p();
        long bytes = (long) Double.BYTES * values.dimension();
        long first = (long) Double.BYTES * i;
        DoubleVector a0 = DoubleVector.zero(S);
        for (int n = 0; n < active.count(); n++) {
            int r = list[n];
            long o = first + r * bytes;
            DoubleVector q = DoubleVector.broadcast(S, p[r]);
            a0 = DoubleVector.fromMemorySegment(S, v, o + 0 * STEP, ORDER).fma(q, a0);
        }
        a0.intoArray(t, i + 0 * L);
    }

    /// t_i = Σ p_r v_i^r for rows shorter than a register.
    private static void addFew(DoubleRows values, int row, Active active, double[] t) {
        int width = values.dimension();
        Arrays.fill(t, 0, width, 0);
        for (int n = 0; n < active.count(); n++) {
            int r = active.list()[n];
            long o = (long) (row + r) * width;
            for (int i = 0; i < width; i++) {
                t[i] = Math.fma(active.p()[r], values.segment().getAtIndex(JAVA_DOUBLE, o + i), t[i]);
            }
        }
    }

    /// a ← fma(a, c, t).
    private static void close(double[] t, double scale, double[] a, int at, int width) {
        int i = 0;
        for (; i < S.loopBound(width); i += L) {
            DoubleVector.fromArray(S, a, at + i)
                    .lanewise(VectorOperators.FMA, DoubleVector.broadcast(S, scale), DoubleVector.fromArray(S, t, i))
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
    private record Active(double[] p, int[] list, int count) {}
}
