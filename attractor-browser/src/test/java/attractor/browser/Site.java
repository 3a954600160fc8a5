package attractor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The program as a process of its own and a browser that visits it, one page at a time.
///
/// What the page complains about on the console, throws, or asks of another host is kept and held against it. As
/// the extension of a test class it shows the playground anew before each test, wants no complaint after it, and
/// ends with the class.
final class Site implements AutoCloseable, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    /// On a busy machine an answer may take its time; what is waited for comes or never does.
    private static final int PATIENCE_MILLIS = 20_000;

    /// Pixels of a window in which all columns lie beside each other.
    private static final int WIDE = 1240;

    private static final List<String> QUIET = List.of(
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final List<String> complaints = new ArrayList<>();
    private final Process server;
    private final String address;
    private final Playwright playwright;
    private final Browser browser;
    private BrowserContext context;
    private Page page;

    /// Starts both; the program has no plug-ins.
    static Site open() {
        try {
            return new Site(Files.createTempDirectory("attractor-home"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts both.
    ///
    /// @param home the folder of the program, with its `plugins`
    static Site open(Path home) {
        try {
            return new Site(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Site(Path home) throws IOException {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dattractor.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                "attractor.cli.Main",
                "serve",
                "--port",
                "0",
                "--out",
                Files.createTempDirectory("attractor-runs").toString());
        // What was fetched on this machine plays no part.
        program.environment()
                .put(
                        "ATTRACTOR_DATA",
                        Files.createTempDirectory("attractor-data").toString());
        server = program.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String line = server.inputReader(StandardCharsets.UTF_8).readLine();
        assertThat(line).startsWith("the playground is at ");
        address = line.replace("the playground is at ", "");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setChromiumSandbox(false)
                        .setArgs(QUIET));
        context = browser.newContext();
        page = context.newPage();
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        visit(WIDE, ColorScheme.LIGHT);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        assertThat(complaints).isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        close();
    }

    /// The page that was visited last.
    Page page() {
        return page;
    }

    /// A window of this size and scheme, in which the first recall is shown.
    Page visit(int width, ColorScheme scheme) {
        visit("", width, scheme);
        assertThat(chip(1)).containsText("recalled A");
        return page;
    }

    /// A window of this size and scheme at a path, which begins without a slash.
    Page visit(String path, int width, ColorScheme scheme) {
        context.close();
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
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
            if (!request.url().startsWith(address)
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                complaints.add("asked " + request.url());
            }
        });
        page.navigate(address + path);
        return page;
    }

    /// Another tab beside the page.
    Page tab(String url) {
        Page other = context.newPage();
        other.navigate(url);
        return other;
    }

    String address() {
        return address;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    Locator pane(int pane) {
        return page.locator(".pane-" + pane);
    }

    Locator chip(int pane) {
        return pane(pane).locator(".chip");
    }

    /// A cell of the cue, rows and columns from 1.
    Locator cell(int row, int column) {
        return page.locator("pixel-grid [role=row]")
                .nth(row - 1)
                .locator("[role=gridcell]")
                .nth(column - 1);
    }

    /// The element with exactly this text.
    Locator text(String text) {
        return page.getByText(text, new Page.GetByTextOptions().setExact(true));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        server.destroy();
    }

    private static Path chromium() {
        String named = System.getenv("ATTRACTOR_BROWSER");
        return Stream.of(
                        named == null ? "" : named,
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(program -> Files.isRegularFile(program) && Files.isExecutable(program))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no Chromium is installed; install it (package chromium)"));
    }
}
