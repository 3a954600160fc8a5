package attractor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PlaygroundTest {

    private static final List<String> QUIET = List.of(
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final List<String> complaints = new ArrayList<>();
    private Process server;
    private String address = "";
    private Playwright playwright;
    private Browser browser;
    private BrowserContext context;
    private Page page;

    @BeforeAll
    void start() throws IOException {
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "attractor.cli.Main",
                        "serve",
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = server.inputReader(StandardCharsets.UTF_8).readLine();
        assertThat(line).startsWith("the playground is at ");
        address = line.replace("the playground is at ", "");
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setChromiumSandbox(false)
                        .setArgs(QUIET));
    }

    @AfterAll
    void stop() {
        browser.close();
        playwright.close();
        server.destroy();
    }

    @BeforeEach
    void open() {
        visit(1240, 900, ColorScheme.LIGHT);
    }

    @AfterEach
    void nothingWasComplainedAbout() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aVisitorSeesTheClassicalMemoryFailAndTheDenseOneRecallBeforeAnyClick() {
        assertThat(chip(0)).containsText("a mixture: ");
        assertThat(chip(1)).containsText("✓ recalled A, overlap 1.00");
        assertThat(page.getByRole(AriaRole.STATUS))
                .containsText("recalled A, overlap 1.00.");
    }

    @Test
    void aCellThatIsClickedFlipsAndUndoBringsItBack() {
        Locator cell = cell(1, 1);
        String before = cell.getAttribute("aria-label");

        cell.click();
        assertThat(cell).not().hasAttribute("aria-label", before);
        page.getByText("undo", exactly()).click();

        assertThat(cell).hasAttribute("aria-label", before);
        page.getByText("redo", exactly()).click();
        assertThat(cell).not().hasAttribute("aria-label", before);
    }

    @Test
    void theGridIsDrawnOnWithTheKeyboard() {
        cell(1, 1).focus();
        String before = cell(2, 3).getAttribute("aria-label");

        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Space");

        assertThat(cell(2, 3)).isFocused();
        assertThat(cell(2, 3)).not().hasAttribute("aria-label", before);
    }

    @Test
    void aPaneTakesAnyModelOfTheCatalogueWithItsForm() {
        Locator models = pane(0).locator("select.title");
        models.selectOption("modern-hopfield");
        assertThat(chip(0)).containsText("recalled A");

        pane(0).locator("summary").click();
        Locator beta = pane(0).locator("#pane-0-beta");
        beta.fill("-1");
        beta.press("Enter");

        assertThat(chip(0)).containsText("beta is -1");
        beta.fill("8");
        beta.press("Enter");
        assertThat(chip(0)).containsText("recalled A");
    }

    @Test
    void stepShowsTheNextStateAndTheCueComesBack() {
        page.getByText("to the cue", exactly()).click();
        assertThat(chip(0)).containsText("step 0, state 0 of");

        page.getByText("step", exactly()).click();

        assertThat(chip(0)).containsText("state 1 of");
    }

    @Test
    void aSharedAddressGivesTheSamePicture() {
        page.getByText("new noise", exactly()).click();
        pane(1).locator("select.title").selectOption("dense-polynomial");
        assertThat(chip(1)).containsText(Pattern.compile("[✓✗…]"));
        page.getByText("copy link", exactly()).click();
        String shared = page.url();
        String ending = chip(0).textContent();
        byte[] grid = page.locator("pixel-grid").screenshot();

        Page other = context.newPage();
        other.navigate(shared);

        assertThat(other.locator(".pane-0 .chip")).hasText(ending.strip());
        assertThat(other.locator(".pane-1 select.title")).hasValue("dense-polynomial");
        assertThat(other.locator("pixel-grid").screenshot()).isEqualTo(grid);
    }

    @Test
    void anAddressThatIsNoneStartsFromTheLetters() {
        Page other = context.newPage();
        other.navigate(address + "#nonsense");

        assertThat(other.locator(".pane-1 .chip")).containsText("recalled A");
    }

    @Test
    void aForgottenMemoryIsRecalledNoMore() {
        page.getByLabel("forget A", new Page.GetByLabelOptions().setExact(true)).uncheck();

        assertThat(chip(1)).not().containsText("recalled A");
        assertThat(page.locator(".bar .faint").first()).containsText("6 stored");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNoViolation(ColorScheme scheme) {
        context.close();
        visit(1240, 900, scheme);
        pane(0).locator("summary").click();

        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"320", "640", "980", "1240"})
    void nothingIsWiderThanTheWindow(int width) {
        context.close();
        visit(width, 900, ColorScheme.LIGHT);

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }

    private void visit(int width, int height, ColorScheme scheme) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
        complaints.clear();
        page = context.newPage();
        page.onConsoleMessage(message -> {
            // The browser reports every answer that is an error; the page shows it to the user.
            if (!message.text().contains("status of 422")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
                complaints.add("asked " + request.url());
            }
        });
        page.navigate(address);
        assertThat(chip(1)).containsText("recalled A");
    }

    private Locator pane(int pane) {
        return page.locator(".pane-" + pane);
    }

    private Locator chip(int pane) {
        return pane(pane).locator(".chip");
    }

    private Locator cell(int row, int column) {
        return page.locator("pixel-grid [role=row]").nth(row - 1).locator("[role=gridcell]").nth(column - 1);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static Path chromium() {
        String named = System.getenv("ATTRACTOR_BROWSER");
        return Stream.of(named == null ? "" : named, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(program -> Files.isRegularFile(program) && Files.isExecutable(program))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium is installed; install it (package chromium)"));
    }
}
