package attractor.server.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON object as it came in, read with errors that name the place, the value and what is allowed.
public final class Tree {

    private static final int LONGEST = 40;

    /// Below it every whole number is a double.
    private static final double EXACT = 1L << 53;

    private final String place;
    private final Map<?, ?> members;

    private Tree(String place, Map<?, ?> members) {
        this.place = place;
        this.members = members;
    }

    /// Reads a value as an object.
    ///
    /// @param place how its members are reached from the root; empty for the root itself
    /// @param value a map, list, text, number, boolean, or null
    /// @return the object
    /// @throws IllegalArgumentException if it is none
    public static Tree of(String place, Object value) {
        if (!(value instanceof Map<?, ?> members)) {
            throw new IllegalArgumentException(place + " is " + shown(value) + "; it must be an object");
        }
        return new Tree(place, members);
    }

    /// Refuses other members than these.
    ///
    /// @param names what is known
    public void requireOnly(List<String> names) {
        for (Object name : members.keySet()) {
            if (!names.contains(String.valueOf(name))) {
                throw new IllegalArgumentException(
                        at(abridged(name)) + " is not known; known are " + String.join(", ", names));
            }
        }
    }

    /// {@return the place of a member, as errors name it}
    ///
    /// @param name of the member
    public String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    /// {@return a member; nothing where it is missing or null}
    ///
    /// @param name of the member
    public Optional<Object> get(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /// {@return a member that must be an object}
    ///
    /// @param name of the member
    public Tree object(String name) {
        return of(at(name), require(name));
    }

    /// {@return a member that must be an array}
    ///
    /// @param name of the member
    public List<?> list(String name) {
        Object value = require(name);
        if (!(value instanceof List<?> list)) {
            throw new IllegalArgumentException(at(name) + " is " + shown(value) + "; it must be an array");
        }
        return list;
    }

    /// {@return a member that must be a text}
    ///
    /// @param name of the member
    public String text(String name) {
        Object value = require(name);
        if (!(value instanceof String text)) {
            throw new IllegalArgumentException(at(name) + " is " + shown(value) + "; it must be a text");
        }
        return text;
    }

    /// {@return a member that must be an integer}
    ///
    /// @param name of the member
    /// @param min the least that is allowed
    /// @param max the greatest that is allowed
    public long integer(String name, long min, long max) {
        Object value = require(name);
        if (!(value instanceof Integer || value instanceof Long || isWhole(value))) {
            throw new IllegalArgumentException(
                    at(name) + " is " + shown(value) + "; it must be an integer from " + min + " to " + max);
        }
        long number = ((Number) value).longValue();
        if (number < min || number > max) {
            throw new IllegalArgumentException(at(name) + " is " + number + "; it must be from " + min + " to " + max);
        }
        return number;
    }

    /// A number with a point that is none the less a whole one, such as 50.0 or 1e3.
    private static boolean isWhole(Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < EXACT;
    }

    /// {@return a member that must be a number}
    ///
    /// @param name of the member
    /// @param min the least that is allowed
    /// @param max the greatest that is allowed
    public double number(String name, double min, double max) {
        Object value = require(name);
        if (!(value instanceof Number number) || !(number.doubleValue() >= min && number.doubleValue() <= max)) {
            throw new IllegalArgumentException(
                    at(name) + " is " + shown(value) + "; it must be a number from " + min + " to " + max);
        }
        return number.doubleValue();
    }

    /// {@return all members}
    public Map<?, ?> members() {
        return members;
    }

    private Object require(String name) {
        return get(name)
                .orElseThrow(() -> new IllegalArgumentException(at(name)
                        + (members.containsKey(name) ? " is null" : " is missing")
                        + "; it is needed: give one, as /openapi.json describes it"));
    }

    /// {@return a value as errors show it: in a few characters, whatever it is}
    ///
    /// @param value a map, list, text, number, boolean, or null
    public static String shown(Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> m -> "an object";
            case List<?> l -> "an array";
            case String s -> "the text " + quoted(s);
            default -> abridged(value);
        };
    }

    /// {@return a text as errors show it, where it is plain that it is one}
    ///
    /// @param text of any length
    public static String quoted(String text) {
        return "\"" + abridged(text) + "\"";
    }

    private static String abridged(Object value) {
        String text = String.valueOf(value);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
