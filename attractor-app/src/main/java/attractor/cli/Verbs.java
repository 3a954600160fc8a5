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
                        new Verb.Leaf("energy", "Give the energy of states", EnergyCommand::new),
                        new Verb.Leaf("learn", "Turn patterns into couplings by a learning rule", LearnCommand::new),
                        new Verb.Leaf("train", "Train a memory that is a network, and keep it", TrainCommand::new)));
        sections.put(
                "Look up",
                List.of(
                        new Verb.Leaf(
                                "models",
                                "List the memory models, or show one with its parameters",
                                ModelsCommand::new),
                        new Verb.Leaf(
                                "explain", "Say why a learning rule stores as much as it does", ExplainCommand::new),
                        new Verb.Leaf("theory", "Evaluate a formula, without any simulation", TheoryCommand::new),
                        new Verb.Leaf(
                                "advise",
                                "Say whether noisy cues will be recalled, and what limits it",
                                AdviseCommand::new),
                        new Verb.Leaf("cite", "Print the BibTeX of a model, curve or protocol", CiteCommand::new)));
        sections.put(
                "Measure",
                List.of(
                        new Verb.Leaf(
                                "capacity", "Measure how many random patterns a model holds", CapacityCommand::new),
                        new Verb.Leaf("bench", "Time reference workloads on this machine", BenchCommand::new),
                        lab()));
        sections.put("Patterns", List.of(data()));
        sections.put(
                "Program",
                List.of(
                        new Verb.Leaf("serve", "Open the playground in the browser", ServeCommand::new),
                        new Verb.Leaf(
                                "doctor", "Check Java, memory, data sets, plug-ins and a recall", DoctorCommand::new),
                        new Verb.Leaf("completion", "Print a completion script for a shell", CompletionCommand::new)));
        return sections;
    }

    private static Verb lab() {
        return new Verb.Group(
                "lab",
                "Reproduce published results, with verdicts",
                List.of(
                        new Verb.Leaf("list", "List the protocols", LabListCommand::new),
                        new Verb.Leaf("show", "Show one protocol: parameters, claims, source", LabShowCommand::new),
                        new Verb.Leaf("run", "Run protocols and judge their claims", LabRunCommand::new),
                        new Verb.Leaf("resume", "Go on with a run that was stopped", LabResumeCommand::new),
                        new Verb.Leaf("report", "Write results and report of a run again", LabReportCommand::new),
                        new Verb.Leaf("compare", "Say how two runs differ", LabCompareCommand::new),
                        new Verb.Leaf(
                                "claims",
                                "List every published claim with the verdict we expect",
                                LabClaimsCommand::new),
                        new Verb.Leaf("clean", "Remove old runs", LabCleanCommand::new)),
                List.of("attractor lab list", "attractor lab claims --json"));
    }

    private static Verb data() {
        return new Verb.Group(
                "data",
                "Get data sets, make pattern files and damage them",
                List.of(
                        new Verb.Leaf(
                                "list", "List the data sets and ensembles of random patterns", DataListCommand::new),
                        new Verb.Leaf(
                                "info",
                                "Show where a data set comes from, its licence and place",
                                DataInfoCommand::new),
                        new Verb.Leaf("fetch", "Get a data set from where it is published", DataFetchCommand::new),
                        new Verb.Leaf("import", "Take a data set from a file you have", DataImportCommand::new),
                        new Verb.Leaf("export", "Write images or random patterns as NPY", DataExportCommand::new),
                        new Verb.Leaf("corrupt", "Turn patterns into damaged cues", DataCorruptCommand::new)),
                List.of("attractor data list", "attractor data export letters --count 7 --binarise 127 -o P.npy"));
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
