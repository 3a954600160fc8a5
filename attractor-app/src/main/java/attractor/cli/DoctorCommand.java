package attractor.cli;

import attractor.cli.terminal.TextTable;
import attractor.data.DataSet;
import attractor.data.DataSets;
import attractor.data.DataStore;
import attractor.kernel.Kernels;
import attractor.memory.Catalogue;
import attractor.memory.Memory;
import attractor.memory.MissingLibraryException;
import attractor.memory.Model;
import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.memory.TrainableModel;
import attractor.memory.Workers;
import attractor.pattern.Alphabet;
import attractor.pattern.BitFlips;
import attractor.pattern.Patterns;
import attractor.pattern.RandomSpins;
import attractor.pattern.Seed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;

/// `attractor doctor`.
@CommandLine.Command(
        name = "doctor",
        customSynopsis = "attractor doctor [--json]",
        footer = {"  attractor doctor", "  attractor doctor --json"})
final class DoctorCommand extends Command {

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 1)
    JsonOption output = new JsonOption();

    private static final String HOW_TO_LEAVE_SCALAR =
            "; results are the same, only slower. `ATTRACTOR_JAVA_OPTS=--add-modules=jdk.incubator.vector` adds the"
                    + " module";

    /// One line of the page.
    ///
    /// @param topic what it is about
    /// @param state `ok`, `note` or `bad`
    /// @param text what was found
    private record Finding(String topic, String state, String text) {}

    DoctorCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding("version", "ok", Version.line()));
        findings.add(new Finding(
                "java",
                Runtime.version().feature() >= 25 ? "ok" : "bad",
                System.getProperty("java.vm.name") + " " + Runtime.version() + ", " + System.getProperty("java.home")));
        findings.add(new Finding(
                "system",
                "ok",
                System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors, "
                        + Workers.shared().threads() + " threads"));
        findings.add(kernels());
        findings.add(new Finding(
                "memory",
                "ok",
                String.format(
                        Locale.ROOT,
                        "the JVM may use %d MiB; ATTRACTOR_JAVA_OPTS=-Xmx8g changes it",
                        Runtime.getRuntime().maxMemory() >> 20)));
        findings.add(terminal());
        findings.add(data());
        findings.add(plugins());
        findings.add(recall());
        boolean ill = findings.stream().anyMatch(finding -> finding.state().equals("bad"));
        if (output.json) {
            printJson(tree(findings, ill));
        } else {
            TextTable table = new TextTable("", "topic", "found");
            findings.forEach(finding -> table.row(
                    finding.state().equals("ok") ? "✓" : finding.state().equals("bad") ? "✗" : "·",
                    finding.topic(),
                    finding.text()));
            print(table.text(paint(), session().width()));
            print(ill ? "\nsomething is wrong: see the lines marked ✗\n" : "\nall is well\n");
        }
        return ill ? ExitCode.FAILURE : ExitCode.OK;
    }

    private static Map<String, Object> tree(List<Finding> findings, boolean ill) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("healthy", !ill);
        for (Finding finding : findings) {
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("state", finding.state());
            about.put("found", finding.text());
            tree.put(finding.topic(), about);
        }
        return tree;
    }

    private static Finding kernels() {
        boolean slow = Kernels.reason().startsWith("scalar");
        return new Finding("kernels", slow ? "note" : "ok", Kernels.reason() + (slow ? HOW_TO_LEAVE_SCALAR : ""));
    }

    private Finding terminal() {
        return new Finding(
                "terminal",
                "ok",
                "output " + (session().terminal().outIsTerminal() ? "is a terminal" : "is no terminal") + ", messages "
                        + (session().terminal().errIsTerminal() ? "are on a terminal" : "are not on a terminal")
                        + ", colours "
                        + (paint() == attractor.cli.terminal.Paint.COLOURED ? "on" : "off"));
    }

    private Finding data() {
        DataStore store = DataFolder.store(session());
        List<DataSet> missing =
                DataSets.all().stream().filter(set -> !store.has(set)).toList();
        String here =
                DataSets.all().stream().filter(store::has).map(DataSet::name).collect(Collectors.joining(", "));
        String absent = missing.stream().map(DataSet::name).collect(Collectors.joining(" "));
        return new Finding(
                "data",
                missing.isEmpty() ? "ok" : "note",
                here + (missing.isEmpty() ? "" : "; not here: `attractor data fetch " + absent + "` gets them"));
    }

    private Finding plugins() {
        Plugins plugins = Plugins.load(session());
        String used = plugins.jars().isEmpty()
                ? "none"
                : plugins.jars().stream()
                        .map(jar -> String.valueOf(jar.getFileName()))
                        .collect(Collectors.joining(", "));
        return new Finding(
                "plug-ins",
                plugins.complaints().isEmpty() ? "ok" : "bad",
                used + plugins.complaints().stream().map(text -> "; " + text).collect(Collectors.joining()));
    }

    /// Stores five patterns in every model that takes ±1 and recalls one from a cue with one flip in twenty.
    private static Finding recall() {
        Seed seed = new Seed(1);
        Patterns xi = new RandomSpins().draw(5, 200, seed);
        List<String> failed = new ArrayList<>();
        List<String> untrained = new ArrayList<>();
        int tried = 0;
        for (Catalogue.Entry entry : Catalogue.all()) {
            Model defaults = entry.recipe().defaults();
            Model model = defaults instanceof TrainableModel trainable ? trainable.trial() : defaults;
            if (!model.alphabets().contains(Alphabet.SPINS)) {
                continue;
            }
            tried++;
            try {
                Memory memory = model.store(xi, seed);
                Recall recall = memory.recall(
                        new BitFlips(0.05).apply(xi.get(2), seed.child("cue", 0).generator()),
                        seed.child("recall", 0).generator());
                boolean found = new Nearest(xi).to(List.of(recall.pattern()))[0].index() == 2;
                if (!found || recall.outcome() == Outcome.DIVERGED) {
                    failed.add(entry.id());
                }
            } catch (MissingLibraryException e) {
                tried--;
                untrained.add(entry.id());
            } catch (RuntimeException e) {
                failed.add(entry.id() + " (" + e.getMessage() + ")");
            }
        }
        return new Finding(
                "recall",
                failed.isEmpty() ? untrained.isEmpty() ? "ok" : "note" : "bad",
                failed.isEmpty()
                        ? "all " + tried + " models that store ±1 patterns recall one from a damaged cue"
                                + (untrained.isEmpty()
                                        ? ""
                                        : "; not trained, for libtorch is not here: " + String.join(", ", untrained))
                        : "these models did not recall a pattern from a damaged cue: " + String.join(", ", failed));
    }
}
