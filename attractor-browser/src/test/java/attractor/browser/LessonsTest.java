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

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LessonsTest {

    private static final int MOST_TABS = 60;

    @RegisterExtension
    private final Site site = Site.open();

    private Page page = site.page();

    @BeforeEach
    void open() {
        page = site.page();
    }

    @Test
    void theFirstLessonIsDoneWithTheKeyboardAlone() {
        tabTo("1 Store and recall");
        page.keyboard().press("Enter");
        assertThat(site.chip(0)).containsText("✗");
        tabTo("store A");
        page.keyboard().press("Space");
        page.keyboard().press("1");

        assertThat(done("Store and recall")).isVisible();
        tabBackTo("next lesson");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Hebb’s rule adds up")).isVisible();
        assertThat(site.text("✓ 1 Store and recall")).isVisible();
    }

    @Test
    void theOthersAreDoneAsTheirTasksSay() {
        site.text("2 Too many").click();
        for (int k = 3; k <= 14 && done("Too many").count() == 0; k++) {
            page.getByLabel("store r" + k, exactly()).check();
            settle();
        }
        assertThat(done("Too many")).isVisible();

        site.text("next lesson").click();
        settle();
        assertThat(site.chip(0)).containsText("recalled A");
        assertThat(done("Too similar")).hasCount(0);
        for (String letter : new String[] {"A", "C", "F"}) {
            page.getByLabel("forget " + letter, exactly()).uncheck();
        }
        for (String letter : new String[] {"B", "E", "G"}) {
            page.getByLabel("store " + letter, exactly()).check();
        }
        for (int seed = 0; seed < 20 && done("Too similar").count() == 0; seed++) {
            page.keyboard().press(seed == 0 ? "2" : "n");
            settle();
        }
        assertThat(done("Too similar")).isVisible();

        site.text("next lesson").click();
        settle();
        assertThat(done("The dense cure")).hasCount(0);
        site.pane(1).locator("select.title").selectOption("dense-polynomial");
        assertThat(done("The dense cure")).isVisible();

        site.text("next lesson").click();
        settle();
        assertThat(site.chip(0)).containsText("near A, overlap");
        assertThat(done("Temperature")).hasCount(0);
        site.pane(0).getByText("settings").click();
        Locator temperature = site.pane(0).locator("[id='pane-0-update.temperature']");
        temperature.fill("5");
        temperature.press("Enter");
        assertThat(done("Temperature")).isVisible();
    }

    @Test
    void theLastThreeAreDoneAsTheirTasksSay() {
        site.text("6 Softmax and attention").click();
        settle();
        assertThat(site.chip(0)).containsText("a mixture");
        assertThat(done("Softmax and attention")).hasCount(0);
        site.pane(0).getByText("settings").click();
        Locator sharpness = site.pane(0).locator("#pane-0-beta");
        sharpness.fill("0.5");
        sharpness.press("Enter");
        assertThat(done("Softmax and attention")).isVisible();
        assertThat(site.pane(0)).containsText("weight of each memory in the next state");

        site.text("next lesson").click();
        settle();
        assertThat(done("Learning rules")).hasCount(0);
        site.pane(1).getByText("settings").click();
        site.pane(1).locator("#pane-1-rule").selectOption("pseudo-inverse");
        assertThat(done("Learning rules")).isVisible();

        site.text("next lesson").click();
        settle();
        assertThat(site.chip(1)).containsText("recalled A");
        assertThat(done("Diffusion as recall")).hasCount(0);
        Locator time = page.getByLabel("time of pane 2");
        for (int press = 0; press < 30 && done("Diffusion as recall").count() == 0; press++) {
            time.press("PageDown");
        }
        assertThat(done("Diffusion as recall")).isVisible();
    }

    private Locator done(String title) {
        return page.locator(".chip.good").getByText("Lesson “" + title + "” done.");
    }

    private void settle() {
        assertThat(site.chip(0)).containsText(Pattern.compile("[✓✗…]"));
        page.waitForTimeout(400);
    }

    private void tabTo(String name) {
        reach("Tab", name);
    }

    private void tabBackTo(String name) {
        reach("Shift+Tab", name);
    }

    /// Presses a key until the element of this name has the focus.
    private void reach(String key, String name) {
        for (int k = 0; k < MOST_TABS; k++) {
            page.keyboard().press(key);
            Object focused = page.evaluate(
                    "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.trim()");
            if (name.equals(focused)) {
                return;
            }
        }
        throw new AssertionError(name + " is not reached with " + key);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
