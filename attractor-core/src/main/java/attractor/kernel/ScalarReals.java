package attractor.kernel;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.util.Arrays;

/// The kernels on reals in plain Java: the definition of every bit.
final class ScalarReals implements RealKernels {

    private static final int LANES = Dot.LANES;

    @Override
    public void overlaps(FloatRows rows, float[] x, double[] m, int at) {
        rows.requireRoom(x.length, m.length - at);
        float[] lane = new float[LANES];
        for (int mu = 0; mu < rows.count(); mu++) {
            m[at + mu] = dot(rows, mu, x, 0, lane);
        }
    }

    @Override
    public void overlaps(FloatRows rows, double[] x, double[] m, int at) {
        rows.requireRoom(x.length, m.length - at);
        double[] lane = new double[LANES];
        for (int mu = 0; mu < rows.count(); mu++) {
            m[at + mu] = dot(rows, mu, x, 0, lane);
        }
    }

    @Override
    public void overlaps(DoubleRows rows, double[] x, double[] m, int at) {
        rows.requireRoom(x.length, m.length - at);
        double[] lane = new double[LANES];
        for (int mu = 0; mu < rows.count(); mu++) {
            m[at + mu] = dot(rows, mu, x, 0, lane);
        }
    }

    @Override
    public void panelOverlaps(FloatRows rows, float[] cues, double[] m) {
        int dimension = rows.dimension();
        int count = rows.count();
        int panel = cues.length / dimension;
        rows.requireRoom(cues.length, m.length);
        float[] lane = new float[LANES];
        for (int mu = 0; mu < count; mu++) {
            for (int c = 0; c < panel; c++) {
                m[c * count + mu] = dot(rows, mu, cues, c * dimension, lane);
            }
        }
    }

    @Override
    public void panelOverlaps(DoubleRows rows, double[] cues, double[] m) {
        int dimension = rows.dimension();
        int count = rows.count();
        int panel = cues.length / dimension;
        rows.requireRoom(cues.length, m.length);
        double[] lane = new double[LANES];
        for (int mu = 0; mu < count; mu++) {
            for (int c = 0; c < panel; c++) {
                m[c * count + mu] = dot(rows, mu, cues, c * dimension, lane);
            }
        }
    }

    @Override
    public void superpose(FloatRows rows, double[] w, double[] x) {
        int dimension = rows.dimension();
        rows.requireWeights(w.length, x.length);
        Superposition.of(
                w,
                (mu, weight, sum) -> {
                    long from = (long) mu * dimension;
                    for (int i = 0; i < dimension; i++) {
                        sum[i] = Math.fma(weight, (double) rows.segment().getAtIndex(JAVA_FLOAT, from + i), sum[i]);
                    }
                },
                x);
    }

    @Override
    public void superpose(DoubleRows rows, double[] w, double[] x) {
        int dimension = rows.dimension();
        rows.requireWeights(w.length, x.length);
        Superposition.of(
                w,
                (mu, weight, sum) -> {
                    long from = (long) mu * dimension;
                    for (int i = 0; i < dimension; i++) {
                        sum[i] = Math.fma(weight, rows.segment().getAtIndex(JAVA_DOUBLE, from + i), sum[i]);
                    }
                },
                x);
    }

    @Override
    public void retrieve(FloatMatch match, int from, FloatQuery query, FloatChunkSum sum) {
        ScalarFloatSoftmax.retrieve(match, from, query, sum);
    }

    @Override
    public void retrieve(DoubleMatch match, int from, DoubleQuery query, DoubleChunkSum sum) {
        ScalarDoubleSoftmax.retrieve(match, from, query, sum);
    }

    /// The inner product of row μ with the stretch of `x` from `at`; `lane` is scratch.
    static float dot(FloatRows rows, int mu, float[] x, int at, float[] lane) {
        int dimension = rows.dimension();
        long from = (long) mu * dimension;
        Arrays.fill(lane, 0);
        int i = 0;
        for (; i + LANES <= dimension; i += LANES) {
            for (int j = 0; j < LANES; j++) {
                lane[j] = Math.fma(rows.segment().getAtIndex(JAVA_FLOAT, from + i + j), x[at + i + j], lane[j]);
            }
        }
        for (int j = 0; i + j < dimension; j++) {
            lane[j] = Math.fma(rows.segment().getAtIndex(JAVA_FLOAT, from + i + j), x[at + i + j], lane[j]);
        }
        return Dot.tree(lane);
    }

    /// The inner product of row μ with the stretch of `x` from `at`; `lane` is scratch.
    private static double dot(FloatRows rows, int mu, double[] x, int at, double[] lane) {
        int dimension = rows.dimension();
        long from = (long) mu * dimension;
        Arrays.fill(lane, 0);
        int i = 0;
        for (; i + LANES <= dimension; i += LANES) {
            for (int j = 0; j < LANES; j++) {
                lane[j] =
                        Math.fma((double) rows.segment().getAtIndex(JAVA_FLOAT, from + i + j), x[at + i + j], lane[j]);
            }
        }
        for (int j = 0; i + j < dimension; j++) {
            lane[j] = Math.fma((double) rows.segment().getAtIndex(JAVA_FLOAT, from + i + j), x[at + i + j], lane[j]);
        }
        return Dot.tree(lane);
    }

    /// The inner product of row μ with the stretch of `x` from `at`; `lane` is scratch.
    static double dot(DoubleRows rows, int mu, double[] x, int at, double[] lane) {
        int dimension = rows.dimension();
        long from = (long) mu * dimension;
        Arrays.fill(lane, 0);
        int i = 0;
        for (; i + LANES <= dimension; i += LANES) {
            for (int j = 0; j < LANES; j++) {
                lane[j] = Math.fma(rows.segment().getAtIndex(JAVA_DOUBLE, from + i + j), x[at + i + j], lane[j]);
            }
        }
        for (int j = 0; i + j < dimension; j++) {
            lane[j] = Math.fma(rows.segment().getAtIndex(JAVA_DOUBLE, from + i + j), x[at + i + j], lane[j]);
        }
        return Dot.tree(lane);
    }
}
