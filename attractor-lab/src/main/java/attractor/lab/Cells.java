package attractor.lab;

import attractor.parameter.Recipe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The cells of a run as data: their parameters, their keys, and what overrides make of them.
///
///     key    count=10 delta=0.1 block=3
///
/// Two cells are the same when their keys are; a cell's seed depends on its key, not on its place in the list.
final class Cells {

    private Cells() {}

    /// The parameters as a tree for JSON.
    static Map<String, Object> parameters(Record cell) {
        return tree(cell.getClass(), cell);
    }

    private static <T> Map<String, Object> tree(Class<T> type, Record cell) {
        return Recipe.of(type).toTree(type.cast(cell));
    }

    /// The parameters by dotted name, each as it is written in `name=value`.
    static Map<String, String> flags(Record cell) {
        Map<String, String> flags = new LinkedHashMap<>();
        flatten("", parameters(cell), flags);
        return flags;
    }

    private static void flatten(String prefix, Map<?, ?> tree, Map<String, String> flags) {
        tree.forEach((name, value) -> {
            if (value instanceof Map<?, ?> chosen) {
                flags.put(prefix + name, String.valueOf(chosen.get("type")));
                Map<Object, Object> parts = new LinkedHashMap<>(chosen);
                parts.remove("type");
                flatten(prefix + name + ".", parts, flags);
            } else {
                flags.put(prefix + name, String.valueOf(value));
            }
        });
    }

    /// The parameters in one line.
    static String key(Record cell) {
        return flags(cell).entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining(" "));
    }

    /// The cells after overrides: `name=value` replaces a parameter of every cell, `name=a,b,c` makes one cell for
    /// each value; cells that become equal are run once.
    ///
    /// @param cells at least one, all of one record type
    /// @param overrides as typed
    /// @throws IllegalArgumentException if an override has another form, names no parameter, or has a value out of
    ///     range
    static <C extends Record> List<C> override(List<C> cells, List<String> overrides) {
        List<C> changed = List.copyOf(cells);
        for (String override : overrides) {
            int at = override.indexOf('=');
            if (at < 1 || at == override.length() - 1) {
                throw new IllegalArgumentException(
                        "the override is \"" + override + "\"; write name=value or name=value,value");
            }
            String name = override.substring(0, at);
            LinkedHashSet<C> next = new LinkedHashSet<>();
            for (String value : override.substring(at + 1).split(",", -1)) {
                for (C cell : changed) {
                    next.add(replace(cell, name, value));
                }
            }
            changed = new ArrayList<>(next);
        }
        return changed;
    }

    private static <C extends Record> C replace(C cell, String name, String value) {
        @SuppressWarnings("unchecked") // the class of a C is a Class<C>, records being final
        Class<C> type = (Class<C>) cell.getClass();
        Map<String, String> flags = flags(cell);
        if (!value.equals(flags.get(name))) {
            flags.keySet().removeIf(other -> other.startsWith(name + "."));
        }
        flags.put(name, value);
        return Recipe.of(type).parse(flags);
    }
}
