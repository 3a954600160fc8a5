package attractor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Addresses that carry the state of the playground.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AddressesTest {

    @RegisterExtension
    private final Site site = Site.open();

    private Page page = site.page();

    @BeforeEach
    void open() {
        page = site.page();
    }

    @Test
    void aSharedAddressGivesTheSamePicture() {
        site.text("new noise").click();
        site.pane(1).locator("select.title").selectOption("dense-polynomial");
        assertThat(site.chip(1)).containsText(Pattern.compile("[✓✗…]"));
        site.text("copy link").click();
        String shared = page.url();
        String ending = site.chip(0).textContent();
        byte[] grid = page.locator("pixel-grid").screenshot();

        Page other = site.tab(shared);

        assertThat(other.locator(".pane-0 .chip")).hasText(ending.strip());
        assertThat(other.locator(".pane-1 select.title")).hasValue("dense-polynomial");
        assertThat(other.locator("pixel-grid").screenshot()).isEqualTo(grid);
    }

    @Test
    void anAddressThatIsNoneStartsFromTheLetters() {
        Page other = site.tab(site.address() + "#nonsense");

        assertThat(other.locator(".pane-1 .chip")).containsText("recalled A");
    }
}
