package attractor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is done to the cue with pointer and keyboard.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CueToolsTest {

    @RegisterExtension
    private final Site site = Site.open();

    private Page page = site.page();

    @BeforeEach
    void open() {
        page = site.page();
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

    private void tool(String name) {
        page.locator("#tool").selectOption(name);
    }
}
