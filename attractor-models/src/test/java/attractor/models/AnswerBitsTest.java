package attractor.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every model gives the same bits on every kind of kernels.
final class AnswerBitsTest {

    private static final String MODULE = "--add-modules=jdk.incubator.vector";

    @TempDir
    private Path folder;

    @Test
    void answersAreTheSameBitsWithAndWithoutVectorRegisters() throws IOException, InterruptedException {
        Process vector = start("vector", MODULE);
        Process absent = start("absent");
        List<String> used = lines("vector", vector);
        List<String> without = lines("absent", absent);
        Process scalar = start("scalar", MODULE, "-Dattractor.kernels=scalar");
        Process narrow = start("narrow", MODULE, "-XX:+IgnoreUnrecognizedVMOptions", "-XX:UseAVX=2");
        List<String> asked = lines("scalar", scalar);
        List<String> half = lines("narrow", narrow);

        assertThat(without.getFirst()).startsWith("scalar: the module jdk.incubator.vector is not there");
        assertThat(asked.getFirst()).isEqualTo("scalar: asked for by attractor.kernels");
        assertThat(half.getFirst()).doesNotContain("512-bit");
        List<String> bits = used.subList(1, used.size());
        assertThat(bits).hasSizeGreaterThan(50).allMatch(line -> line.contains("threads: "));
        for (List<String> other : List.of(without, asked, half)) {
            assertThat(other.subList(1, other.size())).as(other.getFirst()).isEqualTo(bits);
        }
        for (int k = 0; k < bits.size(); k += 2) {
            assertThat(digest(bits.get(k + 1))).as(bits.get(k)).isEqualTo(digest(bits.get(k)));
        }
    }

    private static String digest(String line) {
        return line.substring(line.lastIndexOf(' '));
    }

    private Process start(String name, String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(Arrays.asList(options));
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                AnswerBits.class.getName()));
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve(name).toFile())
                .redirectError(folder.resolve(name + ".errors").toFile())
                .start();
    }

    private List<String> lines(String name, Process process) throws IOException, InterruptedException {
        int status = process.waitFor();
        assertThat(status)
                .as("%s: %s", name, Files.readString(folder.resolve(name + ".errors")))
                .isZero();
        return Files.readAllLines(folder.resolve(name));
    }
}
