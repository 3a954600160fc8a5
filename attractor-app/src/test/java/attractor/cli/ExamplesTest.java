package attractor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.experiment.Protocols;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every example of every help page runs as it stands.
final class ExamplesTest {

    @TempDir
    Path folder;

    static Stream<String> examples() {
        Shell shell = new Shell(Path.of("."));
        return Stream.concat(
                        Verbs.all().stream().map(Verb::name), Verbs.leaves().map(Map.Entry::getKey))
                .distinct()
                .flatMap(command -> HelpTest.examples(
                        shell.line("attractor " + command + " --help").out())
                        .stream())
                .distinct()
                // A package from elsewhere, and minutes of computing, are not for a unit test.
                .filter(line -> !line.startsWith("attractor data import"))
                .filter(line -> !line.startsWith("attractor lab run all"))
                // Runs until it is stopped; ServeTest stops it.
                .filter(line -> !line.startsWith("attractor serve"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExampleRuns(String line) {
        Samples.write(folder);
        Shell shell = new Shell(folder);
        if (line.matches("attractor lab (resume|report|compare) .*")) {
            assertThat(Protocols.all()).isNotEmpty();
            shell.line("attractor lab run hopfield-1982.merging --profile smoke");
        }
        Shell.Answer answer = shell.line(line);
        assertThat(List.of(ExitCode.OK)).as(answer.toString()).contains(answer.code());
        assertThat(answer.bytes()).isNotEmpty();
    }
}
