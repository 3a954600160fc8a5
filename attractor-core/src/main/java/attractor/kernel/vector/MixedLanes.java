package attractor.kernel.vector;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import attractor.kernel.Dot;
import attractor.kernel.FloatRows;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/// Overlaps of float32 rows with one cue in float64: the lanes of a register are components of a row.
///
///     lane_j = Σ_{i ≡ j (mod 16)} ξ_i x_i        lanes: 16
///
/// Each row is widened on its way into the registers; the sums are those of [Dot].
final class MixedLanes {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    /// As many float32 as there are float64 in a register.
    private static final VectorSpecies<Float> NARROW =
            VectorSpecies.of(float.class, VectorShape.forBitSize(L * Float.SIZE));

    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    private MixedLanes() {}

    static void overlaps(FloatRows rows, double[] x, double[] m, int at) {
        double[] lane = new double[Dot.LANES];
        int dimension = rows.dimension();
        int full = dimension & -Dot.LANES;
        for (int mu = 0; mu < rows.count(); mu++) {
            long o = (long) Float.BYTES * mu * dimension;
            if (full == 0) {
                Arrays.fill(lane, 0);
            }
            for (int part = 0; part < Dot.LANES && full > 0; part += 2 * L) {
                pair(rows, mu, x, part, lane);
            }
            for (int i = full; i < dimension; i++) {
                double xi = rows.segment().get(JAVA_FLOAT, o + (long) Float.BYTES * i);
                lane[i - full] = Math.fma(xi, x[i], lane[i - full]);
            }
            m[at + mu] = Dot.tree(lane);
        }
    }

    /// The lanes of two registers from `part` on, without the components after the last multiple of sixteen.
    private static void pair(FloatRows rows, int mu, double[] x, int part, double[] lane) {
        DoubleVector a = DoubleVector.zero(S);
        DoubleVector b = DoubleVector.zero(S);
        MemorySegment xi = rows.segment();
        long o = (long) Float.BYTES * mu * rows.dimension();
        int full = rows.dimension() & -Dot.LANES;
        for (int i = part; i < full; i += Dot.LANES) {
            a = wide(xi, o + (long) Float.BYTES * i).fma(DoubleVector.fromArray(S, x, i), a);
            b = wide(xi, o + (long) Float.BYTES * (i + L)).fma(DoubleVector.fromArray(S, x, i + L), b);
        }
        a.intoArray(lane, part);
        b.intoArray(lane, part + L);
    }

    private static DoubleVector wide(MemorySegment rows, long at) {
        return (DoubleVector)
                FloatVector.fromMemorySegment(NARROW, rows, at, ORDER).convertShape(VectorOperators.F2D, S, 0);
    }
}
