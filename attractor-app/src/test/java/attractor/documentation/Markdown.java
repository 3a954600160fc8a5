package attractor.documentation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Pieces of Markdown.
final class Markdown {

    private Markdown() {}

    /// A row of a table; a `|` in a cell is escaped, in code too, as GitHub reads tables.
    static String row(List<String> cells) {
        StringBuilder row = new StringBuilder("|");
        for (String cell : cells) {
            row.append(' ').append(cell.replace("|", "\\|")).append(cell.isEmpty() ? "|" : " |");
        }
        return row.append('\n').toString();
    }

    /// The two rows that open a table.
    static String head(List<String> titles) {
        return row(titles) + "|" + "---|".repeat(titles.size()) + "\n";
    }

    static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    /// The page with new text between `<!-- name: ... -->` and `<!-- end of name -->`.
    ///
    /// @throws IllegalStateException if the page has no such place
    static String within(String page, String name, String text) {
        Matcher place = Pattern.compile(
                        "(<!-- " + name + ": [^\n]*-->\n).*?(<!-- end of " + name + " -->)", Pattern.DOTALL)
                .matcher(page);
        if (!place.find()) {
            throw new IllegalStateException("the page has no place for " + name + "; restore <!-- " + name
                    + ": ... --> and <!-- end of " + name + " -->");
        }
        return page.substring(0, place.end(1)) + "\n" + text + "\n" + page.substring(place.start(2));
    }
}
