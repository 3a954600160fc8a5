package attractor.cli;

import attractor.cli.terminal.TextTable;
import attractor.data.DataSet;
import attractor.data.DataSets;
import attractor.data.DataStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;

/// `attractor data list`.
@CommandLine.Command(
        name = "list",
        customSynopsis = "attractor data list [--json]",
        footer = {"  attractor data list", "  attractor data list --json"})
final class DataListCommand extends Command {

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 1)
    JsonOption output = new JsonOption();

    DataListCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        DataStore store = DataFolder.store(session());
        List<DataSet> sets = DataSets.all();
        if (output.json) {
            printJson(sets.stream().map(set -> tree(set, store)).toList());
            return ExitCode.OK;
        }
        TextTable table = new TextTable("data set", "here", "images", "what it is");
        for (DataSet set : sets) {
            table.row(set.name(), store.has(set) ? "yes" : "no", sizes(set), set.title());
        }
        print(table.text(paint(), session().width()));
        print("\nrandom patterns: " + String.join(", ", DataFolder.ensembles().ids()) + "\n");
        if (!sets.stream().allMatch(store::has)) {
            hint("attractor data fetch NAME gets one; `attractor data info NAME` says from where");
        }
        return ExitCode.OK;
    }

    static String sizes(DataSet set) {
        return set.splits().stream()
                .map(split -> split.name() + ": " + split.count() + " of " + split.height() + "x" + split.width())
                .collect(Collectors.joining(", "));
    }

    static Map<String, Object> tree(DataSet set, DataStore store) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", set.name());
        tree.put("title", set.title());
        tree.put("licence", set.licence());
        tree.put("origin", set.origin().text());
        tree.put("present", store.has(set));
        tree.put("location", store.location(set).toString());
        tree.put(
                "splits",
                set.splits().stream()
                        .map(split -> {
                            Map<String, Object> part = new LinkedHashMap<>();
                            part.put("name", split.name());
                            part.put("count", split.count());
                            part.put("height", split.height());
                            part.put("width", split.width());
                            return part;
                        })
                        .toList());
        tree.put(
                "files",
                set.files().stream()
                        .map(file -> {
                            Map<String, Object> part = new LinkedHashMap<>();
                            part.put("name", file.name());
                            part.put("bytes", file.bytes());
                            part.put("sha256", file.sha256());
                            return part;
                        })
                        .toList());
        return tree;
    }
}
