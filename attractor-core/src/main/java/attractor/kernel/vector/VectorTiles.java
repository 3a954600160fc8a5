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
/// A group of 128 rows is read for all cues of a panel while it is near.
final class VectorTiles implements TileKernels {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();
    private static final int LANES = FloatTiles.LANES;
    private static final int GROUP = FloatTiles.GROUP;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    @Override
    public void draw(Rows rows, long seed, long from, FloatTiles tiles) {
        NormalLanes.draw(rows, seed, from, tiles);
    }

    @Override
    public void retrieve(FloatTiles tiles, FloatQuery query, FloatChunkSum sum) {
        sum.begin(tiles.count(), tiles.dimension(), query);
        int dimension = tiles.dimension();
        int stride = (dimension + 1) * LANES;
        float[] p = sum.scratch(0, GROUP);
        float[] a = sum.scratch(1, sum.count() * stride);
        float[] top = sum.top();
        Arrays.fill(a, 0, sum.count() * stride, 0);
        long bytes = (long) GROUP * dimension * Float.BYTES;
        for (int g = 0; g < tiles.groups(); g++) {
            MemorySegment group = tiles.segment().asSlice(g * bytes, bytes);
            int rows = Math.min(GROUP, tiles.count() - g * GROUP);
            touch(group, p);
            for (int c = 0; c < sum.count(); c++) {
                score(group, query.cues(), c * dimension, p);
                Arrays.fill(p, rows, GROUP, Float.NEGATIVE_INFINITY);
                float next = top(p, top[c]);
                float scale = Exponential.weight(sum.beta(), top[c], next);
                top[c] = next;
                weigh(p, next, sum.beta());
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

    private static float top(float[] p, float before) {
        FloatVector top = FloatVector.broadcast(S, before);
        for (int k = 0; k < GROUP; k += L) {
            FloatVector s = FloatVector.fromArray(S, p, k);
            top = top.blend(s, s.compare(VectorOperators.GT, top));
        }
        return top.reduceLanes(VectorOperators.MAX);
    }

    private static void weigh(float[] p, float top, float beta) {
        FloatVector m = FloatVector.broadcast(S, top);
        for (int k = 0; k < GROUP; k += L) {
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

    private static float fold(float[] lanes, int at) {
        float[] sums = Arrays.copyOfRange(lanes, at, at + LANES);
        for (int half = LANES / 2; half > 0; half /= 2) {
            for (int j = 0; j < half; j++) {
                sums[j] += sums[j + half];
            }
        }
        return sums[0];
    }
}
