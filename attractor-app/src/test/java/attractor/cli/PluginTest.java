package attractor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.contract.Clauses;
import attractor.contract.Subject;
import attractor.data.Npy;
import attractor.memory.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// A stranger's model in a jar is the equal of ours.
final class PluginTest {

    private static final String MODEL = "hyperbolic-cosine";

    @TempDir
    static Path home;

    @TempDir
    Path folder;

    @BeforeAll
    static void buildTheJarApartFromTheReactor() throws IOException {
        PluginJar.build(home);
    }

    @AfterEach
    void forgetThePlugin() {
        Catalogue.use(Catalogue.class.getClassLoader());
    }

    private Shell shell() {
        return new Shell(folder).at(home);
    }

    @Test
    void itIsNoModelWithoutItsJar() {
        assertThat(new Shell(folder).line("attractor models " + MODEL).code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void itAppearsAmongTheModelsWithItsParametersAndAbilities() {
        Map<String, Object> model = Json.object(shell().line("attractor models " + MODEL + " --json"));
        assertThat(model).containsEntry("name", "Dense associative memory, hyperbolic cosine");
        assertThat(Json.list(model.get("parameters")).getFirst())
                .containsEntry("name", "beta")
                .containsEntry("symbol", "β");
        assertThat(model.get("abilities")).asString().contains("energetic", "stepping", "clamping");
        assertThat(shell().line("attractor models").out()).contains(MODEL, "hopfield");
    }

    @Test
    void itRecalls() {
        Samples.write(folder);
        Shell.Answer answer =
                shell().line("attractor recall " + MODEL + " beta=0.5 --patterns P.npy --cues C.npy -o R.npy --json");
        assertThat(answer.code()).as(answer.toString()).isEqualTo(ExitCode.OK);
        assertThat(Npy.read(folder.resolve("R.npy"))).isEqualTo(Npy.read(folder.resolve("P.npy")));
        assertThat(Json.list(Json.object(answer).get("recalls")))
                .allSatisfy(recall -> assertThat(recall).containsKey("energy"));
    }

    @Test
    void itsEnergyIsThatOfTheFormula() {
        // One pattern at itself, β = 0.5, D = 60: E = −log cosh 30 = −(30 − log 2) up to e^−60.
        Samples.write(folder);
        Npy.write(folder.resolve("one.npy"), Npy.read(folder.resolve("P.npy")).rows(0, 1));
        Shell.Answer answer =
                shell().line("attractor energy " + MODEL + " beta=0.5 --patterns one.npy --states one.npy --json");
        List<?> energies = (List<?>) Json.object(answer).get("energies");
        assertThat(((Number) energies.getFirst()).doubleValue())
                .isCloseTo(-(30 - Math.log(2)), org.assertj.core.api.Assertions.within(1e-12));
    }

    @Test
    void itsCapacityIsMeasured() {
        Shell.Answer answer =
                shell().line("attractor capacity " + MODEL + " dimension=12 delta=0.1 epsilon=0.3 --json");
        assertThat(answer.code()).as(answer.toString()).isEqualTo(ExitCode.OK);
        assertThat(((Number) Json.object(answer).get("estimate")).doubleValue()).isPositive();
    }

    @TestFactory
    Stream<DynamicTest> itKeepsTheContract() {
        shell().line("attractor models");
        Catalogue.Entry entry = Catalogue.byId(MODEL);
        return Clauses.all().stream()
                .map(clause -> DynamicTest.dynamicTest(clause.sentence(), () -> clause.verify(Subject.of(entry))));
    }

    @Test
    void theGuideShowsTheSameFile() throws IOException {
        String guide = Files.readString(PluginJar.EXAMPLE.resolve("../../CONTRIBUTING.md"));
        assertThat(guide).contains("```java\n" + Files.readString(PluginJar.SOURCE) + "```");
        assertThat(guide)
                .contains("```text\n"
                        + Files.readString(PluginJar.EXAMPLE.resolve("src").resolve(PluginJar.SERVICE)) + "```");
    }

    @Test
    void aJarThatCannotBeUsedIsLeftOutWithASentence() throws IOException {
        Path plugins = Files.createDirectories(folder.resolve("plugins"));
        Files.copy(home.resolve("plugins/plugin-one-energy.jar"), plugins.resolve("good.jar"));
        Files.writeString(plugins.resolve("broken.jar"), "this is no jar");
        Shell.Answer answer = new Shell(folder).at(folder).line("attractor models");
        assertThat(answer.code()).isEqualTo(ExitCode.OK);
        assertThat(answer.out()).contains(MODEL);
        assertThat(answer.err()).contains("broken.jar is left out", "build or copy it again");
    }

    @Test
    void pluginsAreTakenFromTheVariableToo() {
        Shell shell = new Shell(folder)
                .with(
                        "ATTRACTOR_PLUGINS",
                        home.resolve("plugins/plugin-one-energy.jar").toString());
        assertThat(shell.line("attractor models").out()).contains(MODEL);
        assertThat(new Shell(folder)
                        .with("ATTRACTOR_PLUGINS", "nowhere.jar")
                        .line("attractor models")
                        .err())
                .contains("nowhere.jar is left out: there is no such file");
    }
}
