package attractor.figure.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import attractor.figure.Axis;
import attractor.figure.Grid;
import attractor.figure.HeatMap;
import attractor.figure.SampleFigures;
import attractor.figure.Table;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class HtmlPageTest {
    private static final Set<String> VOID = Set.of("meta", "!DOCTYPE", "img", "source");

    private static String one() {
        return HtmlPage.of(SampleReports.first());
    }

    private static String several() {
        return HtmlPage.of("All & more", List.of(SampleReports.first(), SampleReports.second()));
    }

    @Test
    void sameReportSameBytes() {
        assertThat(one()).isEqualTo(one());
        assertThat(several()).isEqualTo(several());
    }

    @Test
    void thePageAsksNothingFromOutsideAndRunsNothing() {
        for (String page : List.of(one(), several())) {
            assertThat(page.replace("http://www.w3.org/2000/svg", ""))
                    .doesNotContain(
                            "<script", "<link", "<iframe", "style=\"", "url(http", "http://", "https://", "@import");
            assertThat(page).doesNotContainPattern("<[^>]* on[a-z]+=");
        }
    }

    @Test
    void thePolicyAllowsThisStyleSheetOnly() throws GeneralSecurityException {
        String page = one();
        String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        String hash = Base64.getEncoder().encodeToString(digest).replace("'", "&#39;");
        assertThat(page)
                .contains("default-src &#39;none&#39;; style-src &#39;sha256-" + hash + "&#39;; img-src data:;");
        assertThat(page.indexOf("Content-Security-Policy")).isLessThan(page.indexOf("<style>"));
    }

    @Test
    void elementsAreClosedInOrder() {
        for (String page : List.of(one(), several())) {
            var open = new ArrayDeque<String>();
            Pattern.compile("<(/?)([!A-Za-z][A-Za-z0-9]*)([^<>]*?)(/?)>")
                    .matcher(page)
                    .results()
                    .forEach(tag -> {
                        String name = tag.group(2);
                        if (!tag.group(1).isEmpty()) {
                            assertThat(open.pop())
                                    .as("closed by " + tag.group())
                                    .isEqualTo(name);
                        } else if (tag.group(4).isEmpty() && !VOID.contains(name)) {
                            open.push(name);
                        }
                    });
            assertThat(open).isEmpty();
        }
    }

    @Test
    void idsAreUniqueAndReferencesLeadSomewhere() {
        for (String page : List.of(one(), several())) {
            List<String> ids = found(page, " id=\"([^\"]*)\"");
            assertThat(ids).doesNotHaveDuplicates().isNotEmpty();
            assertThat(ids).containsAll(found(page, "href=\"#([^\"]*)\""));
            assertThat(ids).containsAll(found(page, "url\\(#([^)]*)\\)"));
            for (String labels : found(page, "aria-labelledby=\"([^\"]*)\"")) {
                assertThat(ids).containsAll(List.of(labels.split(" ", -1)));
            }
        }
    }

    @Test
    void textsAreShownNotInterpreted() {
        assertThat(one()).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(several()).contains("<h1>All &amp; more</h1>").contains("<title>All &amp; more</title>");
    }

    @Test
    void numbersStandRightAndFiguresHaveTables() {
        assertThat(one())
                .contains("<th scope=\"col\" class=\"number\">rate</th>")
                .contains("<td class=\"number\">0.982</td>")
                .contains("<summary>Show description and data table</summary>")
                .contains("<b>Figure 2. </b>");
    }

    @Test
    void verdictsHaveWordsAndCounts() {
        assertThat(one())
                .contains("4 comparisons: 1 reproduced, 1 close, 1 differs, 1 not comparable; 1 worse than expected.")
                .contains("<strong>worse than expected</strong>")
                .contains("aria-hidden=\"true\"");
    }

    @Test
    void severalReportsHaveATableOfContents() {
        assertThat(several())
                .contains("<a href=\"#r1\">talk.retrieval-rate</a>: 4 comparisons")
                .contains("<a href=\"#r2\">hopfield-1982.merging</a></li>")
                .contains("id=\"r2-f1-title\"");
    }

    @Test
    void onlyFurtherAwayIsWorse() {
        assertThat(Badge.DIFFERS.worseThan(Badge.CLOSE)).isTrue();
        assertThat(Badge.CLOSE.worseThan(Badge.REPRODUCED)).isTrue();
        assertThat(Badge.REPRODUCED.worseThan(Badge.DIFFERS)).isFalse();
        assertThat(Badge.CLOSE.worseThan(Badge.CLOSE)).isFalse();
        assertThat(Badge.NOT_COMPARABLE.worseThan(Badge.REPRODUCED)).isFalse();
        assertThat(Badge.DIFFERS.worseThan(Badge.NOT_COMPARABLE)).isFalse();
    }

    @Test
    void aLongTableIsCutAndSaysSo() {
        var map = HeatMap.of(
                "large",
                Axis.linear("x").between(0, 1),
                Axis.linear("y").between(0, 1),
                Axis.linear("v"),
                Grid.of(40, 40, (c, r) -> c * r));
        var section = new Section("s", List.of(new Block.Chart(map, "")));
        assertThat(HtmlPage.of(new Report("r", List.of(), List.of(section)))).contains("The first 1000 of 1600 rows.");
    }

    @Test
    void aFilmIsPartOfThePageAndStandsStillForWhoAskedForIt() {
        var section = new Section(
                "s",
                List.of(new Block.Motion(
                        SampleFigures.film().reel(), "A note.", List.of("f/1.png", "f/2.png", "f/3.png", "f/4.png"))));
        String page = HtmlPage.of(new Report("r", List.of(), List.of(section)));
        assertThat(page)
                .contains("<source media=\"(prefers-reduced-motion: reduce)\" srcset=\"data:image/png;base64,")
                .contains("<img src=\"data:image/png;base64,", "alt=\"A state on its way\"")
                .contains("<summary>Film; close it to stop it</summary>")
                .contains("<a href=\"f/3.png\">3</a>")
                .contains("A state on its way. A note.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Block.Motion(SampleFigures.film().reel(), "", List.of("f/1.png")))
                .withMessageContaining("4 shots");
    }

    @Test
    void whatHasNoNameOrShapeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Report(" ", List.of(), List.of()))
                .withMessageContaining("title");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Section("", List.of()))
                .withMessageContaining("title");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Block.Verdicts(List.of()))
                .withMessageContaining("no rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HtmlPage.of("t", List.of()))
                .withMessageContaining("0 reports");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table("t", List.of(Table.Column.text("a")), List.of(List.of("1", "2"))))
                .withMessageContaining("row 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table("t", List.of(), List.of()))
                .withMessageContaining("no columns");
    }

    private static List<String> found(String page, String pattern) {
        var matches = new ArrayList<String>();
        Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult m) -> m.group(1))
                .forEach(matches::add);
        return matches;
    }
}
