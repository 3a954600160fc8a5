package attractor.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BibliographyTest {
    private static final String TWO = """
            Everything outside entries is comment.
            @Article{first-1999,
              author = {First, A. and Second, {B.}},
              Title  = {The {Ising} model
                        in one line},
              journal = "Journal, of Quotes",
              volume = 12,
              pages = {1--9},
              year = 1999
            }
            @book{second-2001, title = {Nested {braces {deep}}}, year = {2001},}
            """;

    private final Bibliography bibliography = Bibliography.parse(TWO);

    @Test
    void keysComeInTheOrderOfTheFile() {
        assertThat(bibliography.keys()).containsExactly("first-1999", "second-2001");
    }

    @Test
    void aFieldIsReadFromBracesQuotesOrANumber() {
        Reference first = bibliography.entry("first-1999");

        assertThat(first.type()).isEqualTo("article");
        assertThat(first.field("title")).contains("The {Ising} model in one line");
        assertThat(first.field("journal")).contains("Journal, of Quotes");
        assertThat(first.field("volume")).contains("12");
        assertThat(first.field("doi")).isEmpty();
        assertThat(bibliography.entry("second-2001").field("title")).contains("Nested {braces {deep}}");
    }

    @Test
    void theBibtexIsTheTextOfTheFile() {
        assertThat(bibliography.bibtex("second-2001"))
                .isEqualTo("@book{second-2001, title = {Nested {braces {deep}}}, year = {2001},}");
    }

    @Test
    void theTextIsOneLineWithoutBraces() {
        assertThat(bibliography.entry("first-1999").text())
                .isEqualTo("First, A.; Second, B. (1999): The Ising model in one line. Journal, of Quotes 12, 1–9");
    }

    @Test
    void theBundledBibliographyHoldsHopfield() {
        assertThat(Bibliography.bundled().entry("hopfield-1982").field("doi")).contains("10.1073/pnas.79.8.2554");
    }

    @Test
    void aTextWithoutAuthorBeginsWithTheTitle() {
        assertThat(Bibliography.parse("@misc{talk, title = {{Networks}++}, note = {Slides of a talk}}")
                        .entry("talk")
                        .text())
                .isEqualTo("Networks++. Slides of a talk");
    }

    @Test
    void everyBundledEntrySaysWhoWhatAndWhenOrWhatItIs() {
        Bibliography bundled = Bibliography.bundled();
        assertThat(bundled.keys()).allSatisfy(key -> {
            Reference entry = bundled.entry(key);
            assertThat(entry.fields())
                    .containsKey("title")
                    .allSatisfy((name, value) -> assertThat(value).as(name).isNotBlank());
            assertThat(entry.fields().keySet().containsAll(List.of("author", "year"))
                            || entry.field("note").isPresent())
                    .as("authors and year, or a note, for %s", key)
                    .isTrue();
        });
    }

    @Test
    void anUnknownKeyIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> bibliography.entry("third-2003"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'third-2003'", "docs/references.bib", "first-1999");
    }

    @Test
    void twoEntriesWithOneKeyAreRefused() {
        assertThatThrownBy(() -> Bibliography.parse(TWO + TWO)).hasMessageContainingAll("two entries", "'first-1999'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@article",
                "@article{",
                "@article{a",
                "@article{a,",
                "@article{a, title",
                "@article{a, title =",
                "@article{a, title = {x",
                "@article{a, title = \"x",
                "@article{a, title = ,}",
                "@article{a, title = {x}"
            })
    void anEntryThatDoesNotCloseIsRefused(String damaged) {
        assertThatThrownBy(() -> Bibliography.parse("\n" + damaged))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2 of the bibliography lacks");
    }
}
