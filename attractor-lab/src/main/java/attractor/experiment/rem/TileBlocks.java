package attractor.experiment.rem;

import attractor.kernel.FloatChunkSum;
import attractor.kernel.FloatQuery;
import attractor.kernel.FloatTiles;
import attractor.kernel.Kernels;
import attractor.kernel.TileKernels;
import attractor.memory.Workers;
import attractor.parameter.Range;
import attractor.pattern.Seed;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/// Blocks of random patterns in the layout of [TileKernels], drawn by a counter.
///
///     ξ^μ depends on the seed and μ alone        normal components, or uniform on the sphere |ξ|² = D
///
/// Another stream of numbers than that of [attractor.pattern.Spherical] and [attractor.pattern.Gaussian], and of
/// the same law.
public final class TileBlocks extends PatternBlocks {

    /// So many rows are drawn between two looks for an interrupt.
    private static final int PIECE = 2 * FloatTiles.GROUP;

    /// Below this many numbers one thread is faster.
    private static final long ALONE = 100_000;

    private final TileKernels kernels = Kernels.provider().tiles();
    private final Seed seed;
    private final TileKernels.Rows law;
    private final int count;
    private final int dimension;
    private final FloatTiles[] kept;
    private final Queue<FloatTiles> buffers = new ConcurrentLinkedQueue<>();

    /// {@return patterns uniform on the sphere |ξ|² = D, regenerated at each use}
    ///
    /// @param count K ≥ 1
    /// @param dimension D ≥ 1
    /// @param seed same seed, same patterns
    public static TileBlocks sphere(int count, int dimension, Seed seed) {
        return new TileBlocks(TileKernels.Rows.SPHERE, count, dimension, seed, new FloatTiles[0]);
    }

    /// {@return patterns of independent standard normal components, regenerated at each use}
    ///
    /// @param count K ≥ 1
    /// @param dimension D ≥ 1
    /// @param seed same seed, same patterns
    public static TileBlocks normal(int count, int dimension, Seed seed) {
        return new TileBlocks(TileKernels.Rows.NORMAL, count, dimension, seed, new FloatTiles[0]);
    }

    private TileBlocks(TileKernels.Rows law, int count, int dimension, Seed seed, FloatTiles[] kept) {
        this.law = law;
        this.count = Range.atLeast("the number of patterns K", count, 1);
        this.dimension = Range.atLeast("the dimension D", dimension, 1);
        this.seed = seed;
        this.kept = kept;
    }

    /// {@return the same patterns, kept or regenerated}
    ///
    /// @param storage which
    public TileBlocks in(Storage storage) {
        if (storage == Storage.REGENERATED) {
            return new TileBlocks(law, count, dimension, seed, new FloatTiles[0]);
        }
        FloatTiles[] blocks = IntStream.range(0, blocks())
                .mapToObj(block -> FloatTiles.room(size(block), dimension))
                .toArray(FloatTiles[]::new);
        return new TileBlocks(law, count, dimension, seed, blocks).drawnAgain(seed);
    }

    /// {@return as many patterns from another seed, in the memory of these if they are kept, which are then no
    /// more}
    ///
    /// @param seed same seed, same patterns
    public TileBlocks drawnAgain(Seed seed) {
        TileBlocks again = new TileBlocks(law, count, dimension, seed, kept);
        if ((long) count * dimension < ALONE) {
            IntStream.range(0, kept.length).forEach(block -> again.drawn(block, kept[block]));
        } else {
            Workers.shared().forEach(kept.length, block -> again.drawn(block, kept[block]));
        }
        return again;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public float[] row(int mu) {
        Objects.checkIndex(mu, count);
        FloatTiles near = kept.length > 0 ? kept[mu / ROWS] : FloatTiles.room(FloatTiles.GROUP, dimension);
        if (kept.length == 0) {
            kernels.draw(law, seed.value(), (long) (mu / FloatTiles.GROUP) * FloatTiles.GROUP, near);
        }
        int at = kept.length > 0 ? mu % ROWS : mu % FloatTiles.GROUP;
        float[] row = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            row[i] = near.at(at, i);
        }
        return row;
    }

    @Override
    void sum(int block, FloatQuery query, FloatChunkSum sum) {
        if (kept.length > 0) {
            kernels.retrieve(kept[block], query, sum);
            return;
        }
        FloatTiles free = buffers.poll();
        FloatTiles buffer = free == null ? FloatTiles.room(Math.min(ROWS, count), dimension) : free;
        kernels.retrieve(drawn(block, buffer.part(0, size(block))), query, sum);
        buffers.add(buffer);
    }

    private int size(int block) {
        return Math.min(ROWS, count - block * ROWS);
    }

    private FloatTiles drawn(int block, FloatTiles room) {
        for (int from = 0; from < room.count(); from += PIECE) {
            Workers.checkInterrupt();
            int size = Math.min(PIECE, room.count() - from);
            kernels.draw(law, seed.value(), (long) block * ROWS + from, room.part(from, size));
        }
        return room;
    }
}
