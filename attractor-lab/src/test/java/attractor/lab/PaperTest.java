package attractor.lab;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.experiment.Claim;
import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The papers' protocols at work. Seeds are fixed, so a verdict changes only with the program.
final class PaperTest {

    private final Laboratory laboratory = new Laboratory(Inputs.SHIPPED);

    @TempDir
    Path out;

    @Test
    void tenCorrelatedImagesComeOutAsInTheReference() throws IOException {
        FinishedRun run = laboratory.run("talk.correlated-images", RunOptions.smoke(out), RunListener.SILENT);
        assertThat(run.result().claims()).extracting(Claim::verdict).containsOnly(Verdict.REPRODUCED);
        assertThat(run.folder().figures().resolve("pictures.png")).isNotEmptyFile();
        assertThat(Files.readString(run.folder().report()))
                .contains("reproduced")
                .doesNotContain("http-equiv=\"refresh\"");
    }

    @Test
    void missingDataAreNotComparableInASmokeRun() throws IOException {
        FinishedRun run = laboratory.run("hanley.reconstruction", RunOptions.smoke(out), RunListener.SILENT);
        assertThat(Claims.tested(run.result().claims())).isNotEmpty().allSatisfy(claim -> {
            assertThat(claim.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
            assertThat(claim.comparison().reason()).isEqualTo("data missing");
        });
        assertThat(run.isWorseThanExpected()).isFalse();
    }

    @Test
    void aFewRetrievalRatesAreReproduced() throws IOException {
        RunOptions few = new RunOptions(
                Profile.SMOKE, List.of("function=polynomial", "function.power=2", "count=13,18", "sets=60"), 1, out);
        FinishedRun run = laboratory.run("talk.retrieval-rate", few, RunListener.SILENT);
        assertThat(Claims.tested(run.result().claims()))
                .isNotEmpty()
                .extracting(Claim::verdict)
                .containsOnly(Verdict.REPRODUCED);
    }

    @Test
    void noDrawnRuleFallsBelowItsTheorem() throws IOException {
        RunOptions few = new RunOptions(Profile.SMOKE, List.of("rule=0,3,5", "sets=30"), 1, out);
        FinishedRun run = laboratory.run("hanley.theorem", few, RunListener.SILENT);
        assertThat(Claims.tested(run.result().claims())).hasSize(4);
        assertThat(run.isWorseThanExpected()).isFalse();
        assertThat(run.folder().figures().resolve("prediction.png")).isNotEmptyFile();
    }

    @Test
    void theAtlasIsReadOffItsTrialsAgainWithoutComputing() throws IOException {
        RunOptions few = new RunOptions(
                Profile.SMOKE,
                List.of("model=hopfield", "model.rule=storkey,activity-product", "coding=0.5", "delta=0.1"),
                1,
                out);
        FinishedRun run = laboratory.run("attractor.capacity-atlas", few, RunListener.SILENT);
        assertThat(Claims.tested(run.result().claims())).isNotEmpty();
        assertThat(run.folder().figures().resolve("growth.png")).isNotEmptyFile();
        String results = Files.readString(run.folder().results());
        Files.delete(run.folder().results());
        FinishedRun again = laboratory.report(run.folder().path());
        assertThat(again.computed()).isZero();
        assertThat(again.result().tables()).isEqualTo(run.result().tables());
        assertThat(run.folder().results()).hasContent(results);
    }

    @Test
    void theAnswerStandsInOneFigure() throws IOException {
        RunOptions few = new RunOptions(
                Profile.SMOKE, List.of("memory=hebb,cubic,exponential", "dimension=32", "trials=200"), 1, out);
        FinishedRun run = laboratory.run("hanley.answer", few, RunListener.SILENT);
        assertThat(Claims.tested(run.result().claims()))
                .isNotEmpty()
                .extracting(Claim::verdict)
                .containsOnly(Verdict.REPRODUCED);
        assertThat(run.folder().figures().resolve("answer.png")).isNotEmptyFile();
    }

    @Test
    @Tag("slow")
    void theWholeLabIsReproducedInTheSmokeProfile() throws IOException {
        FinishedLab lab = laboratory.runAll(
                List.of(
                        "hopfield-1982.merging",
                        "talk.correlated-images",
                        "talk.retrieval-rate",
                        "hanley.reconstruction"),
                RunOptions.smoke(out),
                RunListener.SILENT);
        assertThat(lab.isWorseThanExpected()).isFalse();
        assertThat(lab.report()).isNotEmptyFile();
        assertThat(lab.report().getParent().getParent().getFileName()).hasToString("all");
    }
}
