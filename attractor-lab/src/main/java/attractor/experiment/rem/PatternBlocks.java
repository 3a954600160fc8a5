package attractor.experiment.rem;

import attractor.kernel.FloatRows;
import attractor.kernel.Superposition;
import attractor.parameter.Range;
import attractor.pattern.Ensemble;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.Seed;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// K random patterns of D components in float32, in blocks of 4096 rows, kept in memory or drawn again at each use.
///
///     row μ = row μ of the ensemble's draw, rounded to float32        the same bits, kept or not
///
/// Row μ depends on the seed and μ alone, so any block can be made by any thread at any time. Regenerated patterns
/// need one block for each thread.
public final class PatternBlocks {

    /// The number of rows of a block.
    static final int ROWS = Superposition.CHUNK;

    /// Whether patterns stay in memory.
    public enum Storage {
        /// They are drawn once.
        KEPT,
        /// They are drawn again at each use.
        REGENERATED
    }

    private final Ensemble ensemble;
    private final Seed seed;
    private final int count;
    private final int dimension;
    private final List<FloatRows> kept = new ArrayList<>();
    private final Queue<MemorySegment> buffers = new ConcurrentLinkedQueue<>();

    /// The patterns of one memory.
    ///
    /// @param ensemble their law
    /// @param count K ≥ 1
    /// @param dimension D ≥ 1
    /// @param seed same seed, same patterns
    public PatternBlocks(Ensemble ensemble, int count, int dimension, Seed seed) {
        this.ensemble = ensemble;
        this.seed = seed;
        this.count = Range.atLeast("the number of patterns K", count, 1);
        this.dimension = Range.atLeast("the dimension D", dimension, 1);
    }

    /// {@return these patterns, with every block kept that was not}
    ///
    /// @param storage kept or regenerated
    public PatternBlocks in(Storage storage) {
        if (storage == Storage.KEPT) {
            for (int block = kept.size(); block < blocks(); block++) {
                kept.add(draw(block, room()));
            }
        }
        return this;
    }

    /// {@return the number of patterns K}
    public int count() {
        return count;
    }

    /// {@return the number of components D}
    public int dimension() {
        return dimension;
    }

    /// {@return the number of blocks}
    int blocks() {
        return Math.ceilDiv(count, ROWS);
    }

    /// {@return pattern ξ^μ}
    ///
    /// @param mu index in 0..K−1
    public float[] row(int mu) {
        Objects.checkIndex(mu, count);
        double[] values = ensemble.rows(mu, mu + 1, dimension, seed).get(0).toArray();
        float[] row = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            row[i] = (float) values[i];
        }
        return row;
    }

    /// Looks at one block.
    ///
    /// @param block which, from 0
    /// @param use reads the rows and does not keep them
    void with(int block, Consumer<FloatRows> use) {
        if (block < kept.size()) {
            use.accept(kept.get(block));
            return;
        }
        MemorySegment buffer = Objects.requireNonNullElseGet(buffers.poll(), this::room);
        use.accept(draw(block, buffer));
        buffers.add(buffer);
    }

    private MemorySegment room() {
        long rows = Math.min(ROWS, count);
        return Arena.ofAuto().allocate(rows * dimension * Float.BYTES, 64);
    }

    private FloatRows draw(int block, MemorySegment target) {
        int from = block * ROWS;
        int rows = Math.min(ROWS, count - from);
        Patterns drawn = ensemble.rows(from, from + rows, dimension, seed);
        if (drawn instanceof RealPatterns reals && reals.precision() == Precision.FLOAT64) {
            MemorySegment source = reals.segment();
            for (long k = 0; k < (long) rows * dimension; k++) {
                target.setAtIndex(
                        ValueLayout.JAVA_FLOAT, k, (float) source.getAtIndex(ValueLayout.JAVA_DOUBLE_UNALIGNED, k));
            }
        } else {
            for (int mu = 0; mu < rows; mu++) {
                double[] row = drawn.get(mu).toArray();
                for (int i = 0; i < dimension; i++) {
                    target.setAtIndex(ValueLayout.JAVA_FLOAT, (long) mu * dimension + i, (float) row[i]);
                }
            }
        }
        return new FloatRows(target, rows, dimension);
    }
}
