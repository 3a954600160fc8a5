package attractor.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;

/// K rows of D numbers of 8 bits, one after the other in a segment.
///
///     ξ_i^μ at byte μD + i        ξ: K×D, each in −128..127
///
/// A view: nothing is copied, and the segment must stay alive while kernels read it.
///
/// @param segment memory of at least KD bytes, on the heap or off it
/// @param count the number of rows K ≥ 0
/// @param dimension the number of components D, in 1..131071 so that an overlap fits an int
public record ByteRows(MemorySegment segment, int count, int dimension) {

    /// The greatest dimension whose overlaps fit an int: 2¹⁷ − 1, as each product is at most 2¹⁴.
    public static final int MOST = (1 << 17) - 1;

    /// Checks the shape against the size of the segment.
    ///
    /// @throws IllegalArgumentException if the segment is too small, or a size is out of range
    public ByteRows {
        Shape.requireRows(segment.byteSize(), count, dimension, Byte.BYTES);
        if (dimension > MOST) {
            throw new IllegalArgumentException("rows of bytes have dimension D = " + dimension
                    + "; their overlaps fit an int up to " + MOST + "; use bfloat16 rows");
        }
    }

    /// {@return the rows from, …, from + count − 1}
    ///
    /// @param from the first row
    /// @param count how many
    public ByteRows slice(int from, int count) {
        Objects.checkFromIndexSize(from, count, this.count);
        return new ByteRows(segment.asSlice((long) from * dimension, (long) count * dimension), count, dimension);
    }

    /// {@return component ξ_i^μ}
    ///
    /// @param mu the row, from 0
    /// @param i the component, from 0
    public byte at(int mu, int i) {
        return segment.get(ValueLayout.JAVA_BYTE, (long) mu * dimension + i);
    }
}
