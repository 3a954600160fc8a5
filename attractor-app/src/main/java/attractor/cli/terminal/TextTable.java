package attractor.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Rows of text in aligned columns, two blanks apart.
///
/// A column whose cells are all numbers (or empty) is aligned on the right. The last column may be long: it is
/// broken between words, and goes on below its own beginning.
public final class TextTable {

    private static final Pattern NUMBER = Pattern.compile("[-−+]?[0-9][0-9.,]*(e[-+]?[0-9]+)?|NaN|-?Infinity|");

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    /// A table without rows.
    ///
    /// @param header the names of the columns
    public TextTable(String... header) {
        this.header = List.of(header);
    }

    /// Adds a row.
    ///
    /// @param cells one for each column
    /// @throws IllegalArgumentException if there are more or fewer cells than columns
    public void row(String... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException(
                    "a row has " + cells.length + " cells but the table has " + header.size() + " columns");
        }
        rows.add(List.of(cells));
    }

    /// The table as text, each line ended.
    ///
    /// @param paint how the header is set off
    /// @param width the number of characters a line may have
    /// @return the lines
    public String text(Paint paint, int width) {
        int columns = header.size();
        int[] widths = new int[columns];
        boolean[] numbers = new boolean[columns];
        Arrays.fill(numbers, true);
        for (int c = 0; c < columns; c++) {
            widths[c] = length(header.get(c));
            for (List<String> row : rows) {
                widths[c] = Math.max(widths[c], length(row.get(c)));
                numbers[c] &= NUMBER.matcher(row.get(c)).matches();
            }
            numbers[c] &= !rows.isEmpty();
        }
        int left = Arrays.stream(widths).limit(columns - 1).map(w -> w + 2).sum();
        int last = Math.max(20, width - left);
        StringBuilder text = new StringBuilder();
        text.append(paint.strong(line(header, widths, numbers))).append('\n');
        for (List<String> row : rows) {
            List<String> parts = numbers[columns - 1] ? List.of(row.getLast()) : wrap(row.getLast(), last);
            List<String> cells = new ArrayList<>(row);
            cells.set(columns - 1, parts.getFirst());
            text.append(line(cells, widths, numbers)).append('\n');
            for (String part : parts.subList(1, parts.size())) {
                text.append(" ".repeat(left)).append(part).append('\n');
            }
        }
        return text.toString();
    }

    /// Breaks text between words.
    ///
    /// @param text any text
    /// @param width the number of characters a line may have; a longer word stands alone
    /// @return at least one line
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && length(line) + 1 + length(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String line(List<String> cells, int[] widths, boolean[] numbers) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            String gap = " ".repeat(Math.max(0, widths[c] - length(cells.get(c))));
            line.append(c == 0 ? "" : "  ");
            line.append(numbers[c] ? gap + cells.get(c) : cells.get(c) + gap);
        }
        return line.toString().stripTrailing();
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
