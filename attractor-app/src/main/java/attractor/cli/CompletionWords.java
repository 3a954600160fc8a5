package attractor.cli;

import attractor.bench.Workloads;
import attractor.data.DataSets;
import attractor.experiment.Protocols;
import attractor.learning.LearningRule;
import attractor.memory.Catalogue;
import attractor.parameter.Recipe;
import attractor.theory.Curves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/// The words that can stand on a command line, for completion in a shell.
///
/// @param commands the commands by their full names, such as `lab run`
/// @param names first arguments by command, each with the settings that may follow it
record CompletionWords(Map<String, Words> commands, Map<String, Map<String, List<String>>> names) {

    /// What belongs to one command.
    ///
    /// @param summary what it does, in one line
    /// @param options long options with one line each
    record Words(String summary, Map<String, String> options) {}

    static CompletionWords of(Session session) {
        Map<String, Words> commands = new LinkedHashMap<>();
        Verbs.leaves().forEach(leaf -> commands.put(leaf.getKey(), words(leaf.getValue(), session)));
        return new CompletionWords(commands, firstArguments());
    }

    private static Words words(Verb.Leaf leaf, Session session) {
        Map<String, String> options = new LinkedHashMap<>();
        HelpPage.parser(leaf.make().apply(session), leaf.summary()).getCommandSpec().options().stream()
                .forEach(option -> Arrays.stream(option.names())
                        .filter(name -> name.startsWith("--"))
                        .forEach(name -> options.put(name, String.join(" ", option.description()))));
        return new Words(leaf.summary(), options);
    }

    private static Map<String, Map<String, List<String>>> firstArguments() {
        Map<String, List<String>> models = new TreeMap<>();
        Catalogue.all().forEach(entry -> models.put(entry.id(), settings(entry.recipe())));
        Map<String, List<String>> curves = new TreeMap<>();
        Curves.load()
                .all()
                .forEach(curve -> curves.put(
                        curve.id(),
                        curve.parameters().stream()
                                .map(parameter -> parameter.name() + "=")
                                .toList()));
        Map<String, List<String>> protocols = new TreeMap<>();
        Protocols.all().forEach(protocol -> protocols.put(protocol.card().id(), List.of()));
        Map<String, List<String>> sets = new TreeMap<>();
        DataSets.all().forEach(set -> sets.put(set.name(), List.of()));
        Map<String, List<String>> exports = new TreeMap<>(sets);
        DataFolder.ensembles().all().forEach(recipe -> exports.put(recipe.id(), settings(recipe)));
        Map<String, List<String>> rules = new TreeMap<>();
        new Registered<>("learning rule", LearningRule.class, ServiceLoader.load(LearningRule.class))
                .all()
                .forEach(recipe -> rules.put(recipe.id(), settings(recipe)));
        Map<String, Map<String, List<String>>> names = new LinkedHashMap<>();
        for (String command : List.of("recall", "energy", "capacity", "models", "cite")) {
            names.put(command, models);
        }
        names.put("learn", rules);
        names.put("theory", curves);
        for (String command : List.of("lab show", "lab run", "lab resume", "lab report", "lab compare")) {
            names.put(command, protocols);
        }
        names.put("data info", sets);
        names.put("data fetch", sets);
        names.put("data export", exports);
        Map<String, List<String>> workloads = new TreeMap<>();
        Workloads.all().forEach(workload -> workloads.put(workload.id(), List.of()));
        names.put("bench", workloads);
        names.put("completion", Map.of("bash", List.of(), "zsh", List.of(), "fish", List.of()));
        return names;
    }

    private static List<String> settings(Recipe<?> recipe) {
        List<String> settings = new ArrayList<>();
        recipe.parameters().forEach(parameter -> {
            settings.add(parameter.name() + "=");
            parameter.choices().forEach(choice -> settings.add(parameter.name() + "=" + choice));
        });
        return settings;
    }

    /// The first words, in order: commands and groups.
    List<String> first() {
        return Verbs.all().stream().map(Verb::name).toList();
    }

    /// The second words of the groups.
    Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (Verb verb : Verbs.all()) {
            if (verb instanceof Verb.Group group) {
                groups.put(group.name(), group.parts().stream().map(Verb::name).toList());
            }
        }
        return groups;
    }
}
