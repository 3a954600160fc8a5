package attractor.cli;

import attractor.parameter.Names;
import attractor.parameter.Recipe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/// The records of one kind that are registered as services: corruptions, ensembles, learning rules.
///
/// @param <T> the kind
final class Registered<T> {

    private final String word;
    private final Class<T> kind;
    private final List<Recipe<? extends T>> recipes = new ArrayList<>();

    /// Finds the records.
    ///
    /// @param word what one is called
    /// @param kind the interface
    Registered(String word, Class<T> kind, ServiceLoader<T> loader) {
        this.word = word;
        this.kind = kind;
        loader.stream()
                .forEach(provider -> recipes.add(Recipe.of(provider.type().asSubclass(kind))));
        recipes.sort(Comparator.comparing(Recipe::id));
    }

    /// How they are read and written, by id.
    List<Recipe<? extends T>> all() {
        return List.copyOf(recipes);
    }

    /// The ids, sorted.
    List<String> ids() {
        return recipes.stream().<String>map(Recipe::id).toList();
    }

    /// Whether there is one of this id.
    boolean has(String id) {
        return ids().contains(id);
    }

    /// Reads one.
    ///
    /// @throws IllegalArgumentException if there is none of this id, or a setting does not fit
    T parse(String id, Map<String, String> settings) {
        return kind.cast(recipe(id).parse(settings));
    }

    /// The recipe of this id.
    ///
    /// @throws IllegalArgumentException if there is none; the nearest is named
    Recipe<? extends T> recipe(String id) {
        return recipes.stream()
                .filter(recipe -> recipe.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + word + " " + id + "; there are "
                        + String.join(", ", ids()) + "." + Names.suggestion(id, ids())));
    }
}
