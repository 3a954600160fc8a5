package attractor.kernel.vector;

import attractor.kernel.FloatTiles;
import attractor.kernel.NormalPair;
import attractor.kernel.TileKernels.Rows;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Random rows sixteen at a time, with the bits of [NormalPair].
///
/// Radii, directions and norms are formed in loops of their own: the compiler inlines no more than one of them.
final class NormalLanes {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final int L = S.length();
    private static final int LANES = FloatTiles.LANES;
    private static final long GAMMA = NormalPair.GAMMA;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    /// What the outputs of one pair add to its state.
    private static final long[] STEPS = new long[LANES];

    static {
        for (int k = 0; k < LANES; k++) {
            STEPS[k] = GAMMA * (k + 1);
        }
    }

    private static final float L0 = NormalPair.logarithm(0);
    private static final float L1 = NormalPair.logarithm(1);
    private static final float L2 = NormalPair.logarithm(2);
    private static final float L3 = NormalPair.logarithm(3);
    private static final float L4 = NormalPair.logarithm(4);
    private static final float L5 = NormalPair.logarithm(5);
    private static final float L6 = NormalPair.logarithm(6);
    private static final float L7 = NormalPair.logarithm(7);
    private static final float L8 = NormalPair.logarithm(8);
    private static final float S0 = NormalPair.sine(0);
    private static final float S1 = NormalPair.sine(1);
    private static final float S2 = NormalPair.sine(2);
    private static final float C0 = NormalPair.cosine(0);
    private static final float C1 = NormalPair.cosine(1);
    private static final float C2 = NormalPair.cosine(2);

    private NormalLanes() {}

    static void draw(Rows rows, long seed, long from, FloatTiles tiles) {
        int dimension = tiles.dimension();
        int pairs = (dimension + 1) / 2;
        float[] radii = new float[pairs * LANES];
        float[] normal = new float[2 * pairs * LANES];
        for (int t = 0; t < tiles.groups() * FloatTiles.GROUP / LANES; t++) {
            long state = seed + GAMMA * (LANES * (from / LANES + t) * pairs);
            radii(state, pairs, radii);
            waves(state, pairs, radii, normal);
            long at = (long) t * dimension * LANES * Float.BYTES;
            write(rows, normal, tiles.segment().asSlice(at, (long) dimension * LANES * Float.BYTES));
        }
    }

    private static void radii(long start, int pairs, float[] radii) {
        long state = start;
        for (int p = 0; p < pairs; p++) {
            for (int v = 0; v < LANES; v += L) {
                radius(words(state, v / 2)).intoArray(radii, p * LANES + v);
            }
            state += STEPS[LANES - 1];
        }
    }

    private static void waves(long start, int pairs, float[] radii, float[] normal) {
        long state = start;
        for (int p = 0; p < pairs; p++) {
            for (int v = 0; v < LANES; v += L) {
                IntVector w = words(state, (LANES + v) / 2);
                FloatVector t = floats(w.lanewise(VectorOperators.LSHL, 2)).mul(NormalPair.ANGLE);
                FloatVector z = t.mul(t);
                FloatVector s = all(S0).fma(z, all(S1)).fma(z, all(S2));
                s = s.mul(z).fma(t, t);
                FloatVector c = all(C0).fma(z, all(C1)).fma(z, all(C2));
                c = c.mul(z).fma(z, z.fma(all(-0.5f), all(1)));
                c = c.reinterpretAsInts()
                        .lanewise(VectorOperators.XOR, w.and(1 << 31))
                        .reinterpretAsFloats();
                VectorMask<Float> swap =
                        w.and(1 << 30).compare(VectorOperators.NE, 0).cast(S);
                FloatVector r = FloatVector.fromArray(S, radii, p * LANES + v);
                c.blend(s, swap).mul(r).intoArray(normal, 2 * p * LANES + v);
                s.blend(c, swap).mul(r).intoArray(normal, (2 * p + 1) * LANES + v);
            }
            state += STEPS[LANES - 1];
        }
    }

    private static void write(Rows rows, float[] normal, MemorySegment tile) {
        int numbers = (int) (tile.byteSize() / Float.BYTES);
        for (int v = 0; v < LANES; v += L) {
            FloatVector factor = rows == Rows.SPHERE ? factor(normal, v, numbers) : all(1);
            for (int k = v; k < numbers; k += LANES) {
                FloatVector.fromArray(S, normal, k).mul(factor).intoMemorySegment(tile, 4L * k, ORDER);
            }
        }
    }

    /// √(D/s) of the rows of one register.
    private static FloatVector factor(float[] normal, int v, int numbers) {
        FloatVector square = FloatVector.zero(S);
        for (int k = v; k < numbers; k += LANES) {
            FloatVector x = FloatVector.fromArray(S, normal, k);
            square = x.fma(x, square);
        }
        int dimension = numbers / LANES;
        return all(dimension).div(square).lanewise(VectorOperators.SQRT);
    }

    /// The words of the outputs from `at` on.
    private static IntVector words(long state, int at) {
        LongVector z = LongVector.fromArray(LONGS, STEPS, at).add(state);
        z = z.lanewise(VectorOperators.XOR, z.lanewise(VectorOperators.LSHR, 30))
                .mul(NormalPair.FIRST);
        z = z.lanewise(VectorOperators.XOR, z.lanewise(VectorOperators.LSHR, 27))
                .mul(NormalPair.SECOND);
        return z.lanewise(VectorOperators.XOR, z.lanewise(VectorOperators.LSHR, 31))
                .reinterpretAsInts();
    }

    private static FloatVector radius(IntVector w) {
        FloatVector u = floats(w.lanewise(VectorOperators.LSHR, 1)).fma(all(0x1p-31f), all(0x1p-32f));
        IntVector bits = u.min(NormalPair.BELOW_ONE).reinterpretAsInts();
        IntVector e = bits.sub(NormalPair.ROOT_HALF).lanewise(VectorOperators.ASHR, 23);
        FloatVector f = bits.sub(e.lanewise(VectorOperators.LSHL, 23))
                .reinterpretAsFloats()
                .sub(1);
        FloatVector p = all(L0).fma(f, all(L1)).fma(f, all(L2));
        p = p.fma(f, all(L3)).fma(f, all(L4)).fma(f, all(L5));
        p = p.fma(f, all(L6)).fma(f, all(L7)).fma(f, all(L8));
        FloatVector n = floats(e);
        FloatVector square = f.mul(f);
        FloatVector y = n.fma(all(NormalPair.LN2_REST), p.mul(f).mul(square));
        y = n.fma(all(NormalPair.LN2), f.add(square.fma(all(-0.5f), y)));
        return y.mul(-2).lanewise(VectorOperators.SQRT);
    }

    private static FloatVector floats(IntVector v) {
        return (FloatVector) v.convert(VectorOperators.I2F, 0);
    }

    private static FloatVector all(float x) {
        return FloatVector.broadcast(S, x);
    }
}
