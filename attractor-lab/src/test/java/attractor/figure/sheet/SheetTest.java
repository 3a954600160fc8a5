package attractor.figure.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import attractor.figure.sheet.Lettering.Anchor;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SheetTest {
    private static final Size SIZE = new Size(72, 36);

    @Test
    void anSvgSheetNamesItselfToScreenReaders() {
        String svg = svg(sheet -> {});
        assertThat(svg)
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"f-title f-desc\"")
                .contains("<title id=\"f-title\">A &amp; B</title>")
                .contains("<desc id=\"f-desc\">x &lt; y</desc>")
                .contains("width=\"72pt\" height=\"36pt\" viewBox=\"0 0 72 36\"");
    }

    @Test
    void textIsTextAndKeepsItsWidth() {
        String svg = svg(sheet -> sheet.text("m < 1\nand \u0001 on", new Point(3, 4), Lettering.ink(10, Anchor.END)));
        assertThat(svg).contains(">m &lt; 1 and on</text>").contains("text-anchor=\"end\"");
        double width = Typeface.dejaVuSans().width("m < 1 and on", 10);
        assertThat(svg).contains("textLength=\"" + Math.round(width * 100) / 100.0);
    }

    @Test
    void clipsAreNamedOnceByThePrefix() {
        var box = new Box(1, 2, 3, 4);
        String svg = svg(sheet -> {
            sheet.within(box, () -> {});
            sheet.within(box, () -> {});
        });
        assertThat(svg).containsOnlyOnce("<clipPath id=\"f-clip1\"><rect x=\"1\" y=\"2\" width=\"3\" height=\"4\"/>");
        assertThat(svg.split("url\\(#f-clip1\\)", -1)).hasSize(3);
    }

    @Test
    void aPngSheetHasThreeHundredDotsPerInch() throws IOException {
        BufferedImage image = png(sheet -> {});
        assertThat(image.getWidth()).isEqualTo(300);
        assertThat(image.getHeight()).isEqualTo(150);
        assertThat(image.getRGB(150, 75) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void marksLandWhereTheyShould() throws IOException {
        BufferedImage image = png(sheet -> {
            sheet.fill(new Box(36, 0, 36, 36).shape(), Colour.of(0x0072B2), 1);
            sheet.stroke(new Line2D.Double(0, 18, 36, 18), Pen.solid(Colour.INK, 2));
            sheet.moved(new Point(40, 10), () -> sheet.image(Pixels.of(1, 1, (x, y) -> 0xFF0000), new Box(0, 0, 6, 6)));
            sheet.within(new Box(0, 0, 5, 5), () -> sheet.fill(SIZE_CIRCLE, Colour.of(0x00FF00), 1));
        });
        assertThat(rgb(image, 60, 30)).isEqualTo(0x0072B2);
        assertThat(rgb(image, 20, 18)).isEqualTo(0x222222);
        assertThat(rgb(image, 43, 13)).isEqualTo(0xFF0000);
        assertThat(rgb(image, 2, 2)).isEqualTo(0x00FF00);
        assertThat(rgb(image, 10, 10)).isEqualTo(0xFFFFFF);
    }

    @Test
    void textAppearsInInk() throws IOException {
        BufferedImage image = png(sheet -> sheet.text(
                "▇▇▇", new Point(36, 22), Lettering.ink(12, Anchor.MIDDLE).haloed()));
        assertThat(rgb(image, 36, 18)).isEqualTo(0x222222);
    }

    @Test
    void aSheetTooLargeForMemoryIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PngSheet("t", "d", new Size(14_000, 14_000)).close())
                .withMessageContaining("300 dpi")
                .withMessageContaining("SVG");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 20_000})
    void anImpossibleSizeIsRefused(double width) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Size(width, 10))
                .withMessageContaining("points");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a b", "a\"", "ä"})
    void aPrefixThatIsNoIdIsRefused(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SvgHeading(prefix, "t", "d"))
                .withMessageContaining("prefix");
    }

    @Test
    void whateverXmlForbidsIsReplaced() {
        assertThat(Xml.escape("a<b>&\"'\u0000\uD800\uFFFE\uD835\uDD38"))
                .isEqualTo("a&lt;b&gt;&amp;&quot;&#39;\uFFFD\uFFFD\uFFFD\uD835\uDD38");
        assertThat(Xml.oneLine("  a\t\n b\u2028c ")).isEqualTo("a b c");
    }

    @Test
    void luminanceOfTheEndsIsZeroAndOne() {
        assertThat(Colour.WHITE.luminance()).isEqualTo(1);
        assertThat(Colour.of(0).luminance()).isZero();
        assertThat(Colour.of(0x0072B2).hex()).isEqualTo("#0072b2");
    }

    private static final Ellipse2D SIZE_CIRCLE = new Ellipse2D.Double(-72, -72, 200, 200);

    private static String svg(Consumer<Sheet> drawing) {
        var sheet = new SvgSheet(new SvgHeading("f", "A & B", "x < y"), SIZE);
        drawing.accept(sheet);
        return sheet.document();
    }

    private static BufferedImage png(Consumer<Sheet> drawing) throws IOException {
        try (var sheet = new PngSheet("t", "d", SIZE)) {
            drawing.accept(sheet);
            return ImageIO.read(new ByteArrayInputStream(sheet.file()));
        }
    }

    private static int rgb(BufferedImage image, double x, double y) {
        return image.getRGB((int) (x * 300 / 72), (int) (y * 300 / 72)) & 0xFFFFFF;
    }
}
