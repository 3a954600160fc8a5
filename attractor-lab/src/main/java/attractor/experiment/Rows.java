package attractor.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a cell measures: named columns of whole or real numbers, all of the same length.
///
/// Immutable. A column is whole or real for good, and a trip through [#toTree()] and [#fromTree(Map)] gives equal
/// rows to the bit, NaN and infinities included (as strings). Several rows are repeats, such as pattern sets;
/// results.csv shows their mean, standard deviation and interval.
public final class Rows {

    /// Rows without a column: a cell that could measure nothing, because its data are missing.
    public static final Rows NONE = new Rows(Map.of());

    private final Map<String, Object> columns;

    private Rows(Map<String, Object> columns) {
        this.columns = columns;
    }

    /// {@return these rows with one more column of whole numbers}
    ///
    /// @param name its name
    /// @param values the numbers
    /// @throws IllegalArgumentException if the name is taken, or the length is 0 or not that of the other columns
    public Rows with(String name, long... values) {
        return add(name, values.clone(), values.length);
    }

    /// {@return these rows with one more column of real numbers}
    ///
    /// @param name its name
    /// @param values the numbers
    /// @throws IllegalArgumentException if the name is taken, or the length is 0 or not that of the other columns
    public Rows with(String name, double... values) {
        return add(name, values.clone(), values.length);
    }

    private Rows add(String name, Object column, int length) {
        if (columns.containsKey(name)) {
            throw new IllegalArgumentException("the rows already have a column " + name + "; choose another name");
        }
        if (length == 0 || (!columns.isEmpty() && length != count())) {
            throw new IllegalArgumentException("column " + name + " has " + length + " numbers; it must have "
                    + (columns.isEmpty() ? "at least one" : count() + " like the others"));
        }
        Map<String, Object> more = new LinkedHashMap<>(columns);
        more.put(name, column);
        return new Rows(Collections.unmodifiableMap(more));
    }

    /// {@return the number of rows; 0 without columns}
    public int count() {
        return columns.isEmpty() ? 0 : length(columns.values().iterator().next());
    }

    private static int length(Object column) {
        return column instanceof long[] whole ? whole.length : ((double[]) column).length;
    }

    /// {@return the names of the columns, in the order in which they were added}
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /// {@return whether a column holds whole numbers}
    ///
    /// @param name its name
    public boolean isWhole(String name) {
        return column(name) instanceof long[];
    }

    /// {@return a copy of a column of whole numbers}
    ///
    /// @param name its name
    /// @throws IllegalArgumentException if there is no such column or it holds real numbers
    public long[] whole(String name) {
        if (column(name) instanceof long[] whole) {
            return whole.clone();
        }
        throw new IllegalArgumentException("column " + name + " holds real numbers; ask for real(\"" + name + "\")");
    }

    /// {@return a copy of a column, whole numbers converted}
    ///
    /// @param name its name
    /// @throws IllegalArgumentException if there is no such column
    public double[] real(String name) {
        return column(name) instanceof long[] whole
                ? Arrays.stream(whole).asDoubleStream().toArray()
                : ((double[]) column(name)).clone();
    }

    private Object column(String name) {
        Object column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException(
                    "the rows have no column " + name + "; they have " + String.join(", ", names()));
        }
        return column;
    }

    /// {@return these rows and, below them, others with the same columns; no rows add nothing}
    ///
    /// @param below the rows to add
    /// @throws IllegalArgumentException if names or kinds of columns differ
    public Rows and(Rows below) {
        if (columns.isEmpty() || below.columns.isEmpty()) {
            return columns.isEmpty() ? below : this;
        }
        if (!names().equals(below.names())) {
            throw new IllegalArgumentException(
                    "rows with the columns " + below.names() + " cannot follow rows with the columns " + names());
        }
        Rows all = NONE;
        for (String name : names()) {
            if (isWhole(name) && below.isWhole(name)) {
                long[] top = whole(name);
                long[] both = Arrays.copyOf(top, top.length + below.count());
                System.arraycopy(below.whole(name), 0, both, top.length, below.count());
                all = all.with(name, both);
            } else {
                double[] top = real(name);
                double[] both = Arrays.copyOf(top, top.length + below.count());
                System.arraycopy(below.real(name), 0, both, top.length, below.count());
                all = all.with(name, both);
            }
        }
        return all;
    }

    /// {@return the rows as a tree for JSON: a list of numbers for each name; NaN and infinities are strings}
    public Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        columns.forEach((name, column) -> tree.put(name, list(column)));
        return tree;
    }

    private static List<Object> list(Object column) {
        List<Object> list = new ArrayList<>();
        if (column instanceof long[] whole) {
            for (long value : whole) {
                list.add(value);
            }
        } else {
            for (double value : (double[]) column) {
                list.add(Double.isFinite(value) ? (Object) value : Double.toString(value));
            }
        }
        return list;
    }

    /// {@return the rows of a tree that [#toTree()] made; `Long` and `Integer` are whole, `Double` and strings are
    /// real}
    ///
    /// @param tree the tree
    /// @throws IllegalArgumentException if the tree has another form (the column is named)
    public static Rows fromTree(Map<String, ?> tree) {
        Rows rows = NONE;
        for (Map.Entry<String, ?> entry : tree.entrySet()) {
            if (!(entry.getValue() instanceof List<?> list)) {
                throw new IllegalArgumentException("column " + entry.getKey() + " is not a list of numbers");
            }
            boolean whole = list.stream().allMatch(value -> value instanceof Long || value instanceof Integer);
            rows = whole
                    ? rows.with(
                            entry.getKey(),
                            list.stream()
                                    .mapToLong(value -> ((Number) value).longValue())
                                    .toArray())
                    : rows.with(
                            entry.getKey(),
                            list.stream()
                                    .mapToDouble(value -> number(entry.getKey(), value))
                                    .toArray());
        }
        return rows;
    }

    private static double number(String column, Object value) {
        return switch (value) {
            case Double real -> real;
            case String text when text.equals("NaN") -> Double.NaN;
            case String text when text.equals("Infinity") -> Double.POSITIVE_INFINITY;
            case String text when text.equals("-Infinity") -> Double.NEGATIVE_INFINITY;
            default -> throw new IllegalArgumentException("column " + column + " of real numbers holds " + value);
        };
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Rows other && names().equals(other.names()) && toTree().equals(other.toTree());
    }

    @Override
    public int hashCode() {
        return toTree().hashCode();
    }

    @Override
    public String toString() {
        return count() + " rows of " + String.join(", ", names());
    }
}
