package attractor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FilesTest {

    @TempDir
    Path folder;

    @RegisterExtension
    private final Site site = Site.open();

    private Page page = site.page();

    @BeforeEach
    void open() {
        page = site.page();
        site.text("more tools").click();
    }

    @Test
    void aSavedStateGivesTheSamePictureWhenItIsTakenBack() throws IOException {
        byte[] grid = page.locator("pixel-grid").screenshot();
        String ending = site.chip(1).textContent().strip();
        String state = saved(1, "JSON");
        site.text("new noise").click();

        take("state.json", "application/json", bytes(state));

        assertThat(page.locator(".pane-0 select.title")).hasValue("dense-exponential");
        assertThat(site.chip(0)).hasText(ending);
        assertThat(page.locator("pixel-grid").screenshot()).isEqualTo(grid);
        assertThat(page.getByLabel("pattern set")).hasValue("letters-8x8");
    }

    // Documents had no name of a set at first.
    @Test
    void theMemoriesOfAStateAreOfTheSetThatItNames() throws IOException {
        String state = saved(1, "JSON");
        assertThat(state).contains("\"set\":\"letters A to G, 8x8\"");
        Locator sets = page.getByLabel("pattern set");

        take("old.json", "application/json", bytes(state.replace(",\"set\":\"letters A to G, 8x8\"", "")));
        assertThat(sets).hasValue("");
        assertThat(sets.locator("option:checked")).hasText("these memories");
        site.text("undo").click();
        assertThat(sets).hasValue("letters-8x8");

        take("other.json", "application/json", bytes(state.replace("letters A to G, 8x8", "seven letters")));
        assertThat(sets).hasValue("");
        assertThat(sets.locator("option:checked")).hasText("seven letters");
        assertThat(saved(1, "JSON")).contains("\"set\":\"seven letters\"");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "rows":8            | "rows":9     | cells holds 64 cells; it must hold 9 x 8 = 72
                    am-state/1          | am-state/7   | format is "am-state/7"; it must be "am-state/1"
                    "cells":[-1,-1      | "cells":[-1,3 | cells[1] is 3; it must be -1 or 1
                    dense-exponential   | dense        | model.id is "dense"; it must be one of attention, correlation-matrix
                    "seed":1            | "seed":"x"   | seed is "x"; it must be an integer
                    "name":"B"          | "name":"A"   | patterns[1].name is "A", as another one's; names must differ
                    "set":"letters A    | "set":"letters with a name too long for any | set is "letters with a name too long for any t
                    {"format            | {{"format    | the file is no JSON
                    """)
    void aStateThatIsWrongIsRefusedWithItsPlace(String right, String wrong, String sentence) throws IOException {
        String state = saved(1, "JSON").replaceFirst("\"cells\":\\[-?1,-?1", "\"cells\":[-1,-1");
        assertThat(state).contains(right);
        String before = page.locator("pixel-grid").textContent();

        take(
                "broken.json",
                "application/json",
                state.replaceFirst(Pattern.quote(right), wrong.replace("$", "\\$"))
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("broken.json was not taken: " + sentence);
        assertThat(page.locator("pixel-grid").textContent()).isEqualTo(before);
    }

    @Test
    void aPictureBecomesTheCueAboveItsThreshold() throws IOException {
        take("half.png", "image/png", halfBlack());

        assertThat(page.locator("pixel-grid .on")).hasCount(32);
        assertThat(site.cell(4, 4)).hasAttribute("aria-label", "row 4 column 4 on");
        assertThat(site.cell(4, 5)).hasAttribute("aria-label", "row 4 column 5 off");

        page.getByLabel("black above").fill("90");
        assertThat(page.locator("pixel-grid .on")).hasCount(64);
    }

    // Darkness 100 in columns 5 to 8: of Bayer's numbers, which there are 1 or 2 modulo 4, twelve lie below 64 ·
    // 100/255.
    @Test
    void greyBecomesDotsInAGrid() throws IOException {
        take("half.png", "image/png", halfBlack());
        page.getByLabel("grey becomes").selectOption("ordered");

        assertThat(page.locator("pixel-grid .on")).hasCount(32 + 12);
        assertThat(site.cell(4, 4)).hasAttribute("aria-label", "row 4 column 4 on");
    }

    // What is rounded off goes on to the neighbours, so the density is the darkness: 32 · 100/255 = 12.5, but for what
    // leaves at the border, at most half a cell for each of its 8 + 8 cells and a share of that handed on.
    @Test
    void greyBecomesDotsOfItsDensity() throws IOException {
        take("half.png", "image/png", halfBlack());
        page.getByLabel("grey becomes").selectOption("floyd-steinberg");

        assertThat(page.locator("pixel-grid .on")).not().hasCount(32);
        assertThat(page.locator("pixel-grid .on").count()).isBetween(32 + 8, 32 + 17);
        assertThat(site.cell(4, 4)).hasAttribute("aria-label", "row 4 column 4 on");
    }

    // As above, with the darkness 100 + 127 - 60 on the right: 32 · 167/255 = 21.
    @Test
    void aLowerThresholdMakesMoreDots() throws IOException {
        take("half.png", "image/png", halfBlack());
        page.getByLabel("grey becomes").selectOption("floyd-steinberg");
        page.getByLabel("black above").fill("60");

        assertThat(page.getByLabel("black above")).hasValue("60");
        assertThat(page.locator("pixel-grid .on").count()).isBetween(32 + 17, 32 + 25);
    }

    @Test
    void aPictureOfAnotherSizeHasNoThresholdAnyMore() throws IOException {
        page.getByLabel("pattern set").selectOption("random, 16x16");
        take("half.png", "image/png", halfBlack());
        assertThat(page.getByLabel("black above")).isVisible();
        assertThat(page.locator("pixel-grid ~ details input[type=file]")).hasValue("");

        site.text("undo").click();
        assertThat(page.getByLabel("black above")).isVisible();
        site.text("undo").click();

        assertThat(page.locator("pixel-grid [role=gridcell]")).hasCount(64);
        assertThat(page.getByLabel("black above")).hasCount(0);
    }

    // Memory k is black in row k alone, so the memory that is the cue overlaps with itself by 1, with others by 3/4.
    @Test
    void ofManyMemoriesThoseThatComeNearestHaveARow() {
        String patterns = IntStream.range(0, 16)
                .mapToObj(k -> "{\"name\":\"row " + k + "\",\"cells\":" + row(k) + "}")
                .collect(Collectors.joining(","));
        String state = "{\"format\":\"am-state/1\",\"encoding\":\"pm1\",\"rows\":16,\"cols\":4,\"seed\":1,\"cells\":"
                + row(3) + ",\"patterns\":[" + patterns
                + "],\"model\":{\"id\":\"modern-hopfield\"},\"origin\":\"row 3\"}";

        take("rows.json", "application/json", bytes(state));

        assertThat(site.chip(0)).containsText("recalled row 3");
        assertThat(site.pane(0).locator(".bars").first().locator("tr")).hasCount(14);
        assertThat(site.pane(0).locator("tr.top")).hasText(Pattern.compile("row 3\\s*1.00"));
        assertThat(site.pane(0).locator(".facts")).containsText("2 others between 0.75 and 0.75");
        assertThat(site.pane(0).locator(".facts")).containsText("2 others between 0.00 and 0.00");
    }

    private static String row(int k) {
        return IntStream.range(0, 64).mapToObj(i -> i / 4 == k ? "1" : "-1").collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void whatIsNoPictureIsRefused() {
        take("letter.doc", "application/msword", new byte[] {1, 2, 3});

        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("letter.doc was not taken: it is no picture");
    }

    @Test
    void aTraceIsATableAndAStateAPicture() throws IOException {
        assertThat(saved(0, "CSV").lines())
                .first()
                .asString()
                .startsWith("state,step,energy,\"overlap A\",\"overlap B\"");
        BufferedImage picture = ImageIO.read(download(0, "PNG").toFile());
        assertThat(picture.getWidth()).isEqualTo(720);
        assertThat(picture.getHeight()).isEqualTo(720);
    }

    private void take(String name, String type, byte[] bytes) {
        page.locator("pixel-grid ~ details input[type=file]").setInputFiles(new FilePayload(name, type, bytes));
    }

    private String saved(int pane, String what) throws IOException {
        return Files.readString(download(pane, what));
    }

    private Path download(int pane, String what) {
        Download download = page.waitForDownload(
                () -> site.pane(pane).getByText(what, exactly()).click());
        Path file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    /// Left half black, right half grey of darkness 100.
    private static byte[] halfBlack() throws IOException {
        BufferedImage image = new BufferedImage(80, 80, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(155, 155, 155));
        graphics.fillRect(0, 0, 80, 80);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(0, 0, 40, 80);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
