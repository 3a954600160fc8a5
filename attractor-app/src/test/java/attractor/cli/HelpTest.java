package attractor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HelpTest {

    @TempDir
    Path folder;

    static Stream<String> commands() {
        return Verbs.leaves().map(java.util.Map.Entry::getKey);
    }

    static Stream<String> pages() {
        return Stream.concat(
                commands(),
                Verbs.all().stream().filter(verb -> verb instanceof Verb.Group).map(Verb::name));
    }

    @Test
    void withoutWordsTheProgramListsItsCommands() {
        Shell.Answer answer = new Shell(folder).run();
        assertThat(answer.code()).isEqualTo(ExitCode.OK);
        assertThat(answer.out()).contains("recall", "models", "theory", "lab", "data", "doctor", "cite", "completion");
        assertThat(answer.out()).contains("bench", "serve");
        assertThat(answer.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageHasASummaryUsageAndTwoExamples(String command) {
        Shell.Answer answer = new Shell(folder).line("attractor " + command + " --help");
        assertThat(answer.code()).isEqualTo(ExitCode.OK);
        List<String> lines = answer.out().lines().toList();
        assertThat(lines.getFirst()).matches("[A-Z].*[^.]");
        assertThat(answer.out()).contains("Usage: attractor " + command);
        assertThat(examples(answer.out())).hasSize(2);
        assertThat(answer.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void helpBeforeOrBehindTheCommandIsTheSame(String command) {
        Shell shell = new Shell(folder);
        assertThat(shell.line("attractor help " + command).out())
                .isEqualTo(shell.line("attractor " + command + " --help").out());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noLineOfAPageIsWiderThanATerminal(String command) {
        new Shell(folder)
                .line("attractor " + command + " --help")
                .out()
                .lines()
                .forEach(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(120));
    }

    @Test
    void theVersionNamesProgramAndJava() {
        Shell.Answer answer = new Shell(folder).run("--version");
        assertThat(answer.out()).matches("attractor [0-9]+\\.[0-9]+\\.[0-9]+\\S*, Java 25\\S*\\R");
    }

    @Test
    void coloursAreEscapeSequencesAndOnlyOnRequestOutsideATerminal() {
        Shell shell = new Shell(folder);
        assertThat(shell.run("--help").out()).doesNotContain("\u001B");
        assertThat(shell.run("models", "--color", "always").out()).contains("\u001B[1m");
        assertThat(shell.onTerminal().run("models").out()).contains("\u001B[1m");
        assertThat(shell.run("models", "--color=never").out()).doesNotContain("\u001B");
        assertThat(shell.with("NO_COLOR", "1").run("models").out()).doesNotContain("\u001B");
    }

    static List<String> examples(String page) {
        List<String> examples = new ArrayList<>();
        boolean reached = false;
        for (String line : page.lines().toList()) {
            reached |= line.startsWith("Examples");
            if (reached && line.startsWith("  attractor ")) {
                examples.add(line.strip());
            }
        }
        return examples;
    }
}
