package attractor.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the pictures of the documentation: the playground light, dark, 320 pixels wide, in a lesson and with a
/// map; the gallery with a run, and the phase diagram, each light, dark and 320 pixels wide.
final class Screenshots {

    private static final int WIDE = 1240;
    private static final int NARROW = 320;
    private static final int SETTLING_MILLIS = 1200;

    private Screenshots() {}

    /// Takes them.
    ///
    /// @param folder where the PNG files go
    public static void main(String[] folder) throws IOException {
        Path images = Files.createDirectories(Path.of(folder[0]));
        try (Site site = Site.open()) {
            take(site.visit(WIDE, ColorScheme.LIGHT), images.resolve("playground.png"));
            take(site.visit(WIDE, ColorScheme.DARK), images.resolve("playground-dark.png"));
            take(site.visit(NARROW, ColorScheme.LIGHT), images.resolve("playground-narrow.png"));
            Page lesson = site.visit(WIDE, ColorScheme.LIGHT);
            site.text("4 The dense cure").click();
            site.pane(1).locator("select.title").selectOption("dense-exponential");
            site.text("next lesson").waitFor();
            site.pane(0).getByText("why?").click();
            take(lesson, images.resolve("playground-lesson.png"));
            Page map = site.visit(WIDE, ColorScheme.LIGHT);
            map.locator("attractor-maps summary").click();
            site.text("draw the map").click();
            map.locator(".map canvas").waitFor();
            map.waitForTimeout(SETTLING_MILLIS);
            map.locator("attractor-maps")
                    .screenshot(new Locator.ScreenshotOptions().setPath(images.resolve("playground-maps.png")));
            experiments(site, images);
            phases(site, images);
        }
    }

    private static void experiments(Site site, Path images) {
        Page first = site.visit("experiments", WIDE, ColorScheme.LIGHT);
        first.locator(".protocol").first().waitFor();
        first.locator("#search").fill("fig1-theory");
        first.locator(".protocol button.main").click();
        first.locator(".protocol .chip.good").waitFor();
        take(site.visit("experiments", WIDE, ColorScheme.LIGHT), images.resolve("experiments.png"));
        take(opened(site, WIDE, ColorScheme.LIGHT), images.resolve("experiments-run.png"));
        take(opened(site, WIDE, ColorScheme.DARK), images.resolve("experiments-dark.png"));
        take(opened(site, NARROW, ColorScheme.LIGHT), images.resolve("experiments-narrow.png"));
    }

    private static Page opened(Site site, int width, ColorScheme scheme) {
        Page page = site.visit("experiments", width, scheme);
        page.locator(".protocol").first().waitFor();
        page.locator("#search").fill("fig1-theory");
        page.locator(".opener").click();
        page.locator(".drawn img").waitFor();
        return page;
    }

    private static void phases(Site site, Path images) {
        String gaussian = "phases#ensemble=gaussian&lambda=1.2&alpha=0.3";
        Page page = site.visit(gaussian, WIDE, ColorScheme.LIGHT);
        page.locator("#at.chip").waitFor();
        page.locator("#dimension").fill("20");
        page.locator("button.main").click();
        page.locator("circle.trial").waitFor();
        take(page, images.resolve("phases.png"));
        take(site.visit(gaussian, WIDE, ColorScheme.DARK), images.resolve("phases-dark.png"));
        take(site.visit(gaussian, NARROW, ColorScheme.LIGHT), images.resolve("phases-narrow.png"));
    }

    private static void take(Page page, Path file) {
        // The sentence for screen readers comes a second after the recall.
        page.locator("[role=status]:not(:empty)").waitFor();
        page.waitForTimeout(SETTLING_MILLIS);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setFullPage(page.locator(".protocol").count() < 2));
    }
}
