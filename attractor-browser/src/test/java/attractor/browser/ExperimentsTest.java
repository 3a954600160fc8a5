package attractor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExperimentsTest {

    private final Site site = Site.open();

    @AfterEach
    void nothingWasComplainedAbout() {
        assertThat(site.complaints()).isEmpty();
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void theListIsReachedFromThePlaygroundAndSearched() {
        Page page = site.visit(1240, ColorScheme.LIGHT);
        site.text("Experiments").click();
        // The first list of a fresh server works out the cells of every protocol.
        assertThat(page.locator(".protocol").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        int all = page.locator(".protocol").count();

        page.keyboard().press("/");
        page.keyboard().type("merging of two");

        assertThat(page.locator(".protocol")).hasCount(1);
        assertThat(page.getByText("1 of " + all + " protocols")).isVisible();
        assertThat(page.locator(".protocol code")).hasText("./attractor lab run hopfield-1982.merging --profile smoke");
        assertThat(page.locator(".claims")).hasCount(0);
        page.locator(".protocol summary").click();
        assertThat(page.locator(".claims li").first()).containsText("usually both stable");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNoViolation(ColorScheme scheme) {
        Page page = site.visit("experiments", 1240, scheme);
        Locator claims = page.locator(".protocol summary").nth(1);
        claims.click();
        assertThat(page.locator(".claims li").first()).isVisible();

        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1240})
    void nothingIsWiderThanTheWindow(int width) {
        Page page = site.visit("experiments", width, ColorScheme.LIGHT);
        page.locator(".protocol summary").first().click();
        assertThat(page.locator(".claims li").first()).isVisible();

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }
}
