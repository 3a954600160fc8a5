package attractor.cli;

import attractor.cli.terminal.TextTable;
import attractor.experiment.Claim;
import attractor.lab.ListedClaim;
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
        List<ListedClaim> claims = new LabPage(this).laboratory().claims();
        if (output.json) {
            printJson(claims.stream().map(LabClaimsCommand::tree).toList());
            return ExitCode.OK;
        }
        TextTable table = new TextTable("claim", "published", "source", "expected", "because");
        for (ListedClaim listed : claims) {
            Claim claim = listed.claim();
            table.row(
                    listed.protocol() + ": " + claim.item(),
                    claim.comparison().published(),
                    claim.where(),
                    claim.expected().words(),
                    claim.because());
        }
        print(table.text(paint(), session().width()));
        return ExitCode.OK;
    }

    private static Map<String, Object> tree(ListedClaim listed) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("protocol", listed.protocol());
        tree.put("item", listed.claim().item());
        tree.put("where", listed.claim().where());
        tree.put("published", listed.claim().comparison().published());
        tree.put("expected", listed.claim().expected().words());
        tree.put("because", listed.claim().because());
        return tree;
    }
}
