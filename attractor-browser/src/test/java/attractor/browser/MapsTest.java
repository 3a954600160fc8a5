package attractor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The maps below the panes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MapsTest {

    @RegisterExtension
    private final Site site = Site.open();

    private Page page = site.page();

    @BeforeEach
    void open() {
        page = site.page();
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
        // How the recall ended is said a second after it, and would take the place of what is said sooner.
        assertThat(page.locator("[role=status]")).containsText("recalled A");
        page.locator("pane-picture .state").first().focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("[role=status]")).containsText("Row 1 column 2");

        page.locator("attractor-maps summary").click();
        page.getByText("draw the map").click();
        page.locator(".map").press("ArrowUp");
        assertThat(page.locator("[role=status]")).containsText("Here: ");
    }
}
