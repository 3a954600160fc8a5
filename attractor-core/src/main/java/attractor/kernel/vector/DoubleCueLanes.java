// Written by scripts/float64-kernels from FloatCueLanes.java; change that file.
package attractor.kernel.vector;

import attractor.kernel.DoubleChunkSum;
import attractor.kernel.DoubleMatch;
import attractor.kernel.DoubleRows;
import attractor.kernel.RealKernels;
import attractor.kernel.Superposition;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/// Kernels for a panel of cues in float64: blocks of rows are copied, scored ([DoubleCueScores]), weighed tile by
/// tile ([DoubleCueWeights]) and added ([DoubleCueSums]).
final class DoubleCueLanes {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    /// The number of cues that are scored together.
    static final int HALF = DoubleCueScores.HALF;

    /// The number of cues that are worked on together.
    static final int W = DoubleCueScores.W;

    private static final int TILE = RealKernels.TILE;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    /// The number of rows that are copied together: whole tiles, and whole groups of those that are scored.
    private static final int BLOCK = 3 * TILE;

    /// The sums of 6 rows with half a panel, for each pair of lanes.
    private static final int PAIRS = DoubleCueScores.LANES / 2 * DoubleCueScores.ROWS * HALF;

    private DoubleCueLanes() {}

    /// The sums over one chunk for up to W cues from `first` on.
    static void retrieve(DoubleMatch match, int from, double[] x, DoubleChunkSum sum, int first) {
        DoubleRows keys = match.keys();
        DoubleRows values = match.values();
        int width = values.dimension();
        int depth = DoubleCueScores.padded(keys.dimension());
        int row = DoubleCueScores.padded(width);
        int wide = DoubleCueSums.wide(width);
        int count = Math.min(W, sum.count() - first);
        boolean shared = keys.equals(values);
        double[] rows = sum.scratch(2, BLOCK * depth);
        double[] p = sum.scratch(4, BLOCK * W);
        double[] read = sum.scratch(7, BLOCK * row + 4 * L);
        double[][] halves = {sum.scratch(0, HALF * depth), sum.scratch(1, HALF * depth)};
        DoubleCueScores scores = new DoubleCueScores(keys.dimension(), count, halves, sum.scratch(3, PAIRS));
        DoubleCueWeights weights = DoubleCueWeights.begin(p, sum.scratch(6, 3 * W));
        DoubleCueSums sums = new DoubleCueSums(read, row, sum.scratch(5, W * wide), wide);
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
            Arrays.fill(p, size * W, Math.ceilDiv(size, TILE) * TILE * W, Double.NaN);
            for (int r = 0; r < size; r += TILE) {
                weights.take(r * W, Math.min(TILE, size - r), count, sum.beta());
                sums.add(weights, r, count, width);
            }
        }
        for (int c = 0; c < count; c++) {
            sum.top()[first + c] = weights.state()[c] + 0;
            sum.total()[first + c] = weights.state()[W + c];
            for (int i = 0; i < width; i++) {
                sum.sums()[(first + c) * width + i] = sums.sums()[c * wide + i] + 0;
            }
        }
    }

    private static void addBias(double[] bias, int from, int size, double[] p) {
        for (int r = 0; r < size && bias.length > 0; r++) {
            DoubleVector b = DoubleVector.broadcast(S, bias[from + r]);
            for (int v = r * W; v < (r + 1) * W; v += L) {
                DoubleVector.fromArray(S, p, v).add(b).intoArray(p, v);
            }
        }
    }

    /// Overlaps of rows with up to W cues from `first` on.
    static void overlaps(DoubleRows rows, double[] x, double[] m, int first) {
        int dimension = rows.dimension();
        int count = Math.min(W, x.length / dimension - first);
        int padded = DoubleCueScores.padded(dimension);
        double[] block = new double[BLOCK * padded];
        double[] s = new double[BLOCK * W];
        double[][] halves = {new double[HALF * padded], new double[HALF * padded]};
        DoubleCueScores scores = new DoubleCueScores(dimension, count, halves, new double[PAIRS]);
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
    private static void copy(DoubleRows rows, int from, int count, double[] to) {
        int dimension = rows.dimension();
        int row = DoubleCueScores.padded(dimension);
        if (row == dimension) {
            MemorySegment.copy(
                    rows.segment(),
                    ValueLayout.JAVA_DOUBLE,
                    (long) from * dimension * Double.BYTES,
                    to,
                    0,
                    count * dimension);
            return;
        }
        int full = S.loopBound(dimension);
        VectorMask<Double> rest = S.indexInRange(full, dimension);
        for (int r = 0; r < count; r++) {
            long o = (long) (from + r) * dimension * Double.BYTES;
            int i = 0;
            for (; i < full; i += L) {
                DoubleVector.fromMemorySegment(S, rows.segment(), o + (long) Double.BYTES * i, ORDER)
                        .intoArray(to, r * row + i);
            }
            if (i < dimension) {
                DoubleVector.fromMemorySegment(S, rows.segment(), o + (long) Double.BYTES * i, ORDER, rest)
                        .intoArray(to, r * row + i);
                i += L;
            }
            for (; i < row; i += L) {
                DoubleVector.zero(S).intoArray(to, r * row + i);
            }
        }
    }
}
