package attractor.cli;

/// Comma-separated values (RFC 4180).
final class Csv {

    private Csv() {}

    /// A field, quoted where it must be.
    static String field(String text) {
        boolean special = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return special ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
