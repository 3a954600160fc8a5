package attractor.lab;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.experiment.Claim;
import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    private static List<String> here(Result result) {
        return result.claims().stream()
                .map(Claim::comparison)
                .map(comparison -> comparison.here())
                .toList();
    }

    @Test
    void aFinishedRunIsConcludedAsItWas() throws IOException {
        FinishedRun run = toy(7);
        Result again = beside(run).concluded("toy.mean", Profile.SMOKE).orElseThrow();
        assertThat(here(again)).isEqualTo(here(run.result()));
        assertThat(again.tables()).isEqualTo(run.result().tables());
    }

    @Test
    void otherProfilesOtherProtocolsAndReplacedParametersDoNotCount() throws IOException {
        FinishedRun run = toy(7, "low=0.1");
        assertThat(beside(run).concluded("toy.mean", Profile.SMOKE)).isEmpty();
        assertThat(beside(run).concluded("toy.mean", Profile.PAPER)).isEmpty();
        assertThat(beside(run).concluded("no.such-protocol", Profile.SMOKE)).isEmpty();
        assertThat(Inputs.SHIPPED.concluded("toy.mean", Profile.SMOKE)).isEmpty();
    }

    @Test
    void aRunThatLostCellsOrIsDamagedIsPassedOver() throws IOException {
        FinishedRun run = toy(7);
        List<String> lines = Files.readAllLines(run.folder().cells());
        Files.write(run.folder().cells(), lines.subList(1, lines.size()));
        assertThat(beside(run).concluded("toy.mean", Profile.SMOKE)).isEmpty();
        Files.writeString(run.folder().status(), "{");
        assertThat(beside(run).concluded("toy.mean", Profile.SMOKE)).isEmpty();
    }
}
