package attractor.cli;

import attractor.cli.terminal.TextTable;
import attractor.data.DataFile;
import attractor.data.DataSet;
import attractor.data.DataSets;
import attractor.data.DataStore;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Parameters;

/// `attractor data info`.
@CommandLine.Command(
        name = "info",
        customSynopsis = "attractor data info [NAME] [--json]",
        footer = {"  attractor data info fashion-mnist", "  attractor data info --json"})
final class DataInfoCommand extends Command {

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "a data set; without one, all")
    Optional<String> name = Optional.empty();

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 1)
    JsonOption output = new JsonOption();

    DataInfoCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        DataStore store = DataFolder.store(session());
        List<DataSet> sets = name.map(one -> List.of(DataSets.find(one))).orElse(DataSets.all());
        if (output.json) {
            printJson(
                    name.isPresent()
                            ? DataListCommand.tree(sets.getFirst(), store)
                            : sets.stream()
                                    .map(set -> DataListCommand.tree(set, store))
                                    .toList());
            return ExitCode.OK;
        }
        for (int i = 0; i < sets.size(); i++) {
            print((i == 0 ? "" : "\n") + page(sets.get(i), store));
        }
        return ExitCode.OK;
    }

    private String page(DataSet set, DataStore store) {
        StringBuilder page = new StringBuilder();
        page.append(paint().strong(set.name())).append("  ").append(set.title()).append('\n');
        page.append("images    ").append(DataListCommand.sizes(set)).append('\n');
        page.append("from      ").append(set.origin().text()).append('\n');
        page.append("licence   ").append(set.licence()).append('\n');
        boolean here = store.has(set);
        if (!set.files().isEmpty()) {
            page.append("place     ")
                    .append(store.location(set))
                    .append(here ? "" : " (not there; `attractor data fetch " + set.name() + "` gets it)")
                    .append('\n');
            TextTable table = new TextTable("file", "bytes", "SHA-256");
            for (DataFile file : set.files()) {
                table.row(file.name(), String.valueOf(file.bytes()), file.sha256());
            }
            page.append(table.text(paint(), 200));
        }
        return page.toString();
    }
}
