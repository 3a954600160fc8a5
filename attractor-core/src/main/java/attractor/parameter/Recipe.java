package attractor.parameter;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A record type as flags, JSON, JSON Schema and documentation, and back.
///
/// A recipe is a public record whose public no-argument constructor gives the defaults and whose components carry
/// [Param]. A component is an int, long, double, boolean, String or enum, or a *choice*: a sealed interface of such
/// records (or an open one whose records are services).
///
///     flags   beta=0.2 update=asynchronous update.order=greedy
///     JSON    {"beta": 0.2, "update": {"type": "asynchronous", "order": "greedy", "maxSweeps": 100}}
///
/// Reading starts from the defaults, refuses unknown names (naming the nearest) and values out of range, and leaves
/// the last word to the record's constructor. Writing and reading back gives an equal record.
///
/// @param <T> the record type, or the interface of a choice
public final class Recipe<T> {

    /// The JSON property that names the chosen record.
    static final String TYPE = "type";

    private final Class<T> type;
    private final RecordShape shape;

    private Recipe(Class<T> type) {
        this.type = type;
        this.shape = RecordShape.of(type);
        for (RecordComponent component : shape.components()) {
            if (!Scalar.covers(component.getType())) {
                Choices.of(component.getType());
            }
        }
    }

    /// {@return the recipe of a record type}
    ///
    /// @param <T> the record type
    /// @param type the class
    /// @throws IllegalArgumentException if the type is no record, has no public no-argument constructor, or a
    ///     component has a type that cannot be written as text
    public static <T> Recipe<T> of(Class<T> type) {
        return new Recipe<>(type);
    }

    /// {@return the id: the simple name of the type in kebab case}
    public String id() {
        return Names.kebab(type);
    }

    /// {@return the title, from [About] or the type's name}
    public String title() {
        About about = type.getAnnotation(About.class);
        return about == null ? Names.words(type) : about.title();
    }

    /// {@return the one-sentence summary, from [About], or nothing}
    public String summary() {
        About about = type.getAnnotation(About.class);
        return about == null ? "" : about.summary();
    }

    /// {@return the record with all defaults}
    public T defaults() {
        return type.cast(shape.defaults());
    }

    /// {@return the parameters in the order of the record; those of chosen records follow their choice with dotted
    /// names}
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        describe("", Optional.empty(), shape, parameters);
        return List.copyOf(parameters);
    }

    /// Reads `name=value` settings.
    ///
    /// @param flags names and values as typed; a missing name keeps its default
    /// @return the record
    /// @throws IllegalArgumentException naming the parameter, the value, the allowed range, and the nearest name
    public T parse(Map<String, String> flags) {
        return type.cast(read("", shape, flags));
    }

    /// Reads the JSON form.
    ///
    /// @param tree property names and values: numbers, booleans, texts, and a map for a choice
    /// @return the record
    /// @throws IllegalArgumentException naming the parameter, the value, the allowed range, and the nearest name
    public T fromTree(Map<String, ?> tree) {
        Map<String, String> flags = new LinkedHashMap<>();
        flatten("", tree, flags);
        return parse(flags);
    }

    /// {@return the JSON form: numbers, booleans, texts, and a map with the property `type` for a choice}
    ///
    /// @param value the record
    public Map<String, Object> toTree(T value) {
        return tree(shape, value);
    }

    /// {@return the settings that differ from the defaults, as `name=value` would write them}
    ///
    /// @param value the record
    public Map<String, String> toFlags(T value) {
        Map<String, String> all = new LinkedHashMap<>();
        flatten("", toTree(value), all);
        Map<String, String> standard = new LinkedHashMap<>();
        flatten("", toTree(defaults()), standard);
        Map<String, String> flags = new LinkedHashMap<>();
        all.forEach((name, text) -> {
            if (!Objects.equals(standard.get(name), text)) {
                flags.put(name, text);
            }
        });
        return flags;
    }

    /// {@return the JSON Schema (2020-12) of the JSON form}
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title());
        schema.putAll(Schema.of(shape, Optional.empty()));
        return schema;
    }

    private static Object read(String prefix, RecordShape shape, Map<String, String> flags) {
        refuseUnknown(prefix, shape.names(), flags);
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : shape.components()) {
            String name = prefix + component.getName();
            Object standard = RecordShape.value(component, shape.defaults());
            if (Scalar.covers(component.getType())) {
                String text = flags.get(name);
                values.add(
                        text == null ? standard : Scalar.of(component.getType()).read(name, param(component), text));
            } else {
                values.add(choose(name, component.getType(), standard, flags));
            }
        }
        return shape.make(values);
    }

    private static Object choose(String name, Class<?> type, Object standard, Map<String, String> flags) {
        Map<String, Class<?>> choices = Choices.of(type);
        String id = flags.getOrDefault(name, Names.kebab(standard.getClass()));
        Class<?> chosen = choices.get(id);
        if (chosen == null) {
            throw new IllegalArgumentException(name + " is " + id + "; it must be one of "
                    + String.join(", ", choices.keySet()) + "." + Names.suggestion(id, choices.keySet()));
        }
        Map<String, String> nested = new LinkedHashMap<>();
        flags.forEach((key, text) -> {
            if (key.startsWith(name + ".")) {
                nested.put(key, text);
            }
        });
        RecordShape shape = RecordShape.of(chosen);
        if (chosen == standard.getClass() && nested.isEmpty()) {
            return standard;
        }
        for (String key : nested.keySet()) {
            String part = key.substring(name.length() + 1).split("\\.", 2)[0];
            if (!shape.names().contains(part)) {
                choices.forEach((other, record) -> {
                    if (RecordShape.of(record).names().contains(part)) {
                        throw new IllegalArgumentException(key + " is a parameter of " + name + "=" + other + ", but "
                                + name + " is " + id + "; set " + name + "=" + other + " too");
                    }
                });
            }
        }
        if (chosen == standard.getClass()) {
            Map<String, String> present = new LinkedHashMap<>();
            flatten(name + ".", tree(shape, standard), present);
            nested.forEach((key, text) -> {
                if (!text.equals(present.get(key))) {
                    // Another choice than by default: the parameters of the default one mean nothing to it.
                    present.keySet().removeIf(other -> other.startsWith(key + "."));
                }
            });
            present.putAll(nested);
            return read(name + ".", shape, present);
        }
        return read(name + ".", shape, nested);
    }

    private static void refuseUnknown(String prefix, List<String> names, Map<String, String> flags) {
        for (String key : flags.keySet()) {
            String part = key.substring(prefix.length()).split("\\.", 2)[0];
            if (!names.contains(part)) {
                String known =
                        names.isEmpty() ? "there are no parameters here" : "known are " + String.join(", ", names);
                throw new IllegalArgumentException(
                        "unknown parameter " + key + "; " + known + "." + Names.suggestion(part, names));
            }
        }
    }

    private static Map<String, Object> tree(RecordShape shape, Object record) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (RecordComponent component : shape.components()) {
            Object value = RecordShape.value(component, record);
            if (Scalar.covers(component.getType())) {
                tree.put(component.getName(), Scalar.of(component.getType()).toTree(value));
            } else {
                Map<String, Object> chosen = new LinkedHashMap<>();
                chosen.put(TYPE, Names.kebab(value.getClass()));
                chosen.putAll(tree(RecordShape.of(value.getClass()), value));
                tree.put(component.getName(), chosen);
            }
        }
        return tree;
    }

    private static void flatten(String prefix, Map<String, ?> tree, Map<String, String> flags) {
        tree.forEach((name, value) -> {
            if (value instanceof Map<?, ?> chosen) {
                Map<String, Object> parts = new LinkedHashMap<>();
                chosen.forEach((part, inner) -> {
                    if (!TYPE.equals(part)) {
                        parts.put(String.valueOf(part), inner);
                    }
                });
                Object id = chosen.get(TYPE);
                if (id != null) {
                    flags.put(prefix + name, id.toString());
                }
                flatten(prefix + name + ".", parts, flags);
            } else {
                flags.put(prefix + name, String.valueOf(value));
            }
        });
    }

    private static void describe(
            String prefix, Optional<String> onlyWith, RecordShape shape, List<Parameter> parameters) {
        for (RecordComponent component : shape.components()) {
            String name = prefix + component.getName();
            Param param = param(component);
            Object standard = RecordShape.value(component, shape.defaults());
            if (Scalar.covers(component.getType())) {
                Scalar scalar = Scalar.of(component.getType());
                parameters.add(new Parameter(
                        name,
                        param.symbol(),
                        scalar.kind(),
                        scalar.write(standard),
                        param.min(),
                        param.max(),
                        param.ends(),
                        param.doc(),
                        scalar.choices(),
                        onlyWith));
            } else {
                Map<String, Class<?>> choices = Choices.of(component.getType());
                parameters.add(new Parameter(
                        name,
                        param.symbol(),
                        Parameter.Kind.CHOICE,
                        Names.kebab(standard.getClass()),
                        param.min(),
                        param.max(),
                        param.ends(),
                        param.doc(),
                        List.copyOf(choices.keySet()),
                        onlyWith));
                choices.forEach((id, record) ->
                        describe(name + ".", Optional.of(name + "=" + id), RecordShape.of(record), parameters));
            }
        }
    }

    /// The annotation of a component.
    ///
    /// @throws IllegalArgumentException if it has none
    static Param param(RecordComponent component) {
        Param param = component.getAnnotation(Param.class);
        if (param == null) {
            throw new IllegalArgumentException("component " + component.getName() + " of "
                    + component.getDeclaringRecord().getName() + " has no @Param; describe it there");
        }
        return param;
    }
}
