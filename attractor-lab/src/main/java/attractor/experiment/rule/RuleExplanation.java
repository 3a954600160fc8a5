package attractor.experiment.rule;

import attractor.learning.ReducedCoefficients;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An explanation: sentences under headings, each with the numbers that it is built from.
///
/// A sentence is written with `{name}` where a number belongs, so that none can be said that is not also in the
/// tree.
public final class RuleExplanation {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z_0-9]+)\\}");
    private static final int WIDTH = 100;

    private final Map<String, Object> numbers = new LinkedHashMap<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private String heading = "";

    RuleExplanation() {}

    /// One sentence.
    ///
    /// @param heading what it belongs to
    /// @param text in words, numbers filled in
    /// @param uses the names of its numbers
    public record Sentence(String heading, String text, List<String> uses) {

        /// Copies the list.
        public Sentence {
            uses = List.copyOf(uses);
        }
    }

    /// Begins a paragraph.
    RuleExplanation under(String words) {
        heading = words;
        return this;
    }

    /// Keeps a number for the sentences to come; one that is not finite is kept as a text.
    RuleExplanation let(String name, double value) {
        numbers.put(name, Double.isFinite(value) ? (Object) value : Double.toString(value));
        return this;
    }

    /// Keeps a whole number.
    RuleExplanation let(String name, long value) {
        numbers.put(name, value);
        return this;
    }

    /// Keeps words, such as the name of a term.
    RuleExplanation let(String name, String words) {
        numbers.put(name, words);
        return this;
    }

    /// Keeps the change of a weight as a formula, without the terms that are 0.
    RuleExplanation letChange(ReducedCoefficients known) {
        StringBuilder change = new StringBuilder();
        term(change, known.constant(), "");
        term(change, known.pre(), " x_j");
        term(change, known.post(), " x_i");
        term(change, known.product(), " x_i x_j");
        return let("a", known.constant())
                .let("p", known.pre())
                .let("q", known.post())
                .let("c", known.product())
                .let("change", change.isEmpty() ? "0" : change.toString());
    }

    private static void term(StringBuilder change, double factor, String activity) {
        if (factor == 0) {
            return;
        }
        String sign = factor < 0 ? "−" : "+";
        if (!change.isEmpty()) {
            change.append(' ').append(sign).append(' ');
        } else if (factor < 0) {
            change.append(sign);
        }
        double size = Math.abs(factor);
        boolean implied = size == 1 && !activity.isEmpty();
        change.append(implied ? activity.strip() : words(size) + activity);
    }

    /// Adds a sentence.
    ///
    /// @throws IllegalStateException if it asks for a number that was not kept, or for none
    RuleExplanation say(String template) {
        List<String> uses = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Matcher places = PLACE.matcher(template);
        while (places.find()) {
            Object value = numbers.get(places.group(1));
            if (value == null) {
                throw new IllegalStateException("the explanation has no number " + places.group(1));
            }
            uses.add(places.group(1));
            places.appendReplacement(text, Matcher.quoteReplacement(words(value)));
        }
        places.appendTail(text);
        if (uses.isEmpty()) {
            throw new IllegalStateException("the sentence \"" + template + "\" is backed by no number");
        }
        sentences.add(new Sentence(heading, text.toString(), uses));
        return this;
    }

    /// As a number is written in a sentence: up to four digits.
    private static String words(Object value) {
        if (!(value instanceof Double number)) {
            return value.toString();
        }
        if (number < 0) {
            return "−" + words(-number);
        }
        if (number == Math.rint(number) && number < 1e7) {
            return Long.toString(Math.round(number));
        }
        String digits = String.format(Locale.ROOT, "%.4g", number);
        return digits.contains(".") && !digits.contains("e") ? digits.replaceFirst("\\.?0+$", "") : digits;
    }

    /// Whether a number was kept.
    boolean knows(String name) {
        return numbers.get(name) instanceof Number;
    }

    /// A number that was kept.
    ///
    /// @throws IllegalStateException if it was not, or is not finite
    double number(String name) {
        if (numbers.get(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalStateException("the explanation has no number " + name);
    }

    /// The sentences in their order.
    public List<Sentence> sentences() {
        return List.copyOf(sentences);
    }

    /// The numbers by name: Double, Long or String.
    public Map<String, Object> numbers() {
        return Map.copyOf(numbers);
    }

    /// The explanation as a tree for JSON: all numbers by name, and the sentences with the names that they use.
    public Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("numbers", new LinkedHashMap<>(numbers));
        List<Object> list = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("heading", sentence.heading());
            entry.put("text", sentence.text());
            entry.put("uses", sentence.uses());
            list.add(entry);
        }
        tree.put("sentences", list);
        return tree;
    }

    /// The explanation in paragraphs.
    public String toText() {
        StringBuilder text = new StringBuilder();
        String last = "";
        StringBuilder paragraph = new StringBuilder();
        for (Sentence sentence : sentences) {
            if (!sentence.heading().equals(last)) {
                flush(paragraph, text);
                last = sentence.heading();
                text.append(text.isEmpty() ? "" : "\n").append(last).append('\n');
            }
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(sentence.text());
        }
        flush(paragraph, text);
        return text.toString();
    }

    private static void flush(StringBuilder paragraph, StringBuilder text) {
        if (paragraph.isEmpty()) {
            return;
        }
        int column = 0;
        for (String word : paragraph.toString().split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                text.append('\n');
                column = 0;
            }
            text.append(column == 0 ? "  " : " ").append(word);
            column += word.length() + (column == 0 ? 2 : 1);
        }
        text.append('\n');
        paragraph.setLength(0);
    }
}
