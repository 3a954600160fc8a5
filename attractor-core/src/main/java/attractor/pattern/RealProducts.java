package attractor.pattern;

import attractor.kernel.Dot;
import attractor.kernel.DoubleRows;
import attractor.kernel.FloatRange;
import attractor.kernel.FloatRows;
import attractor.kernel.Kernels;
import attractor.kernel.Superposition;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Products of real patterns with vectors: m_μ = ξ^μ·x and Σ_μ w_μ ξ^μ.
///
/// Sets off the heap are read by the kernels. Small ones lie on the heap and are done before kernels have begun;
/// the bits are the same.
final class RealProducts {

    private RealProducts() {}

    /// Writes the K overlaps with x, which has the dimension of the patterns.
    static void overlaps(RealPatterns patterns, Pattern x, double[] m) {
        if (patterns.precision() == Precision.FLOAT64) {
            overlaps(doubles(patterns), x.toArray(), m);
        } else if (x instanceof Reals reals && reals.precision() == Precision.FLOAT64) {
            overlaps(floats(patterns), x.toArray(), m);
        } else {
            float[] components = Reals.from(x, Precision.FLOAT32).toFloats();
            FloatRows rows = floats(patterns);
            overlaps(rows, components, m);
            FloatRange.restore(rows, patterns::leastMagnitude, components, m, 0);
        }
    }

    private static void overlaps(DoubleRows rows, double[] x, double[] m) {
        if (rows.segment().isNative()) {
            Kernels.provider().reals().overlaps(rows, x, m, 0);
            return;
        }
        double[] row = new double[x.length];
        for (int mu = 0; mu < m.length; mu++) {
            copy(rows, mu, row);
            m[mu] = Dot.of(row, 0, x, 0, x.length);
        }
    }

    private static void overlaps(FloatRows rows, double[] x, double[] m) {
        if (rows.segment().isNative()) {
            Kernels.provider().reals().overlaps(rows, x, m, 0);
            return;
        }
        float[] row = new float[x.length];
        for (int mu = 0; mu < m.length; mu++) {
            copy(rows, mu, row);
            m[mu] = Dot.of(row, 0, x, 0, x.length);
        }
    }

    private static void overlaps(FloatRows rows, float[] x, double[] m) {
        if (rows.segment().isNative()) {
            Kernels.provider().reals().overlaps(rows, x, m, 0);
            return;
        }
        float[] row = new float[x.length];
        for (int mu = 0; mu < m.length; mu++) {
            copy(rows, mu, row);
            m[mu] = Dot.of(row, 0, x, 0, x.length);
        }
    }

    private static void copy(DoubleRows rows, int mu, double[] row) {
        MemorySegment.copy(
                rows.segment(), ValueLayout.JAVA_DOUBLE, (long) mu * row.length * Double.BYTES, row, 0, row.length);
    }

    private static void copy(FloatRows rows, int mu, float[] row) {
        MemorySegment.copy(
                rows.segment(), ValueLayout.JAVA_FLOAT, (long) mu * row.length * Float.BYTES, row, 0, row.length);
    }

    /// Writes the weighted sum of the patterns.
    static void superpose(RealPatterns patterns, double[] w, double[] x) {
        MemorySegment rows = patterns.segment();
        boolean single = patterns.precision() == Precision.FLOAT32;
        if (!rows.isNative()) {
            Superposition.of(
                    w,
                    single
                            ? (mu, weight, sum) -> addFloats(rows, mu, weight, sum)
                            : (mu, weight, sum) -> addDoubles(rows, mu, weight, sum),
                    x);
        } else if (single) {
            Kernels.provider().reals().superpose(floats(patterns), w, x);
        } else {
            Kernels.provider().reals().superpose(doubles(patterns), w, x);
        }
    }

    private static void addFloats(MemorySegment rows, int mu, double weight, double[] sum) {
        long from = (long) mu * sum.length;
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.fma(weight, (double) rows.getAtIndex(ValueLayout.JAVA_FLOAT, from + i), sum[i]);
        }
    }

    private static void addDoubles(MemorySegment rows, int mu, double weight, double[] sum) {
        long from = (long) mu * sum.length;
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.fma(weight, rows.getAtIndex(ValueLayout.JAVA_DOUBLE, from + i), sum[i]);
        }
    }

    private static FloatRows floats(RealPatterns patterns) {
        return new FloatRows(patterns.segment(), patterns.count(), patterns.dimension());
    }

    private static DoubleRows doubles(RealPatterns patterns) {
        return new DoubleRows(patterns.segment(), patterns.count(), patterns.dimension());
    }
}
