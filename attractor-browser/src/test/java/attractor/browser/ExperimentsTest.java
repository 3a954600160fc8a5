package attractor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExperimentsTest {

    private static final int SLOWEST_RUN_MILLIS = 60_000;

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
    void theListIsReachedFromThePlaygroundAndSearched() {
        Page page = site.visit(1240, ColorScheme.LIGHT);
        site.text("Experiments").click();
        // The first list of a fresh server works out the cells of every protocol.
        assertThat(page.locator(".protocol").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        int all = page.locator(".protocol").count();

        page.keyboard().press("/");
        page.keyboard().type("merging of two");

        assertThat(page.locator(".protocol")).hasCount(1);
        assertThat(page.getByText("1 of " + all + " protocols")).isVisible();
        assertThat(page.locator(".protocol code")).hasCount(0);
        page.locator(".opener").click();
        assertThat(page.locator(".protocol code").first())
                .hasText("./attractor lab run hopfield-1982.merging --profile smoke");
        page.getByText("42 claims").click();
        assertThat(page.locator(".claims li").first()).containsText("usually both stable");
    }

    @Test
    void aRunIsFollowedFromStartToVerdict() {
        Page page = site.visit("experiments", 1240, ColorScheme.LIGHT);
        find(page, "fig1-theory");
        assertThat(page.locator(".protocol .chip")).hasText("not run yet");

        page.locator(".protocol").getByText("run", exactly()).click();

        assertThat(page.locator(".protocol .chip"))
                .hasText(
                        "✓ verdicts as expected",
                        new LocatorAssertions.HasTextOptions().setTimeout(SLOWEST_RUN_MILLIS));
        assertThat(page.locator("[role=status]")).hasText("“Phase diagram of spherical patterns” is done.");
        page.locator(".opener").click();
        assertThat(page.locator(".drawn img")).hasAttribute("alt", "Spherical patterns, D → ∞");
        assertThat(page.locator(".drawn img")).not().hasJSProperty("naturalWidth", 0);
        assertThat(page.locator("tbody tr").first()).containsText("✓ reproduced");
        page.getByText("data table").click();
        assertThat(page.locator("caption")).containsText("rows");
        Download download = page.waitForDownload(
                () -> page.getByText("results.csv", exactlyOnPage()).click());
        assertThat(download.suggestedFilename()).isEqualTo("lucibello-mezard.fig1-theory-results.csv");

        // With the next run its table goes; that of the new one comes from its own file.
        page.locator(".protocol").getByText("run", exactly()).click();
        assertThat(page.locator("caption"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(SLOWEST_RUN_MILLIS));
        page.waitForResponse(
                "**/results.csv", () -> page.getByText("data table").click());
        assertThat(page.locator("caption")).containsText("rows");
    }

    @Test
    void aRunIsPausedAndResumed() {
        Page page = site.visit("experiments", 1240, ColorScheme.LIGHT);
        find(page, "retrieval-rate");
        page.locator(".protocol select").selectOption("full");
        page.locator(".protocol").getByText("run", exactly()).click();
        assertThat(page.locator(".going"))
                .containsText(
                        Pattern.compile("[1-9][0-9]* of [0-9]+ cells"),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(SLOWEST_RUN_MILLIS));

        page.locator(".protocol").getByText("pause").click();
        assertThat(page.locator(".protocol .chip")).hasText("❚❚ stopped, can go on");
        page.locator(".protocol").getByText("resume").click();
        assertThat(page.locator(".going")).isVisible();
        page.locator(".protocol").getByText("pause").click();
        assertThat(page.locator(".protocol .chip")).hasText("❚❚ stopped, can go on");
    }

    @Test
    void theSearchKeyActsAloneAndCanBeSwitchedOff() {
        Page page = site.visit("experiments", 1240, ColorScheme.LIGHT);
        find(page, "");
        Locator search = page.locator("#search");
        search.blur();
        page.keyboard().press("Control+/");
        page.keyboard().press("Alt+/");
        assertThat(search).not().isFocused();

        page.keyboard().press("?");
        page.getByLabel("keys of one character").uncheck();
        page.getByText("close", exactlyOnPage()).click();
        page.keyboard().press("/");
        page.keyboard().press("?");
        assertThat(page.locator("dialog.keys")).isHidden();
        assertThat(search).not().isFocused();

        page.locator("#keys-button").click();
        page.getByLabel("keys of one character").check();
        page.getByText("close", exactlyOnPage()).click();
        page.keyboard().press("/");
        assertThat(search).isFocused();
    }

    @Test
    void theArrowKeysLeadFromOneExperimentToTheNext() {
        Page page = site.visit("experiments", 1240, ColorScheme.LIGHT);
        find(page, "");
        page.locator(".opener").first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        assertThat(page.locator(".opener").nth(1)).hasAttribute("aria-expanded", "true");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNoViolation(ColorScheme scheme) {
        Page page = site.visit("experiments", 1240, scheme);
        open(page);

        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNoViolationOnAFinishedRun(ColorScheme scheme) {
        Page page = site.visit("experiments", 1240, scheme);
        find(page, "fig3-gaussian");
        page.locator(".protocol").getByText("run", exactly()).click();
        // The verdict may be that of the run before, whose table goes when this one ends.
        assertThat(page.locator("[role=status]"))
                .containsText("is done", new LocatorAssertions.ContainsTextOptions().setTimeout(SLOWEST_RUN_MILLIS));
        page.locator(".opener").click();
        assertThat(page.locator(".drawn img")).isVisible();
        page.getByText("data table").click();
        assertThat(page.locator("caption")).containsText("rows");
        page.getByText(Pattern.compile("runs? on disk")).click();

        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1240})
    void nothingIsWiderThanTheWindow(int width) {
        Page page = site.visit("experiments", width, ColorScheme.LIGHT);
        open(page);

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }

    private static void open(Page page) {
        find(page, "merging of two");
        page.locator(".opener").click();
        page.getByText("42 claims").click();
        assertThat(page.locator(".claims li").first()).isVisible();
    }

    private static void find(Page page, String text) {
        // The first list of a fresh server works out the cells of every protocol.
        assertThat(page.locator(".protocol").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        page.locator("#search").fill(text);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static Page.GetByTextOptions exactlyOnPage() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
