package attractor.kernel.vector;

import attractor.kernel.FloatChunkSum;
import attractor.kernel.FloatMatch;
import attractor.kernel.FloatRows;
import attractor.kernel.RealKernels;
import attractor.kernel.Superposition;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/// Kernels for a panel of cues in float32: blocks of rows are copied, scored ([FloatCueScores]), weighed tile by
/// tile ([FloatCueWeights]) and added ([FloatCueSums]).
final class FloatCueLanes {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    /// The number of cues that are scored together.
    static final int HALF = FloatCueScores.HALF;

    /// The number of cues that are worked on together.
    static final int W = FloatCueScores.W;

    private static final int TILE = RealKernels.TILE;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    /// The number of rows that are copied together: whole tiles, and whole groups of those that are scored.
    private static final int BLOCK = 3 * TILE;

    /// The sums of 6 rows with half a panel, for each pair of lanes.
    private static final int PAIRS = FloatCueScores.LANES / 2 * FloatCueScores.ROWS * HALF;

    private FloatCueLanes() {}

    /// The sums over one chunk for up to W cues from `first` on.
    static void retrieve(FloatMatch match, int from, float[] x, FloatChunkSum sum, int first) {
        FloatRows keys = match.keys();
        FloatRows values = match.values();
        int width = values.dimension();
        int depth = FloatCueScores.padded(keys.dimension());
        int row = FloatCueScores.padded(width);
        int wide = FloatCueSums.wide(width);
        int count = Math.min(W, sum.count() - first);
        boolean shared = keys.equals(values);
        float[] rows = sum.scratch(2, BLOCK * depth);
        float[] p = sum.scratch(4, BLOCK * W);
        float[] read = sum.scratch(7, BLOCK * row + 4 * L);
        float[][] halves = {sum.scratch(0, HALF * depth), sum.scratch(1, HALF * depth)};
        FloatCueScores scores = new FloatCueScores(keys.dimension(), count, halves, sum.scratch(3, PAIRS));
        FloatCueWeights weights = FloatCueWeights.begin(p, sum.scratch(6, 3 * W));
        FloatCueSums sums = new FloatCueSums(read, row, sum.scratch(5, W * wide), wide);
        scores.pack(x, first);
        sums.clear();
        int end = Math.min(keys.count(), from + Superposition.CHUNK);
        for (int block = from; block < end; block += BLOCK) {
            int size = Math.min(BLOCK, end - block);
            copy(values, block, size, read);
            if (!shared) {
                copy(keys, block, size, rows);
            }
            scores.scores(shared ? read : rows, size, p);
            addBias(match.bias(), block, size, p);
            Arrays.fill(p, size * W, Math.ceilDiv(size, TILE) * TILE * W, Float.NaN);
            for (int r = 0; r < size; r += TILE) {
                weights.take(r * W, Math.min(TILE, size - r), count, sum.beta());
                sums.add(weights, r, count, width);
            }
        }
        for (int c = 0; c < count; c++) {
            sum.top()[first + c] = weights.state()[c] + 0f;
            sum.total()[first + c] = weights.state()[W + c];
            for (int i = 0; i < width; i++) {
                sum.sums()[(first + c) * width + i] = sums.sums()[c * wide + i] + 0f;
            }
        }
    }

    private static void addBias(float[] bias, int from, int size, float[] p) {
        for (int r = 0; r < size && bias.length > 0; r++) {
            FloatVector b = FloatVector.broadcast(S, bias[from + r]);
            for (int v = r * W; v < (r + 1) * W; v += L) {
                FloatVector.fromArray(S, p, v).add(b).intoArray(p, v);
            }
        }
    }

    /// Overlaps of rows with up to W cues from `first` on.
    static void overlaps(FloatRows rows, float[] x, double[] m, int first) {
        int dimension = rows.dimension();
        int count = Math.min(W, x.length / dimension - first);
        int padded = FloatCueScores.padded(dimension);
        float[] block = new float[BLOCK * padded];
        float[] s = new float[BLOCK * W];
        float[][] halves = {new float[HALF * padded], new float[HALF * padded]};
        FloatCueScores scores = new FloatCueScores(dimension, count, halves, new float[PAIRS]);
        scores.pack(x, first);
        for (int row = 0; row < rows.count(); row += BLOCK) {
            int size = Math.min(BLOCK, rows.count() - row);
            copy(rows, row, size, block);
            scores.scores(block, size, s);
            for (int c = 0; c < count; c++) {
                for (int r = 0; r < size; r++) {
                    m[(first + c) * rows.count() + row + r] = s[r * W + c];
                }
            }
        }
    }

    /// Copies rows, padded with 0.
    private static void copy(FloatRows rows, int from, int count, float[] to) {
        int dimension = rows.dimension();
        int row = FloatCueScores.padded(dimension);
        if (row == dimension) {
            MemorySegment.copy(
                    rows.segment(),
                    ValueLayout.JAVA_FLOAT,
                    (long) from * dimension * Float.BYTES,
                    to,
                    0,
                    count * dimension);
            return;
        }
        int full = S.loopBound(dimension);
        VectorMask<Float> rest = S.indexInRange(full, dimension);
        for (int r = 0; r < count; r++) {
            long o = (long) (from + r) * dimension * Float.BYTES;
            int i = 0;
            for (; i < full; i += L) {
                FloatVector.fromMemorySegment(S, rows.segment(), o + (long) Float.BYTES * i, ORDER)
                        .intoArray(to, r * row + i);
            }
            if (i < dimension) {
                FloatVector.fromMemorySegment(S, rows.segment(), o + (long) Float.BYTES * i, ORDER, rest)
                        .intoArray(to, r * row + i);
                i += L;
            }
            for (; i < row; i += L) {
                FloatVector.zero(S).intoArray(to, r * row + i);
            }
        }
    }
}
