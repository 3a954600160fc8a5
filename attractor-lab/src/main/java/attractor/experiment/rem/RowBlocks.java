package attractor.experiment.rem;

import attractor.kernel.FloatChunkSum;
import attractor.kernel.FloatMatch;
import attractor.kernel.FloatQuery;
import attractor.kernel.FloatRows;
import attractor.kernel.Kernels;
import attractor.kernel.RealKernels;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Blocks of any patterns, rounded to float32.
///
///     score s_μ = ξ^μ·x, or ξ^μ·x − |ξ^μ|²/2: the distance to x up to what all share
///
/// Regenerated where the patterns are, see [attractor.pattern.RegeneratedPatterns].
public final class RowBlocks extends PatternBlocks {

    /// What patterns are compared by.
    public enum Score {
        /// The inner product.
        INNER_PRODUCT,
        /// The distance, so that long patterns have no advantage.
        DISTANCE
    }

    private final RealKernels kernels = Kernels.provider().reals();
    private final Patterns patterns;
    private final Score score;
    private final List<FloatMatch> kept = new ArrayList<>();
    private final Queue<MemorySegment> buffers = new ConcurrentLinkedQueue<>();

    /// Blocks of a set.
    ///
    /// @param patterns at least one
    /// @param score what they are compared by
    public RowBlocks(Patterns patterns, Score score) {
        this.patterns = patterns;
        this.score = score;
    }

    /// {@return these blocks, with every one kept that was not}
    ///
    /// @param storage kept or regenerated
    public RowBlocks in(Storage storage) {
        if (storage == Storage.KEPT) {
            for (int block = kept.size(); block < blocks(); block++) {
                kept.add(made(block, room()));
            }
        }
        return this;
    }

    @Override
    public int count() {
        return patterns.count();
    }

    @Override
    public int dimension() {
        return patterns.dimension();
    }

    @Override
    public float[] row(int mu) {
        double[] values = patterns.get(mu).toArray();
        float[] row = new float[values.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) values[i];
        }
        return row;
    }

    @Override
    void sum(int block, FloatQuery query, FloatChunkSum sum) {
        if (block < kept.size()) {
            kernels.retrieve(kept.get(block), 0, query, sum);
            return;
        }
        MemorySegment free = buffers.poll();
        MemorySegment buffer = free == null ? room() : free;
        kernels.retrieve(made(block, buffer), 0, query, sum);
        buffers.add(buffer);
    }

    private MemorySegment room() {
        long rows = Math.min(ROWS, count());
        return Arena.ofAuto().allocate(rows * dimension() * Float.BYTES, 64);
    }

    private FloatMatch made(int block, MemorySegment target) {
        int from = block * ROWS;
        int rows = Math.min(ROWS, count() - from);
        Patterns drawn = patterns.rows(from, from + rows);
        if (drawn instanceof RealPatterns reals && reals.precision() == Precision.FLOAT64) {
            MemorySegment source = reals.segment();
            for (long k = 0; k < (long) rows * dimension(); k++) {
                target.setAtIndex(
                        ValueLayout.JAVA_FLOAT, k, (float) source.getAtIndex(ValueLayout.JAVA_DOUBLE_UNALIGNED, k));
            }
        } else {
            for (int mu = 0; mu < rows; mu++) {
                double[] row = drawn.get(mu).toArray();
                for (int i = 0; i < row.length; i++) {
                    target.setAtIndex(ValueLayout.JAVA_FLOAT, (long) mu * row.length + i, (float) row[i]);
                }
            }
        }
        FloatRows values = new FloatRows(target, rows, dimension());
        return new FloatMatch(values, values, score == Score.DISTANCE ? bias(values) : new float[0]);
    }

    private static float[] bias(FloatRows rows) {
        float[] bias = new float[rows.count()];
        for (int mu = 0; mu < bias.length; mu++) {
            double square = 0;
            for (int i = 0; i < rows.dimension(); i++) {
                square += rows.at(mu, i) * (double) rows.at(mu, i);
            }
            bias[mu] = (float) (-0.5 * square);
        }
        return bias;
    }
}
