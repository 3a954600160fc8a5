package attractor.pattern;

import attractor.parameter.Param;
import attractor.parameter.Range;
import java.util.random.RandomGenerator;

/// Where a rectangle lies in a picture.
public sealed interface Place {

    /// {@return the first index of a stretch of `length` among `size`}
    ///
    /// @param axis the rows or the columns
    /// @param length how many components
    /// @param size how many there are
    /// @param rng the randomness
    /// @throws IllegalArgumentException if the stretch does not fit
    int from(Axis axis, int length, int size, RandomGenerator rng);

    /// The two directions of a picture.
    enum Axis {
        /// Downwards, counting rows.
        ROWS,
        /// To the right, counting columns.
        COLUMNS
    }

    /// In the middle; the odd row or column goes below or to the right.
    record Centre() implements Place {

        @Override
        public int from(Axis axis, int length, int size, RandomGenerator rng) {
            return (size - length) / 2;
        }
    }

    /// Anywhere it fits, all places equally likely.
    record Anywhere() implements Place {

        @Override
        public int from(Axis axis, int length, int size, RandomGenerator rng) {
            return rng.nextInt(size - length + 1);
        }
    }

    /// With its upper left corner at a given place.
    ///
    /// @param row the first row, from 0
    /// @param column the first column, from 0
    record At(
            @Param(doc = "first row", min = 0) int row,
            @Param(doc = "first column", min = 0) int column) implements Place {

        /// The upper left corner.
        public At() {
            this(0, 0);
        }

        /// Checks the ranges.
        public At {
            Range.atLeast("row", row, 0);
            Range.atLeast("column", column, 0);
        }

        @Override
        public int from(Axis axis, int length, int size, RandomGenerator rng) {
            int first = axis == Axis.ROWS ? row : column;
            if (first + length > size) {
                String name = axis == Axis.ROWS ? "row" : "column";
                throw new IllegalArgumentException(
                        "the rectangle begins at " + name + " " + first + " and has " + length + " of the picture's "
                                + size + "; begin at " + name + " " + (size - length) + " at most");
            }
            return first;
        }
    }
}
