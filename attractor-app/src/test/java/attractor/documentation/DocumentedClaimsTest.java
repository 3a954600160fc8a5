package attractor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.experiment.Claim;
import attractor.experiment.Inputs;
import attractor.experiment.Verdict;
import attractor.lab.Laboratory;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The numbers of claims in hand-written pages are those of the protocols.
final class DocumentedClaimsTest {

    private static String page(String path) {
        return Repository.text(Repository.root().resolve(path));
    }

    @Test
    void thePageOnImageReconstructionCountsTheClaimsOfItsProtocol() {
        Matcher count = Pattern.compile("\\((\\d+) claims, ").matcher(page("docs/papers/hanley-2025.md"));
        assertThat(count.find()).isTrue();
        assertThat(Integer.parseInt(count.group(1)))
                .isEqualTo(new Laboratory(Inputs.SHIPPED)
                        .show("hanley.reconstruction")
                        .claims()
                        .size());
    }

    @Test
    void theVerdictsOfTheHowToAreTheExpectedOnesOfItsProtocol() {
        Map<Verdict, Long> expected = new Laboratory(Inputs.SHIPPED)
                .show("hopfield-1982.merging").claims().stream()
                        .collect(Collectors.groupingBy(Claim::expected, TreeMap::new, Collectors.counting()));
        String summary = expected.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().words())
                .collect(Collectors.joining(", "));
        assertThat(page("docs/how-to/reproduce-a-figure.md"))
                .contains("\n    " + summary + "; none worse than expected\n");
    }
}
