package attractor.server.play;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON object as it came in, read with errors that name the place.
final class Tree {

    private final String place;
    private final Map<?, ?> members;

    private Tree(String place, Map<?, ?> members) {
        this.place = place;
        this.members = members;
    }

    static Tree of(String place, Object value) {
        if (!(value instanceof Map<?, ?> members)) {
            throw new IllegalArgumentException(place + " is " + kind(value) + "; it must be an object");
        }
        return new Tree(place, members);
    }

    void requireOnly(List<String> names) {
        for (Object name : members.keySet()) {
            if (!names.contains(String.valueOf(name))) {
                throw new IllegalArgumentException(
                        at(String.valueOf(name)) + " is not known; known are " + String.join(", ", names));
            }
        }
    }

    String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    Optional<Object> get(String name) {
        return Optional.ofNullable(members.get(name));
    }

    Tree object(String name) {
        return of(at(name), require(name));
    }

    List<?> list(String name) {
        Object value = require(name);
        if (!(value instanceof List<?> list)) {
            throw new IllegalArgumentException(at(name) + " is " + kind(value) + "; it must be an array");
        }
        return list;
    }

    String text(String name) {
        Object value = require(name);
        if (!(value instanceof String text)) {
            throw new IllegalArgumentException(at(name) + " is " + kind(value) + "; it must be a text");
        }
        return text;
    }

    long integer(String name, long min, long max) {
        Object value = require(name);
        if (!(value instanceof Integer || value instanceof Long)) {
            throw new IllegalArgumentException(
                    at(name) + " is " + kind(value) + "; it must be an integer from " + min + " to " + max);
        }
        long number = ((Number) value).longValue();
        if (number < min || number > max) {
            throw new IllegalArgumentException(at(name) + " is " + number + "; it must be from " + min + " to " + max);
        }
        return number;
    }

    Map<?, ?> members() {
        return members;
    }

    private Object require(String name) {
        return get(name)
                .orElseThrow(() ->
                        new IllegalArgumentException(at(name) + " is missing; a state of a playground" + " needs it"));
    }

    private static String kind(Object value) {
        return switch (value) {
            case Map<?, ?> m -> "an object";
            case List<?> l -> "an array";
            case String s -> "the text \"" + (s.length() > 40 ? s.substring(0, 40) + "…" : s) + "\"";
            default -> String.valueOf(value);
        };
    }
}
