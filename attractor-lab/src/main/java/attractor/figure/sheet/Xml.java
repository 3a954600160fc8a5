package attractor.figure.sheet;

/// Text as it may stand in XML and HTML.
public final class Xml {
    private Xml() {}

    /// Escapes text for element content and for attributes in double or single quotes.
    ///
    /// `& < > " '` become references. Line breaks and tabs stay; other characters that XML 1.0 forbids (control
    /// characters, lone surrogates, U+FFFE, U+FFFF) become U+FFFD, so that any string gives a well-formed document.
    ///
    /// @param text any text
    /// @return the escaped text
    public static String escape(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
        return out.toString();
    }

    /// Text on one line: every run of white space and control characters becomes one space; the ends are trimmed.
    ///
    /// @param text any text
    /// @return one line, perhaps empty
    public static String oneLine(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean space = c == ' ' || c == 0x2028 || c == 0x2029 || Character.isISOControl(c);
            if (!space) {
                out.appendCodePoint(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        });
        return out.toString().strip();
    }

    private static boolean allowed(int c) {
        boolean character = c >= 0x20 && c <= 0xFFFD;
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return c == '\t' || c == '\n' || (character && !surrogate) || c >= 0x10000;
    }
}
