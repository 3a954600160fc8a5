package attractor.cli;

import attractor.cli.terminal.TextTable;
import attractor.memory.Catalogue;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Parameters;

/// `attractor models`.
@CommandLine.Command(
        name = "models",
        customSynopsis = "attractor models [MODEL] [--json]",
        footer = {"  attractor models", "  attractor models --json"})
final class ModelsCommand extends Command {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "MODEL",
            description = "show this model: its parameters with their ranges, what it can do, where it comes from")
    Optional<String> model = Optional.empty();

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 1)
    JsonOption output = new JsonOption();

    ModelsCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        usePlugins();
        if (model.isPresent()) {
            ModelPage page = new ModelPage(Catalogue.byId(model.get()));
            if (output.json) {
                printJson(page.tree());
            } else {
                print(page.text(paint(), session().width()));
            }
            return ExitCode.OK;
        }
        List<Catalogue.Entry> entries = Catalogue.all();
        if (output.json) {
            printJson(entries.stream().map(entry -> new ModelPage(entry).tree()).toList());
            return ExitCode.OK;
        }
        TextTable table = new TextTable("model", "name");
        entries.forEach(entry -> table.row(entry.id(), entry.title()));
        print(table.text(paint(), session().width()));
        hint("attractor models MODEL shows the parameters of one");
        return ExitCode.OK;
    }
}
