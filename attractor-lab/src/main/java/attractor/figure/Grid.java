package attractor.figure;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// An immutable rectangle of numbers: the cells of a heat map (row 0 at the bottom) or of a picture (row 0 on top).
///
/// Domain: at least one cell and at most 2^22; finite, or `NaN` for "no value".
public final class Grid {
    private static final int MOST = 1 << 22;

    private final int columns;
    private final int rows;
    private final double[] values;

    private Grid(int columns, int rows, double[] values) {
        this.columns = columns;
        this.rows = rows;
        this.values = values;
    }

    /// The number of one cell.
    @FunctionalInterface
    public interface Cell {
        /// {@return the number in a cell}
        ///
        /// @param column from 0
        /// @param row from 0
        double at(int column, int row);
    }

    /// A grid from a function of column and row.
    ///
    /// @param columns number of columns
    /// @param rows number of rows
    /// @param cell gives each number
    /// @return the grid
    public static Grid of(int columns, int rows, Cell cell) {
        if (columns < 1 || rows < 1 || (long) columns * rows > MOST) {
            throw new IllegalArgumentException("a grid of " + columns + " x " + rows
                    + " cells cannot be drawn; give at least 1 x 1 and at most 4194304 cells");
        }
        double[] values = new double[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double v = cell.at(column, row);
                if (Double.isInfinite(v)) {
                    throw new IllegalArgumentException("cell (" + column + ", " + row + ") is " + v
                            + "; cells are finite, or NaN where there is no value");
                }
                values[row * columns + column] = v;
            }
        }
        return new Grid(columns, rows, values);
    }

    /// A grid from numbers in row order.
    ///
    /// @param columns number of columns; divides the number of values
    /// @param values first row first; copied
    /// @return the grid
    public static Grid ofRows(int columns, double[] values) {
        if (columns < 1 || values.length % columns != 0) {
            throw new IllegalArgumentException(values.length + " values do not fill rows of " + columns
                    + " columns; their number must be a multiple of the columns");
        }
        return of(columns, values.length / columns, (column, row) -> values[row * columns + column]);
    }

    /// {@return the number of columns}
    public int columns() {
        return columns;
    }

    /// {@return the number of rows}
    public int rows() {
        return rows;
    }

    /// The number in a cell.
    ///
    /// @param column from 0
    /// @param row from 0
    /// @return finite, or NaN for no value
    public double at(int column, int row) {
        return values[row * columns + column];
    }

    /// {@return all numbers in row order}
    public DoubleStream values() {
        return Arrays.stream(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Grid that && columns == that.columns && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * columns + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Grid[" + columns + " x " + rows + "]";
    }
}
