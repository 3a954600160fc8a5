package attractor.kernel;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;

/// K rows of D numbers in float32, sixteen side by side: the lanes of a register are rows.
///
///     ξ_i^μ at number (⌊μ/16⌋·D + i)·16 + μ mod 16        room for a multiple of 128 rows
///
/// So inner products and weighted sums over few components need no exchange between lanes, and random rows can be
/// made sixteen at a time. Rows from K on fill the last group of 128 and count for nothing.
///
/// @param segment memory outside the heap of at least 4·128·⌈K/128⌉·D bytes, at a multiple of 64
/// @param count the number of rows K ≥ 1
/// @param dimension the number of components D ≥ 1
public record FloatTiles(MemorySegment segment, int count, int dimension) {

    /// The rows side by side.
    public static final int LANES = 16;

    /// The rows that are weighed together.
    public static final int GROUP = 128;

    /// Checks the shape against the size of the segment.
    ///
    /// @throws IllegalArgumentException if the segment is too small, or a size is out of range
    public FloatTiles {
        Shape.requireRows(segment.byteSize(), Math.ceilDiv(count, GROUP) * GROUP, dimension, Float.BYTES);
    }

    /// {@return room for rows, with zeros in it}
    ///
    /// @param count the number of rows K ≥ 1
    /// @param dimension the number of components D ≥ 1
    public static FloatTiles room(int count, int dimension) {
        long rows = Math.ceilDiv(count, GROUP) * (long) GROUP;
        return new FloatTiles(
                Arena.ofAuto().allocate(rows * dimension * Float.BYTES, LANES * Float.BYTES), count, dimension);
    }

    /// {@return a part of the room}
    ///
    /// @param from its first row, a multiple of 128
    /// @param count how many rows, from 1 to the number that there is room for after it
    /// @throws IllegalArgumentException if a part begins elsewhere, or there is no such room
    public FloatTiles part(int from, int count) {
        long room = segment.byteSize() / Float.BYTES / dimension;
        if (from < 0 || from % GROUP != 0 || count < 1 || count > room - from) {
            throw new IllegalArgumentException("the part has " + count + " rows from " + from
                    + "; it must have at least one, begin at a multiple of " + GROUP + " and end before row " + room);
        }
        return new FloatTiles(segment.asSlice((long) from * dimension * Float.BYTES), count, dimension);
    }

    /// {@return the number of groups}
    public int groups() {
        return Math.ceilDiv(count, GROUP);
    }

    /// {@return component ξ_i^μ}
    ///
    /// @param mu the row, from 0
    /// @param i the component, from 0
    public float at(int mu, int i) {
        Objects.checkIndex(mu, count);
        return segment.getAtIndex(ValueLayout.JAVA_FLOAT, ((long) (mu / LANES) * dimension + i) * LANES + mu % LANES);
    }
}
