package attractor.cli;

import attractor.experiment.Protocol;
import attractor.experiment.Protocols;
import attractor.memory.Catalogue;
import attractor.parameter.Names;
import attractor.reference.Bibliography;
import attractor.reference.Source;
import attractor.theory.Curve;
import attractor.theory.Curves;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Parameters;

/// `attractor cite`.
@CommandLine.Command(
        name = "cite",
        customSynopsis = "attractor cite ID... [--json]",
        footer = {"  attractor cite hopfield", "  attractor cite ags.overlap hopfield --json"})
final class CiteCommand extends Command {

    @Parameters(
            index = "0..*",
            arity = "1..*",
            paramLabel = "ID",
            description = "a model, a curve, a protocol of the lab, or a key of the bibliography")
    List<String> ids = List.of();

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 1)
    JsonOption output = new JsonOption();

    CiteCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        usePlugins();
        Bibliography bibliography = Bibliography.bundled();
        Set<String> keys = new LinkedHashSet<>();
        for (String id : ids) {
            List<String> found = keys(id, bibliography);
            if (found.isEmpty()) {
                hint(id + " names no publication: it is Attractor's own");
            }
            for (String key : found) {
                if (bibliography.keys().contains(key)) {
                    keys.add(key);
                } else {
                    warn(id + " names the source " + key + ", which is not in the bibliography");
                }
            }
        }
        if (output.json) {
            printJson(keys.stream().map(key -> tree(key, bibliography)).toList());
        } else {
            print(keys.stream().map(key -> bibliography.bibtex(key) + "\n").collect(Collectors.joining("\n")));
        }
        return ExitCode.OK;
    }

    private static Map<String, Object> tree(String key, Bibliography bibliography) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("key", key);
        tree.put("text", bibliography.entry(key).text());
        tree.put("bibtex", bibliography.bibtex(key));
        return tree;
    }

    private static List<String> keys(String id, Bibliography bibliography) {
        Set<String> known = new TreeSet<>(bibliography.keys());
        for (Catalogue.Entry entry : Catalogue.all()) {
            known.add(entry.id());
            if (entry.id().equals(id)) {
                return keys(entry.sources());
            }
        }
        for (Curve curve : Curves.load().all()) {
            known.add(curve.id());
            if (curve.id().equals(id)) {
                return curve.description().sources();
            }
        }
        for (Protocol<?> protocol : Protocols.all()) {
            known.add(protocol.card().id());
            if (protocol.card().id().equals(id)) {
                return keys(Protocols.sources(protocol));
            }
        }
        if (bibliography.keys().contains(id)) {
            return List.of(id);
        }
        throw new IllegalArgumentException("there is no model, curve, protocol or publication " + id
                + "; `attractor models`, `attractor theory` and `attractor lab list` show what there is."
                + Names.suggestion(id, known));
    }

    private static List<String> keys(List<Source> sources) {
        List<String> keys = new ArrayList<>();
        sources.forEach(source -> keys.add(source.key()));
        return keys;
    }
}
