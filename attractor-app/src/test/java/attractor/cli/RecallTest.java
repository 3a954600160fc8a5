package attractor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.data.DType;
import attractor.data.NdArray;
import attractor.data.Npy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecallTest {

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void writeFiles() {
        Samples.write(folder);
        shell = new Shell(folder);
    }

    private NdArray array(String name) {
        return Npy.read(folder.resolve(name));
    }

    @Test
    void fourPatternsAreRecalledFromCuesWithThreeFlips() {
        Shell.Answer answer =
                shell.line("attractor recall dense-exponential beta=0.2 --patterns P.npy --cues C.npy -o R.npy --json");
        assertThat(answer.code()).as(answer.toString()).isEqualTo(ExitCode.OK);
        assertThat(array("R.npy")).isEqualTo(array("P.npy"));
        Map<String, Object> tree = Json.object(answer);
        assertThat(tree).containsKeys("recalls", "seconds").containsEntry("seed", 1);
        List<Map<String, Object>> recalls = Json.list(tree.get("recalls"));
        assertThat(recalls).hasSize(Samples.COUNT);
        for (int mu = 0; mu < Samples.COUNT; mu++) {
            assertThat(recalls.get(mu))
                    .containsEntry("outcome", "FIXED_POINT")
                    .containsEntry("nearest", mu)
                    .containsEntry("overlap", 1.0)
                    .containsKeys("steps", "energy");
        }
    }

    @Test
    void aMemoryWithoutEnergyGivesNone() {
        Shell.Answer answer = shell.line("attractor recall nearest-pattern --patterns P.npy --cues C.npy --json");
        assertThat(Json.list(Json.object(answer).get("recalls")))
                .allSatisfy(recall -> assertThat(recall)
                        .doesNotContainKey("energy")
                        .containsKeys("steps", "outcome", "nearest", "overlap"));
    }

    @Test
    void aReconstructiveMemorySaysWhatWasStoredAndWhatWasMadeUp() throws Exception {
        // The second half of each number row repeats the first, in the corpus too.
        double[] corpus = new double[200 * 6];
        double[] patterns = new double[2 * 6];
        for (double[] rows : List.of(corpus, patterns)) {
            byte[] signs = Samples.signs(rows.length, rows.length);
            for (int k = 0; k < rows.length; k++) {
                int first = k / 6 * 6 + k % 3;
                rows[k] = signs[first] * (1 + 0.1 * (first % 5));
            }
        }
        Npy.write(folder.resolve("K.npy"), NdArray.float64(corpus, 200, 6));
        Npy.write(folder.resolve("E.npy"), NdArray.float64(patterns, 2, 6));
        String line = "attractor recall reconstructive core.which=0-2 theta=0.9 --patterns E.npy --cues E.npy ";
        Shell.Answer answer = shell.line(line + "--corpus K.npy --provenance V.csv --json");
        assertThat(answer.code()).as(answer.toString()).isEqualTo(ExitCode.OK);
        List<Map<String, Object>> recalls = Json.list(Json.object(answer).get("recalls"));
        for (int mu = 0; mu < 2; mu++) {
            assertThat(recalls.get(mu)).containsEntry("nearest", mu).containsEntry("source", mu);
            assertThat((double) recalls.get(mu).get("fromMemory")).isGreaterThan(0.5);
            assertThat((double) recalls.get(mu).get("fromSource"))
                    .isLessThanOrEqualTo((double) recalls.get(mu).get("fromMemory"));
            assertThat((double) recalls.get(mu).get("madeUp")).isLessThan(0.5);
        }
        assertThat(folder.resolve("V.csv"))
                .content()
                .startsWith("cue,component,recalled,expected,deviation,madeUp\n0,0,")
                .hasLineCount(1 + 2 * 6);
        // Alone, two patterns say less of the second half than the corpus does.
        List<Map<String, Object>> alone = Json.list(Json.object(shell.line(line + "corpus=stationary-normal --json"))
                .get("recalls"));
        assertThat((double) alone.getFirst().get("madeUp"))
                .isGreaterThan((double) recalls.getFirst().get("madeUp"));
        Shell.Answer table = shell.line(line);
        assertThat(table.out()).contains("from memory", "made up", "2 of 2 ran for their set length");
        assertThat(table.err()).doesNotContain("no fixed point");
    }

    @Test
    void aCorpusIsForModelsThatKnowOne() {
        record Mistake(String line, String says) {}
        for (Mistake mistake : List.of(
                new Mistake("hopfield --corpus P.npy --patterns P.npy", "models that do: reconstructive"),
                new Mistake("hopfield --provenance V.csv --patterns P.npy", "ability reconstructing"),
                new Mistake("reconstructive --provenance - --patterns P.npy", "name one instead of -"),
                new Mistake("reconstructive --corpus Y.npy --patterns P.npy", "corpus has dimension 20"),
                new Mistake("reconstructive corpus=stationary-normal --corpus P.npy --patterns P.npy", "fitted-normal"),
                new Mistake("reconstructive core.which=7- --patterns P.npy", "0-97"),
                new Mistake("hopfield --corpus P.npy --weights P.npy", "--corpus goes with --patterns"))) {
            Shell.Answer answer = shell.line("attractor recall " + mistake.line() + " --cues C.npy");
            assertThat(answer.code()).as(mistake.line()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.err()).as(mistake.line()).contains(mistake.says()).hasLineCount(1);
        }
    }

    @Test
    void optionsMayStandAnywhereAndInAnyOrder() {
        Shell.Answer answer = shell.line("attractor recall --seed 7 --cues C.npy hopfield --json --threads 2"
                + " update=synchronous -o R.npy --patterns P.npy");
        assertThat(answer.code()).as(answer.toString()).isEqualTo(ExitCode.OK);
        assertThat(Json.object(answer)).containsEntry("seed", 7);
        assertThat(Json.object(answer).get("parameters").toString()).contains("type=synchronous");
        assertThat(folder.resolve("R.npy")).exists();
    }

    @Test
    void spinsAreWrittenAsInt8AndRealsInTheTypeOfThePatterns() {
        shell.line("attractor recall hopfield --patterns P.npy --cues C.npy -o R.npy");
        assertThat(array("R.npy").type()).isEqualTo(DType.INT8);
        shell.line("attractor recall modern-hopfield beta=50 --patterns G.npy --cues G.npy -o F.npy");
        assertThat(array("F.npy").type()).isEqualTo(DType.FLOAT32);
        double[] grey = array("G.npy").doubles();
        Npy.write(folder.resolve("D.npy"), NdArray.float64(grey, Samples.COUNT, Samples.DIMENSION));
        shell.line("attractor recall modern-hopfield beta=50 --patterns D.npy --cues D.npy -o F.npy");
        assertThat(array("F.npy").type()).isEqualTo(DType.FLOAT64);
    }

    @Test
    void greyLevelsAreBinarisedOnRequest() {
        shell.line("attractor recall hopfield --patterns G.npy --cues C.npy --binarise 0.5 -o R.npy");
        assertThat(array("R.npy")).isEqualTo(array("P.npy"));
    }

    @Test
    void boolPatternsAreSpins() {
        byte[] signs = array("P.npy").bytes();
        boolean[] truth = new boolean[signs.length];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = signs[i] > 0;
        }
        Npy.write(folder.resolve("B.npy"), NdArray.bool(truth, Samples.COUNT, Samples.DIMENSION));
        shell.line("attractor recall hopfield --patterns B.npy --cues C.npy -o R.npy");
        assertThat(array("R.npy")).isEqualTo(array("P.npy"));
    }

    @Test
    void knownUnitsNeverChange() {
        // The mask knows the first half, of which each cue has wrong units: they stay wrong.
        Shell.Answer answer =
                shell.line("attractor recall hopfield --patterns P.npy --cues C.npy --mask M.npy -o R.npy");
        assertThat(answer.code()).as(answer.toString()).isEqualTo(ExitCode.OK);
        byte[] cues = array("C.npy").bytes();
        byte[] recalled = array("R.npy").bytes();
        int changed = 0;
        for (int mu = 0; mu < Samples.COUNT; mu++) {
            for (int i = 0; i < Samples.DIMENSION; i++) {
                int at = mu * Samples.DIMENSION + i;
                if (i < Samples.DIMENSION / 2) {
                    assertThat(recalled[at]).isEqualTo(cues[at]);
                } else if (recalled[at] != cues[at]) {
                    changed++;
                }
            }
        }
        assertThat(changed).isZero(); // the flips of Samples lie in units 0..24 only
        assertThat(recalled).isNotEqualTo(array("P.npy").bytes());
    }

    @Test
    void aModelWithoutClampingTakesNoMask() {
        Shell.Answer answer = shell.line("attractor recall minerva2 --patterns P.npy --cues C.npy --mask M.npy");
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains("takes no --mask");
    }

    @Test
    void targetsAreRecalledInsteadOfPatterns() {
        Shell.Answer answer = shell.line("attractor recall correlation-matrix --patterns P.npy --targets Y.npy"
                + " --cues P.npy -o R.npy --json");
        assertThat(answer.code()).as(answer.toString()).isEqualTo(ExitCode.OK);
        assertThat(array("R.npy").shape()).containsExactly(Samples.COUNT, 20);
        List<Map<String, Object>> recalls = Json.list(Json.object(answer).get("recalls"));
        for (int mu = 0; mu < Samples.COUNT; mu++) {
            assertThat(recalls.get(mu)).containsEntry("nearest", mu);
        }
    }

    @Test
    void whatALearningRuleWroteRecallsAsTheModelWithThatRuleDoes() {
        shell.line("attractor learn storkey --patterns P.npy -o W.npy");
        shell.line("attractor recall hopfield --weights W.npy --cues C.npy -o A.npy");
        shell.line("attractor recall hopfield rule=storkey --patterns P.npy --cues C.npy -o B.npy");
        assertThat(array("A.npy")).isEqualTo(array("B.npy"));
        assertThat(array("W.npy").shape()).containsExactly(Samples.DIMENSION, Samples.DIMENSION);
    }

    @Test
    void biasesTravelBesideTheCouplings() {
        shell.line("attractor learn bcpnn --patterns P.npy --binarise 0 -o W.npy --bias B.npy");
        shell.line("attractor recall sparse-network --weights W.npy --bias B.npy --cues C.npy --binarise 0 -o A.npy");
        shell.line("attractor recall sparse-network --patterns P.npy --cues C.npy --binarise 0 -o R.npy");
        assertThat(array("B.npy").shape()).containsExactly(Samples.DIMENSION);
        assertThat(array("A.npy").doubles()).isEqualTo(array("R.npy").doubles());
        shell.line("attractor recall sparse-network --trust --weights W.npy --binarise 0 --cues C.npy --bias B.npy"
                + " -o O.npy");
        assertThat(array("O.npy").doubles()).isEqualTo(array("R.npy").doubles());
        Map<String, Object> tree = Json.object(
                shell.line("attractor learn bcpnn --patterns P.npy --binarise 0 -o W.npy --bias B.npy --json"));
        assertThat(tree).containsEntry("additive", false).containsEntry("orderDependent", false);
        assertThat(shell.line("attractor learn bcpnn --patterns P.npy --binarise 0 -o W.npy")
                        .err())
                .contains("--bias B.npy");
    }

    @Test
    void arraysComeThroughStandardInputAndGoToStandardOutput() throws IOException {
        byte[] cues = Files.readAllBytes(folder.resolve("C.npy"));
        Shell.Answer answer = shell.reading(cues).line("attractor recall hopfield --patterns P.npy --cues - -o -");
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.OK);
        assertThat(Npy.read("stdout", new ByteArrayInputStream(answer.bytes()))).isEqualTo(array("P.npy"));
    }

    @Test
    void threadsChangeNothing() {
        for (String model : List.of("hopfield", "hopfield update=heat-bath", "universal-hopfield")) {
            shell.line("attractor recall " + model + " --patterns P.npy --cues C.npy -o one.npy --threads 1");
            shell.line("attractor recall " + model + " --patterns P.npy --cues C.npy -o three.npy --threads 3");
            assertThat(array("one.npy")).as(model).isEqualTo(array("three.npy"));
        }
    }

    @Test
    void aRecallThatIsCutShortSaysWhatToRaise() {
        Shell.Answer answer = shell.line("attractor recall hopfield update.maxSweeps=1 --patterns P.npy --cues C.npy");
        assertThat(answer.code()).isEqualTo(ExitCode.OK);
        assertThat(answer.out()).contains("4 of 4 were stopped at the limit of steps");
        assertThat(answer.err()).contains("no fixed point after 1 steps; raise update.maxSweeps (now 1)");
        assertThat(shell.line("attractor recall hopfield update.maxSweeps=1 --patterns P.npy --cues C.npy -q")
                        .err())
                .isEmpty();
    }

    @Test
    void energiesAreThoseOfTheModel() {
        // E(ξ) = −(1/2D) Σ_μ (ξ^μ·x)² + K/2 without self-coupling; one pattern: −D/2 + 1/2.
        NdArray one = array("P.npy").rows(0, 1);
        Npy.write(folder.resolve("one.npy"), one);
        Shell.Answer answer = shell.line("attractor energy hopfield --patterns one.npy --states one.npy --json");
        List<?> energies = (List<?>) Json.object(answer).get("energies");
        assertThat(((Number) energies.getFirst()).doubleValue())
                .isCloseTo(-Samples.DIMENSION / 2.0 + 0.5, within(1e-9));
    }
}
