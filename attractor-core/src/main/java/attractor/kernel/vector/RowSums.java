package attractor.kernel.vector;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import attractor.kernel.DoubleRows;
import attractor.kernel.FloatRows;
import attractor.kernel.Superposition;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/// Weighted sums of rows in float64, in the sum shape of [Superposition].
///
///     x_i = Σ_μ w_μ ξ_i^μ        w: K, ξ: K×D, x: D
///
/// The lanes of a register are components. Four rows are added at a time, so that the sums so far are read and
/// written once for four.
final class RowSums {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    /// As many float32 as there are float64 in a register.
    private static final VectorSpecies<Float> NARROW =
            VectorSpecies.of(float.class, VectorShape.forBitSize(L * Float.SIZE));

    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    private RowSums() {}

    /// Adds some rows of one set to an accumulator.
    private interface Adder {
        void one(int row, double weight, double[] sum);

        void four(int[] row, int at, double[] w, double[] sum);
    }

    static void superpose(FloatRows rows, double[] w, double[] x) {
        superpose(w, x, new FloatAdder(rows));
    }

    static void superpose(DoubleRows rows, double[] w, double[] x) {
        superpose(w, x, new DoubleAdder(rows));
    }

    private static void superpose(double[] w, double[] x, Adder rows) {
        Arrays.fill(x, 0);
        double[] chunk = new double[x.length];
        int[] used = new int[Math.min(Superposition.CHUNK, w.length)];
        for (int from = 0; from < w.length; from += Superposition.CHUNK) {
            Arrays.fill(chunk, 0);
            int count = 0;
            for (int mu = from; mu < Math.min(w.length, from + Superposition.CHUNK); mu++) {
                if (w[mu] != 0) {
                    used[count++] = mu;
                }
            }
            int k = 0;
            for (; k + 4 <= count; k += 4) {
                rows.four(used, k, w, chunk);
            }
            for (; k < count; k++) {
                rows.one(used[k], w[used[k]], chunk);
            }
            for (int i = 0; i < x.length; i++) {
                x[i] += chunk[i];
            }
        }
    }

    /// Rows in float32.
    private record FloatAdder(FloatRows rows) implements Adder {

        @Override
        public void one(int row, double weight, double[] sum) {
            MemorySegment v = rows.segment();
            int dimension = rows.dimension();
            long o = (long) row * dimension * Float.BYTES;
            DoubleVector q = DoubleVector.broadcast(S, weight);
            int i = 0;
            for (; i < S.loopBound(dimension); i += L) {
                wide(v, o + (long) Float.BYTES * i)
                        .fma(q, DoubleVector.fromArray(S, sum, i))
                        .intoArray(sum, i);
            }
            for (; i < dimension; i++) {
                sum[i] = Math.fma(weight, (double) v.get(JAVA_FLOAT, o + (long) Float.BYTES * i), sum[i]);
            }
        }

        @Override
        public void four(int[] row, int at, double[] w, double[] sum) {
            MemorySegment v = rows.segment();
            int dimension = rows.dimension();
            long bytes = (long) Float.BYTES * dimension;
            long o0 = row[at] * bytes;
            long o1 = row[at + 1] * bytes;
            long o2 = row[at + 2] * bytes;
            long o3 = row[at + 3] * bytes;
            DoubleVector q0 = DoubleVector.broadcast(S, w[row[at]]);
            DoubleVector q1 = DoubleVector.broadcast(S, w[row[at + 1]]);
            DoubleVector q2 = DoubleVector.broadcast(S, w[row[at + 2]]);
            DoubleVector q3 = DoubleVector.broadcast(S, w[row[at + 3]]);
            int i = 0;
            for (; i < S.loopBound(dimension); i += L) {
                long o = (long) Float.BYTES * i;
                DoubleVector a = DoubleVector.fromArray(S, sum, i);
                a = wide(v, o0 + o).fma(q0, a);
                a = wide(v, o1 + o).fma(q1, a);
                a = wide(v, o2 + o).fma(q2, a);
                a = wide(v, o3 + o).fma(q3, a);
                a.intoArray(sum, i);
            }
            for (; i < dimension; i++) {
                long o = (long) Float.BYTES * i;
                double a = Math.fma(w[row[at]], (double) v.get(JAVA_FLOAT, o0 + o), sum[i]);
                a = Math.fma(w[row[at + 1]], (double) v.get(JAVA_FLOAT, o1 + o), a);
                a = Math.fma(w[row[at + 2]], (double) v.get(JAVA_FLOAT, o2 + o), a);
                sum[i] = Math.fma(w[row[at + 3]], (double) v.get(JAVA_FLOAT, o3 + o), a);
            }
        }

        private static DoubleVector wide(MemorySegment v, long at) {
            return (DoubleVector)
                    FloatVector.fromMemorySegment(NARROW, v, at, ORDER).convertShape(VectorOperators.F2D, S, 0);
        }
    }

    /// Rows in float64.
    private record DoubleAdder(DoubleRows rows) implements Adder {

        @Override
        public void one(int row, double weight, double[] sum) {
            MemorySegment v = rows.segment();
            int dimension = rows.dimension();
            long o = (long) row * dimension * Double.BYTES;
            DoubleVector q = DoubleVector.broadcast(S, weight);
            int i = 0;
            for (; i < S.loopBound(dimension); i += L) {
                DoubleVector.fromMemorySegment(S, v, o + (long) Double.BYTES * i, ORDER)
                        .fma(q, DoubleVector.fromArray(S, sum, i))
                        .intoArray(sum, i);
            }
            for (; i < dimension; i++) {
                sum[i] = Math.fma(weight, v.get(JAVA_DOUBLE, o + (long) Double.BYTES * i), sum[i]);
            }
        }

        @Override
        public void four(int[] row, int at, double[] w, double[] sum) {
            MemorySegment v = rows.segment();
            int dimension = rows.dimension();
            long bytes = (long) Double.BYTES * dimension;
            long o0 = row[at] * bytes;
            long o1 = row[at + 1] * bytes;
            long o2 = row[at + 2] * bytes;
            long o3 = row[at + 3] * bytes;
            DoubleVector q0 = DoubleVector.broadcast(S, w[row[at]]);
            DoubleVector q1 = DoubleVector.broadcast(S, w[row[at + 1]]);
            DoubleVector q2 = DoubleVector.broadcast(S, w[row[at + 2]]);
            DoubleVector q3 = DoubleVector.broadcast(S, w[row[at + 3]]);
            int i = 0;
            for (; i < S.loopBound(dimension); i += L) {
                long o = (long) Double.BYTES * i;
                DoubleVector a = DoubleVector.fromArray(S, sum, i);
                a = DoubleVector.fromMemorySegment(S, v, o0 + o, ORDER).fma(q0, a);
                a = DoubleVector.fromMemorySegment(S, v, o1 + o, ORDER).fma(q1, a);
                a = DoubleVector.fromMemorySegment(S, v, o2 + o, ORDER).fma(q2, a);
                a = DoubleVector.fromMemorySegment(S, v, o3 + o, ORDER).fma(q3, a);
                a.intoArray(sum, i);
            }
            for (; i < dimension; i++) {
                long o = (long) Double.BYTES * i;
                double a = Math.fma(w[row[at]], v.get(JAVA_DOUBLE, o0 + o), sum[i]);
                a = Math.fma(w[row[at + 1]], v.get(JAVA_DOUBLE, o1 + o), a);
                a = Math.fma(w[row[at + 2]], v.get(JAVA_DOUBLE, o2 + o), a);
                sum[i] = Math.fma(w[row[at + 3]], v.get(JAVA_DOUBLE, o3 + o), a);
            }
        }
    }
}
