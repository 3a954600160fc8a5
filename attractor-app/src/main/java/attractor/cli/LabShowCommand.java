package attractor.cli;

import attractor.cli.terminal.TextTable;
import attractor.experiment.Claim;
import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.Protocols;
import attractor.parameter.Recipe;
import attractor.reference.Bibliography;
import attractor.reference.Source;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Parameters;

/// `attractor lab show`.
@CommandLine.Command(
        name = "show",
        customSynopsis = "attractor lab show ID [--json]",
        footer = {"  attractor lab show hopfield-1982.merging", "  attractor lab show talk.retrieval-rate --json"})
final class LabShowCommand extends Command {

    @Parameters(index = "0", paramLabel = "ID", description = "a protocol; `attractor lab list` shows them")
    String id = "";

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 3)
    JsonOption output = new JsonOption();

    LabShowCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        Protocol<?> protocol = Protocols.byId(id);
        List<Claim> claims = claims(protocol);
        Recipe<?> cell = Recipe.of(protocol.cells(Profile.SMOKE).getFirst().getClass());
        if (output.json) {
            Map<String, Object> tree = LabListCommand.tree(protocol);
            tree.put("parameters", ModelPage.parameters(cell));
            tree.put("claims", claims.stream().map(LabReport::tree).toList());
            printJson(tree);
            return ExitCode.OK;
        }
        int width = session().width();
        print(paint().strong(id) + "  " + protocol.card().title() + "\n");
        TextTable.wrap(protocol.card().summary(), width).forEach(line -> print(line + "\n"));
        for (Source source : Protocols.sources(protocol)) {
            String text = Bibliography.bundled().keys().contains(source.key())
                    ? Bibliography.bundled().entry(source.key()).text()
                    : source.key();
            TextTable.wrap("source: " + text, width).forEach(line -> print(line + "\n"));
        }
        if (!protocol.card().data().isEmpty()) {
            print("data: " + String.join(", ", protocol.card().data()) + "\n");
        }
        print("\ncells: ");
        for (Profile profile : Profile.values()) {
            print((profile == Profile.SMOKE ? "" : ", ") + profile.id() + " "
                    + protocol.cells(profile).size());
        }
        print("\n\n" + ModelPage.parameterTable(cell.parameters()).text(paint(), width));
        if (!claims.isEmpty()) {
            print("\n" + LabClaimsCommand.table(Map.of(protocol, claims)).text(paint(), Math.max(width, 120)));
        }
        return ExitCode.OK;
    }

    /// The claims of a protocol, without any run.
    static List<Claim> claims(Protocol<?> protocol) {
        return protocol.conclude(Profile.PAPER, List.of(), Inputs.SHIPPED).claims();
    }
}
