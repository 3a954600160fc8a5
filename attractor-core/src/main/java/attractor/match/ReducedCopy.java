package attractor.match;

import attractor.kernel.BfloatRows;
import attractor.kernel.ByteRows;
import attractor.kernel.Dot;
import attractor.kernel.Kernels;
import attractor.pattern.RealPatterns;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The reduced copy b of float32 patterns ξ, and for each pattern |b^μ| and r_μ = |ξ^μ − b^μ|, both rounded up.
final class ReducedCopy {

    private static final int TOP = 127;
    private static final long ALIGNMENT = 64;

    private final Reduction reduction;
    private final int count;
    private final int dimension;
    private final MemorySegment segment;
    private final float[] scale;
    private final float[] norm;
    private final float[] residual;

    /// Approximate scores of a cue.
    @FunctionalInterface
    interface Scores {
        /// Scores the patterns from, …, from + a.length − 1.
        ///
        /// @param from the first pattern
        /// @param a receives approximate scores
        /// @param epsilon receives their error bounds
        void score(int from, double[] a, double[] epsilon);
    }

    private ReducedCopy(RealPatterns patterns, Reduction reduction) {
        this.reduction = reduction;
        this.count = patterns.count();
        this.dimension = patterns.dimension();
        int width = reduction == Reduction.INT8 ? Byte.BYTES : Short.BYTES;
        this.segment = Arena.ofAuto().allocate((long) count * dimension * width, ALIGNMENT);
        this.scale = new float[reduction == Reduction.INT8 ? count : 0];
        this.norm = new float[count];
        this.residual = new float[count];
    }

    static ReducedCopy of(RealPatterns patterns, Reduction reduction) {
        if (reduction == Reduction.INT8 && patterns.dimension() > ByteRows.MOST) {
            throw new IllegalArgumentException("the patterns have dimension " + patterns.dimension()
                    + "; int8 storage serves up to " + ByteRows.MOST + "; use " + Reduction.BFLOAT16);
        }
        ReducedCopy copy = new ReducedCopy(patterns, reduction);
        double[] row = new double[copy.dimension];
        double[] reduced = new double[copy.dimension];
        for (int mu = 0; mu < copy.count; mu++) {
            patterns.row(mu, row);
            if (reduction == Reduction.INT8) {
                copy.writeBytes(mu, row, reduced);
            } else {
                copy.writeBfloats(mu, row, reduced);
            }
            copy.norm[mu] = up(length(reduced));
            for (int i = 0; i < row.length; i++) {
                reduced[i] -= row[i];
            }
            copy.residual[mu] = up(length(reduced));
        }
        return copy;
    }

    private void writeBfloats(int mu, double[] row, double[] reduced) {
        for (int i = 0; i < dimension; i++) {
            short narrow = BfloatRows.narrow((float) row[i]);
            segment.setAtIndex(ValueLayout.JAVA_SHORT, (long) mu * dimension + i, narrow);
            reduced[i] = BfloatRows.widen(narrow);
        }
    }

    private void writeBytes(int mu, double[] row, double[] reduced) {
        byte[] q = new byte[dimension];
        scale[mu] = quantise(row, q);
        for (int i = 0; i < dimension; i++) {
            segment.set(ValueLayout.JAVA_BYTE, (long) mu * dimension + i, q[i]);
            reduced[i] = (double) scale[mu] * q[i];
        }
    }

    /// Finds a scale σ and integers q with x ≈ σq.
    private static float quantise(double[] x, byte[] q) {
        double greatest = 0;
        for (double component : x) {
            greatest = Math.max(greatest, Math.abs(component));
        }
        float scale = (float) (greatest / TOP);
        for (int i = 0; i < x.length; i++) {
            q[i] = scale > 0 ? (byte) Math.clamp(Math.round(x[i] / scale), -TOP, TOP) : 0;
        }
        return scale;
    }

    /// |x|, not less.
    private static double length(double[] x) {
        return Math.sqrt(Dot.of(x, 0, x, 0, x.length)) * (1 + x.length * 0x1p-50);
    }

    private static float up(double value) {
        return Math.nextUp((float) value);
    }

    long bytes() {
        return segment.byteSize() + (long) Float.BYTES * (scale.length + norm.length + residual.length);
    }

    Scores scores(float[] x) {
        double[] components = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            components[i] = x[i];
        }
        double length = length(components);
        return reduction == Reduction.INT8 ? byteScores(components, length) : bfloatScores(x, length);
    }

    private Scores bfloatScores(float[] x, double length) {
        BfloatRows rows = new BfloatRows(segment, count, dimension);
        return (from, a, epsilon) -> {
            float[] m = new float[a.length];
            Kernels.provider().reduced().overlaps(rows.slice(from, a.length), x, m, 0);
            for (int r = 0; r < a.length; r++) {
                a[r] = m[r];
                epsilon[r] = bound(from + r, length, 0);
            }
        };
    }

    private Scores byteScores(double[] x, double length) {
        byte[] p = new byte[dimension];
        float tau = quantise(x, p);
        double[] rest = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            rest[i] = x[i] - (double) tau * p[i];
        }
        double lost = length(rest);
        ByteRows rows = new ByteRows(segment, count, dimension);
        return (from, a, epsilon) -> {
            int[] m = new int[a.length];
            Kernels.provider().reduced().overlaps(rows.slice(from, a.length), p, m, 0);
            for (int r = 0; r < a.length; r++) {
                a[r] = (double) scale[from + r] * tau * m[r];
                epsilon[r] = bound(from + r, length, lost);
            }
        };
    }

    /// ε_μ of [ReducedPatterns].
    ///
    /// @param length |x|
    /// @param lost what the cue lost, |x − τp|
    private double bound(int mu, double length, double lost) {
        double b = norm[mu];
        double r = residual[mu];
        double gamma = 2 * (Math.ceilDiv(dimension, Dot.LANES) + 4) * 0x1p-24;
        if (!(length * (b + r) < 0x1p127)) {
            // A sum in float32 may overflow, and then it says nothing about the exact one.
            return Double.POSITIVE_INFINITY;
        }
        double rounded = length * (r + gamma * (2 * b + r)) + lost * b;
        return rounded * (1 + 0x1p-40) + (dimension + Dot.LANES) * 0x1p-148;
    }
}
