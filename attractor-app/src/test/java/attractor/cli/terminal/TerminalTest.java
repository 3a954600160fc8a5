package attractor.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class TerminalTest {

    static Stream<Arguments> colourRules() {
        return Stream.of(
                Arguments.of(ColourMode.AUTO, Map.of(), true, true),
                Arguments.of(ColourMode.AUTO, Map.of(), false, false),
                Arguments.of(ColourMode.AUTO, Map.of("NO_COLOR", "1"), true, false),
                Arguments.of(ColourMode.AUTO, Map.of("NO_COLOR", ""), true, true),
                Arguments.of(ColourMode.AUTO, Map.of("CLICOLOR_FORCE", "1"), false, true),
                Arguments.of(ColourMode.AUTO, Map.of("CLICOLOR_FORCE", "0"), false, false),
                Arguments.of(ColourMode.AUTO, Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"), false, false),
                Arguments.of(ColourMode.AUTO, Map.of("TERM", "dumb"), true, false),
                Arguments.of(ColourMode.ALWAYS, Map.of("NO_COLOR", "1"), false, true),
                Arguments.of(ColourMode.NEVER, Map.of("CLICOLOR_FORCE", "1"), true, false));
    }

    @ParameterizedTest
    @MethodSource("colourRules")
    void theOptionRulesThenTheVariablesThenTheTerminal(
            ColourMode mode, Map<String, String> environment, boolean terminal, boolean coloured) {
        assertThat(mode.colours(environment, terminal)).isEqualTo(coloured);
    }

    @Test
    void columnsAreAlignedNumbersOnTheRight() {
        TextTable table = new TextTable("name", "value", "note");
        table.row("a", "1.5", "x");
        table.row("long", "-10", "y");
        assertThat(table.text(Paint.PLAIN, 80)).isEqualTo("name  value  note\na       1.5  x\nlong    -10  y\n");
    }

    @Test
    void aLongLastColumnGoesOnBelowItself() {
        TextTable table = new TextTable("name", "note");
        table.row("a", "one two three four five six");
        assertThat(table.text(Paint.PLAIN, 26).lines())
                .containsExactly("name  note", "a     one two three four", "      five six");
    }

    @Test
    void jsonKeepsOrderAndWritesNonFiniteNumbersAsTexts() {
        assertThat(JsonText.of(List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.1, 3, true)))
                .isEqualTo("[ \"NaN\", \"Infinity\", \"-Infinity\", 0.1, 3, true ]");
        assertThat(JsonText.of(Map.of("text", "a\"b\n"))).isEqualTo("{\n  \"text\" : \"a\\\"b\\n\"\n}");
        assertThat(JsonText.of(new double[] {1, 2})).isEqualTo("[ 1.0, 2.0 ]");
    }

    @Test
    void progressOnATerminalIsOneLineDrawnAgainAndWiped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AtomicLong now = new AtomicLong();
        ProgressDisplay display = new ProgressDisplay(
                new PrintStream(bytes, true, StandardCharsets.UTF_8), true, "recall", "cues", now::get);
        display.report(40, 100);
        now.set(10_000_000_000L);
        display.draw();
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r\u001B[2Krecall  ████████░░░░░░░░░░░░  40/100 cues  40 %   4.00 cues/s   ETA 0:15");
        display.close();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).endsWith("\r\u001B[2K");
    }

    @Test
    void progressElsewhereIsPlainLinesWithoutControlCharacters() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AtomicLong now = new AtomicLong();
        ProgressDisplay display = new ProgressDisplay(
                new PrintStream(bytes, true, StandardCharsets.UTF_8), false, "recall", "cues", now::get);
        display.report(1, 4);
        now.set(60_000_000_000L);
        display.draw();
        display.close();
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("recall  1/4 cues  25 %   0.0167 cues/s   ETA 3:00" + System.lineSeparator());
    }

    @Test
    void reportsThatArriveOutOfOrderNeverGoBack() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ProgressDisplay display = new ProgressDisplay(
                new PrintStream(bytes, true, StandardCharsets.UTF_8), false, "recall", "cues", () -> 0);
        display.report(3, 4);
        display.report(2, 4);
        display.draw();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("3/4");
    }

    @Test
    void timesAreHoursMinutesAndSeconds() {
        assertThat(ProgressDisplay.duration(35)).isEqualTo("0:35");
        assertThat(ProgressDisplay.duration(605)).isEqualTo("10:05");
        assertThat(ProgressDisplay.duration(7509)).isEqualTo("2:05:09");
    }

    @Test
    void standardOutputRemembersWhyItFailed() {
        StandardOutput out = new StandardOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        });
        new PrintStream(out, true, StandardCharsets.UTF_8).println("x");
        assertThat(out.failure()).hasValueSatisfying(e -> assertThat(e).hasMessage("Broken pipe"));
    }
}
