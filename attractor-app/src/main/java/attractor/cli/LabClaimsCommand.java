package attractor.cli;

import attractor.cli.terminal.TextTable;
import attractor.experiment.Claim;
import attractor.experiment.Protocol;
import attractor.experiment.Protocols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;

/// `attractor lab claims`.
@CommandLine.Command(
        name = "claims",
        customSynopsis = "attractor lab claims [--json]",
        footer = {"  attractor lab claims", "  attractor lab claims --json"})
final class LabClaimsCommand extends Command {

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 3)
    JsonOption output = new JsonOption();

    LabClaimsCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        Map<Protocol<?>, List<Claim>> claims = new LinkedHashMap<>();
        for (Protocol<?> protocol : Protocols.all()) {
            claims.put(protocol, LabShowCommand.claims(protocol));
        }
        if (output.json) {
            List<Map<String, Object>> list = new ArrayList<>();
            claims.forEach((protocol, own) -> own.forEach(claim -> {
                Map<String, Object> tree = new LinkedHashMap<>();
                tree.put("protocol", protocol.card().id());
                tree.put("item", claim.item());
                tree.put("where", claim.where());
                tree.put("published", claim.comparison().published());
                tree.put("expected", claim.expected().words());
                tree.put("because", claim.because());
                list.add(tree);
            }));
            printJson(list);
        } else {
            print(table(claims).text(paint(), Math.max(session().width(), 120)));
        }
        return ExitCode.OK;
    }

    static TextTable table(Map<Protocol<?>, List<Claim>> claims) {
        TextTable table = new TextTable("claim", "published", "source", "expected", "because");
        claims.forEach((protocol, own) -> own.forEach(claim -> table.row(
                protocol.card().id() + ": " + claim.item(),
                claim.comparison().published(),
                claim.where(),
                claim.expected().words(),
                claim.because())));
        return table;
    }
}
