package attractor.lab;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.experiment.Claim;
import attractor.experiment.EarlierRun;
import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Result;
import attractor.experiment.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EarlierRunsTest {

    @TempDir
    Path out;

    private FinishedRun toy(int seed, String... overrides) throws IOException {
        return new Laboratory(Inputs.SHIPPED)
                .run("toy.mean", new RunOptions(Profile.SMOKE, List.of(overrides), seed, out), RunListener.SILENT);
    }

    private Inputs beside(FinishedRun run) {
        return EarlierRuns.beside(run.folder(), Inputs.SHIPPED);
    }

    private EarlierRun concluded(FinishedRun run, Profile profile) {
        return beside(run).concluded("toy.mean", profile);
    }

    private static EarlierRun passedOver(String words) {
        return new EarlierRun(Optional.empty(), List.of(words));
    }

    private static List<String> here(Result result) {
        return result.claims().stream()
                .map(Claim::comparison)
                .map(comparison -> comparison.here())
                .toList();
    }

    @Test
    void aFinishedRunIsConcludedAsItWas() throws IOException {
        FinishedRun run = toy(7);
        EarlierRun.Conclusion again = concluded(run, Profile.SMOKE).conclusion().orElseThrow();
        assertThat(here(again.result())).isEqualTo(here(run.result()));
        assertThat(again.result().tables()).isEqualTo(run.result().tables());
        assertThat(again.run()).isEqualTo("toy.mean/" + run.folder().name());
        assertThat(again.seed()).isEqualTo(7);
        assertThat(again.commit()).isEqualTo(ProgramVersion.current().commit());
    }

    @Test
    void otherProfilesAndOtherProtocolsDoNotCount() throws IOException {
        FinishedRun run = toy(7);
        assertThat(concluded(run, Profile.SMOKE).conclusion()).isPresent();
        assertThat(concluded(run, Profile.PAPER)).isEqualTo(EarlierRun.NONE);
        assertThat(beside(run).concluded("no.such-protocol", Profile.SMOKE)).isEqualTo(EarlierRun.NONE);
        assertThat(Inputs.SHIPPED.concluded("toy.mean", Profile.SMOKE)).isEqualTo(EarlierRun.NONE);
    }

    @Test
    void replacedParametersDoNotCount() throws IOException {
        assertThat(concluded(toy(7, "low=0.1"), Profile.SMOKE)).isEqualTo(EarlierRun.NONE);
    }

    @Test
    void aRunThatLostCellsIsNamed() throws IOException {
        FinishedRun run = toy(7);
        List<String> lines = Files.readAllLines(run.folder().cells());
        Files.write(run.folder().cells(), lines.subList(1, lines.size()));
        assertThat(concluded(run, Profile.SMOKE))
                .isEqualTo(passedOver(run.folder().name() + " (cells are missing)"));
    }

    @Test
    void aRunWhoseStatusIsDamagedIsNamed() throws IOException {
        FinishedRun run = toy(7);
        assertThat(concluded(run, Profile.SMOKE).conclusion()).isPresent();
        Files.writeString(run.folder().status(), "{");
        assertThat(concluded(run, Profile.SMOKE))
                .isEqualTo(passedOver(run.folder().name() + " (damaged)"));
    }

    @Test
    void aRunWithCellsOfAnotherProgramIsNamed() throws IOException {
        FinishedRun run = toy(7);
        RunStatus.read(run.folder())
                .resumed(List.of("commit a, now b"))
                .now(RunStatus.State.FINISHED)
                .write(run.folder());
        assertThat(concluded(run, Profile.SMOKE))
                .isEqualTo(passedOver(run.folder().name() + " (it has cells of another configuration or program)"));
    }

    @Test
    void anUnfinishedLaterRunIsNamedAndTheEarlierOneCounts() throws IOException {
        FinishedRun run = toy(7);
        RunFolder later = RunFolder.create(out, "toy.mean", "ffffffffffff");
        for (String file : List.of("run.json", "config.json", "cells.jsonl")) {
            Files.copy(run.folder().path().resolve(file), later.path().resolve(file));
        }
        RunStatus.read(later).now(RunStatus.State.INTERRUPTED).write(later);
        EarlierRun found = concluded(run, Profile.SMOKE);
        assertThat(found.conclusion())
                .map(EarlierRun.Conclusion::run)
                .hasValue("toy.mean/" + run.folder().name());
        assertThat(found.passedOver()).containsExactly(later.name() + " (not finished)");
    }

    @Test
    void aProtocolRunsAfterTheOneThatItReads() throws IOException {
        List<FinishedRun> runs = new Laboratory(Inputs.SHIPPED)
                .runAll(
                        List.of("toy.above", "toy.mean"),
                        new RunOptions(Profile.SMOKE, List.of(), 7, out),
                        RunListener.SILENT)
                .runs();
        assertThat(runs).extracting(run -> run.protocol().card().id()).containsExactly("toy.mean", "toy.above");
        assertThat(runs.getLast().result().tables().getFirst().rows())
                .isEqualTo(List.of(List.of(
                        new Table.Text("toy.mean/" + runs.getFirst().folder().name()))));
    }
}
