package attractor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.data.NdArray;
import attractor.data.Npy;
import attractor.theory.rem.Binary;
import attractor.theory.rem.Spherical;
import attractor.theory.rem.TypicalPattern;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AdviseTest {

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void writeFiles() {
        Samples.write(folder);
        Npy.write(folder.resolve("zero.npy"), NdArray.float64(new double[] {1, 2, 3, 0, 0, 0}, 2, 3));
        Npy.write(folder.resolve("one.npy"), NdArray.float64(new double[] {1, 2, 3}, 1, 3));
        double[] numbers = new double[60];
        java.util.Arrays.fill(numbers, Double.NaN);
        Npy.write(folder.resolve("nan.npy"), NdArray.float64(numbers, 3, 20));
        shell = new Shell(folder);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> topic(Map<String, Object> tree, String name) {
        return (Map<String, Object>) tree.get(name);
    }

    private Map<String, Object> json(String line) {
        Shell.Answer answer = shell.line("attractor advise " + line + " --json");
        assertThat(answer.code()).as(answer.toString()).isEqualTo(ExitCode.OK);
        return Json.object(answer);
    }

    @Test
    void everySentenceOfTheJsonHasItsNumbers() {
        Map<String, Object> tree = json("ensemble=spherical dimension=40 count=1000 noise=0 beta=2");
        assertThat(tree)
                .containsOnlyKeys("question", "answer", "load", "channel", "beta", "basin", "failures", "every");
        assertThat(topic(tree, "question"))
                .containsEntry("ensemble", "spherical")
                .containsEntry("kernel", "dot")
                .containsEntry("dimension", 40)
                .containsEntry("noise", 0.0);
        assertThat(topic(tree, "answer")).containsEntry("verdict", "recalled").containsKeys("recall", "text");
        assertThat((double) topic(tree, "load").get("capacity")).isEqualTo(TypicalPattern.capacity(new Spherical(), 2));
        assertThat((double) topic(tree, "load").get("alpha")).isCloseTo(Math.log(1000) / 40, within(1e-15));
        assertThat((double) topic(tree, "beta").get("least_in_the_limit"))
                .isEqualTo(TypicalPattern.leastSharpness(new Spherical(), Math.log(1000) / 40));
        assertThat(topic(tree, "channel")).containsEntry("rival", "nearest").containsEntry("condensed", true);
        assertThat(topic(tree, "basin")).containsKeys("widest_angle_degrees", "most_noise");
        assertThat(topic(tree, "failures")).containsKeys("failures", "to_the_bulk", "to_a_competitor", "failing_pairs");
        assertThat(topic(tree, "every")).containsEntry("first_lost_to", "bulk");
        tree.remove("question");
        assertThat(tree.values())
                .allSatisfy(value -> assertThat(((Map<?, ?>) value).get("text")).isInstanceOf(String.class));
    }

    @Test
    void theTextNamesWhatLimitsAndWhatWouldHelp() {
        Shell.Answer blunt =
                shell.line("attractor advise ensemble=gaussian dimension=50 count=5000 noise=0.3 beta=0.1");
        assertThat(blunt.code()).isEqualTo(ExitCode.OK);
        assertThat(blunt.out()).contains("no: ", "beat the bulk", "The least β is", "short pattern", "kernel=distance");
        Shell.Answer sharp = shell.line("attractor advise ensemble=binary dimension=100 count=1000 noise=0.1 beta=1");
        assertThat(sharp.out()).contains("yes: ", "single competitor", "flip probability");
        Shell.Answer hopeless = shell.line("attractor advise ensemble=binary dimension=20 count=1e5 noise=0.4 beta=9");
        assertThat(hopeless.out()).contains("no: ", "No β suffices");
    }

    @Test
    void countsBeyondAllMemoryAreFine() {
        Map<String, Object> tree = json("ensemble=binary dimension=1000 count=1e100 noise=0.1 beta=1");
        assertThat((double) topic(tree, "load").get("alpha")).isCloseTo(100 * Math.log(10) / 1000, within(1e-14));
        assertThat((double) topic(tree, "load").get("capacity")).isLessThan(new Binary().margin(1));
    }

    @Test
    void ownPatternsAreTriedAndComparedWithTheTheory() {
        Map<String, Object> tree = json("--patterns P.npy noise=0.1 beta=0.3 cues=50 --seed 3");
        assertThat(topic(tree, "question"))
                .containsEntry("patterns", "P.npy")
                .containsEntry("count", Samples.COUNT)
                .containsEntry("dimension", Samples.DIMENSION)
                .containsEntry("seed", 3);
        assertThat(topic(tree, "trial"))
                .containsEntry("cues", 50)
                .containsEntry("recalled", 50)
                .containsKey("wilson");
        assertThat(topic(tree, "agreement")).containsEntry("agrees", true);
        assertThat(json("--patterns P.npy noise=0.1 beta=0.3 cues=50 --seed 3")).isEqualTo(tree);
    }

    @Test
    void ownPatternsCanBeCentredAndNormalised() {
        Shell.Answer raw = shell.line("attractor advise --patterns G.npy noise=0.2 beta=1");
        assertThat(raw.out()).contains("not centred", "--centre");
        Map<String, Object> tree = json("--patterns G.npy --centre --normalise noise=0.2 beta=60");
        assertThat(topic(tree, "question").get("prepared")).hasToString("[centre, normalise]");
        assertThat((double) topic(tree, "beta").get("lambda")).isCloseTo(60.0 / Samples.DIMENSION, within(1e-6));
        assertThat(tree).doesNotContainKeys("mean", "norms");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ensemble=binary noise=0.6                   | choose a value below 0.5
            count=1                                     | count
            dimension=2                                 | dimension
            beta=0                                      | beta
            ensemble=cubic                              | ensemble
            sharpness=2                                 | sharpness
            noise                                       | write name=value
            cues=50                                     | add --patterns P.npy
            --centre                                    | add --patterns P.npy
            --patterns P.npy count=7                    | drop one of the two
            --patterns P.npy noise=0.5                  | choose a value below 0.5
            --patterns none.npy                         | none.npy
            --patterns nan.npy                          | finite
            --patterns one.npy                          | at least 2
            --patterns zero.npy --normalise             | drop --normalise
            --patterns P.npy cues=1                     | cues
            """)
    void badInputIsOneSentence(String words, String says) {
        Shell.Answer answer = shell.line("attractor advise " + words);
        assertThat(answer.code()).as(answer.toString()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err().strip())
                .startsWith("attractor: ")
                .contains(says)
                .doesNotContain("\n", "Exception");
        assertThat(answer.out()).isEmpty();
    }
}
