package attractor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.data.Npy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainTest {

    private static final String MODEL = "trained-diffusion network.width=128 network.hiddenLayers=2 ";

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void writeFiles() {
        Samples.write(folder);
        shell = new Shell(folder);
    }

    @Test
    void whatIsTrainedIsRecalledFromTheCheckpoint() {
        Shell.Answer trained = shell.line("attractor train " + MODEL
                + "optimiser.steps=1000 --patterns P.npy -o W.safetensors --curve L.csv --json");
        assertThat(trained.code()).as(trained.toString()).isEqualTo(ExitCode.OK);
        Map<String, Object> tree = Json.object(trained);
        assertThat(tree)
                .containsEntry("steps", 1000)
                .containsEntry("resumedAt", 0)
                .containsEntry("dimension", Samples.DIMENSION);
        assertThat(Json.list(tree.get("curve"))).hasSize(100);
        assertThat(folder.resolve("L.csv"))
                .content()
                .startsWith("step,loss\n0,")
                .hasLineCount(1001);
        Shell.Answer recalled =
                shell.line("attractor recall trained-diffusion --weights W.safetensors --cues C.npy -o R.npy");
        assertThat(recalled.code()).as(recalled.toString()).isEqualTo(ExitCode.OK);
        assertThat(Npy.read(folder.resolve("R.npy"))).isEqualTo(Npy.read(folder.resolve("P.npy")));
    }

    @Test
    void theMemoryIsThatOfARecallThatTrainsFirst() {
        String model = MODEL + "optimiser.steps=30 ";
        shell.line("attractor train " + model + "--patterns P.npy -o W.safetensors --seed 5");
        shell.line("attractor recall trained-diffusion readout=graded --weights W.safetensors --cues C.npy -o A.npy");
        shell.line("attractor recall " + model + "readout=graded --patterns P.npy --cues C.npy -o B.npy --seed 5");
        assertThat(Npy.read(folder.resolve("A.npy")).doubles())
                .isEqualTo(Npy.read(folder.resolve("B.npy")).doubles());
    }

    @Test
    void aTrainingIsResumedAndMadeLonger() throws Exception {
        shell.line("attractor train " + MODEL + "optimiser.steps=20 --patterns P.npy -o A.safetensors");
        Shell.Answer longer = shell.line(
                "attractor train " + MODEL + "optimiser.steps=50 --patterns P.npy -o A.safetensors --resume --json");
        assertThat(Json.object(longer)).containsEntry("resumedAt", 20).containsEntry("steps", 50);
        shell.line("attractor train " + MODEL + "optimiser.steps=50 --patterns P.npy -o B.safetensors --resume");
        assertThat(Files.mismatch(folder.resolve("A.safetensors"), folder.resolve("B.safetensors")))
                .isEqualTo(-1);
    }

    @Test
    void coresAndACorpusAreLearnedTogether() {
        String line = "train " + MODEL + "optimiser.steps=20 optimiser.batch=8 lesson=stored-and-corpus"
                + " lesson.core=chosen-components --patterns P.npy --corpus S.npy -o W.safetensors --json";
        Shell.Answer trained = shell.line("attractor " + line);
        assertThat(trained.code()).as(trained.toString()).isEqualTo(ExitCode.OK);
        assertThat(Json.object(trained).get("parameters").toString()).contains("type=chosen-components");
        Shell.Answer other = shell.line("attractor " + line.replace("S.npy", "G.npy") + " --resume");
        assertThat(other.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(other.err()).contains("beside another corpus").hasLineCount(1);
        assertThat(shell.line("attractor train trained-diffusion --patterns P.npy --corpus S.npy -o V.safetensors")
                        .err())
                .contains("set lesson to stored-and-corpus");
    }

    @Test
    void errorsSayWhatToDo() throws Exception {
        record Mistake(String line, String says) {}
        Files.writeString(folder.resolve("bad.safetensors"), "no checkpoint at all");
        shell.line("attractor train " + MODEL + "optimiser.steps=3 --patterns P.npy -o W.safetensors");
        for (Mistake mistake : List.of(
                new Mistake("train hopfield --patterns P.npy -o W.safetensors", "models that do: trained-diffusion"),
                new Mistake("train trained-diffusion --patterns P.npy", "give -o W.safetensors"),
                new Mistake("train trained-diffusion -o W.safetensors", "give --patterns P.npy"),
                new Mistake("train trained-diffusion --patterns P.npy -o -", "name a file"),
                new Mistake("train trained-diffusion --patterns P.npy -o W.safetensors --every 0", "above 0 seconds"),
                new Mistake("train trained-diffusion --patterns P.npy -o no/W.safetensors", "create the folder"),
                new Mistake(
                        "train trained-diffusion theta=0.3 objective.leastTheta=0.5 --patterns P.npy -o W.safetensors",
                        "never trained"),
                new Mistake(
                        "train " + MODEL + "optimiser.steps=9 --patterns P.npy -o W.safetensors --resume --seed 2",
                        "same --seed"),
                new Mistake(
                        "recall trained-diffusion --weights bad.safetensors --cues C.npy", "is no safetensors file"),
                new Mistake("recall trained-diffusion --weights W.safetensors --cues Y.npy", "dimension 60"))) {
            Shell.Answer answer = shell.line("attractor " + mistake.line());
            assertThat(answer.code()).as(mistake.line()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.err()).as(mistake.line()).contains(mistake.says()).hasLineCount(1);
        }
    }
}
