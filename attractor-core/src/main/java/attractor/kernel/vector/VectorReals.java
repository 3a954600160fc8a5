package attractor.kernel.vector;

import attractor.kernel.DoubleChunkSum;
import attractor.kernel.DoubleMatch;
import attractor.kernel.DoubleQuery;
import attractor.kernel.DoubleRows;
import attractor.kernel.FloatChunkSum;
import attractor.kernel.FloatMatch;
import attractor.kernel.FloatQuery;
import attractor.kernel.FloatRows;
import attractor.kernel.Kernels;
import attractor.kernel.RealKernels;
import java.util.Arrays;

/// The kernels on reals on vector registers; the smallest calls, where a register brings nothing, stay scalar.
final class VectorReals implements RealKernels {

    /// The number of multiply-adds from which on registers pay.
    private static final long LEAST = 2048;

    private final RealKernels scalar = Kernels.scalar().reals();

    @Override
    public void overlaps(FloatRows rows, float[] x, double[] m, int at) {
        if (small(rows.count(), rows.dimension())) {
            scalar.overlaps(rows, x, m, at);
        } else {
            rows.requireRoom(x.length, m.length - at);
            FloatRowLanes.overlaps(rows, x, m, at);
        }
    }

    @Override
    public void overlaps(FloatRows rows, double[] x, double[] m, int at) {
        if (small(rows.count(), rows.dimension())) {
            scalar.overlaps(rows, x, m, at);
        } else {
            rows.requireRoom(x.length, m.length - at);
            MixedLanes.overlaps(rows, x, m, at);
        }
    }

    @Override
    public void panelOverlaps(FloatRows rows, float[] cues, double[] m) {
        int dimension = rows.dimension();
        int count = rows.count();
        int panel = cues.length / dimension;
        rows.requireRoom(cues.length, m.length);
        if (small(count, dimension)) {
            scalar.panelOverlaps(rows, cues, m);
            return;
        }
        int c = 0;
        for (; wide(panel - c, FloatCueLanes.HALF); c += FloatCueLanes.W) {
            FloatCueLanes.overlaps(rows, cues, m, c);
        }
        for (; c < panel; c++) {
            FloatRowLanes.overlaps(rows, Arrays.copyOfRange(cues, c * dimension, (c + 1) * dimension), m, c * count);
        }
    }

    @Override
    public void retrieve(FloatMatch match, int from, FloatQuery query, FloatChunkSum sum) {
        int dimension = match.keys().dimension();
        if (small(match.keys().count(), dimension)) {
            scalar.retrieve(match, from, query, sum);
            return;
        }
        sum.begin(match, from, query);
        int c = 0;
        for (; wide(sum.count() - c, FloatCueLanes.HALF); c += FloatCueLanes.W) {
            FloatCueLanes.retrieve(match, from, query.cues(), sum, c);
        }
        for (; c < sum.count(); c++) {
            float[] x = sum.count() == 1
                    ? query.cues()
                    : Arrays.copyOfRange(query.cues(), c * dimension, (c + 1) * dimension);
            FloatRowLanes.retrieve(match, from, x, sum, c);
        }
    }

    private static boolean small(int count, int dimension) {
        return (long) count * dimension < LEAST;
    }

    /// Whether a panel of this width pays, even if only some of its places are taken.
    private static boolean wide(int cues, int width) {
        return 5 * cues >= 2 * width;
    }

    @Override
    public void panelOverlaps(DoubleRows rows, double[] cues, double[] m) {
        int dimension = rows.dimension();
        int count = rows.count();
        int panel = cues.length / dimension;
        rows.requireRoom(cues.length, m.length);
        if (small(count, dimension)) {
            scalar.panelOverlaps(rows, cues, m);
            return;
        }
        int c = 0;
        for (; wide(panel - c, DoubleCueLanes.HALF); c += DoubleCueLanes.W) {
            DoubleCueLanes.overlaps(rows, cues, m, c);
        }
        for (; c < panel; c++) {
            DoubleRowLanes.overlaps(rows, Arrays.copyOfRange(cues, c * dimension, (c + 1) * dimension), m, c * count);
        }
    }

    @Override
    public void overlaps(DoubleRows rows, double[] x, double[] m, int at) {
        if (small(rows.count(), rows.dimension())) {
            scalar.overlaps(rows, x, m, at);
        } else {
            rows.requireRoom(x.length, m.length - at);
            DoubleRowLanes.overlaps(rows, x, m, at);
        }
    }

    @Override
    public void retrieve(DoubleMatch match, int from, DoubleQuery query, DoubleChunkSum sum) {
        int dimension = match.keys().dimension();
        if (small(match.keys().count(), dimension)) {
            scalar.retrieve(match, from, query, sum);
            return;
        }
        sum.begin(match, from, query);
        int c = 0;
        for (; wide(sum.count() - c, DoubleCueLanes.HALF); c += DoubleCueLanes.W) {
            DoubleCueLanes.retrieve(match, from, query.cues(), sum, c);
        }
        for (; c < sum.count(); c++) {
            double[] x = sum.count() == 1
                    ? query.cues()
                    : Arrays.copyOfRange(query.cues(), c * dimension, (c + 1) * dimension);
            DoubleRowLanes.retrieve(match, from, x, sum, c);
        }
    }

    @Override
    public void superpose(FloatRows rows, double[] w, double[] x) {
        if (small(rows.count(), rows.dimension())) {
            scalar.superpose(rows, w, x);
        } else {
            rows.requireWeights(w.length, x.length);
            RowSums.superpose(rows, w, x);
        }
    }

    @Override
    public void superpose(DoubleRows rows, double[] w, double[] x) {
        if (small(rows.count(), rows.dimension())) {
            scalar.superpose(rows, w, x);
        } else {
            rows.requireWeights(w.length, x.length);
            RowSums.superpose(rows, w, x);
        }
    }
}
