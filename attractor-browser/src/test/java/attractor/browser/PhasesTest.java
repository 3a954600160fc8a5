package attractor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PhasesTest {

    private static final int SLOWEST_TRIALS_MILLIS = 60_000;

    private final Site site = Site.open();

    @AfterEach
    void nothingWasComplainedAbout() {
        assertThat(site.complaints()).isEmpty();
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void theCursorIsMovedByKeyboardAndItsPhaseIsSaid() {
        Page page = visit(1240, ColorScheme.LIGHT);
        assertThat(phase(page)).containsText("✓ all patterns are recalled");

        page.locator(".plane").focus();
        for (int k = 0; k < 8; k++) {
            page.keyboard().press("Shift+ArrowUp");
        }

        assertThat(phase(page)).containsText("✗ no retrieval: patterns are lost");
        assertThat(page.locator("[role=status]")).containsText("no retrieval");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#lambda")).hasValue("2.45");
    }

    @Test
    void theCursorIsMovedByPointer() {
        Page page = visit(1240, ColorScheme.LIGHT);
        String before = page.locator("#alpha").inputValue();

        page.locator(".plane svg").click();

        assertThat(page.locator("#alpha")).not().hasValue(before);
        assertThat(page).hasURL(Pattern.compile("lambda=2\\.[0-9]+&alpha=0\\.[0-9]+"));
    }

    @Test
    void gaussianPatternsHaveAPhaseInWhichOnlyTypicalOnesAreRecalled() {
        Page page = visit(1240, ColorScheme.LIGHT);
        page.locator("select").selectOption("gaussian");
        page.locator("#alpha").fill("0.3");
        page.locator("#alpha").press("Enter");
        page.locator("#lambda").fill("1.5");
        page.locator("#lambda").press("Enter");

        assertThat(phase(page)).containsText("≈ a typical pattern is recalled, which is not guaranteed for every one");
    }

    @Test
    void aTrialEndsInAPointWithItsInterval() {
        Page page = visit(1240, ColorScheme.LIGHT);
        page.locator("#dimension").fill("20");
        page.locator("#count").fill("20");
        page.locator("button.main").click();

        assertThat(page.locator(".claims li"))
                .containsText(
                        Pattern.compile("D 20: recalled [0-9]+ of 20 [(]95 %: 0[.][0-9]+ to [01][.][0-9]+[)]"),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(SLOWEST_TRIALS_MILLIS));
        assertThat(page.locator(".plane circle.trial")).hasCount(1);
    }

    @Test
    void thePageListensToTheServerOnlyWhileATrialIsOnItsWay() {
        List<String> asked = new ArrayList<>();
        Page page = visit(1240, ColorScheme.LIGHT);
        page.onRequest(request -> asked.add(request.url()));
        page.reload();
        assertThat(phase(page)).isVisible();
        assertThat(asked).isNotEmpty().noneMatch(url -> url.endsWith("/api/v1/events"));

        page.locator("#dimension").fill("20");
        page.locator("#count").fill("20");
        page.locator("button.main").click();
        assertThat(page.locator(".claims li"))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(SLOWEST_TRIALS_MILLIS));

        assertThat(asked).anyMatch(url -> url.endsWith("/api/v1/events"));
    }

    @Test
    void aSlowAnswerForThePatternsBeforeDoesNotReplaceTheLines() {
        Page page = visit(1240, ColorScheme.LIGHT);
        AtomicReference<Route> slow = new AtomicReference<>();
        page.route("**/api/v1/phases/gaussian", slow::set);
        page.locator("select").selectOption("gaussian");
        page.locator("select").selectOption("binary");
        assertThat(page).hasURL(Pattern.compile("ensemble=binary"));
        assertThat(page.locator(".plane svg")).hasAttribute("aria-label", Pattern.compile(".*±1.*"));

        page.waitForResponse("**/api/v1/phases/gaussian", () -> slow.get().resume());
        page.waitForTimeout(500);

        assertThat(page.locator(".plane svg")).hasAttribute("aria-label", Pattern.compile(".*±1.*"));
        assertThat(page).hasURL(Pattern.compile("ensemble=binary"));
    }

    @Test
    void aSectionIsAFile() throws IOException {
        Page page = visit(1240, ColorScheme.LIGHT);

        Download download = page.waitForDownload(() -> page.getByText("along α").click());

        assertThat(download.suggestedFilename()).isEqualTo("spherical-along-alpha.csv");
        assertThat(Files.readAllLines(download.path()))
                .hasSize(61)
                .first()
                .asString()
                .startsWith("lambda,alpha,phase");
    }

    @Test
    void theSharedAddressLeadsToTheSamePoint() {
        Page page = site.visit("phases#ensemble=binary&lambda=1.5&alpha=0.2", 1240, ColorScheme.LIGHT);

        assertThat(page.locator("#lambda")).hasValue("1.5");
        assertThat(page.locator("select")).hasValue("binary");
        assertThat(phase(page)).containsText("recalled");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNoViolation(ColorScheme scheme) {
        Page page = visit(1240, scheme);
        page.getByText("the lines as a table").click();

        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1240})
    void nothingIsWiderThanTheWindow(int width) {
        Page page = visit(width, ColorScheme.LIGHT);
        page.getByText("the lines as a table").click();

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }

    private Page visit(int width, ColorScheme scheme) {
        Page page = site.visit("phases", width, scheme);
        assertThat(phase(page)).isVisible();
        return page;
    }

    private static Locator phase(Page page) {
        return page.locator("#at.chip");
    }
}
