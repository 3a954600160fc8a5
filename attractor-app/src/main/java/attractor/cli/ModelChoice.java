package attractor.cli;

import attractor.memory.Catalogue;
import attractor.memory.Model;
import attractor.parameter.Parameter;
import attractor.parameter.Recipe;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A model of the catalogue with the settings that were typed.
///
/// @param entry the model in the catalogue
/// @param model the model with its settings
/// @param tree all its settings, defaults included, in their JSON form
record ModelChoice(Catalogue.Entry entry, Model model, Map<String, Object> tree) {

    /// Reads a model.
    ///
    /// @param id such as `dense-exponential`
    /// @param settings values by name
    /// @throws IllegalArgumentException if there is no such model or parameter, or a value is out of range
    static ModelChoice of(String id, Map<String, String> settings) {
        Catalogue.Entry entry = Catalogue.byId(id);
        return of(entry, entry.recipe(), settings);
    }

    private static <M extends Model> ModelChoice of(
            Catalogue.Entry entry, Recipe<M> recipe, Map<String, String> settings) {
        M model = recipe.parse(settings);
        return new ModelChoice(entry, model, recipe.toTree(model));
    }

    /// The id.
    String id() {
        return entry.id();
    }

    /// The id with the settings that were typed.
    static String label(String id, List<String> settings) {
        return settings.isEmpty() ? id : id + " " + String.join(" ", settings);
    }

    /// This model as a type that it needs to be.
    ///
    /// @param lacks what the model does not do if it is of another type
    /// @throws IllegalArgumentException if it is not; models that are get named
    <T> T as(Class<T> type, String lacks) {
        if (type.isInstance(model)) {
            return type.cast(model);
        }
        throw new IllegalArgumentException(
                "model " + id() + " " + lacks + "; " + others(type::isAssignableFrom, "models that do"));
    }

    private static String others(Predicate<Class<?>> suits, String words) {
        String ids = Catalogue.all().stream()
                .filter(other -> suits.test(other.type()))
                .map(Catalogue.Entry::id)
                .collect(Collectors.joining(", "));
        return ids.isEmpty() ? "no model of the catalogue does" : words + ": " + ids;
    }

    /// The parameter that limits the length of a recall, as it is set now: such as `update.maxSweeps (now 100)`.
    String limit() {
        return entry.recipe().parameters().stream()
                .filter(parameter -> parameter.kind() == Parameter.Kind.INTEGER)
                .filter(parameter -> parameter.name().matches("(.*\\.)?max[A-Z].*"))
                .filter(parameter -> value(parameter.name()) != null)
                .map(parameter -> parameter.name() + " (now " + value(parameter.name()) + ")")
                .findFirst()
                .orElse("");
    }

    /// Whether a parameter has a value among its choices, such as `update` the value `asynchronous`.
    boolean offers(String name, String choice) {
        return entry.recipe().parameters().stream()
                .anyMatch(parameter ->
                        parameter.name().equals(name) && parameter.choices().contains(choice));
    }

    private @org.jspecify.annotations.Nullable Object value(String name) {
        Object node = tree;
        for (String part : name.split("\\.", -1)) {
            node = node instanceof Map<?, ?> map ? map.get(part) : null;
        }
        return node;
    }
}
