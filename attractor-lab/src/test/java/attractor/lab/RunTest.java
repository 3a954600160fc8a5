package attractor.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Verdict;
import attractor.memory.Workers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunTest {

    private final Laboratory laboratory = new Laboratory(Inputs.SHIPPED);

    @TempDir
    Path out;

    @AfterEach
    void giveTheThreadsBack() {
        Workers.useThreads(Runtime.getRuntime().availableProcessors());
    }

    private FinishedRun toy(Path where, int threads, String... overrides) throws IOException {
        Workers.useThreads(threads);
        return laboratory.run(
                "toy.mean", new RunOptions(Profile.PAPER, List.of(overrides), 7, where), RunListener.SILENT);
    }

    private static List<String> sortedCells(RunFolder folder) throws IOException {
        return Files.readAllLines(folder.cells()).stream().sorted().toList();
    }

    @Test
    void aRunLeavesEveryFileOfItsContract() throws IOException {
        RunFolder folder = toy(out, 2, "millis=0").folder();
        assertThat(List.of(
                        folder.status(),
                        folder.configuration(),
                        folder.overrides(),
                        folder.cells(),
                        folder.results(),
                        folder.reference(),
                        folder.log()))
                .allSatisfy(file -> assertThat(file).isNotEmptyFile());
        assertThat(folder.path().getFileName().toString()).matches("\\d{8}-\\d{6}-[0-9a-f]{6}");
        assertThat(folder.overrides()).hasContent("millis=0");
        assertThat(Files.readString(folder.status())).contains("\"status\" : \"finished\"");
        assertThat(Files.readString(folder.results()).lines().findFirst())
                .contains("cell,block,millis,low,metric,mean,sd,n,ci_low,ci_high");
        assertThat(Files.readAllLines(folder.results())).hasSize(1 + 60 * 2);
    }

    @Test
    void everyNumberOfThreadsGivesTheSameBytes() throws IOException {
        RunFolder one = toy(out.resolve("1"), 1, "millis=0").folder();
        for (int threads : new int[] {2, 3, 8}) {
            RunFolder more = toy(out.resolve("" + threads), threads, "millis=0").folder();
            assertThat(more.results()).hasSameBinaryContentAs(one.results());
            assertThat(sortedCells(more)).isEqualTo(sortedCells(one));
            assertThat(more.reference()).hasSameBinaryContentAs(one.reference());
        }
    }

    @Test
    void aKilledRunIsResumedToTheSameBytes() throws Exception {
        RunFolder whole = toy(out.resolve("whole"), 2, "millis=25").folder();
        Path killed = out.resolve("killed");
        for (int kill = 0; kill < 4; kill++) {
            Process process = toy(killed, 25).start();
            awaitCells(process, 3 + 4 * kill);
            process.destroyForcibly().waitFor();
        }
        Process last = toy(killed, 25).start();
        String said = new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(last.waitFor()).as(said).isZero();
        RunFolder folder = new RunFolder(ToyRun.only(killed.resolve("toy.mean")));
        assertThat(folder.results()).hasSameBinaryContentAs(whole.results());
        assertThat(sortedCells(folder)).isEqualTo(sortedCells(whole));
        // Two threads: at most two cells were in work at each kill, and the log says how many.
        assertThat(Files.readAllLines(folder.log()).stream().filter(line -> line.contains(" session resume")))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).matches(".*, [012] in work when the last process ended.*"));
    }

    @Test
    void aTerminatedRunEndsWithinThreeSecondsAndSaysHowToResume() throws Exception {
        Path stopped = out.resolve("stopped");
        Path said = out.resolve("said.txt");
        // Process.destroy closes the streams of a process, so what it says last goes to a file.
        Process process = toy(stopped, 5_000).redirectOutput(said.toFile()).start();
        while (!isUnderWay(stopped.resolve("toy.mean"))) {
            Thread.sleep(20);
        }
        Thread.sleep(200);
        long asked = System.nanoTime();
        process.destroy();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(System.nanoTime() - asked).isLessThan(TimeUnit.SECONDS.toNanos(3));
        assertThat(process.exitValue()).isEqualTo(143);
        Path folder = ToyRun.only(stopped.resolve("toy.mean"));
        assertThat(Files.readAllLines(said)).contains("attractor lab resume " + folder);
        assertThat(Files.readString(folder.resolve("run.json"))).contains("\"status\" : \"interrupted\"");
    }

    @Test
    void aTornLastLineIsDroppedAndItsCellComputedAgain() throws IOException {
        RunFolder whole = toy(out.resolve("whole"), 1, "millis=0").folder();
        RunFolder torn = toy(out.resolve("torn"), 1, "millis=0").folder();
        byte[] bytes = Files.readAllBytes(torn.cells());
        Files.write(torn.cells(), Arrays.copyOf(bytes, bytes.length - 10));
        FinishedRun again = laboratory.resume(torn.path(), Mixing.REFUSE, RunListener.SILENT);
        assertThat(again.computed()).isEqualTo(1);
        assertThat(sortedCells(torn)).isEqualTo(sortedCells(whole));
    }

    @Test
    void aDamagedLineInTheMiddleIsComputedAgain() throws IOException {
        RunFolder whole = toy(out.resolve("whole"), 1, "millis=0").folder();
        RunFolder damaged = toy(out.resolve("damaged"), 1, "millis=0").folder();
        byte[] bytes = Files.readAllBytes(damaged.cells());
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged.cells(), bytes);
        assertThat(laboratory
                        .resume(damaged.path(), Mixing.REFUSE, RunListener.SILENT)
                        .computed())
                .isBetween(1, 2);
        assertThat(sortedCells(damaged)).isEqualTo(sortedCells(whole));
    }

    @Test
    void aRunOfAnotherProgramIsResumedOnlyOnDemandAndThatIsRecorded() throws IOException {
        RunFolder folder = toy(out, 1, "millis=0").folder();
        String status = Files.readString(folder.status());
        Files.writeString(folder.status(), status.replaceFirst("\"version\" : \"[^\"]*\"", "\"version\" : \"0.0\""));
        assertThatThrownBy(() -> laboratory.resume(folder.path(), Mixing.REFUSE, RunListener.SILENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version 0.0")
                .hasMessageContaining("--allow-mixed");
        laboratory.resume(folder.path(), Mixing.ALLOW, RunListener.SILENT);
        assertThat(Files.readString(folder.status())).contains("\"mixed\" : [ \"version 0.0");
    }

    @Test
    void aSecondProcessIsKeptOut() throws IOException {
        RunFolder folder = toy(out, 1, "millis=0").folder();
        RunLog held = RunLog.open(folder.log());
        assertThatThrownBy(() -> laboratory.resume(folder.path(), Mixing.REFUSE, RunListener.SILENT))
                .isInstanceOf(RunLockedException.class);
        held.close();
        assertThat(laboratory
                        .resume(folder.path(), Mixing.REFUSE, RunListener.SILENT)
                        .computed())
                .isZero();
    }

    @Test
    void overridesReplaceAndSweepTheParametersOfEveryCell() throws IOException {
        FinishedRun run = toy(out, 1, "millis=0", "block=1,2", "low=0,0.25");
        assertThat(Files.readAllLines(run.folder().results())).hasSize(1 + 4 * 2);
        assertThatThrownBy(() -> toy(out, 1, "blck=1")).hasMessageContaining("block");
        assertThatThrownBy(() -> toy(out, 1, "block=-1")).hasMessageContaining("block");
        assertThatThrownBy(() -> toy(out, 1, "block")).hasMessageContaining("name=value");
    }

    @Test
    void aVerdictWorseThanExpectedIsSeen() throws IOException {
        assertThat(toy(out, 1, "millis=0").isWorseThanExpected()).isFalse();
        FinishedRun shifted = toy(out, 1, "millis=0", "low=0.5");
        assertThat(shifted.result().claims().getFirst().verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(shifted.isWorseThanExpected()).isTrue();
    }

    @Test
    void aFolderWithoutARunIsNamed() {
        assertThatThrownBy(() -> laboratory.report(out)).hasMessageContaining("config.json");
        assertThatThrownBy(() -> laboratory.run("toy.men", RunOptions.smoke(out), RunListener.SILENT))
                .hasMessageContaining("toy.mean");
    }

    @Test
    void theLogAppendsAndNeverRewrites() throws IOException {
        RunFolder folder = toy(out, 1, "millis=0").folder();
        byte[] before = Files.readAllBytes(folder.cells());
        Files.writeString(folder.cells(), "{\"cell\":", StandardOpenOption.APPEND);
        laboratory.resume(folder.path(), Mixing.REFUSE, RunListener.SILENT);
        assertThat(folder.cells()).hasBinaryContent(before);
    }

    private static boolean isUnderWay(Path runs) throws IOException {
        if (!Files.isDirectory(runs)) {
            return false;
        }
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.anyMatch(folder -> Files.exists(folder.resolve("cells.jsonl")));
        }
    }

    private static ProcessBuilder toy(Path where, int millis) {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ToyRun.class.getName(),
                        where.toString(),
                        "2",
                        Integer.toString(millis))
                .redirectErrorStream(true);
    }

    private static void awaitCells(Process process, int cells) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder seen = new StringBuilder();
        for (int lines = 0; lines < cells; ) {
            String line = reader.readLine();
            if (line == null) {
                throw new AssertionError("the process ended early:\n" + seen);
            }
            seen.append(line).append('\n');
            if (line.startsWith("cell ")) {
                lines++;
            }
        }
    }
}
