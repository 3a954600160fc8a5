package attractor.experiment.advisor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One statement of an advice, with the numbers it rests on.
///
/// @param topic one word, the key of the JSON form
/// @param text for people, one or two sentences
/// @param numbers what the text says, at full precision; a number that is not finite is a string
public record Sentence(String topic, String text, Map<String, Object> numbers) {

    /// Keeps the order of the numbers.
    public Sentence {
        Map<String, Object> ordered = new LinkedHashMap<>();
        numbers.forEach((name, value) -> ordered.put(
                name, value instanceof Double real && !Double.isFinite(real) ? Double.toString(real) : value));
        numbers = java.util.Collections.unmodifiableMap(ordered);
    }

    /// {@return the numbers and the text as a tree for JSON}
    public Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>(numbers);
        tree.put("text", text);
        return tree;
    }

    /// {@return all sentences by topic}
    ///
    /// @param sentences no two of one topic
    public static Map<String, Object> tree(List<Sentence> sentences) {
        Map<String, Object> tree = new LinkedHashMap<>();
        sentences.forEach(sentence -> tree.put(sentence.topic(), sentence.toTree()));
        return tree;
    }

    /// Four significant digits, ∞ in words.
    static String brief(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "undefined" : value > 0 ? "infinite" : "−infinite";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e6) {
            return Long.toString((long) value);
        }
        double size = Math.abs(value);
        if (size >= 1e6 || size < 1e-3) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        int decimals = Math.max(0, 3 - (int) Math.floor(Math.log10(size)));
        return String.format(Locale.ROOT, "%." + decimals + "f", value)
                .replaceFirst("(\\.\\d*?)0+$", "$1")
                .replaceFirst("\\.$", "");
    }

    /// A number of failures: what is not expected even once in a million cases is none.
    static String few(double number) {
        return number < 1e-6 ? "none" : brief(number);
    }

    static String percent(double share) {
        return share > 0.999 && share < 1
                ? "more than 99.9 %"
                : share < 0.001 && share > 0
                        ? "less than 0.1 %"
                        : String.format(Locale.ROOT, "%.1f %%", 100 * share).replace(".0 %", " %");
    }

    static String degrees(double angle) {
        return String.format(Locale.ROOT, "%.1f°", Math.toDegrees(angle));
    }
}
