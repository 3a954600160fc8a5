package attractor.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.memory.Catalogue;
import attractor.models.dense.DenseExponential;
import attractor.theory.Curves;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

final class GeneratedPagesTest {

    @Test
    void thePagesAndPicturesAreTheCodes() {
        GeneratedPages.all()
                .forEach((file, text) -> assertThat(Files.exists(file) ? Repository.text(file) : "")
                        .as("%s differs from the code; write it anew with ./verify --regenerate", file)
                        .isEqualTo(text));
    }

    @Test
    void everyModelAndEveryCurveHasASection() {
        assertThat(Catalogue.all())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(ModelReference.page()).contains("\n## " + entry.id() + "\n"));
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
