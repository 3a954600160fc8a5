package attractor.parameter;

import attractor.parameter.Parameter.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A component type without parts: how its values are read from text and from JSON, and written.
final class Scalar {

    private final Class<?> type;

    private Scalar(Class<?> type) {
        this.type = type;
    }

    static boolean covers(Class<?> type) {
        return type == int.class
                || type == long.class
                || type == double.class
                || type == boolean.class
                || type == String.class
                || type.isEnum();
    }

    static Scalar of(Class<?> type) {
        return new Scalar(type);
    }

    Kind kind() {
        if (type == int.class || type == long.class) {
            return Kind.INTEGER;
        }
        if (type == double.class) {
            return Kind.REAL;
        }
        if (type == boolean.class) {
            return Kind.FLAG;
        }
        return type == String.class ? Kind.TEXT : Kind.CHOICE;
    }

    List<String> choices() {
        if (!type.isEnum()) {
            return List.of();
        }
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> Names.kebab(((Enum<?>) constant).name()))
                .toList();
    }

    String write(Object value) {
        return value instanceof Enum<?> constant ? Names.kebab(constant.name()) : value.toString();
    }

    /// The value as JSON holds it: numbers and booleans as they are, non-finite numbers and everything else as
    /// text.
    Object toTree(Object value) {
        boolean plain = value instanceof Integer
                || value instanceof Long
                || value instanceof Boolean
                || (value instanceof Double number && Double.isFinite(number));
        return plain ? value : write(value);
    }

    Object read(String name, Param param, String text) {
        Object value =
                switch (kind()) {
                    case INTEGER -> integer(name, text);
                    case REAL -> real(name, text);
                    case FLAG -> flag(name, text);
                    case TEXT -> text;
                    case CHOICE -> constant(name, text);
                };
        if (value instanceof Number number) {
            requireInRange(name, param, number.doubleValue());
        }
        return value;
    }

    private Object integer(String name, String text) {
        try {
            return type == int.class ? (Object) Integer.valueOf(text.strip()) : Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw wrong(name, text, "a whole number" + (type == int.class ? " below 2147483648" : ""), e);
        }
    }

    private static Object real(String name, String text) {
        String plain = text.strip().replace('−', '-');
        try {
            double value =
                    switch (plain.toLowerCase(Locale.ROOT)) {
                        case "inf", "+inf", "infinity", "∞" -> Double.POSITIVE_INFINITY;
                        case "-inf", "-infinity", "-∞" -> Double.NEGATIVE_INFINITY;
                        default -> Double.parseDouble(plain);
                    };
            if (!Double.isNaN(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw wrong(name, text, "a number such as 0.5 or 1e-3", e);
        }
        throw wrong(name, text, "a number such as 0.5 or 1e-3", null);
    }

    private static Object flag(String name, String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(name, text, "true or false", null);
        };
    }

    private Object constant(String name, String text) {
        String wanted = Names.kebab(text.strip().toUpperCase(Locale.ROOT));
        for (Object constant : type.getEnumConstants()) {
            if (Names.kebab(((Enum<?>) constant).name()).equals(wanted)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(name + " is " + text + "; it must be one of " + String.join(", ", choices())
                + "." + Names.suggestion(wanted, choices()));
    }

    private static void requireInRange(String name, Param param, double value) {
        if (Double.isInfinite(value) && param.infinite() == Param.Infinite.REFUSED) {
            throw new IllegalArgumentException(name + " is " + Range.text(value) + "; it must be finite");
        }
        switch (param.ends()) {
            case CLOSED -> Range.closed(name, value, param.min(), param.max());
            case OPEN_ABOVE -> Range.openAbove(name, value, param.min(), param.max());
            case OPEN_BELOW -> Range.openBelow(name, value, param.min(), param.max());
            case OPEN -> {
                if (!Double.isInfinite(value)) {
                    Range.open(name, value, param.min(), param.max());
                }
            }
        }
    }

    private static IllegalArgumentException wrong(
            String name, String text, String expected, @org.jspecify.annotations.Nullable Throwable cause) {
        return new IllegalArgumentException(name + " is \"" + text + "\"; it must be " + expected, cause);
    }
}
