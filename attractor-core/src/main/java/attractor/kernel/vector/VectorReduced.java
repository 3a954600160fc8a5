package attractor.kernel.vector;

import attractor.kernel.BfloatRows;
import attractor.kernel.ByteRows;
import attractor.kernel.Dot;
import attractor.kernel.ReducedKernels;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Objects;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/// The kernels on rows in reduced storage with vector registers.
///
/// Narrow numbers are read into half a register and widened to a full one. A product of two bytes fits 16 bits, and
/// the two halves of each 32-bit lane are then added as 32-bit numbers, so nothing overflows.
final class VectorReduced implements ReducedKernels {

    private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorShape HALF = VectorShape.forBitSize(SHORTS.vectorBitSize() / 2);
    private static final VectorSpecies<Byte> BYTES_IN = VectorSpecies.of(byte.class, HALF);
    private static final VectorSpecies<Short> SHORTS_IN = VectorSpecies.of(short.class, HALF);
    private static final int SHORT_LANES = SHORTS.length();
    private static final int FLOAT_LANES = FLOATS.length();
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    @Override
    public void overlaps(ByteRows rows, byte[] x, int[] m, int at) {
        Objects.checkFromIndexSize(0, rows.dimension(), x.length);
        Objects.checkFromIndexSize(at, rows.count(), m.length);
        short[] cue = new short[rows.dimension()];
        for (int i = 0; i < cue.length; i++) {
            cue[i] = x[i];
        }
        for (int mu = 0; mu < rows.count(); mu++) {
            int whole = cue.length / SHORT_LANES * SHORT_LANES;
            int sum = overlap(rows.segment(), (long) mu * cue.length, cue, whole);
            for (int i = whole; i < cue.length; i++) {
                sum += rows.at(mu, i) * cue[i];
            }
            m[at + mu] = sum;
        }
    }

    private static int overlap(MemorySegment rows, long row, short[] cue, int whole) {
        IntVector low = IntVector.zero(INTS);
        IntVector high = low;
        for (int i = 0; i < whole; i += SHORT_LANES) {
            ShortVector xi = (ShortVector) ByteVector.fromMemorySegment(BYTES_IN, rows, row + i, ORDER)
                    .convertShape(VectorOperators.B2S, SHORTS, 0);
            IntVector products = xi.mul(ShortVector.fromArray(SHORTS, cue, i)).reinterpretAsInts();
            high = high.add(products.lanewise(VectorOperators.ASHR, Short.SIZE));
            low = low.add(
                    products.lanewise(VectorOperators.LSHL, Short.SIZE).lanewise(VectorOperators.ASHR, Short.SIZE));
        }
        return low.add(high).reduceLanes(VectorOperators.ADD);
    }

    @Override
    public void overlaps(BfloatRows rows, float[] x, float[] m, int at) {
        int dimension = rows.dimension();
        Objects.checkFromIndexSize(0, dimension, x.length);
        Objects.checkFromIndexSize(at, rows.count(), m.length);
        int whole = dimension / Dot.LANES * Dot.LANES;
        float[] lanes = new float[Dot.LANES];
        for (int mu = 0; mu < rows.count(); mu++) {
            for (int lane = 0; lane < Dot.LANES; lane += FLOAT_LANES) {
                lanes(rows, mu, x, lanes, lane);
            }
            for (int i = whole; i < dimension; i++) {
                lanes[i - whole] = Math.fma(rows.at(mu, i), x[i], lanes[i - whole]);
            }
            m[at + mu] = tree(lanes);
        }
    }

    /// The sums of the lanes from `lane` on that fill a register, without the components beyond the last sixteen.
    private static void lanes(BfloatRows rows, int mu, float[] x, float[] lanes, int lane) {
        MemorySegment segment = rows.segment();
        int end = rows.dimension() / Dot.LANES * Dot.LANES;
        long row = (long) Short.BYTES * rows.dimension() * mu;
        FloatVector sum = FloatVector.zero(FLOATS);
        for (int i = lane; i < end; i += Dot.LANES) {
            FloatVector xi = ((IntVector)
                            ShortVector.fromMemorySegment(SHORTS_IN, segment, row + (long) Short.BYTES * i, ORDER)
                                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, INTS, 0))
                    .lanewise(VectorOperators.LSHL, Short.SIZE)
                    .reinterpretAsFloats();
            sum = xi.fma(FloatVector.fromArray(FLOATS, x, i), sum);
        }
        sum.intoArray(lanes, lane);
    }

    /// The sum of the lanes by the tree of [Dot], which overwrites them.
    private static float tree(float[] lanes) {
        for (int width = Dot.LANES / 2; width > 0; width /= 2) {
            for (int j = 0; j < width; j++) {
                lanes[j] += lanes[j + width];
            }
        }
        return lanes[0];
    }
}
