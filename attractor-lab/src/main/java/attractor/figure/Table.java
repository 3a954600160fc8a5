package attractor.figure;

import java.util.List;

/// A table of texts with a caption; what a report prints beside a figure.
///
/// Domain: at least one column; every row as long as the columns.
///
/// @param caption what the table shows; may be empty
/// @param columns headings
/// @param rows cells, already formatted
public record Table(String caption, List<Column> columns, List<List<String>> rows) {
    /// One column.
    ///
    /// @param name its heading
    /// @param alignment of its cells
    public record Column(String name, Alignment alignment) {
        /// A column of words.
        ///
        /// @param name its heading
        /// @return the column
        public static Column text(String name) {
            return new Column(name, Alignment.TEXT);
        }

        /// A column of numbers.
        ///
        /// @param name its heading
        /// @return the column
        public static Column number(String name) {
            return new Column(name, Alignment.NUMBER);
        }
    }

    /// How cells stand in their column.
    public enum Alignment {
        /// At the left.
        TEXT,
        /// At the right, digits of equal width.
        NUMBER
    }

    /// Checks the shape.
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("table '" + caption + "' has no columns; give at least one");
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() != columns.size()) {
                throw new IllegalArgumentException("row " + (i + 1) + " of table '" + caption + "' has "
                        + rows.get(i).size() + " cells but the table has " + columns.size()
                        + " columns; give one cell each");
            }
        }
    }
}
