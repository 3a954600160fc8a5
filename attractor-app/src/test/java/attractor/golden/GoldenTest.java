package attractor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The reference values of other programs, all but those that `golden-pending.txt` names.
final class GoldenTest {

    @TempDir
    Path folder;

    @Test
    void everyCaseAgreesExceptThePendingOnes() throws IOException, URISyntaxException {
        Path golden = Path.of(GoldenTest.class.getResource("/golden").toURI());
        GoldenReport report = GoldenMain.run(golden);
        assertThat(report.failed()).isEmpty();
        assertThat(new TreeSet<>(report.notCovered().keySet())).isEqualTo(new TreeSet<>(pending()));
        assertThat(report.passed()).isPositive();
    }

    @Test
    void aWrongValueIsReportedAndAnUnknownKindIsNotCovered() throws IOException {
        Files.writeString(folder.resolve("hebbian-and-dense-memories.json"), """
                {"cases": [
                  {"id": "wrong", "kind": "splitmix64", "tol": 0, "input": {"seed": 1000},
                   "expected": {"uniform_seed_plus_2": [0.5]}},
                  {"id": "unknown", "kind": "no such kind", "tol": 0, "input": {}, "expected": {}}]}
                """);
        GoldenReport report = GoldenMain.run(folder);
        assertThat(report.failed()).containsOnlyKeys("wrong");
        assertThat(report.notCovered()).containsOnlyKeys("unknown");
        assertThat(report.text()).endsWith("0 passed, 1 failed, 1 not covered\n");
    }

    private static Set<String> pending() throws IOException {
        Path home = Path.of(
                Optional.ofNullable(System.getProperty("attractor.home")).orElse(".."));
        try (var lines = Files.lines(home.resolve("golden-pending.txt"))) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toSet());
        }
    }
}
