package attractor.pattern;

import attractor.parameter.Range;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// K rows of D bits: what spin and bit patterns have in common.
///
/// Row μ is the words μW to μW + W − 1 with W = ⌈D/64⌉; bit i of it is bit i mod 64 of word ⌊i/64⌋; unused bits are
/// 0. The columns are made at first use.
final class PackedRows {

    /// Makes the words of one row; bits beyond the dimension must be 0.
    @FunctionalInterface
    interface Source {
        void fill(int mu, long[] target, int at);
    }

    /// Draws the words of one row; bits beyond the dimension may be set.
    @FunctionalInterface
    interface Filler {
        void fill(RandomGenerator rng, long[] rows, int from, int to);
    }

    private final int count;
    private final int dimension;
    private final int words;
    private final Storage rows;
    private final Columns columns;

    private PackedRows(int count, int dimension, Storage rows) {
        this.count = count;
        this.dimension = dimension;
        this.words = Packing.words(dimension);
        this.rows = rows;
        this.columns = new Columns(this);
    }

    static PackedRows of(int count, int dimension, Source source) {
        Range.atLeast("the number of patterns K", count, 0);
        int words = Packing.words(Packing.requireDimension(dimension));
        Storage rows = Storage.of(
                (long) count * words, () -> "K = " + count + " packed patterns of dimension D = " + dimension);
        long[] heap = rows.heap();
        if (heap.length > 0) {
            for (int mu = 0; mu < count; mu++) {
                source.fill(mu, heap, mu * words);
            }
        } else {
            long[] row = new long[words];
            for (int mu = 0; mu < count; mu++) {
                source.fill(mu, row, 0);
                rows.write((long) mu * words, row, 0, words);
            }
        }
        return new PackedRows(count, dimension, rows);
    }

    /// Draws the rows from, …, to − 1, each from its own generator, so that row μ depends on the seed and μ only.
    static PackedRows draw(int from, int to, int dimension, Seed seed, Filler filler) {
        int words = Packing.words(dimension);
        long mask = Packing.lastMask(dimension);
        Seed.Family seeds = seed.family("pattern");
        return of(to - from, dimension, (k, target, at) -> {
            // SplitMix64 costs nothing to start, which matters where rows are a few words long.
            filler.fill(new SplitMix64(seeds.child(from + k).value()), target, at, at + words);
            target[at + words - 1] &= mask;
        });
    }

    static PackedRows ofWords(int dimension, long[] packed) {
        int words = Packing.words(Packing.requireDimension(dimension));
        if (packed.length % words != 0) {
            throw new IllegalArgumentException("packed rows have " + packed.length + " words; patterns of dimension "
                    + dimension + " need a multiple of " + words);
        }
        for (int last = words - 1; last < packed.length; last += words) {
            requireUnused(dimension, last / words, packed[last]);
        }
        return of(
                packed.length / words,
                dimension,
                (mu, target, at) -> System.arraycopy(packed, mu * words, target, at, words));
    }

    static void requireUnused(int dimension, int mu, long lastWord) {
        if ((lastWord & ~Packing.lastMask(dimension)) != 0) {
            throw new IllegalArgumentException("row " + mu + " of packed patterns of dimension " + dimension
                    + " has bits beyond the dimension set; clear them");
        }
    }

    /// Copies the rows that `words` gives.
    static <P extends Pattern> PackedRows of(List<P> patterns, Function<P, long[]> words) {
        Shapes.requireNotEmpty(patterns.size());
        int dimension = patterns.getFirst().dimension();
        for (int mu = 0; mu < patterns.size(); mu++) {
            Shapes.requireRow(mu, patterns.get(mu).dimension(), dimension);
        }
        return of(patterns.size(), dimension, (mu, target, at) -> {
            long[] row = words.apply(patterns.get(mu));
            System.arraycopy(row, 0, target, at, row.length);
        });
    }

    int count() {
        return count;
    }

    int dimension() {
        return dimension;
    }

    /// W.
    int words() {
        return words;
    }

    long word(int mu, int w) {
        return rows.word((long) mu * words + w);
    }

    boolean bit(int mu, int i) {
        Objects.checkIndex(i, dimension);
        return (word(mu, i >>> 6) >>> i & 1L) != 0;
    }

    long[] row(int mu) {
        Objects.checkIndex(mu, count);
        long[] row = new long[words];
        rows.read((long) mu * words, row, 0, words);
        return row;
    }

    Columns columns() {
        return columns;
    }

    MemorySegment segment() {
        return rows.segment().asReadOnly();
    }

    PackedRows rows(int from, int to) {
        Objects.checkFromToIndex(from, to, count);
        int size = to - from;
        return size == count
                ? this
                : new PackedRows(size, dimension, rows.slice((long) from * words, (long) size * words));
    }

    PackedRows select(int... selection) {
        for (int mu : selection) {
            Objects.checkIndex(mu, count);
        }
        return of(
                selection.length,
                dimension,
                (k, target, at) -> rows.read((long) selection[k] * words, target, at, words));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof PackedRows other
                && count == other.count
                && dimension == other.dimension
                && rows.segment().mismatch(other.rows.segment()) < 0;
    }

    @Override
    public int hashCode() {
        int hash = dimension;
        for (long k = 0; k < (long) count * words; k++) {
            hash = 31 * hash + Long.hashCode(rows.word(k));
        }
        return hash;
    }
}
