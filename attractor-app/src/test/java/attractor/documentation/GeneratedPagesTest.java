package attractor.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.memory.Catalogue;
import attractor.models.dense.DenseExponential;
import attractor.theory.Curves;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GeneratedPagesTest {

    @Test
    void thePagesAndPicturesAreTheCodes() {
        GeneratedPages.all()
                .forEach((file, text) -> assertThat(difference(Files.exists(file) ? Repository.text(file) : "", text))
                        .as("%s differs from the code; write it anew with ./verify --regenerate", file)
                        .isEmpty());
    }

    @Test
    void aChangedLineIsNoticed() {
        assertThat(difference("a\nb\n", "a\nb\n")).isEmpty();
        assertThat(difference("a\nb\n", "a\nc\n")).isEqualTo("line 2 is \"b\", made anew it is \"c\"");
        assertThat(difference("a\n", "a\nb\n")).isEqualTo("line 2 is \"\", made anew it is \"b\"");
    }

    /// The first line in which a committed text differs from the one made anew, or nothing.
    private static String difference(String committed, String made) {
        if (committed.equals(made)) {
            return "";
        }
        List<String> before = committed.lines().toList();
        List<String> after = made.lines().toList();
        int line = 0;
        while (line < before.size() && line < after.size() && before.get(line).equals(after.get(line))) {
            line++;
        }
        return "line " + (line + 1) + " is \"" + (line < before.size() ? before.get(line) : "")
                + "\", made anew it is \"" + (line < after.size() ? after.get(line) : "") + "\"";
    }

    @Test
    void everyModelAndEveryCurveHasASection() {
        String models = ModelReference.page();
        assertThat(Catalogue.all())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(models).contains("\n## " + entry.id() + "\n"));
        assertThat(RuleReference.page()).contains("\n## taylor\n", "\n## bcpnn\n", "| exactly |");
        assertThat(Curves.load().all())
                .isNotEmpty()
                .allSatisfy(curve -> assertThat(CurveReference.page()).contains("\n## " + curve.id() + "\n"));
    }

    @Test
    void anEquationIsTakenFromTheCommentOnTheRecord() {
        assertThat(Comment.of(DenseExponential.class).equation()).isEqualTo("E(x) = −s Σ_μ exp(β m_μ)");
    }

    @Test
    void aPageWithoutItsPlaceIsRefused() {
        assertThatThrownBy(() -> Markdown.within("# Title\n", "models", "table"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("<!-- models: ... -->");
    }
}
