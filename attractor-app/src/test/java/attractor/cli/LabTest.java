package attractor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The `lab` commands on runs that are whole, cut short, damaged, or no runs at all.
final class LabTest {

    /// Four cells at distances of which no claim speaks.
    private static final String FOUR_CELLS = "attractor lab run hopfield-1982.merging distance=33,34 sets=2";

    @TempDir
    Path folder;

    private Shell.Answer lab(String line) {
        return new Shell(folder).line(line);
    }

    /// Runs four cells and gives the run's folder.
    private Path run() throws IOException {
        Shell.Answer answer = lab(FOUR_CELLS);
        assertThat(answer.code()).as(answer.toString()).isEqualTo(ExitCode.OK);
        return theRun();
    }

    private Path theRun() throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve("runs/hopfield-1982.merging"))) {
            return runs.findFirst().orElseThrow();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void replace(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).containsPattern(before);
        Files.writeString(file, text.replaceFirst(before, after));
    }

    // clean

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"hidden_size\": 768}",
                "{\"protocol\": \"hopfield-1982.merging\"}",
                "{\"protocol\": 3}",
                "[1, 2]",
                "",
                "protocol: models"
            })
    void cleaningLeavesFoldersThatAreNoRuns(String configuration) throws IOException {
        Path model = Files.createDirectories(folder.resolve("out/models/bert"));
        Files.writeString(model.resolve("config.json"), configuration);
        Files.writeString(model.resolve("weights.bin"), "numbers");
        Shell.Answer answer = lab("attractor lab clean --out out --keep 0 --yes");
        assertThat(answer.code()).as(answer.toString()).isEqualTo(ExitCode.OK);
        assertThat(answer.out()).isEqualTo("nothing to remove\n");
        assertThat(names(model)).containsExactly("config.json", "weights.bin");
    }

    @Test
    void cleaningRemovesWhatARunWroteAndNothingElse() throws IOException {
        Path run = run();
        Files.writeString(run.resolve("notes.txt"), "mine");
        Files.writeString(run.resolve("figures/mine.tex"), "mine");
        Path elsewhere = Files.writeString(folder.resolve("elsewhere.txt"), "mine");
        Files.createSymbolicLink(run.resolve("link.txt"), elsewhere);
        Shell.Answer answer = lab("attractor lab clean --keep 0 --yes");
        assertThat(answer.code()).as(answer.toString()).isEqualTo(ExitCode.OK);
        assertThat(names(run)).containsExactly("figures", "link.txt", "notes.txt");
        assertThat(names(run.resolve("figures"))).containsExactly("mine.tex");
        assertThat(elsewhere).hasContent("mine");
        assertThat(answer.err()).contains("notes.txt");
    }

    @Test
    void cleaningRemovesAWholeRunWithItsFolder() throws IOException {
        Path run = run();
        assertThat(lab("attractor lab clean --keep 0").out()).contains("would remove " + run);
        assertThat(run).isDirectory();
        assertThat(lab("attractor lab clean --keep 0 --yes").out()).contains("removed " + run);
        assertThat(run).doesNotExist();
    }

    // runs with nothing tested, or cut short

    @Test
    void aRunThatTestedNoClaimSaysSo() {
        Shell.Answer answer = lab(FOUR_CELLS);
        assertThat(answer.code()).isEqualTo(ExitCode.OK);
        assertThat(answer.out()).contains("no claim was tested").doesNotContain("as expected", "worse than expected");
        assertThat(lab(FOUR_CELLS + " --json").out()).contains("\"compared\" : 0", "\"missing\" : 0");
    }

    @Test
    void aReportOnAnUnfinishedRunIsMarkedIncomplete() throws IOException {
        Path run = run();
        List<String> cells = Files.readAllLines(run.resolve("cells.jsonl"));
        Files.write(run.resolve("cells.jsonl"), cells.subList(0, 3));
        replace(run.resolve("run.json"), "\"finished\"", "\"interrupted\"");
        Shell.Answer answer = lab("attractor lab report " + run);
        assertThat(answer.code()).isEqualTo(ExitCode.OK);
        assertThat(answer.out())
                .contains("3 of 4 cells", "attractor lab resume " + run)
                .doesNotContain("as expected", "worse than expected");
        assertThat(Files.readString(run.resolve("report.html"))).contains("3 of 4 cells");
        assertThat(lab("attractor lab report " + run + " --json").out()).contains("\"missing\" : 1");
        assertThat(lab("attractor lab resume " + run).out()).doesNotContain("of 4 cells");
        assertThat(Files.readString(run.resolve("report.html"))).doesNotContain("of 4 cells");
    }

    @Test
    void aFinishedRunWhoseCellsAreGoneIsDamagedAndItsResultsStay() throws IOException {
        Path run = run();
        byte[] results = Files.readAllBytes(run.resolve("results.csv"));
        Files.delete(run.resolve("cells.jsonl"));
        Shell.Answer answer = lab("attractor lab report " + run);
        assertThat(answer.code()).as(answer.toString()).isEqualTo(ExitCode.STORAGE);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .contains("0 of 4 cells", "attractor lab resume " + run)
                .hasLineCount(1);
        assertThat(run.resolve("results.csv")).hasBinaryContent(results);
        assertThat(lab("attractor lab resume " + run).code()).isEqualTo(ExitCode.OK);
        assertThat(run.resolve("results.csv")).hasBinaryContent(results);
    }

    @Test
    void aRunWhoseDataAreMissingDoesNotPassForReproduced() {
        Shell.Answer answer = lab("attractor lab run hanley.reconstruction");
        assertThat(answer.code()).as(answer.toString()).isEqualTo(ExitCode.OK);
        assertThat(answer.out()).contains("not comparable: data missing", "no claim could be compared");
    }

    // damaged runs

    @Test
    void aRunThatWasKilledBeforeItWroteItsStatusIsResumed() throws IOException {
        Path run = run();
        byte[] results = Files.readAllBytes(run.resolve("results.csv"));
        for (String name : List.of("run.json", "cells.jsonl", "results.csv", "reference.json", "log.txt")) {
            Files.delete(run.resolve(name));
        }
        Shell.Answer answer = lab("attractor lab resume " + run);
        assertThat(answer.code()).as(answer.toString()).isEqualTo(ExitCode.OK);
        assertThat(run.resolve("results.csv")).hasBinaryContent(results);
        assertThat(run.resolve("run.json")).content().contains("\"finished\"");
        assertThat(names(run.getParent())).containsExactly(run.getFileName().toString());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "(?s).*,|{|",
                "(?s).*,||",
                "(?s).*,|[]|",
                "\"config\" : \"[^\"]*\",|\"config\" : \"4f2a\"|",
                "\"status\" : \"finished\",|\"status\" : \"lost\"|",
                "\"seed\" : 1,|\"seed\" : \"one\"|"
            })
    void aDamagedStatusIsOneSentenceAndDamagedStorage(String before, String after) throws IOException {
        Path run = run();
        byte[] results = Files.readAllBytes(run.resolve("results.csv"));
        replace(run.resolve("run.json"), before, after);
        for (String command : List.of("lab resume " + run, "lab report " + run, "lab clean --keep 0 --yes")) {
            Shell.Answer answer = lab("attractor " + command);
            assertThat(answer.code()).as(answer.toString()).isEqualTo(ExitCode.STORAGE);
            assertThat(answer.err())
                    .contains(run.resolve("run.json").toString(), "damaged")
                    .doesNotContain("Exception")
                    .hasLineCount(1);
        }
        assertThat(run.resolve("results.csv")).hasBinaryContent(results);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"protocol\" : \"hopfield-1982.merging\", \"prof", "", "{\"profile\" : \"huge\"}"})
    void aDamagedConfigurationIsOneSentenceAndDamagedStorage(String text) throws IOException {
        Path run = run();
        Files.writeString(run.resolve("config.json"), text);
        for (String command : List.of("lab resume ", "lab report ")) {
            Shell.Answer answer = lab("attractor " + command + run);
            assertThat(answer.code()).as(answer.toString()).isEqualTo(ExitCode.STORAGE);
            assertThat(answer.err())
                    .contains(run.resolve("config.json").toString(), "damaged")
                    .hasLineCount(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/proc/x", "a-file", "a-file/below", "/proc"})
    void aPlaceThatCannotHoldRunsIsBadInput(String out) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "this system has no /proc");
        Files.writeString(folder.resolve("a-file"), "text");
        Shell.Answer answer = lab(FOUR_CELLS + " --out " + out);
        assertThat(answer.code()).as(answer.toString()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err())
                .contains("cannot write runs in", out)
                .doesNotContain("device")
                .hasLineCount(1);
    }
}
