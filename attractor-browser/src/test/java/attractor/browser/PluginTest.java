package attractor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A stranger's model in a jar in `plugins` is in the playground, with its form, without a line of the front end.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PluginTest {

    private static final String MODEL = "hyperbolic-cosine";

    private final Site site = Site.open(homeWithThePlugin());
    private Page page = site.visit(1240, ColorScheme.LIGHT);

    @BeforeEach
    void open() {
        page = site.visit(1240, ColorScheme.LIGHT);
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void itRecallsInBothPanesAndItsFormChangesIt() {
        for (int pane = 0; pane < 2; pane++) {
            site.pane(pane).locator("select.title").selectOption(MODEL);
            assertThat(site.pane(pane).locator("h2"))
                    .containsText((pane + 1) + " · Dense associative memory, hyperbolic cosine");
            assertThat(site.chip(pane)).containsText("✓ recalled A, overlap 1.00");
            assertThat(site.pane(pane)).containsText("Energy is minus the logarithm of a sum of hyperbolic cosines");
            site.pane(pane).getByText("settings").click();
        }

        // β m so small that log cosh is a square: the energy is that of a Hopfield network, which fails here.
        Locator beta = site.pane(0).locator("#pane-0-beta");
        assertThat(beta).hasValue("0.5");
        beta.fill("0.001");
        beta.press("Enter");
        assertThat(site.chip(0)).containsText("a mixture");
        assertThat(site.chip(1)).containsText("recalled A");
        beta.fill("-1");
        beta.press("Enter");
        assertThat(site.chip(0)).containsText("beta is -1");

        site.pane(1).locator("#pane-1-update").selectOption("heat-bath");
        assertThat(site.pane(1).locator("[id='pane-1-update.temperature']")).isVisible();
        assertThat(site.pane(1).locator(".trace svg").first()).isVisible();
        assertThat(site.complaints()).isEmpty();
    }

    @Test
    void aSharedAddressNamesIt() {
        site.pane(1).locator("select.title").selectOption(MODEL);
        assertThat(site.chip(1)).containsText("recalled A");
        site.text("copy link").click();

        Page other = site.tab(page.url());

        assertThat(other.locator(".pane-1 select.title")).hasValue(MODEL);
        assertThat(other.locator(".pane-1 .chip")).containsText("recalled A");
    }

    /// A folder of the program with the example plug-in, built apart from the reactor as a stranger would.
    private static Path homeWithThePlugin() {
        try {
            Path example = Path.of("..").resolve("examples/plugin-one-energy/src");
            Path home = Files.createTempDirectory("attractor-home");
            Path classes = Files.createDirectory(home.resolve("classes"));
            run(
                    "javac",
                    "--release",
                    "25",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-d",
                    classes.toString(),
                    example.resolve("example/HyperbolicCosine.java").toString());
            Path jar = Files.createDirectory(home.resolve("plugins")).resolve("plugin-one-energy.jar");
            run(
                    "jar",
                    "--create",
                    "--file",
                    jar.toString(),
                    "-C",
                    classes.toString(),
                    ".",
                    "-C",
                    example.toString(),
                    "META-INF");
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String tool, String... arguments) {
        assertThat(ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments))
                .as(tool)
                .isZero();
    }
}
