package attractor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The two panes: their models, their steps, and what they say of a recall.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PanesTest {

    @RegisterExtension
    private final Site site = Site.open();

    private Page page = site.page();

    @BeforeEach
    void open() {
        page = site.page();
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

    // The letters A to G differ in their first half, which is stored; without noise the corpus has all the weight, as
    // no
    // state is met exactly.
    @Test
    void aReconstructiveMemoryShowsItsWeightsAtTheLastTimeWithNoise() {
        site.pane(0).locator("select.title").selectOption("reconstructive");
        assertThat(site.chip(0)).containsText("recalled A");
        Locator weights = site.pane(0).locator(".bars").last();

        assertThat(weights.locator("caption"))
                .hasText(Pattern.compile(
                        "weight of each memory and of the corpus at t 0\\.00[1-9], the last time with noise"));
        assertThat(weights.locator("tr").first()).hasText(Pattern.compile("A\\s*1\\.00"));
        assertThat(weights.locator("tr").last()).hasText(Pattern.compile("the corpus\\s*0\\.00"));

        site.text("to the cue").click();
        assertThat(weights.locator("caption")).hasText("weight of each memory and of the corpus at this time");
        assertThat(weights.locator("tr").last()).hasText(Pattern.compile("the corpus\\s*0\\.(?!00)\\d\\d"));
    }

    @Test
    void whyTheClassicalMemoryFailsIsSaid() {
        site.pane(0).getByText("why?").click();

        assertThat(site.pane(0).locator(".why p")).containsText("Several memories pull at once");
        assertThat(site.pane(0).locator(".why p")).containsText("A dense memory");
    }
}
