package attractor.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One pass over a BibTeX text, entry by entry; `at` is always the next character to read.
final class BibtexReader {
    private final String text;
    private int at;

    BibtexReader(String text) {
        this.text = text;
    }

    List<Reference> entries() {
        var entries = new ArrayList<Reference>();
        for (at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at)) {
            entries.add(entry());
        }
        return entries;
    }

    private Reference entry() {
        int start = at++;
        String type = until("{").toLowerCase(Locale.ROOT);
        String key = until(",");
        Map<String, String> fields = new LinkedHashMap<>();
        for (skipBlanks(); peek() != '}'; skipBlanks()) {
            String name = until("=").toLowerCase(Locale.ROOT);
            fields.put(name, value());
            skipBlanks();
            if (peek() == ',') {
                at++;
            }
        }
        at++;
        return new Reference(key, type, Collections.unmodifiableMap(fields), text.substring(start, at));
    }

    private String value() {
        skipBlanks();
        if (peek() == '{') {
            return braced();
        }
        if (peek() == '"') {
            at++;
            return until("\"");
        }
        int start = at;
        while (Character.isLetterOrDigit(peek())) {
            at++;
        }
        if (at == start) {
            throw damaged("a value in braces, in quotes or a number");
        }
        return text.substring(start, at);
    }

    private String braced() {
        int start = ++at;
        for (int depth = 1; depth > 0; at++) {
            switch (peek()) {
                case '{' -> depth++;
                case '}' -> depth--;
                default -> {}
            }
        }
        return text.substring(start, at - 1).replaceAll("\\s+", " ").strip();
    }

    private String until(String end) {
        int stop = text.indexOf(end, at);
        if (stop < 0) {
            throw damaged("'" + end + "'");
        }
        String read = text.substring(at, stop).strip();
        at = stop + end.length();
        return read;
    }

    private void skipBlanks() {
        while (Character.isWhitespace(peek())) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw damaged("'}'");
        }
        return text.charAt(at);
    }

    private IllegalArgumentException damaged(String expected) {
        long line = 1
                + text.substring(0, Math.min(at, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new IllegalArgumentException(
                "line " + line + " of the bibliography lacks " + expected + "; close the entry before it");
    }
}
