package attractor.documentation;

import attractor.memory.Catalogue;
import attractor.memory.Clamping;
import attractor.memory.CorpusModel;
import attractor.memory.Energetic;
import attractor.memory.Generator;
import attractor.memory.HasCapacityLaw;
import attractor.memory.HeteroModel;
import attractor.memory.Learner;
import attractor.memory.Memory;
import attractor.memory.Model;
import attractor.memory.Reconstructing;
import attractor.memory.Replayer;
import attractor.memory.Stepping;
import attractor.memory.TrainableModel;
import attractor.parameter.Parameter;
import attractor.pattern.Alphabet;
import attractor.pattern.BitPatterns;
import attractor.pattern.Patterns;
import attractor.pattern.RandomSpins;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.reference.Bibliography;
import attractor.reference.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// docs/reference/models.md, and the table of models in the README, from the catalogue.
final class ModelReference {

    private static final Map<Class<?>, String> ABILITIES = abilities();

    private ModelReference() {}

    private static Map<Class<?>, String> abilities() {
        Map<Class<?>, String> words = new LinkedHashMap<>();
        words.put(Energetic.class, "energy of a state");
        words.put(Stepping.class, "one synchronous step");
        words.put(Clamping.class, "known units held fixed");
        words.put(HeteroModel.class, "pairs of keys and values");
        words.put(Learner.class, "learning and forgetting one pattern at a time");
        words.put(Replayer.class, "replay of sequences");
        words.put(Generator.class, "patterns without a cue");
        words.put(CorpusModel.class, "a corpus beside the stored patterns");
        words.put(Reconstructing.class, "says which part of an answer was stored");
        words.put(HasCapacityLaw.class, "capacity law");
        return words;
    }

    /// The page.
    static String page() {
        StringBuilder page = new StringBuilder("""
                # Models

                Written by `./verify --regenerate` from the catalogue, the records of the models and their comments. On the command
                line: `./attractor models` and `./attractor models MODEL`. Symbols are those of the [glossary](../glossary.md).

                """);
        Map<String, List<Parameter>> shared = shared();
        Catalogue.all()
                .forEach(entry -> page.append("* [`")
                        .append(entry.id())
                        .append("`](#")
                        .append(entry.id())
                        .append("): ")
                        .append(entry.title())
                        .append('\n'));
        Catalogue.all().forEach(entry -> page.append(section(entry, shared)));
        shared.forEach((name, parameters) ->
                page.append("\n## Parameters of `").append(name).append("`\n\n").append(table(parameters)));
        return page.toString();
    }

    /// The table of the README: id, energy or map, what the capacity law says, source.
    static String table() {
        StringBuilder table =
                new StringBuilder(Markdown.head(List.of("model", "energy or map", "predicted K", "source")));
        for (Catalogue.Entry entry : Catalogue.all()) {
            table.append(Markdown.row(List.of(
                    "[`" + entry.id() + "`](docs/reference/models.md#" + entry.id() + ")",
                    Markdown.code(Comment.of(entry.type()).equation()),
                    predicted(entry.recipe().defaults()),
                    entry.sources().stream()
                            .map(source -> Markdown.code(source.key()))
                            .distinct()
                            .collect(Collectors.joining(", ")))));
        }
        return table.toString();
    }

    /// The one-step capacity that a model states for D = 256, δ = 0.1, ε = 0.05; the README says so above the
    /// table.
    private static String predicted(Model model) {
        OptionalDouble capacity =
                model instanceof HasCapacityLaw law ? law.capacity(256, 0.1, 0.05) : OptionalDouble.empty();
        if (capacity.isEmpty()) {
            return "–";
        }
        double count = capacity.getAsDouble();
        return count < 1e6 ? String.format(Locale.ROOT, "%.0f", count) : String.format(Locale.ROOT, "%.1e", count);
    }

    private static String section(Catalogue.Entry entry, Map<String, List<Parameter>> shared) {
        Model model = entry.recipe().defaults();
        List<Parameter> all = entry.recipe().parameters();
        List<Parameter> own = all.stream()
                .filter(parameter -> !shared.containsKey(choice(parameter)))
                .toList();
        StringBuilder section = new StringBuilder();
        section.append("\n## ").append(entry.id()).append("\n\n");
        section.append(Comment.of(entry.type()).body()).append("\n\n");
        section.append(table(own));
        shared.keySet().stream()
                .filter(name ->
                        all.stream().anyMatch(parameter -> choice(parameter).equals(name)))
                .forEach(name -> section.append("\nWith the [parameters of `")
                        .append(name)
                        .append("`](#parameters-of-")
                        .append(name)
                        .append(").\n"));
        section.append("\n* patterns: ")
                .append(model.alphabets().stream()
                        .sorted()
                        .map(alphabet -> alphabet.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")))
                .append("\n* abilities: ")
                .append(abilities(model))
                .append('\n');
        if (model instanceof HasCapacityLaw law) {
            section.append("* capacity law: ").append(law.capacityLaw()).append('\n');
        }
        section.append("* class: `").append(entry.type().getName()).append("`\n");
        entry.sources()
                .forEach(source ->
                        section.append("* source: ").append(citation(source)).append('\n'));
        return section.toString();
    }

    /// One source as it stands in a list.
    static String citation(Source source) {
        String place = source.equation().matches("[0-9].*") ? "Eq. " + source.equation() : source.equation();
        return Markdown.code(source.key()) + (place.isEmpty() ? "" : ", " + place) + ": "
                + Bibliography.bundled().entry(source.key()).text();
    }

    /// The choice that a dotted parameter belongs to, or nothing.
    private static String choice(Parameter parameter) {
        int dot = parameter.name().indexOf('.');
        return dot < 0 ? "" : parameter.name().substring(0, dot);
    }

    /// The choices that have the same parameters in two models or more.
    private static Map<String, List<Parameter>> shared() {
        Map<String, List<List<Parameter>>> found = new LinkedHashMap<>();
        for (Catalogue.Entry entry : Catalogue.all()) {
            entry.recipe().parameters().stream()
                    .filter(parameter -> !choice(parameter).isEmpty())
                    .collect(Collectors.groupingBy(ModelReference::choice, LinkedHashMap::new, Collectors.toList()))
                    .forEach((name, parameters) -> found.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(parameters));
        }
        Map<String, List<Parameter>> shared = new LinkedHashMap<>();
        found.forEach((name, lists) -> {
            if (lists.size() > 1 && lists.stream().distinct().count() == 1) {
                shared.put(name, lists.getFirst());
            }
        });
        return shared;
    }

    /// The table of some parameters.
    static String table(List<Parameter> parameters) {
        StringBuilder table =
                new StringBuilder(Markdown.head(List.of("parameter", "symbol", "default", "range", "what it is")));
        for (Parameter parameter : parameters) {
            String range = parameter.choices().isEmpty()
                    ? parameter.range()
                    : parameter.choices().stream().map(Markdown::code).collect(Collectors.joining(", "));
            table.append(Markdown.row(List.of(
                    Markdown.code(parameter.name()),
                    parameter.symbol(),
                    Markdown.code(parameter.defaultValue()),
                    range,
                    parameter.doc()
                            + parameter
                                    .onlyWith()
                                    .map(setting -> " (with `" + setting + "`)")
                                    .orElse(""))));
        }
        return table.toString();
    }

    private static String abilities(Model model) {
        Alphabet first = model.alphabets().stream().sorted().findFirst().orElseThrow();
        Model quick = model instanceof TrainableModel trained ? trained.trial() : model;
        Memory memory = quick.store(twoPatterns(first), new Seed(1));
        return ABILITIES.entrySet().stream()
                .filter(ability -> Stream.of(model, memory).anyMatch(ability.getKey()::isInstance))
                .map(ability -> ability.getValue() + " (`" + ability.getKey().getSimpleName() + "`)")
                .collect(Collectors.joining(", "));
    }

    private static Patterns twoPatterns(Alphabet alphabet) {
        SpinPatterns spins = new RandomSpins().draw(2, 16, new Seed(1));
        return alphabet == Alphabet.BITS ? BitPatterns.fromSpins(spins) : spins;
    }
}
