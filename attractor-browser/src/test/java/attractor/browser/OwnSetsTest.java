package attractor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Sets of a user's own pictures: kept under a name, found again, taken along as files.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OwnSetsTest {

    @TempDir
    Path folder;

    @RegisterExtension
    private final Site site = Site.open();

    private Page page = site.page();

    @BeforeEach
    void open() {
        page = site.page();
        page.locator("set-shelf summary").click();
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

    // The name is in the file; one that has none is of its file's name.
    @Test
    void aSetKeepsItsNameInAFileOfAnother() throws IOException {
        keep("letters of mine");
        Download download = page.waitForDownload(
                () -> page.getByLabel("save the set letters of mine to a file").click());
        Path file = folder.resolve("named.json");
        download.saveAs(file);
        page.getByLabel("delete the set letters of mine").click();
        String text = Files.readString(file);

        take("another.json", text);
        take("old.json", text.replace(",\"set\":\"letters of mine\"", ""));

        assertThat(row("letters of mine")).containsText("7 pictures, 8 x 8");
        assertThat(row("old")).containsText("7 pictures, 8 x 8");
        assertThat(row("another")).hasCount(0);
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
    void aDoubleClickDeletesOneSetOnly() {
        keep("first");
        keep("second");

        page.getByLabel("delete the set first").dblclick();

        assertThat(page.getByLabel("bring it back: the set first")).isFocused();
        assertThat(row("first")).hasCount(0);
        assertThat(row("second")).hasCount(1);
    }

    @Test
    void everyDeletedSetCanBeBroughtBackWithTheKeyboard() {
        keep("first");
        keep("second");
        page.getByLabel("delete the set first").press("Enter");
        page.getByLabel("delete the set second").press("Enter");
        assertThat(page.locator("set-shelf .sets")).containsText("None yet.");

        page.getByLabel("bring it back: the set first").press("Enter");
        assertThat(page.getByLabel("load the set first")).isFocused();
        page.getByLabel("bring it back: the set second").press("Enter");

        assertThat(row("first")).containsText("7 pictures, 8 x 8");
        assertThat(row("second")).containsText("7 pictures, 8 x 8");
    }

    @Test
    void aSetThatIsReplacedCanBeBroughtBackBesideTheNewerOne() {
        keep("letters of mine");
        remove("G");
        keep("letters of mine");
        assertThat(row("letters of mine")).containsText("6 pictures, 8 x 8");

        site.text("bring it back").click();

        assertThat(row("letters of mine 2")).containsText("7 pictures, 8 x 8");
        assertThat(page.locator("set-shelf .sets")).containsText("6 pictures, 8 x 8");
    }

    @Test
    void neitherAnEmptySetNorAFileTakesThePlaceOfASet() throws IOException {
        keep("letters of mine");
        Locator begin = page.locator("set-shelf form").nth(1);
        begin.locator("[name=name]").fill("letters of mine");
        begin.locator("button").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is a set letters of mine already");
        Download download = page.waitForDownload(
                () -> page.getByLabel("save the set letters of mine to a file").click());
        Path file = folder.resolve("letters of mine.json");
        download.saveAs(file);

        take("letters of mine.json", Files.readString(file));

        assertThat(row("letters of mine 2")).containsText("7 pictures, 8 x 8");
        assertThat(page.getByLabel("pattern set")).hasValue("own letters of mine 2");
        assertThat(page.locator("set-shelf .sets li")).hasCount(2);
        // The same file can be chosen once more: the field does not hold it.
        assertThat(page.locator("set-shelf input[type=file]")).hasValue("");
    }

    // Two pictures of 1 x 2 cells; the second set has a digit that is none, the third lacks its rows.
    @Test
    void setsThatAreDamagedArePutAsideAndTheOthersStay() {
        String damaged = "{\"format\": \"own-sets/1\", \"sets\": ["
                + "{\"name\": \"sound\", \"rows\": 1, \"cols\": 2, \"patterns\": [[\"a\", \"8\"], [\"b\", \"4\"]]},"
                + "{\"name\": \"digits\", \"rows\": 1, \"cols\": 2, \"patterns\": [[\"a\", \"x\"]]},"
                + "{\"name\": \"rows\", \"cols\": 2, \"patterns\": []}]}";
        store(damaged);
        assertThat(row("sound")).containsText("2 pictures, 1 x 2");
        assertThat(page.locator("set-shelf")).containsText("2 of the sets here cannot be read.");

        keep("more");

        assertThat(row("more")).hasCount(1);
        assertThat(row("sound")).hasCount(1);
        assertThat(page.locator("set-shelf")).not().containsText("cannot be read");
        assertThat(page.evaluate("localStorage.getItem('own-sets.damaged')")).isEqualTo(damaged);
    }

    @Test
    void theListOfTheFirstVersionIsRead() {
        store("[{\"name\": \"old\", \"rows\": 1, \"cols\": 2, \"patterns\": [[\"a\", \"8\"]]}]");

        assertThat(row("old")).containsText("1 picture, 1 x 2");
    }

    @Test
    void setsOfALaterVersionAreLeftAsTheyAre() {
        String later = "{\"format\": \"own-sets/2\", \"sets\": {}}";
        store(later);

        keep("more");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("by another version of the program (form own-sets/2)");
        assertThat(page.evaluate("localStorage.getItem('own-sets')")).isEqualTo(later);
    }

    @Test
    void whatAFullBrowserCannotKeepHoldsUntilThePageIsLeft() {
        page.evaluate("localStorage.setItem('mark', 'old')");
        fillStore();
        String module = "import('/kept.js').then(({ keep, kept }) => ";

        assertThat(page.evaluate(module + "(keep('mark', 'x'.repeat(1 << 20)), kept('mark').length))"))
                .isEqualTo(1 << 20);
        page.evaluate("localStorage.clear()");
        assertThat(page.evaluate(
                        module + "(keep('mark', 'new'), localStorage.setItem('mark', 'newer'), kept('mark')))"))
                .isEqualTo("newer");
    }

    @Test
    void ofTwoSetsThatAreLoadedTheLaterChoiceCounts() {
        List<Route> held = new ArrayList<>();
        page.route("**/api/v1/patterns/slow", held::add);
        page.evaluate("const play = document.querySelector('attractor-playground');"
                + " play.sets = [...play.sets, {id: 'slow', name: 'slow', rows: 8, cols: 8}];");
        Locator sets = page.getByLabel("pattern set");
        sets.selectOption("slow");
        page.waitForCondition(() -> held.size() == 1);
        assertThat(sets).hasValue("slow");
        sets.selectOption("random, 16x16");
        String chosen = sets.inputValue();

        Response late = page.waitForResponse(
                "**/slow",
                () -> held.getFirst()
                        .fulfill(
                                new Route.FulfillOptions()
                                        .setBody(
                                                "{\"id\": \"slow\", \"name\": \"slow\", \"rows\": 8, \"cols\": 8, \"patterns\": []}")));
        late.finished();
        // An answer that comes after it is read after it.
        page.evaluate("fetch('/healthz').then((answer) => answer.text())");
        assertThat(page.locator("pixel-grid [role=gridcell]")).hasCount(256);
        assertThat(sets).hasValue(chosen);

        sets.selectOption("slow");
        page.waitForCondition(() -> held.size() == 2);
        held.getLast().fulfill(new Route.FulfillOptions().setStatus(422).setBody("{\"detail\": \"it is not here\"}"));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("it is not here");
        assertThat(sets).hasValue(chosen);
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
        fillStore();

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

    /// Leaves no room in the browser's store.
    private void fillStore() {
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
    }

    /// A visit to a browser that keeps this text as the sets.
    private void store(String text) {
        page.evaluate("text => localStorage.setItem('own-sets', text)", text);
        page.reload();
        page.locator("set-shelf summary").click();
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
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByLabel("load the set " + name, new Page.GetByLabelOptions().setExact(true))));
    }
}
