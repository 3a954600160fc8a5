package attractor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.memory.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LookUpTest {

    @TempDir
    Path folder;

    @Test
    void everyModelOfTheCatalogueIsListedWithItsParameters() {
        List<Map<String, Object>> models = Json.array(new Shell(folder).line("attractor models --json"));
        assertThat(models).hasSameSizeAs(Catalogue.all());
        for (Map<String, Object> model : models) {
            assertThat(model).containsKeys("id", "name", "parameters", "abilities", "source");
            for (Map<String, Object> parameter : Json.list(model.get("parameters"))) {
                assertThat(parameter).containsKeys("name", "symbol", "type", "default", "min", "max", "doc");
            }
            assertThat(model.get("source").toString())
                    .as(model.get("id").toString())
                    .isNotEmpty();
        }
    }

    @Test
    void aParameterIsDescribedWithItsRange() {
        Map<String, Object> model = Json.object(new Shell(folder).line("attractor models dense-exponential --json"));
        Map<String, Object> beta = Json.list(model.get("parameters")).getFirst();
        assertThat(beta)
                .containsEntry("name", "beta")
                .containsEntry("type", "real")
                .containsEntry("min", 0.0)
                .containsEntry("max", "Infinity");
        assertThat(beta.get("default")).isInstanceOf(Double.class);
    }

    @Test
    void abilitiesAreFoundOnAStoredMemory() {
        Shell shell = new Shell(folder);
        assertThat(abilities(shell, "hopfield")).contains("energetic", "stepping", "clamping");
        assertThat(abilities(shell, "nearest-pattern")).doesNotContain("energetic");
        assertThat(abilities(shell, "correlation-matrix")).contains("hetero-model");
    }

    private static List<String> abilities(Shell shell, String model) {
        Object abilities =
                Json.object(shell.line("attractor models " + model + " --json")).get("abilities");
        return ((List<?>) abilities).stream().map(Object::toString).toList();
    }

    @Test
    void aFormulaIsEvaluatedOverARange() {
        // Amit, Gutfreund, Sompolinsky (1987): m = 0.967 at the critical load α_c = 0.138.
        Shell shell = new Shell(folder);
        List<Map<String, Object>> rows =
                Json.list(Json.object(shell.line("attractor theory ags.overlap alpha=0.05,0.1379 --json"))
                        .get("rows"));
        assertThat(rows).hasSize(2);
        assertThat(((Number) rows.getLast().get("value")).doubleValue()).isCloseTo(0.967, within(0.002));
        assertThat(shell.line("attractor theory ags.overlap alpha=0:0.1:3 --csv")
                        .out()
                        .lines())
                .hasSize(4)
                .startsWith("alpha,value");
    }

    @Test
    void formulasAreListedWithTheirSources() {
        List<Map<String, Object>> curves = Json.array(new Shell(folder).line("attractor theory --json"));
        assertThat(curves)
                .isNotEmpty()
                .allSatisfy(
                        curve -> assertThat(curve).containsKeys("id", "title", "equation", "sources", "parameters"));
    }

    @Test
    void modelsAndFormulasAreCited() {
        Shell.Answer answer = new Shell(folder).line("attractor cite hopfield ags.overlap ags-1987");
        assertThat(answer.out()).contains("@article{hopfield-1982,").contains("@article{ags-1987,");
        assertThat(answer.out().split("@article\\{ags-1987", -1)).hasSize(2);
    }

    @Test
    void theDoctorFindsThisMachineWell() {
        Shell.Answer answer = new Shell(folder).line("attractor doctor --json");
        assertThat(answer.code()).as(answer.toString()).isEqualTo(ExitCode.OK);
        assertThat(Json.object(answer))
                .containsEntry("healthy", true)
                .containsKeys("java", "system", "kernels", "memory", "terminal", "data", "plug-ins", "recall");
    }

    @Test
    void completionScriptsKnowCommandsOptionsModelsAndParameters() throws IOException, InterruptedException {
        Shell shell = new Shell(folder);
        for (String name : List.of("bash", "zsh", "fish")) {
            assertThat(shell.line("attractor completion " + name).out())
                    .contains("recall", "mask", "dense-exponential", "beta=");
        }
        Path script = folder.resolve("completion.bash");
        Files.writeString(script, shell.line("attractor completion bash").out());
        org.junit.jupiter.api.Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/bin/bash")), "this system has no /bin/bash");
        String call = "source " + script + "; COMP_WORDS=(attractor recall dense-exponential be); COMP_CWORD=3;"
                + " _attractor 2>/dev/null; echo \"${COMPREPLY[@]}\"";
        Process bash = new ProcessBuilder("/bin/bash", "-c", call)
                .redirectErrorStream(true)
                .start();
        assertThat(new String(bash.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip())
                .isEqualTo("beta=");
        assertThat(bash.waitFor()).isZero();
    }
}
