package attractor.cli;

import attractor.data.DataFetch;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/// `attractor data fetch`.
@CommandLine.Command(
        name = "fetch",
        customSynopsis = "attractor data fetch NAME...",
        footer = {"  attractor data fetch letters", "  attractor data fetch letters procedural-images"})
final class DataFetchCommand extends Command {

    @Parameters(
            index = "0..*",
            arity = "1..*",
            paramLabel = "NAME",
            description = "a data set; `attractor data list` shows them")
    List<String> names = List.of();

    DataFetchCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        for (String name : names) {
            Path place = DataFetch.fetch(name, DataFolder.store(session()), step -> hint(name + ": " + step));
            boolean own = attractor.data.DataSets.find(name).files().isEmpty();
            print(name + (own ? " is part of the program\n" : " is in " + place + "\n"));
        }
        return ExitCode.OK;
    }
}
