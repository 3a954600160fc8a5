package attractor.pattern;

import java.lang.foreign.MemorySegment;
import java.util.Objects;

/// The columns of a packed pattern set, transposed from the rows at first use.
///
/// Column i is the words iV to iV + V − 1 with V = max(1, ⌈K/64⌉); bit μ of it is bit μ mod 64 of word ⌊μ/64⌋.
final class Columns {

    private final PackedRows rows;
    private final int wordCount;
    private volatile Storage made = Storage.NOTHING;

    Columns(PackedRows rows) {
        this.rows = rows;
        this.wordCount = Math.max(1, Packing.words(rows.count()));
    }

    /// V.
    int wordCount() {
        return wordCount;
    }

    long word(int i, int w) {
        return words().word((long) i * wordCount + w);
    }

    long[] column(int i) {
        Objects.checkIndex(i, rows.dimension());
        long[] column = new long[wordCount];
        words().read((long) i * wordCount, column, 0, wordCount);
        return column;
    }

    MemorySegment segment() {
        return words().segment().asReadOnly();
    }

    private Storage words() {
        Storage words = made;
        if (words == Storage.NOTHING) {
            // Two threads may both transpose; they make the same words.
            words = transpose();
            made = words;
        }
        return words;
    }

    /// Sixty-four patterns make one word of each column.
    private Storage transpose() {
        int dimension = rows.dimension();
        Storage columns = Storage.of(
                (long) dimension * wordCount,
                () -> "the columns of K = " + rows.count() + " packed patterns of dimension D = " + dimension);
        for (int from = 0; from < rows.count(); from += Long.SIZE) {
            int end = Math.min(Long.SIZE, rows.count() - from);
            for (int w = 0; w < rows.words(); w++) {
                for (int b = 0; b < end; b++) {
                    for (long rest = rows.word(from + b, w); rest != 0; rest &= rest - 1) {
                        int i = (w << 6) + Long.numberOfTrailingZeros(rest);
                        columns.or((long) i * wordCount + (from >>> 6), 1L << b);
                    }
                }
            }
        }
        return columns;
    }
}
