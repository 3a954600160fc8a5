package attractor.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;

/// K rows of W words of 64 bits, one after the other in a segment, in the byte order of the machine.
///
///     word w of row μ at byte 8(μW + w)        component i of a row: bit i mod 64 of word ⌊i/64⌋
///
/// A view: nothing is copied, and the segment must stay alive while kernels read it. Bits beyond the dimension of
/// the patterns must be 0, in rows and cues alike; then they never count.
///
/// @param segment memory of at least 8KW bytes, on the heap or off it
/// @param count the number of rows K ≥ 0
/// @param words the number of words W ≥ 1 in a row
public record BitRows(MemorySegment segment, int count, int words) {

    /// Checks the shape against the size of the segment.
    ///
    /// @throws IllegalArgumentException if the segment is too small, or a size is out of range
    public BitRows {
        if (words < 1) {
            throw new IllegalArgumentException("packed rows have W = " + words + " words; it is 1 or more");
        }
        if (count < 0) {
            throw new IllegalArgumentException("the number of packed rows is K = " + count + "; it is 0 or more");
        }
        if (segment.byteSize() / Long.BYTES / words < count) {
            throw new IllegalArgumentException("the segment holds " + segment.byteSize() + " bytes; K = " + count
                    + " rows of W = " + words + " words need 8KW; pass a longer segment");
        }
    }

    /// {@return rows that lie in an array}
    ///
    /// @param rows K·W words, row by row; not copied
    /// @param words the number of words W ≥ 1 in a row
    public static BitRows of(long[] rows, int words) {
        return new BitRows(MemorySegment.ofArray(rows), rows.length / Math.max(1, words), words);
    }

    /// {@return the rows from, …, from + count − 1}
    ///
    /// @param from the first row
    /// @param count how many
    public BitRows slice(int from, int count) {
        Objects.checkFromIndexSize(from, count, this.count);
        long row = (long) Long.BYTES * words;
        return new BitRows(segment.asSlice(from * row, count * row), count, words);
    }

    /// {@return word w of row μ}
    ///
    /// @param mu the row, from 0
    /// @param w the word, from 0
    public long at(int mu, int w) {
        return segment.getAtIndex(ValueLayout.JAVA_LONG, (long) mu * words + w);
    }
}
