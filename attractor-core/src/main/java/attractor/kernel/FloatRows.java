package attractor.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;

/// K rows of D numbers in float32, one after the other in a segment, in the byte order of the machine.
///
///     ξ_i^μ at byte 4(μD + i)        ξ: K×D
///
/// A view: nothing is copied, and the segment must stay alive while kernels read it.
///
/// @param segment memory of at least 4KD bytes, on the heap or off it
/// @param count the number of rows K ≥ 0
/// @param dimension the number of components D ≥ 1
public record FloatRows(MemorySegment segment, int count, int dimension) {

    /// Checks the shape against the size of the segment.
    ///
    /// @throws IllegalArgumentException if the segment is too small, or a size is out of range
    public FloatRows {
        Shape.requireRows(segment.byteSize(), count, dimension, Float.BYTES);
    }

    /// {@return rows that lie in an array}
    ///
    /// @param rows K·D numbers, row by row; not copied
    /// @param dimension the number of components D ≥ 1
    public static FloatRows of(float[] rows, int dimension) {
        return new FloatRows(MemorySegment.ofArray(rows), Shape.count(rows.length, dimension), dimension);
    }

    /// {@return the rows from, …, from + count − 1}
    ///
    /// @param from the first row
    /// @param count how many
    public FloatRows slice(int from, int count) {
        Objects.checkFromIndexSize(from, count, this.count);
        long row = (long) Float.BYTES * dimension;
        return new FloatRows(segment.asSlice(from * row, count * row), count, dimension);
    }

    /// {@return component ξ_i^μ}
    ///
    /// @param mu the row, from 0
    /// @param i the component, from 0
    public float at(int mu, int i) {
        return segment.getAtIndex(ValueLayout.JAVA_FLOAT, (long) mu * dimension + i);
    }

    /// Checks the arrays of a call on these rows.
    ///
    /// @param cues the length of the array of cues
    /// @param results how many results the other array has room for
    /// @throws IllegalArgumentException if the cues are no whole number of cues, or their results have no room
    public void requireRoom(int cues, int results) {
        Shape.requireRoom(Shape.count(cues, dimension), count, results);
    }

    /// Checks the arrays of a weighted sum of these rows.
    ///
    /// @param weights how many weights there are
    /// @param components how many components the sum has room for
    /// @throws IllegalArgumentException if there is not one weight for each row and room for each component
    public void requireWeights(int weights, int components) {
        Shape.requireWeights(weights, count, components, dimension);
    }
}
