package attractor.cli;

import attractor.cli.terminal.Terminal;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The surroundings of one call of the program: nothing else of the process is read.
///
/// @param terminal standard output and standard error
/// @param in standard input
/// @param directory where relative paths start; empty for the process's own
/// @param home the folder of the program with its `plugins`, where it is known
/// @param environment the environment variables
record Session(
        Terminal terminal, InputStream in, Path directory, Optional<Path> home, Map<String, String> environment) {

    /// A path as typed, seen from the directory of this session.
    Path path(Path typed) {
        return directory.resolve(typed);
    }

    /// The number of characters a line of output may have: the variable `COLUMNS`, or 100.
    int width() {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[0-9]{2,4}") ? Math.max(40, Integer.parseInt(columns)) : 100;
    }
}
