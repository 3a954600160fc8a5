package attractor.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The words of the command line, in the order of the help page.
final class Verbs {

    /// The words by section.
    static final Map<String, List<Verb>> SECTIONS = sections();

    private Verbs() {}

    private static Map<String, List<Verb>> sections() {
        Map<String, List<Verb>> sections = new LinkedHashMap<>();
        sections.put(
                "Recall",
                List.of(
                        new Verb.Leaf("recall", "Store patterns in a memory and recall from cues", RecallCommand::new),
                        new Verb.Leaf("energy", "Give the energy of states", EnergyCommand::new)));
        sections.put(
                "Look up",
                List.of(new Verb.Leaf(
                        "models", "List the memory models, or show one with its parameters", ModelsCommand::new)));
        return sections;
    }

    /// All words.
    static List<Verb> all() {
        return SECTIONS.values().stream().flatMap(List::stream).toList();
    }

    /// All commands with their full names, such as `lab run`.
    static Stream<Map.Entry<String, Verb.Leaf>> leaves() {
        return all().stream().flatMap(verb -> switch (verb) {
            case Verb.Leaf leaf -> Stream.of(Map.entry(leaf.name(), leaf));
            case Verb.Group group ->
                group.parts().stream().map(part -> Map.entry(group.name() + " " + part.name(), part));
        });
    }
}
