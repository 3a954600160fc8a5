package attractor.experiment;

import java.util.List;

/// A table of results: every number with its standard error.
///
/// @param id short name for files, such as `rates`
/// @param title what it shows, in one sentence
/// @param columns headings
/// @param rows entries, as many in each row as there are headings
public record Table(String id, String title, List<String> columns, List<List<Entry>> rows) {

    /// Copies the lists and checks the lengths.
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Entry> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of table " + id + " has " + row.size() + " entries; it must have " + columns.size());
            }
        }
    }

    /// What stands in one place of a table.
    public sealed interface Entry permits Text, Whole, Real {}

    /// Words.
    ///
    /// @param text as it is shown
    public record Text(String text) implements Entry {
        @Override
        public String toString() {
            return text;
        }
    }

    /// A count, or another number known exactly.
    ///
    /// @param value as it is shown
    public record Whole(long value) implements Entry {
        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    /// A real number with its standard error.
    ///
    /// @param measured value and error
    public record Real(Measured measured) implements Entry {
        @Override
        public String toString() {
            return measured.toString();
        }
    }
}
