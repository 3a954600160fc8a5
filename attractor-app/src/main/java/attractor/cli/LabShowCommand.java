package attractor.cli;

import attractor.lab.ProtocolPage;
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
        ProtocolPage page = new LabPage(this).laboratory().show(id);
        if (output.json) {
            printJson(page.toTree());
        } else {
            print(page.toText());
        }
        return ExitCode.OK;
    }
}
