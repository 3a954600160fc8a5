package attractor.memory;

import attractor.parameter.Names;
import attractor.parameter.Recipe;
import attractor.reference.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Every model that is found: ours, and any stranger's on the class path or in a plug-in, as equals.
///
/// Models are services of type [Model]. The list is sorted by id.
public final class Catalogue {

    private static volatile Catalogue shared = new Catalogue(Catalogue.class.getClassLoader());

    private final List<Entry> entries;

    private Catalogue(ClassLoader loader) {
        Map<String, Entry> byId = new TreeMap<>();
        try {
            for (ServiceLoader.Provider<Model> provider :
                    ServiceLoader.load(Model.class, loader).stream().toList()) {
                Entry entry = new Entry(provider.type());
                Entry other = byId.putIfAbsent(entry.id(), entry);
                if (other != null && other.type() != entry.type()) {
                    throw new IllegalStateException("two models have the id " + entry.id() + ": "
                            + other.type().getName() + " and " + entry.type().getName() + "; rename one");
                }
            }
        } catch (ServiceConfigurationError e) {
            throw new IllegalStateException("a registered model cannot be loaded: " + e.getMessage(), e);
        }
        entries = new ArrayList<>(byId.values());
        entries.sort(Comparator.comparing(Entry::id));
    }

    /// {@return the models that the shared catalogue holds}
    public static List<Entry> all() {
        return List.copyOf(shared.entries);
    }

    /// {@return the model of this id}
    ///
    /// @param id the id
    /// @throws IllegalArgumentException if there is none; the nearest id is named
    public static Entry byId(String id) {
        List<String> ids = shared.entries.stream().map(Entry::id).toList();
        return shared.entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no model " + id + "; `models` lists all "
                        + ids.size() + "." + Names.suggestion(id, ids)));
    }

    /// Adds the models that this loader finds, such as those of plug-in jars, to the shared catalogue.
    ///
    /// @param loader whose parent is the loader of this library
    /// @throws IllegalStateException if a registered model cannot be loaded or two share an id
    public static void use(ClassLoader loader) {
        shared = new Catalogue(loader);
    }

    /// One model with everything that can be said of it without storing a pattern.
    public static final class Entry {

        private final Class<? extends Model> type;
        private final Recipe<? extends Model> recipe;

        private Entry(Class<? extends Model> type) {
            this.type = type;
            this.recipe = Recipe.of(type);
        }

        /// {@return the id, such as `dense-exponential`}
        public String id() {
            return recipe.id();
        }

        /// {@return the name in the literature}
        public String title() {
            return recipe.title();
        }

        /// {@return what it does, in one sentence}
        public String summary() {
            return recipe.summary();
        }

        /// {@return the record class}
        public Class<? extends Model> type() {
            return type;
        }

        /// {@return its parameters, and how they are read and written}
        public Recipe<? extends Model> recipe() {
            return recipe;
        }

        /// {@return where it comes from}
        public List<Source> sources() {
            return Stream.of(type.getAnnotationsByType(Source.class)).toList();
        }
    }
}
