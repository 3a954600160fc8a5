package attractor.cli;

import attractor.cli.terminal.TextTable;
import attractor.data.DataStore;
import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.Protocols;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;

/// `attractor lab list`.
@CommandLine.Command(
        name = "list",
        customSynopsis = "attractor lab list [--json]",
        footer = {"  attractor lab list", "  attractor lab list --json"})
final class LabListCommand extends Command {

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 3)
    JsonOption output = new JsonOption();

    LabListCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        List<Protocol<?>> protocols = Protocols.all();
        DataStore store = DataFolder.store(session());
        if (output.json) {
            printJson(protocols.stream().map(LabListCommand::tree).toList());
            return ExitCode.OK;
        }
        TextTable table = new TextTable("protocol", "smoke", "paper", "data", "what it measures");
        for (Protocol<?> protocol : protocols) {
            table.row(
                    protocol.card().id(),
                    String.valueOf(protocol.cells(Profile.SMOKE).size()),
                    String.valueOf(protocol.cells(Profile.PAPER).size()),
                    protocol.card().data().stream()
                            .map(name -> name + (Inputs.of(store).has(name) ? "" : " (missing)"))
                            .collect(Collectors.joining(", ")),
                    protocol.card().title());
        }
        print(table.text(paint(), session().width()));
        hint("smoke and paper count the cells of a run; attractor lab show ID says more");
        return ExitCode.OK;
    }

    static Map<String, Object> tree(Protocol<?> protocol) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", protocol.card().id());
        tree.put("title", protocol.card().title());
        tree.put("summary", protocol.card().summary());
        tree.put("data", protocol.card().data());
        Map<String, Object> cells = new LinkedHashMap<>();
        for (Profile profile : Profile.values()) {
            cells.put(profile.id(), protocol.cells(profile).size());
        }
        tree.put("cells", cells);
        tree.put(
                "sources",
                Protocols.sources(protocol).stream()
                        .map(source -> source.key())
                        .distinct()
                        .toList());
        return tree;
    }
}
