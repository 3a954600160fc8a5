package attractor.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// Writes the pictures of the documentation: each screen of the pages light, dark and 320 pixels wide.
final class Screenshots {

    private static final int WIDE = 1240;
    private static final int NARROW = 320;
    private static final int SETTLING_MILLIS = 1200;
    private static final String GAUSSIAN = "phases#ensemble=gaussian&lambda=1.2&alpha=0.3";

    private final Site site;
    private final Path images;

    /// A part of the pages that is worth a picture.
    ///
    /// @param name of its files
    /// @param path of the page, without a slash at its beginning
    /// @param shown leads the page there and says what of it to take
    private record Screen(String name, String path, Function<Page, Locator> shown) {}

    private Screenshots(Site site, Path images) {
        this.site = site;
        this.images = images;
    }

    /// Takes them.
    ///
    /// @param folder where the PNG files go
    public static void main(String[] folder) throws IOException {
        Path images = Files.createDirectories(Path.of(folder[0]));
        try (Site site = Site.open()) {
            new Screenshots(site, images).takeAll();
        }
    }

    private void takeAll() {
        run("fig1-theory");
        List<Screen> screens = List.of(
                new Screen("playground", "", Screenshots::all),
                new Screen("playground-lesson", "", this::lesson),
                new Screen("playground-diffusion", "", this::diffusion),
                new Screen("playground-sets", "", this::sets),
                new Screen("playground-maps", "", this::maps),
                new Screen("experiments", "experiments", this::list),
                new Screen("experiments-run", "experiments", this::finishedRun),
                new Screen("phases", GAUSSIAN, this::trial));
        for (Screen screen : screens) {
            take(screen, WIDE, ColorScheme.LIGHT, "");
            take(screen, WIDE, ColorScheme.DARK, "-dark");
            take(screen, NARROW, ColorScheme.LIGHT, "-narrow");
        }
    }

    private void take(Screen screen, int width, ColorScheme scheme, String suffix) {
        Page page = screen.path().isEmpty() ? site.visit(width, scheme) : site.visit(screen.path(), width, scheme);
        Locator shown = screen.shown().apply(page);
        // The sentence for screen readers comes a second after the recall.
        page.waitForTimeout(SETTLING_MILLIS);
        // As tall as the page, so that what sticks to the lower edge of a window covers nothing.
        page.setViewportSize(width, (Integer) page.evaluate("document.documentElement.scrollHeight"));
        shown.screenshot(new Locator.ScreenshotOptions().setPath(images.resolve(screen.name() + suffix + ".png")));
    }

    private static Locator all(Page page) {
        return page.locator("html");
    }

    private Locator lesson(Page page) {
        site.text("4 The dense cure").click();
        site.pane(1).locator("select.title").selectOption("dense-exponential");
        site.text("next lesson").waitFor();
        site.pane(0).getByText("why?").click();
        return all(page);
    }

    private Locator diffusion(Page page) {
        site.text("8 Diffusion as recall").click();
        Locator time = page.getByLabel("time of pane 2");
        time.press("End");
        while (page.getByText("Lesson “Diffusion as recall” done.").count() == 0
                && time.inputValue().compareTo("0") > 0) {
            time.press("PageDown");
        }
        // Well inside what the task asks for, not at its edge.
        time.press("PageDown");
        return all(page);
    }

    private Locator sets(Page page) {
        site.text("clear").click();
        site.text("more tools").click();
        page.locator("#tool").selectOption("line");
        for (int[] ends : new int[][] {{1, 1, 8, 8}, {1, 8, 8, 1}}) {
            site.cell(ends[0], ends[1]).hover();
            page.mouse().down();
            site.cell(ends[2], ends[3]).hover();
            page.mouse().up();
        }
        site.text("+ keep the cue as a memory").click();
        page.locator("set-shelf summary").click();
        Locator keep = page.locator("set-shelf form").first();
        keep.locator("[name=name]").fill("letters and a cross");
        keep.locator("button").click();
        page.getByLabel("load the set letters and a cross").waitFor();
        return all(page);
    }

    private Locator maps(Page page) {
        page.locator("attractor-maps summary").click();
        site.text("draw the map").click();
        page.locator(".map canvas").waitFor();
        return page.locator("attractor-maps");
    }

    private Locator list(Page page) {
        page.locator(".protocol").first().waitFor();
        page.locator("#search").fill("lucibello");
        return all(page);
    }

    private Locator finishedRun(Page page) {
        page.locator(".protocol").first().waitFor();
        page.locator("#search").fill("fig1-theory");
        page.locator(".opener").click();
        page.locator(".drawn img").waitFor();
        return all(page);
    }

    private Locator trial(Page page) {
        page.locator("#at.chip").waitFor();
        page.locator("#dimension").fill("20");
        page.locator("button.main").click();
        page.locator("circle.trial").waitFor();
        return all(page);
    }

    private void run(String protocol) {
        Page page = site.visit("experiments", WIDE, ColorScheme.LIGHT);
        page.locator(".protocol").first().waitFor();
        page.locator("#search").fill(protocol);
        page.locator(".protocol button.main").click();
        page.locator(".protocol .chip.good").waitFor();
    }
}
