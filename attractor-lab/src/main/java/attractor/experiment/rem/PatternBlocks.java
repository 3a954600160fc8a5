package attractor.experiment.rem;

import attractor.kernel.FloatChunkSum;
import attractor.kernel.FloatQuery;
import attractor.kernel.Superposition;

/// K patterns of D components in float32, in blocks of 4096, kept in memory or made again at each use.
///
/// Any block can be made by any thread at any time, with the same bits, kept or not. Patterns that are not kept
/// need one block for each thread. [RowBlocks] takes them from any set; [TileBlocks] draws them in the layout of
/// its kernels, which is by far the fastest.
public abstract sealed class PatternBlocks permits RowBlocks, TileBlocks {

    /// The number of patterns of a block.
    static final int ROWS = Superposition.CHUNK;

    /// Whether patterns stay in memory.
    public enum Storage {
        /// They are made once.
        KEPT,
        /// They are made again at each use.
        REGENERATED
    }

    PatternBlocks() {}

    /// {@return the number of patterns K}
    public abstract int count();

    /// {@return the number of components D}
    public abstract int dimension();

    /// {@return pattern ξ^μ}
    ///
    /// @param mu index in 0..K−1
    public abstract float[] row(int mu);

    /// {@return the number of blocks}
    final int blocks() {
        return Math.ceilDiv(count(), ROWS);
    }

    /// Forms the softmax sums over one block.
    ///
    /// @param block which, from 0
    /// @param query cues and sharpness
    /// @param sum receives the sums
    abstract void sum(int block, FloatQuery query, FloatChunkSum sum);
}
