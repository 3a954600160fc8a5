package attractor.pattern;

import java.util.random.RandomGenerator;

/// Draws packed rows, each from its own generator, so that row μ depends on the seed and μ only.
final class PackedRows {

    /// Fills the words of one row; bits beyond the dimension may be set.
    @FunctionalInterface
    interface Filler {
        void fill(RandomGenerator rng, long[] rows, int from, int to);
    }

    private PackedRows() {}

    static long[] draw(int count, int dimension, Seed seed, Filler filler) {
        int words = Packing.words(dimension);
        long[] rows = new long[Shapes.requireDraw(count, dimension, words)];
        long mask = Packing.lastMask(dimension);
        for (int mu = 0; mu < count; mu++) {
            int from = mu * words;
            filler.fill(generator(seed, mu), rows, from, from + words);
            rows[from + words - 1] &= mask;
        }
        return rows;
    }

    /// The generator of row μ. SplitMix64 costs nothing to start, which matters where rows are a few words long.
    static RandomGenerator generator(Seed seed, int mu) {
        return new SplitMix64(seed.child("pattern", mu).value());
    }
}
