package attractor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PlaygroundTest {

    private final Site site = Site.open();
    private Page page = site.visit(1240, ColorScheme.LIGHT);

    @AfterAll
    void stop() {
        site.close();
    }

    @BeforeEach
    void open() {
        page = site.visit(1240, ColorScheme.LIGHT);
    }

    @AfterEach
    void nothingWasComplainedAbout() {
        assertThat(site.complaints()).isEmpty();
    }

    @Test
    void aVisitorSeesTheClassicalMemoryFailAndTheDenseOneRecallBeforeAnyClick() {
        assertThat(site.chip(0)).containsText("a mixture: ");
        assertThat(site.chip(1)).containsText("✓ recalled A, overlap 1.00");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("recalled A, overlap 1.00.");
    }

    @Test
    void aCellThatIsClickedFlipsAndUndoBringsItBack() {
        Locator cell = site.cell(1, 1);
        String before = cell.getAttribute("aria-label");

        cell.click();
        assertThat(cell).not().hasAttribute("aria-label", before);
        site.text("undo").click();

        assertThat(cell).hasAttribute("aria-label", before);
        site.text("redo").click();
        assertThat(cell).not().hasAttribute("aria-label", before);
    }

    @Test
    void theGridIsDrawnOnWithTheKeyboard() {
        site.cell(1, 1).focus();
        String before = site.cell(2, 3).getAttribute("aria-label");

        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Space");

        assertThat(site.cell(2, 3)).isFocused();
        assertThat(site.cell(2, 3)).not().hasAttribute("aria-label", before);
    }

    @Test
    void aPaneTakesAnyModelOfTheCatalogueWithItsForm() {
        Locator models = site.pane(0).locator("select.title");
        models.selectOption("modern-hopfield");
        assertThat(site.chip(0)).containsText("recalled A");

        site.pane(0).getByText("settings").click();
        Locator beta = site.pane(0).locator("#pane-0-beta");
        beta.fill("-1");
        beta.press("Enter");

        assertThat(site.chip(0)).containsText("beta is -1");
        beta.fill("8");
        beta.press("Enter");
        assertThat(site.chip(0)).containsText("recalled A");
    }

    @Test
    void aParameterThatIsLookedAtIsMarkedInTheFormula() {
        site.pane(1).getByText("settings").click();
        assertThat(site.pane(1).locator(".formula mark")).hasCount(0);

        site.pane(1).locator("#pane-1-beta").focus();
        assertThat(site.pane(1).locator(".formula mark")).hasText("β");
        site.pane(1).locator("#pane-1-energyScale").focus();
        assertThat(site.pane(1).locator(".formula mark")).hasText("s");
        site.pane(1).locator("select.title").focus();
        assertThat(site.pane(1).locator(".formula mark")).hasCount(0);
    }

    // The page is drawn anew at every frame of an animation; what is being typed stays.
    @Test
    void whatIsBeingTypedIsNotOverwritten() {
        site.pane(1).getByText("settings").click();
        Locator beta = site.pane(1).locator("#pane-1-beta");
        beta.fill("0.");
        site.text("new noise").dispatchEvent("click");
        assertThat(site.chip(1)).containsText(Pattern.compile("[✓✗]"));
        page.waitForTimeout(300);

        assertThat(beta).hasValue("0.");
        beta.fill("0.3");
        beta.press("Enter");
        assertThat(page).hasURL(Pattern.compile("#.+"));
        site.text("undo").click();
        assertThat(beta).hasValue("0.2");
    }

    @Test
    void stepShowsTheNextStateAndTheCueComesBack() {
        site.text("to the cue").click();
        assertThat(site.chip(0)).containsText("step 0, state 0 of");

        site.text("step").click();

        assertThat(site.chip(0)).containsText("state 1 of");
    }

    @Test
    void aSharedAddressGivesTheSamePicture() {
        site.text("new noise").click();
        site.pane(1).locator("select.title").selectOption("dense-polynomial");
        assertThat(site.chip(1)).containsText(Pattern.compile("[✓✗…]"));
        site.text("copy link").click();
        String shared = page.url();
        String ending = site.chip(0).textContent();
        byte[] grid = page.locator("pixel-grid").screenshot();

        Page other = site.tab(shared);

        assertThat(other.locator(".pane-0 .chip")).hasText(ending.strip());
        assertThat(other.locator(".pane-1 select.title")).hasValue("dense-polynomial");
        assertThat(other.locator("pixel-grid").screenshot()).isEqualTo(grid);
    }

    @Test
    void anAddressThatIsNoneStartsFromTheLetters() {
        Page other = site.tab(site.address() + "#nonsense");

        assertThat(other.locator(".pane-1 .chip")).containsText("recalled A");
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
    void whyTheClassicalMemoryFailsIsSaid() {
        site.pane(0).getByText("why?").click();

        assertThat(site.pane(0).locator(".why p")).containsText("Several memories pull at once");
        assertThat(site.pane(0).locator(".why p")).containsText("A dense memory");
    }

    @Test
    void aLineIsDrawnBetweenTwoCells() {
        site.text("clear").click();
        site.text("more tools").click();
        tool("line");

        site.cell(1, 1).hover();
        page.mouse().down();
        site.cell(8, 8).hover();
        page.mouse().up();

        assertThat(page.locator("pixel-grid .on")).hasCount(8);
        assertThat(site.cell(5, 5)).hasAttribute("aria-label", "row 5 column 5 on");
        site.text("undo").click();
        assertThat(page.locator("pixel-grid .on")).hasCount(0);
    }

    @Test
    void anAreaIsFilledAndARectangleHidden() {
        site.text("clear").click();
        site.text("more tools").click();
        tool("fill");
        site.cell(3, 3).click();
        assertThat(page.locator("pixel-grid .on")).hasCount(64);

        tool("hide");
        site.cell(2, 3).hover();
        page.mouse().down();
        site.cell(5, 4).hover();
        page.mouse().up();
        assertThat(page.locator("pixel-grid .on")).hasCount(64 - 4 * 2);
        assertThat(site.cell(5, 4)).hasAttribute("aria-label", "row 5 column 4 off");

        // The hole is an area of its own; the keyboard fills it as the pointer does.
        tool("fill");
        site.cell(4, 4).focus();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Space");
        assertThat(page.locator("pixel-grid .on")).hasCount(64);
        site.text("undo").click();
        assertThat(page.locator("pixel-grid .on")).hasCount(64 - 4 * 2);
    }

    @Test
    void erasingNeverDraws() {
        site.text("more tools").click();
        site.text("clear").click();
        tool("fill");
        site.cell(1, 1).click();
        tool("erase");

        site.cell(1, 1).hover();
        page.mouse().down();
        site.cell(1, 8).hover();
        page.mouse().up();
        site.cell(1, 1).click();

        // A quick hand leaves no gap: the whole row is gone, and pressing again changes nothing.
        assertThat(page.locator("pixel-grid .on")).hasCount(56);
        page.getByLabel("hide the left half").click();
        assertThat(page.locator("pixel-grid .on")).hasCount(28);
    }

    @Test
    void theTimeOfADiffusionIsItsOwn() {
        site.pane(0).locator("select.title").selectOption("diffusion");
        assertThat(site.chip(0)).containsText("recalled A");
        Locator time = page.getByLabel("time of pane 1");
        assertThat(time).hasAttribute("aria-valuetext", "time t 0.000, noise σ 0.000");

        time.press("Home");

        // Variance preserving with γ = 0.8 from θ = 0.68: T = −(2/γ) ln θ, σ² = 1/θ² − 1.
        assertThat(time).hasAttribute("aria-valuetext", "time t 0.964, noise σ 1.078, sharpness β 0.860");
        assertThat(site.chip(0)).containsText("t 0.964, step 0");
        time.press("ArrowRight");
        assertThat(site.chip(0)).not().containsText("step 0");
        for (int press = 0; press < 5; press++) {
            time.press("PageUp");
        }
        // Half of the way; there the weights are those of σ² = e^(γt) − 1.
        assertThat(site.pane(0).locator("dl")).containsText(Pattern.compile("time t\\s*0\\.4[67]\\d"));
        assertThat(site.pane(0).locator("dl")).containsText(Pattern.compile("noise σ\\s*0\\.6[78]\\d"));
        assertThat(site.pane(0)).containsText("weight of each memory at this time");
        assertThat(site.pane(0).locator(".trace svg"))
                .hasAttribute("aria-label", Pattern.compile("Overlap with A from 0\\.6\\d to 1\\.00 .*"));
    }

    private void tool(String name) {
        page.locator("#tool").selectOption(name);
    }

    @Test
    void aShiftedPictureComesBackOnTheOtherSide() {
        String corner = site.cell(1, 1).getAttribute("aria-label");
        site.text("more tools").click();
        page.getByLabel("shift right").click();
        assertThat(site.cell(1, 2)).hasAttribute("aria-label", corner.replace("column 1", "column 2"));
        for (int k = 1; k < 8; k++) {
            page.getByLabel("shift right").click();
        }
        assertThat(site.cell(1, 1)).hasAttribute("aria-label", corner);
    }

    @Test
    void aMixOfTwoMemoriesIsACue() {
        site.text("more tools").click();
        page.locator("select[name=first]").selectOption("1");
        page.locator("select[name=second]").selectOption("2");
        site.text("mix 60 : 40").click();

        assertThat(site.chip(1)).containsText(Pattern.compile("recalled B|wrong memory|a mixture"));
    }

    @Test
    void aMapSaysWhereCuesEndAndGivesThemBack() {
        page.locator("attractor-maps summary").click();
        page.getByText("draw the map").click();
        assertThat(page.locator(".map canvas"))
                .hasAttribute("aria-label", Pattern.compile(".*different cues end in .*"));
        assertThat(page.locator(".ways svg"))
                .hasAttribute("aria-label", Pattern.compile("7 memories and both recalls.*"));
        String picture = page.locator("pixel-grid").innerHTML();

        page.locator(".map").focus();
        page.keyboard().press("Shift+ArrowLeft");
        assertThat(page.locator("#map-text")).containsText("Here: ");
        page.keyboard().press("Enter");

        assertThat(page.locator("pixel-grid").innerHTML()).isNotEqualTo(picture);
        String here = page.locator("#map-text").textContent();
        assertThat(site.chip(0)).containsText(here.replaceFirst("Here: (.*), after.*", "$1"));
        page.getByLabel("energy of the cue").check();
        assertThat(page.locator("attractor-maps")).containsText("(violet)");
        page.getByLabel("forget G", new Page.GetByLabelOptions().setExact(true)).uncheck();
        assertThat(page.locator("#map-text")).containsText("have changed since");
    }

    @Test
    void aMapOfOtherPicturesGivesNoCue() {
        page.locator("attractor-maps summary").click();
        page.getByText("draw the map").click();
        assertThat(page.locator(".map canvas")).isVisible();
        page.getByLabel("pattern set").selectOption("letters A to G, 12x12");
        assertThat(page.locator("#map-text")).containsText("have changed since");
        String picture = page.locator("pixel-grid").innerHTML();

        page.locator(".map").click();
        page.locator(".map").press("Enter");

        assertThat(page.locator("pixel-grid").innerHTML()).isEqualTo(picture);
    }

    @Test
    void whereTheArrowKeysLeadIsSaid() {
        page.locator("pane-picture .state").first().focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("[role=status]")).containsText("Row 1 column 2");

        page.locator("attractor-maps summary").click();
        page.getByText("draw the map").click();
        page.locator(".map").press("ArrowUp");
        assertThat(page.locator("[role=status]")).containsText("Here: ");
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

    @Test
    void whatIsDrawnStepByStepIsThePictureOfTheEnd() {
        byte[] end = site.pane(0).locator("canvas").screenshot();
        site.text("to the cue").click();
        assertThat(site.pane(0).locator("canvas").screenshot()).isNotEqualTo(end);
        while (site.chip(0).textContent().contains("state")) {
            site.text("step").click();
        }
        page.mouse().move(0, 0);

        assertThat(site.pane(0).locator("canvas").screenshot()).isEqualTo(end);
    }

    // In sequential order the units of a sweep turn row by row; a step by row shows all that turn in one.
    @Test
    void aStepShowsAChangeARowOrASweep() {
        site.pane(0).getByText("settings").click();
        site.pane(0).locator("[id='pane-0-update.order']").selectOption("sequential");
        assertThat(site.chip(0)).containsText(Pattern.compile("[✓✗]"));
        for (String by : new String[] {"state", "row", "sweep"}) {
            page.locator("#step-by").selectOption(by);
            site.text("to the cue").click();
            site.text("step").click();
            int changes = (Integer) page.evaluate(CHANGED + ".length");
            int rows = (Integer) page.evaluate("new Set(" + CHANGED + ".map((i) => i >> 3)).size");

            assertThat(changes).as(by).isGreaterThanOrEqualTo(1);
            assertThat(rows).as(by).isGreaterThanOrEqualTo(1);
            if (by.equals("state")) {
                assertThat(changes).isEqualTo(1);
            } else if (by.equals("row")) {
                assertThat(rows).isEqualTo(1);
            } else {
                // One sweep over A with 18 % noise turns units in several rows.
                assertThat(rows).isGreaterThan(1);
            }
        }
    }

    /// The units in which the shown state of pane 1 differs from the cue.
    private static final String CHANGED =
            "(({ board, players: [{ states, at }] }) => board.cue.map((_, i) => i).filter((i) => states[at][i] !== board.cue[i]))"
                    + "(document.querySelector('attractor-playground'))";

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

    // A line whose second end would come with the next space bar begins anew in another picture.
    @Test
    void aLineThatWasBegunEndsWithItsPicture() {
        site.text("clear").click();
        site.text("more tools").click();
        tool("line");
        site.cell(1, 1).press("Space");
        assertThat(page.locator("pixel-grid .on")).hasCount(1);
        site.text("invert").click();
        site.cell(1, 8).press("Space");
        assertThat(page.locator("pixel-grid .on")).hasCount(62);

        page.keyboard().press("Escape");
        site.cell(8, 8).press("Space");
        assertThat(page.locator("pixel-grid .on")).hasCount(61);

        tool("hide");
        tool("line");
        site.cell(8, 1).press("Space");
        assertThat(page.locator("pixel-grid .on")).hasCount(60);
        page.getByLabel("pattern set").selectOption("random, 16x16");
        assertThat(page.locator("pixel-grid [role=gridcell]")).hasCount(256);
        int on = page.locator("pixel-grid .on").count();
        String label = site.cell(16, 16).getAttribute("aria-label");
        site.cell(16, 16).press("Space");
        assertThat(site.cell(16, 16)).not().hasAttribute("aria-label", label);
        assertThat(page.locator("pixel-grid .on")).hasCount(label.endsWith("on") ? on - 1 : on + 1);
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
