package attractor.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;

/// K rows of D numbers in bfloat16, one after the other in a segment, in the byte order of the machine.
///
///     ξ_i^μ at byte 2(μD + i)        ξ: K×D
///
/// A bfloat16 is the upper half of a float32: its range, with 8 significant bits. A view: nothing is copied, and
/// the segment must stay alive while kernels read it.
///
/// @param segment memory of at least 2KD bytes, on the heap or off it
/// @param count the number of rows K ≥ 0
/// @param dimension the number of components D ≥ 1
public record BfloatRows(MemorySegment segment, int count, int dimension) {

    private static final int DROPPED = 16;
    private static final int HALF = (1 << (DROPPED - 1)) - 1;

    /// Checks the shape against the size of the segment.
    ///
    /// @throws IllegalArgumentException if the segment is too small, or a size is out of range
    public BfloatRows {
        Shape.requireRows(segment.byteSize(), count, dimension, Short.BYTES);
    }

    /// {@return the rows from, …, from + count − 1}
    ///
    /// @param from the first row
    /// @param count how many
    public BfloatRows slice(int from, int count) {
        Objects.checkFromIndexSize(from, count, this.count);
        long row = (long) Short.BYTES * dimension;
        return new BfloatRows(segment.asSlice(from * row, count * row), count, dimension);
    }

    /// {@return component ξ_i^μ}
    ///
    /// @param mu the row, from 0
    /// @param i the component, from 0
    public float at(int mu, int i) {
        return widen(segment.get(ValueLayout.JAVA_SHORT_UNALIGNED, Short.BYTES * ((long) mu * dimension + i)));
    }

    /// {@return the nearest bfloat16, of two equally near ones the even one; NaN stays NaN, and what is too large
    /// becomes infinite}
    ///
    /// @param value a number in float32
    public static short narrow(float value) {
        int bits = Float.floatToIntBits(value);
        if (Float.isNaN(value)) {
            return (short) (bits >>> DROPPED);
        }
        return (short) ((bits + HALF + ((bits >>> DROPPED) & 1)) >>> DROPPED);
    }

    /// {@return the number that a bfloat16 stands for}
    ///
    /// @param bits its 16 bits
    public static float widen(short bits) {
        return Float.intBitsToFloat(bits << DROPPED);
    }
}
