package attractor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.data.NdArray;
import attractor.data.Npy;
import attractor.train.Safetensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as a process of its own: exit codes, streams and the limits of the system.
final class ProcessTest {

    @TempDir
    Path folder;

    @TempDir
    Path streams;

    @BeforeEach
    void writeFiles() {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "this system has no /bin/sh");
        Samples.write(folder);
    }

    private record Answer(int code, String out, String err) {}

    /// Runs a shell command in which `attractor` is the program.
    private Answer sh(String command) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String function = "attractor() { \"" + java
                + "\" $FLAGS -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp \"$CLASSES\" \"${PROGRAM:-attractor.cli.Main}\" \"$@\"; }\n";
        Path out = streams.resolve("out");
        Path err = streams.resolve("err");
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", function + command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment()
                .put("CLASSES", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theExitCodeAndTheStreamsReachTheShell() throws Exception {
        Answer version = sh("attractor --version");
        assertThat(version.code()).isZero();
        assertThat(version.out()).startsWith("attractor ");
        Answer unknown = sh("attractor recal");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err())
                .startsWith("attractor: there is no command recal")
                .hasLineCount(1);
        assertThat(unknown.out()).isEmpty();
    }

    @Test
    void whatIsRehearsedForTheCacheOfClassesWorks() throws Exception {
        Answer answer = sh("PROGRAM=attractor.cli.Rehearsal; attractor");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void aRehearsalThatFailsSaysSoAndEnds() throws Exception {
        Answer answer = sh("PROGRAM=attractor.cli.Rehearsal; FLAGS=-Djava.io.tmpdir=missing; attractor");
        assertThat(answer.err()).contains("the rehearsal failed: ");
        assertThat(answer.code()).isEqualTo(1);
    }

    @Test
    void commandsAreJoinedByPipes() throws Exception {
        Answer answer = sh("attractor data corrupt P.npy count=0.05 -o -"
                + " | attractor recall hopfield --patterns P.npy --cues - -o R.npy");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(Npy.read(folder.resolve("R.npy"))).isEqualTo(Npy.read(folder.resolve("P.npy")));
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoError() throws Exception {
        Answer answer = sh("{ attractor models --json; echo code $? >&2; } | head -n 1");
        assertThat(answer.out()).isEqualTo("[ {\n");
        assertThat(answer.err()).isEqualTo("code 0\n");
    }

    @Test
    void fullStandardOutputIsAFailureOfStorage() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "this system has no /dev/full");
        Answer answer = sh("attractor models > /dev/full");
        assertThat(answer.code()).isEqualTo(5);
        assertThat(answer.err()).contains("standard output is full");
    }

    @Test
    void aFileThatCannotGrowIsNotLeftBehind() throws Exception {
        List<String> before = files();
        // Files may have 64 blocks of 512 bytes; the couplings of 300 units take 720 kB.
        Answer answer = sh("attractor data export random-spins --count 3 --dimension 300 -o - > P300.npy"
                + " && FLAGS=-XX:-UsePerfData && ulimit -f 64 && attractor learn storkey --patterns P300.npy -o W.npy");
        Files.delete(folder.resolve("P300.npy"));
        assertThat(answer.code()).as(answer.err()).isEqualTo(5);
        assertThat(answer.err())
                .contains("cannot write W.npy")
                .contains("no space is left")
                .hasLineCount(1);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void tooLittleMemoryIsOneSentence() throws Exception {
        float[] rows = new float[6_000_000];
        Npy.write(folder.resolve("large.npy"), NdArray.float32(rows, 2000, 3000));
        Answer answer =
                sh("FLAGS=-Xmx16m; attractor recall modern-hopfield --patterns large.npy --cues large.npy -o R.npy");
        assertThat(answer.code()).isIn(1, 2);
        assertThat(answer.err())
                .startsWith("attractor: ")
                .contains("ATTRACTOR_JAVA_OPTS=-XX:MaxDirectMemorySize=")
                .hasLineCount(1);
        assertThat(folder.resolve("R.npy")).doesNotExist();
    }

    @Test
    void aKilledTrainingGoesOnToTheSameWeights() throws Exception {
        Assumptions.assumeTrue(
                Files.exists(Path.of("/proc/self/task")), "this system does not list the children of a process");
        String train = "attractor train trained-diffusion network.width=64 optimiser.steps=";
        String files = " --patterns P.npy --quiet -o ";
        Answer killed = sh(train + "1000000" + files + "K.safetensors --every 0.1 & job=$!;"
                + " until [ -f K.safetensors ]; do sleep 0.1; done; sleep 0.3;"
                // The shell function runs in a shell of its own; its child is the program.
                + " kill -9 $(cat /proc/$job/task/$job/children) $job; wait $job 2>/dev/null; echo $?");
        assertThat(killed.out()).as(killed.err()).isEqualTo("137\n");
        Answer resumed = sh(train + "1000000" + files + "K.safetensors --resume --every 0.1 & job=$!; sleep 1.5;"
                + " kill -9 $(cat /proc/$job/task/$job/children) $job; wait $job 2>/dev/null; echo $?");
        assertThat(resumed.out()).as(resumed.err()).isEqualTo("137\n");
        int steps = Safetensors.read(folder.resolve("K.safetensors"))
                .require(Path.of("K"), "loss")
                .values()
                .length;
        assertThat(steps).isPositive();
        sh(train + (steps + 5) + files + "K.safetensors --resume && " + train + (steps + 5) + files + "S.safetensors");
        assertThat(Files.mismatch(folder.resolve("K.safetensors"), folder.resolve("S.safetensors")))
                .isEqualTo(-1);
    }
}
