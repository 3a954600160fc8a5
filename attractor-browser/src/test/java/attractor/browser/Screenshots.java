package attractor.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the pictures of the documentation: the playground light, dark, 320 pixels wide and in a lesson, and the
/// beginning of the gallery.
final class Screenshots {

    private static final int WIDE = 1240;
    private static final int NARROW = 320;

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
            take(site.visit("experiments", WIDE, ColorScheme.LIGHT), images.resolve("experiments.png"));
            Page lesson = site.visit(WIDE, ColorScheme.LIGHT);
            site.text("4 The dense cure").click();
            site.pane(1).locator("select.title").selectOption("dense-exponential");
            site.text("next lesson").waitFor();
            site.pane(0).getByText("why?").click();
            take(lesson, images.resolve("playground-lesson.png"));
        }
    }

    private static void take(Page page, Path file) {
        // The sentence for screen readers comes a second after the recall.
        page.locator("[role=status]:not(:empty)").waitFor();
        page.waitForTimeout(1200);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setFullPage(!page.url().endsWith("/experiments")));
    }
}
