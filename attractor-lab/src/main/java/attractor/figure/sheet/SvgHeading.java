package attractor.figure.sheet;

import java.util.regex.Pattern;

/// What an SVG says about itself to screen readers and to the page around it.
///
/// @param idPrefix starts every id in the document, so that several can stand in one page: a letter, then letters,
///     digits, `-` or `_`
/// @param title one short line
/// @param description what the figure shows, in words
public record SvgHeading(String idPrefix, String title, String description) {
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    /// Checks the prefix and that the title is not blank.
    public SvgHeading {
        if (!PREFIX.matcher(idPrefix).matches()) {
            throw new IllegalArgumentException("id prefix '" + idPrefix
                    + "' is not allowed; start with a letter and use letters, digits, '-' and '_' only");
        }
        title = Xml.oneLine(title);
        description = Xml.oneLine(description);
        if (title.isEmpty()) {
            throw new IllegalArgumentException("the figure has no title; give one, screen readers announce it");
        }
    }
}
