package attractor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Sets of a user's own pictures: kept under a name, found again, taken along as files.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OwnSetsTest {

    @TempDir
    Path folder;

    private final Site site = Site.open();
    private Page page = site.visit(1240, ColorScheme.LIGHT);

    @BeforeEach
    void open() {
        page = site.visit(1240, ColorScheme.LIGHT);
        page.locator("set-shelf summary").click();
    }

    @AfterEach
    void nothingWasComplainedAbout() {
        assertThat(site.complaints()).isEmpty();
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void aSetIsThereAfterAReload() {
        site.text("+ keep the cue as a memory").click();
        keep("with a drawing");
        assertThat(row("with a drawing")).containsText("8 pictures, 8 x 8");

        page.navigate("about:blank");
        page.navigate(site.address());
        assertThat(site.chip(1)).containsText("recalled A");
        assertThat(page.locator(".memory")).hasCount(7);
        page.getByLabel("pattern set").selectOption("with a drawing");

        assertThat(page.locator(".memory")).hasCount(8);
        assertThat(page.locator(".memory").last()).containsText("own 8");
        site.text("undo").click();
        assertThat(page.locator(".memory")).hasCount(7);
    }

    @Test
    void aSetOfAnotherSizeIsBegunDrawnAndRecalled() {
        Locator begin = page.locator("set-shelf form").nth(1);
        begin.locator("[name=name]").fill("crosses");
        begin.locator("[name=rows]").fill("10");
        begin.locator("[name=cols]").fill("12");
        begin.locator("button").click();
        assertThat(page.locator("pixel-grid [role=gridcell]")).hasCount(120);
        assertThat(page.locator(".memory")).hasCount(0);
        assertThat(site.chip(0)).containsText("not");

        site.cell(2, 3).click();
        site.cell(9, 12).click();
        site.text("+ keep the cue as a memory").click();
        rename("own 1", "two dots");
        keep("crosses");

        assertThat(row("crosses")).containsText("1 picture, 10 x 12");
        assertThat(site.chip(0)).containsText("recalled two dots");
    }

    @Test
    void aSetGoesToAFileAndBack() throws IOException {
        remove("G");
        keep("six letters");
        Download download = page.waitForDownload(
                () -> page.getByLabel("save the set six letters to a file").click());
        assertThat(download.suggestedFilename()).isEqualTo("six letters.json");
        Path file = folder.resolve("six letters.json");
        download.saveAs(file);
        page.getByLabel("delete the set six letters").click();
        assertThat(row("six letters")).hasCount(0);
        page.getByLabel("pattern set").selectOption("letters A to G, 12x12");
        assertThat(page.locator("pixel-grid [role=gridcell]")).hasCount(144);

        take("six letters.json", Files.readString(file));

        assertThat(row("six letters")).containsText("6 pictures, 8 x 8");
        assertThat(page.locator(".memory")).hasCount(6);
        assertThat(site.chip(1)).containsText("recalled A");
    }

    @Test
    void aDeletedSetCanBeBroughtBack() {
        keep("letters of mine");
        page.getByLabel("delete the set letters of mine").click();
        assertThat(page.locator("set-shelf .sets")).containsText("The set letters of mine is deleted.");

        site.text("bring it back").click();

        assertThat(row("letters of mine")).containsText("7 pictures, 8 x 8");
    }

    @Test
    void aFileThatIsWrongIsRefusedWithItsPlace() {
        take(
                "broken.json",
                "{\"format\": \"am-state/1\", \"encoding\": \"pm1\", \"rows\": 1, \"cols\": 2,"
                        + " \"patterns\": [{\"name\": \"a\", \"cells\": [1, 2]}]}");

        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText("broken.json was not taken: patterns[0].cells[1] is 2; it must be -1 or 1");
        assertThat(page.locator("set-shelf .sets")).containsText("None yet.");
    }

    @Test
    void aFullBrowserSaysSoAndKeepsWhatItHas() {
        keep("first");
        page.evaluate("""
                () => {
                  let chunk = 'x'.repeat(1 << 20);
                  for (let k = 0; chunk.length > 0; k++) {
                    try {
                      localStorage.setItem(`filler ${k}`, chunk);
                    } catch {
                      chunk = chunk.slice(0, chunk.length >> 1);
                    }
                  }
                }""");

        keep("second");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The set was not kept: with it the sets would take");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Delete one of the 1 sets there");
        assertThat(row("first")).hasCount(1);
        assertThat(row("second")).hasCount(0);
    }

    @Test
    void aNameIsNeededAndTakenOnce() {
        keep("  ");
        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText("The name has 0 characters; it must have from 1 to 40.");
        rename("A", "B");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is a memory B already");

        rename("A", "alpha");

        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
        assertThat(site.chip(1)).containsText("recalled alpha");
    }

    private void keep(String name) {
        Locator form = page.locator("set-shelf form").first();
        form.locator("[name=name]").fill(name);
        form.locator("button").click();
    }

    private void rename(String old, String name) {
        Locator form = page.locator("set-shelf form").nth(2);
        form.locator("select").selectOption(old);
        form.locator("[name=name]").fill(name);
        site.text("rename").click();
    }

    private void remove(String name) {
        page.locator("set-shelf form").nth(2).locator("select").selectOption(name);
        site.text("remove").click();
    }

    private void take(String name, String text) {
        page.locator("set-shelf input[type=file]")
                .setInputFiles(new FilePayload(name, "application/json", text.getBytes(StandardCharsets.UTF_8)));
    }

    private Locator row(String name) {
        return page.locator("set-shelf .sets li")
                .filter(new Locator.FilterOptions().setHas(page.getByLabel("load the set " + name)));
    }
}
