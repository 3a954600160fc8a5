package attractor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The screen as a whole: what a visitor sees first, its sets of memories, and that everybody can use it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PlaygroundTest {

    @RegisterExtension
    private final Site site = Site.open();

    private Page page = site.page();

    @BeforeEach
    void open() {
        page = site.page();
    }

    @Test
    void aVisitorSeesTheClassicalMemoryFailAndTheDenseOneRecallBeforeAnyClick() {
        assertThat(site.chip(0)).containsText("a mixture: ");
        assertThat(site.chip(1)).containsText("✓ recalled A, overlap 1.00");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("recalled A, overlap 1.00.");
    }

    @Test
    void whatThePageNeedsIsAskedForAtOnce() {
        Object named = page.evaluate(
                "[...document.querySelectorAll('link[rel=modulepreload]')].map((link) => link.href).sort()");
        Object loaded = page.evaluate(
                "performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.js')).sort()");

        assertThat(named).isEqualTo(loaded);
        assertThat(
                        page.evaluate(
                                "performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/models')).length"))
                .isEqualTo(1);
    }

    @Test
    void aBrowserThatKeepsNothingPlaysAllTheSame() {
        page.context()
                .addInitScript("Object.defineProperty(window, 'localStorage',"
                        + " {get() { throw new DOMException('not here', 'SecurityError'); }});");
        page.reload();
        assertThat(site.chip(1)).containsText("recalled A");

        page.locator("#theme-button").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.locator("set-shelf summary").click();
        Locator keep = page.locator("set-shelf form").first();
        keep.locator("[name=name]").fill("mine");
        keep.locator("button").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("this browser keeps nothing for this page (not here)");
    }

    @Test
    void aForgottenMemoryIsRecalledNoMore() {
        page.getByLabel("forget A", new Page.GetByLabelOptions().setExact(true)).uncheck();

        assertThat(site.chip(1)).not().containsText("recalled A");
        assertThat(page.locator(".bar .faint").first()).containsText("6 stored");
    }

    @Test
    void anotherSetIsChosenAndUndone() {
        Locator sets = page.getByLabel("pattern set");
        String letters = sets.inputValue();
        sets.selectOption("random, 16x16");
        String random = sets.inputValue();
        assertThat(page.locator("pixel-grid [role=gridcell]")).hasCount(256);
        assertThat(page.locator(".memory")).hasCount(12);
        assertThat(site.chip(0)).containsText("recalled r1");

        site.text("undo").click();

        assertThat(page.locator("pixel-grid [role=gridcell]")).hasCount(64);
        assertThat(site.chip(1)).containsText("recalled A");
        assertThat(sets).hasValue(letters);
        site.text("redo").click();
        assertThat(sets).hasValue(random);
    }

    @Test
    void whatIsChosenIsShownAfterAnUndo() {
        Locator title = site.pane(0).locator("select.title");
        site.pane(0).getByText("settings").click();
        Locator rule = page.locator("[id='pane-0-rule']");
        String hebb = rule.inputValue();
        rule.selectOption("storkey");
        rule.selectOption(hebb);
        site.text("undo").click();
        assertThat(rule).hasValue("storkey");

        title.selectOption("diffusion");
        title.selectOption("hopfield");
        site.text("undo").click();
        assertThat(title).hasValue("diffusion");
        site.text("undo").click();
        assertThat(title).hasValue("hopfield");
        assertThat(rule).hasValue("storkey");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNoViolation(ColorScheme scheme) {
        page = site.visit(1240, scheme);
        for (Locator summary : page.locator("summary").all()) {
            summary.click();
        }
        page.getByText("draw the map").click();
        assertThat(page.locator(".map canvas")).isVisible();
        site.text("1 Store and recall").click();
        assertThat(page.locator(".pane-0 .chip")).containsText("✗");

        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNoViolationOnADiffusionOwnSetsAndKeys(ColorScheme scheme) {
        page = site.visit(1240, scheme);
        site.pane(0).locator("select.title").selectOption("diffusion");
        page.locator("set-shelf summary").click();
        Locator keep = page.locator("set-shelf form").first();
        keep.locator("[name=name]").fill("mine");
        keep.locator("button").click();
        keep.locator("[name=name]").fill(" ");
        keep.locator("button").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        page.getByLabel("time of pane 1").press("PageDown");
        assertThat(site.chip(0)).containsText("t 0.");

        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
        page.locator("#keys-button").click();
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"320", "640", "980", "1240"})
    void nothingIsWiderThanTheWindow(int width) {
        page = site.visit(width, ColorScheme.LIGHT);
        site.pane(0).locator("select.title").selectOption("diffusion");
        assertThat(site.chip(0)).containsText("recalled A");
        for (Locator summary : page.locator("summary").all()) {
            summary.click();
        }
        page.getByText("draw the map").click();
        assertThat(page.locator(".map canvas")).isVisible();
        site.text("1 Store and recall").click();

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }
}
