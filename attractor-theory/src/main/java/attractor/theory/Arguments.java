package attractor.theory;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The checked values of one call of a [Curve], defaults filled in.
///
/// Numbers may be given as [Number] or as text (`0.05`, `1e-3`, `inf`), choices as text in any case. Immutable;
/// iteration follows the order of the parameters.
public final class Arguments {

    private final Map<String, Double> numbers = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, Object> all = new LinkedHashMap<>();

    /// Checks what was given against what a curve takes.
    ///
    /// @param parameters what the curve takes
    /// @param given values by name; parameters not named take their defaults
    Arguments(List<Parameter> parameters, Map<String, ?> given) {
        List<String> names = parameters.stream().map(Parameter::name).toList();
        for (String name : given.keySet()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("unknown parameter " + name + "; " + suggestion(name, names));
            }
        }
        for (Parameter parameter : parameters) {
            Object value = given.get(parameter.name());
            put(parameter, value == null ? parameter.defaultText() : value);
        }
    }

    private void put(Parameter parameter, Object value) {
        switch (parameter) {
            case Parameter.Scalar number -> {
                double x = number.quantity().check(number(number, value));
                numbers.put(number.name(), x);
                all.put(number.name(), number.isInteger() ? (Object) (long) x : (Object) x);
            }
            case Parameter.Choice choice -> {
                String word = value.toString().strip().toLowerCase(Locale.ROOT);
                if (!choice.choices().contains(word)) {
                    throw new IllegalArgumentException(choice.name() + " (" + choice.doc() + ") is " + value
                            + " but must be one of " + String.join(", ", choice.choices()) + "; "
                            + suggestion(word, choice.choices()));
                }
                words.put(choice.name(), word);
                all.put(choice.name(), word);
            }
        }
    }

    private static double number(Parameter.Scalar parameter, Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return number(parameter.name(), value.toString());
    }

    /// A number from text.
    static double number(String name, String text) {
        String stripped = text.strip();
        return switch (stripped.toLowerCase(Locale.ROOT)) {
            case "inf", "infinity", "+inf", "∞" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity", "−∞" -> Double.NEGATIVE_INFINITY;
            default -> decimal(name, stripped);
        };
    }

    private static double decimal(String name, String text) {
        // parseDouble also takes 1d and 0x1p3, which nobody means here
        if (!text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) {
            throw new IllegalArgumentException(
                    name + " is \"" + text + "\", which is not a number; write it like 12, 0.05 or 1e-3");
        }
        return Double.parseDouble(text);
    }

    private static String suggestion(String word, Collection<String> known) {
        if (known.isEmpty()) {
            return "this curve takes none";
        }
        return Nearest.to(word, known)
                .map(name -> "did you mean " + name + "?")
                .orElse("known are " + String.join(", ", known));
    }

    /// The value of a number.
    ///
    /// @param name the parameter's name
    /// @return its value
    public double real(String name) {
        Double value = numbers.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the curve has no number named " + name + "; it has " + all.keySet());
        }
        return value;
    }

    /// The value of an integer.
    ///
    /// @param name the parameter's name
    /// @return its value
    public long integer(String name) {
        return (long) real(name);
    }

    /// The value of a choice.
    ///
    /// @param name the parameter's name
    /// @return its word
    public String choice(String name) {
        String value = words.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the curve has no choice named " + name + "; it has " + all.keySet());
        }
        return value;
    }

    /// All values by name, in the order of the parameters.
    ///
    /// @return Double for reals, Long for integers, String for choices; unmodifiable
    public Map<String, Object> asMap() {
        return Collections.unmodifiableMap(all);
    }
}
