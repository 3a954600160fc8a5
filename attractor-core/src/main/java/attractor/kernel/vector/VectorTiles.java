package attractor.kernel.vector;

import attractor.kernel.Exponential;
import attractor.kernel.FloatChunkSum;
import attractor.kernel.FloatQuery;
import attractor.kernel.FloatTiles;
import attractor.kernel.TileKernels;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Recall where sixteen rows lie side by side: the lanes of a register are rows, so nothing moves between lanes.
///
/// A group of 128 rows is read for all cues of a panel while it is near, and for two cues at a time where there are
/// registers enough: then each number of a row that is read serves two fused multiply-adds.
final class VectorTiles implements TileKernels {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();
    private static final int LANES = FloatTiles.LANES;
    private static final int GROUP = FloatTiles.GROUP;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    /// Registers of 512 bits come in thirty-two; those of AVX2 in sixteen, which one cue fills. NEON has thirty-two
    /// too, but of 128 bits: one cue takes four times as many of them.
    private static final boolean PAIRS = L == LANES;

    @Override
    public void draw(Rows rows, long seed, long from, FloatTiles tiles) {
        NormalLanes.draw(rows, seed, from, tiles);
    }

    @Override
    public void retrieve(FloatTiles tiles, FloatQuery query, FloatChunkSum sum) {
        sum.begin(tiles.count(), tiles.dimension(), query);
        int dimension = tiles.dimension();
        int stride = (dimension + 1) * LANES;
        float[] p = sum.scratch(0, 2 * GROUP + 2);
        float[] a = sum.scratch(1, sum.count() * stride);
        Arrays.fill(a, 0, sum.count() * stride, 0);
        long bytes = (long) GROUP * dimension * Float.BYTES;
        for (int g = 0; g < tiles.groups(); g++) {
            MemorySegment group = tiles.segment().asSlice(g * bytes, bytes);
            int rows = Math.min(GROUP, tiles.count() - g * GROUP);
            touch(group, p);
            int c = 0;
            for (; PAIRS && c + 2 <= sum.count(); c += 2) {
                scorePair(group, query.cues(), c * dimension, p);
                float beta = sum.beta();
                p[2 * GROUP] = raise(p, 0, rows, sum, c);
                p[2 * GROUP + 1] = raise(p, GROUP, rows, sum, c + 1);
                weigh(p, 0, sum.top()[c], beta);
                weigh(p, GROUP, sum.top()[c + 1], beta);
                addPair(group, p, a, c * stride);
            }
            for (; c < sum.count(); c++) {
                score(group, query.cues(), c * dimension, p);
                float scale = raise(p, 0, rows, sum, c);
                weigh(p, 0, sum.top()[c], sum.beta());
                add(group, p, scale, a, c * stride);
            }
        }
        for (int c = 0; c < sum.count(); c++) {
            for (int i = 0; i < dimension; i++) {
                sum.sums()[c * dimension + i] = fold(a, c * stride + i * LANES);
            }
            sum.total()[c] = fold(a, c * stride + dimension * LANES);
        }
    }

    /// Takes the scores of a group into the greatest score of a cue; returns the factor of the sums so far.
    private static float raise(float[] p, int at, int rows, FloatChunkSum sum, int c) {
        Arrays.fill(p, at + rows, at + GROUP, Float.NEGATIVE_INFINITY);
        float before = sum.top()[c];
        float next = top(p, at, before);
        sum.top()[c] = next;
        return Exponential.weight(sum.beta(), before, next);
    }

    /// Reads a group from its beginning to its end, so that the machine fetches it ahead: the sums read eight
    /// streams at once, which it does not follow.
    private static void touch(MemorySegment xi, float[] p) {
        FloatVector all = FloatVector.zero(S);
        for (long o = 0; o < xi.byteSize(); o += 64) {
            all = all.add(FloatVector.fromMemorySegment(S, xi, o, ORDER));
        }
        all.intoArray(p, 0);
    }

    private static void score(MemorySegment xi, float[] x, int at, float[] p) {
        long tile = xi.byteSize() / (GROUP / LANES);
        for (int v = 0; v < LANES; v += L) {
            FloatVector s0 = FloatVector.zero(S);
            FloatVector s1 = FloatVector.zero(S);
            FloatVector s2 = FloatVector.zero(S);
            FloatVector s3 = FloatVector.zero(S);
            FloatVector s4 = FloatVector.zero(S);
            FloatVector s5 = FloatVector.zero(S);
            FloatVector s6 = FloatVector.zero(S);
            FloatVector s7 = FloatVector.zero(S);
            int i = at;
            for (long o = 4L * v; o < tile; o += 4L * LANES) {
                FloatVector q = FloatVector.broadcast(S, x[i++]);
                s0 = q.fma(FloatVector.fromMemorySegment(S, xi, o, ORDER), s0);
                s1 = q.fma(FloatVector.fromMemorySegment(S, xi, o + tile, ORDER), s1);
                s2 = q.fma(FloatVector.fromMemorySegment(S, xi, o + 2 * tile, ORDER), s2);
                s3 = q.fma(FloatVector.fromMemorySegment(S, xi, o + 3 * tile, ORDER), s3);
                s4 = q.fma(FloatVector.fromMemorySegment(S, xi, o + 4 * tile, ORDER), s4);
                s5 = q.fma(FloatVector.fromMemorySegment(S, xi, o + 5 * tile, ORDER), s5);
                s6 = q.fma(FloatVector.fromMemorySegment(S, xi, o + 6 * tile, ORDER), s6);
                s7 = q.fma(FloatVector.fromMemorySegment(S, xi, o + 7 * tile, ORDER), s7);
            }
            s0.intoArray(p, v);
            s1.intoArray(p, v + LANES);
            s2.intoArray(p, v + 2 * LANES);
            s3.intoArray(p, v + 3 * LANES);
            s4.intoArray(p, v + 4 * LANES);
            s5.intoArray(p, v + 5 * LANES);
            s6.intoArray(p, v + 6 * LANES);
            s7.intoArray(p, v + 7 * LANES);
        }
    }

    /// The scores of two cues, the second one behind the first.
    private static void scorePair(MemorySegment xi, float[] x, int at, float[] p) {
        long tile = xi.byteSize() / (GROUP / LANES);
        int next = (int) (tile / (Float.BYTES * LANES));
        for (int v = 0; v < LANES; v += L) {
            FloatVector s0 = FloatVector.zero(S);
            FloatVector s1 = FloatVector.zero(S);
            FloatVector s2 = FloatVector.zero(S);
            FloatVector s3 = FloatVector.zero(S);
            FloatVector s4 = FloatVector.zero(S);
            FloatVector s5 = FloatVector.zero(S);
            FloatVector s6 = FloatVector.zero(S);
            FloatVector s7 = FloatVector.zero(S);
            FloatVector t0 = FloatVector.zero(S);
            FloatVector t1 = FloatVector.zero(S);
            FloatVector t2 = FloatVector.zero(S);
            FloatVector t3 = FloatVector.zero(S);
            FloatVector t4 = FloatVector.zero(S);
            FloatVector t5 = FloatVector.zero(S);
            FloatVector t6 = FloatVector.zero(S);
            FloatVector t7 = FloatVector.zero(S);
            int i = at;
            for (long o = 4L * v; o < tile; o += 4L * LANES) {
                FloatVector q = FloatVector.broadcast(S, x[i]);
                FloatVector r = FloatVector.broadcast(S, x[i + next]);
                i++;
                FloatVector x0 = FloatVector.fromMemorySegment(S, xi, o, ORDER);
                s0 = q.fma(x0, s0);
                t0 = r.fma(x0, t0);
                FloatVector x1 = FloatVector.fromMemorySegment(S, xi, o + tile, ORDER);
                s1 = q.fma(x1, s1);
                t1 = r.fma(x1, t1);
                FloatVector x2 = FloatVector.fromMemorySegment(S, xi, o + 2 * tile, ORDER);
                s2 = q.fma(x2, s2);
                t2 = r.fma(x2, t2);
                FloatVector x3 = FloatVector.fromMemorySegment(S, xi, o + 3 * tile, ORDER);
                s3 = q.fma(x3, s3);
                t3 = r.fma(x3, t3);
                FloatVector x4 = FloatVector.fromMemorySegment(S, xi, o + 4 * tile, ORDER);
                s4 = q.fma(x4, s4);
                t4 = r.fma(x4, t4);
                FloatVector x5 = FloatVector.fromMemorySegment(S, xi, o + 5 * tile, ORDER);
                s5 = q.fma(x5, s5);
                t5 = r.fma(x5, t5);
                FloatVector x6 = FloatVector.fromMemorySegment(S, xi, o + 6 * tile, ORDER);
                s6 = q.fma(x6, s6);
                t6 = r.fma(x6, t6);
                FloatVector x7 = FloatVector.fromMemorySegment(S, xi, o + 7 * tile, ORDER);
                s7 = q.fma(x7, s7);
                t7 = r.fma(x7, t7);
            }
            s0.intoArray(p, v);
            s1.intoArray(p, v + LANES);
            s2.intoArray(p, v + 2 * LANES);
            s3.intoArray(p, v + 3 * LANES);
            s4.intoArray(p, v + 4 * LANES);
            s5.intoArray(p, v + 5 * LANES);
            s6.intoArray(p, v + 6 * LANES);
            s7.intoArray(p, v + 7 * LANES);
            t0.intoArray(p, v + 8 * LANES);
            t1.intoArray(p, v + 9 * LANES);
            t2.intoArray(p, v + 10 * LANES);
            t3.intoArray(p, v + 11 * LANES);
            t4.intoArray(p, v + 12 * LANES);
            t5.intoArray(p, v + 13 * LANES);
            t6.intoArray(p, v + 14 * LANES);
            t7.intoArray(p, v + 15 * LANES);
        }
    }

    private static float top(float[] p, int at, float before) {
        FloatVector all = FloatVector.broadcast(S, before);
        FloatVector s = all;
        FloatVector t = all;
        for (int k = at; k < at + GROUP; k += 2 * L) {
            FloatVector one = FloatVector.fromArray(S, p, k);
            FloatVector two = FloatVector.fromArray(S, p, k + L);
            s = s.blend(one, one.compare(VectorOperators.GT, s));
            t = t.blend(two, two.compare(VectorOperators.GT, t));
        }
        s = s.blend(t, t.compare(VectorOperators.GT, s));
        // few groups have a new greatest score, and finding it among the lanes is slow
        return s.compare(VectorOperators.GT, all).anyTrue() ? s.reduceLanes(VectorOperators.MAX) : before;
    }

    private static void weigh(float[] p, int at, float top, float beta) {
        FloatVector m = FloatVector.broadcast(S, top);
        for (int k = at; k < at + GROUP; k += L) {
            FloatVector s = FloatVector.fromArray(S, p, k);
            VectorMask<Float> equal = s.compare(VectorOperators.EQ, m);
            FloatExponential.of(s.sub(m).mul(beta).blend(0, equal)).intoArray(p, k);
        }
    }

    /// Brings the sums of one cue up to date: D components, and behind them the sum of the weights.
    private static void add(MemorySegment xi, float[] p, float scale, float[] a, int at) {
        long tile = xi.byteSize() / (GROUP / LANES);
        FloatVector factor = FloatVector.broadcast(S, scale);
        for (int v = 0; v < LANES; v += L) {
            FloatVector p0 = FloatVector.fromArray(S, p, v);
            FloatVector p1 = FloatVector.fromArray(S, p, v + LANES);
            FloatVector p2 = FloatVector.fromArray(S, p, v + 2 * LANES);
            FloatVector p3 = FloatVector.fromArray(S, p, v + 3 * LANES);
            FloatVector p4 = FloatVector.fromArray(S, p, v + 4 * LANES);
            FloatVector p5 = FloatVector.fromArray(S, p, v + 5 * LANES);
            FloatVector p6 = FloatVector.fromArray(S, p, v + 6 * LANES);
            FloatVector p7 = FloatVector.fromArray(S, p, v + 7 * LANES);
            int k = at + v;
            for (long o = 4L * v; o < tile; o += 4L * LANES) {
                FloatVector t = FloatVector.fromArray(S, a, k).mul(factor);
                t = p0.fma(FloatVector.fromMemorySegment(S, xi, o, ORDER), t);
                t = p1.fma(FloatVector.fromMemorySegment(S, xi, o + tile, ORDER), t);
                t = p2.fma(FloatVector.fromMemorySegment(S, xi, o + 2 * tile, ORDER), t);
                t = p3.fma(FloatVector.fromMemorySegment(S, xi, o + 3 * tile, ORDER), t);
                t = p4.fma(FloatVector.fromMemorySegment(S, xi, o + 4 * tile, ORDER), t);
                t = p5.fma(FloatVector.fromMemorySegment(S, xi, o + 5 * tile, ORDER), t);
                t = p6.fma(FloatVector.fromMemorySegment(S, xi, o + 6 * tile, ORDER), t);
                t = p7.fma(FloatVector.fromMemorySegment(S, xi, o + 7 * tile, ORDER), t);
                t.intoArray(a, k);
                k += LANES;
            }
            FloatVector l = FloatVector.fromArray(S, a, k)
                    .mul(factor)
                    .add(p0)
                    .add(p1)
                    .add(p2)
                    .add(p3);
            l.add(p4).add(p5).add(p6).add(p7).intoArray(a, k);
        }
    }

    /// Brings the sums of two cues up to date, whose weights and factors lie one behind the other: two components
    /// at a time, so that four chains of sums go side by side.
    private static void addPair(MemorySegment xi, float[] p, float[] a, int at) {
        long tile = xi.byteSize() / (GROUP / LANES);
        int stride = (int) (tile / Float.BYTES) + LANES;
        FloatVector f = FloatVector.broadcast(S, p[2 * GROUP]);
        FloatVector g = FloatVector.broadcast(S, p[2 * GROUP + 1]);
        for (int v = 0; v < LANES; v += L) {
            FloatVector p0 = FloatVector.fromArray(S, p, v);
            FloatVector p1 = FloatVector.fromArray(S, p, v + LANES);
            FloatVector p2 = FloatVector.fromArray(S, p, v + 2 * LANES);
            FloatVector p3 = FloatVector.fromArray(S, p, v + 3 * LANES);
            FloatVector p4 = FloatVector.fromArray(S, p, v + 4 * LANES);
            FloatVector p5 = FloatVector.fromArray(S, p, v + 5 * LANES);
            FloatVector p6 = FloatVector.fromArray(S, p, v + 6 * LANES);
            FloatVector p7 = FloatVector.fromArray(S, p, v + 7 * LANES);
            FloatVector q0 = FloatVector.fromArray(S, p, v + 8 * LANES);
            FloatVector q1 = FloatVector.fromArray(S, p, v + 9 * LANES);
            FloatVector q2 = FloatVector.fromArray(S, p, v + 10 * LANES);
            FloatVector q3 = FloatVector.fromArray(S, p, v + 11 * LANES);
            FloatVector q4 = FloatVector.fromArray(S, p, v + 12 * LANES);
            FloatVector q5 = FloatVector.fromArray(S, p, v + 13 * LANES);
            FloatVector q6 = FloatVector.fromArray(S, p, v + 14 * LANES);
            FloatVector q7 = FloatVector.fromArray(S, p, v + 15 * LANES);
            int k = at + v;
            long o = 4L * v;
            for (; o + 4L * LANES < tile; o += 8L * LANES) {
                FloatVector s0 = FloatVector.fromArray(S, a, k).mul(f);
                FloatVector t0 = FloatVector.fromArray(S, a, k + stride).mul(g);
                FloatVector s1 = FloatVector.fromArray(S, a, k + LANES).mul(f);
                FloatVector t1 = FloatVector.fromArray(S, a, k + stride + LANES).mul(g);
                FloatVector x0 = FloatVector.fromMemorySegment(S, xi, o, ORDER);
                s0 = p0.fma(x0, s0);
                t0 = q0.fma(x0, t0);
                FloatVector y0 = FloatVector.fromMemorySegment(S, xi, o + 4L * LANES, ORDER);
                s1 = p0.fma(y0, s1);
                t1 = q0.fma(y0, t1);
                FloatVector x1 = FloatVector.fromMemorySegment(S, xi, o + tile, ORDER);
                s0 = p1.fma(x1, s0);
                t0 = q1.fma(x1, t0);
                FloatVector y1 = FloatVector.fromMemorySegment(S, xi, o + tile + 4L * LANES, ORDER);
                s1 = p1.fma(y1, s1);
                t1 = q1.fma(y1, t1);
                FloatVector x2 = FloatVector.fromMemorySegment(S, xi, o + 2 * tile, ORDER);
                s0 = p2.fma(x2, s0);
                t0 = q2.fma(x2, t0);
                FloatVector y2 = FloatVector.fromMemorySegment(S, xi, o + 2 * tile + 4L * LANES, ORDER);
                s1 = p2.fma(y2, s1);
                t1 = q2.fma(y2, t1);
                FloatVector x3 = FloatVector.fromMemorySegment(S, xi, o + 3 * tile, ORDER);
                s0 = p3.fma(x3, s0);
                t0 = q3.fma(x3, t0);
                FloatVector y3 = FloatVector.fromMemorySegment(S, xi, o + 3 * tile + 4L * LANES, ORDER);
                s1 = p3.fma(y3, s1);
                t1 = q3.fma(y3, t1);
                FloatVector x4 = FloatVector.fromMemorySegment(S, xi, o + 4 * tile, ORDER);
                s0 = p4.fma(x4, s0);
                t0 = q4.fma(x4, t0);
                FloatVector y4 = FloatVector.fromMemorySegment(S, xi, o + 4 * tile + 4L * LANES, ORDER);
                s1 = p4.fma(y4, s1);
                t1 = q4.fma(y4, t1);
                FloatVector x5 = FloatVector.fromMemorySegment(S, xi, o + 5 * tile, ORDER);
                s0 = p5.fma(x5, s0);
                t0 = q5.fma(x5, t0);
                FloatVector y5 = FloatVector.fromMemorySegment(S, xi, o + 5 * tile + 4L * LANES, ORDER);
                s1 = p5.fma(y5, s1);
                t1 = q5.fma(y5, t1);
                FloatVector x6 = FloatVector.fromMemorySegment(S, xi, o + 6 * tile, ORDER);
                s0 = p6.fma(x6, s0);
                t0 = q6.fma(x6, t0);
                FloatVector y6 = FloatVector.fromMemorySegment(S, xi, o + 6 * tile + 4L * LANES, ORDER);
                s1 = p6.fma(y6, s1);
                t1 = q6.fma(y6, t1);
                FloatVector x7 = FloatVector.fromMemorySegment(S, xi, o + 7 * tile, ORDER);
                s0 = p7.fma(x7, s0);
                t0 = q7.fma(x7, t0);
                FloatVector y7 = FloatVector.fromMemorySegment(S, xi, o + 7 * tile + 4L * LANES, ORDER);
                s1 = p7.fma(y7, s1);
                t1 = q7.fma(y7, t1);
                s0.intoArray(a, k);
                t0.intoArray(a, k + stride);
                s1.intoArray(a, k + LANES);
                t1.intoArray(a, k + stride + LANES);
                k += 2 * LANES;
            }
            if (o < tile) {
                FloatVector s0 = FloatVector.fromArray(S, a, k).mul(f);
                FloatVector t0 = FloatVector.fromArray(S, a, k + stride).mul(g);
                FloatVector x0 = FloatVector.fromMemorySegment(S, xi, o, ORDER);
                s0 = p0.fma(x0, s0);
                t0 = q0.fma(x0, t0);
                FloatVector x1 = FloatVector.fromMemorySegment(S, xi, o + tile, ORDER);
                s0 = p1.fma(x1, s0);
                t0 = q1.fma(x1, t0);
                FloatVector x2 = FloatVector.fromMemorySegment(S, xi, o + 2 * tile, ORDER);
                s0 = p2.fma(x2, s0);
                t0 = q2.fma(x2, t0);
                FloatVector x3 = FloatVector.fromMemorySegment(S, xi, o + 3 * tile, ORDER);
                s0 = p3.fma(x3, s0);
                t0 = q3.fma(x3, t0);
                FloatVector x4 = FloatVector.fromMemorySegment(S, xi, o + 4 * tile, ORDER);
                s0 = p4.fma(x4, s0);
                t0 = q4.fma(x4, t0);
                FloatVector x5 = FloatVector.fromMemorySegment(S, xi, o + 5 * tile, ORDER);
                s0 = p5.fma(x5, s0);
                t0 = q5.fma(x5, t0);
                FloatVector x6 = FloatVector.fromMemorySegment(S, xi, o + 6 * tile, ORDER);
                s0 = p6.fma(x6, s0);
                t0 = q6.fma(x6, t0);
                FloatVector x7 = FloatVector.fromMemorySegment(S, xi, o + 7 * tile, ORDER);
                s0 = p7.fma(x7, s0);
                t0 = q7.fma(x7, t0);
                s0.intoArray(a, k);
                t0.intoArray(a, k + stride);
                k += LANES;
            }
            FloatVector lp = FloatVector.fromArray(S, a, k)
                    .mul(f)
                    .add(p0)
                    .add(p1)
                    .add(p2)
                    .add(p3);
            lp.add(p4).add(p5).add(p6).add(p7).intoArray(a, k);
            FloatVector lq = FloatVector.fromArray(S, a, k + stride)
                    .mul(g)
                    .add(q0)
                    .add(q1)
                    .add(q2)
                    .add(q3);
            lq.add(q4).add(q5).add(q6).add(q7).intoArray(a, k + stride);
        }
    }

    private static float fold(float[] a, int at) {
        float s0 = fold(a[at], a[at + 8], a[at + 4], a[at + 12]);
        float s1 = fold(a[at + 1], a[at + 9], a[at + 5], a[at + 13]);
        float s2 = fold(a[at + 2], a[at + 10], a[at + 6], a[at + 14]);
        float s3 = fold(a[at + 3], a[at + 11], a[at + 7], a[at + 15]);
        return fold(s0, s2, s1, s3);
    }

    private static float fold(float a, float b, float c, float d) {
        return (a + b) + (c + d);
    }
}
