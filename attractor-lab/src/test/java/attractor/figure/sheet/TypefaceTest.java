package attractor.figure.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reference values: fontTools 4.66.1 on the unabridged DejaVuSans.ttf 2.37 (hmtx, BoundsPen, AreaPen).
final class TypefaceTest {
    private static final double EM = 2048;
    private final Typeface font = Typeface.dejaVuSans();

    @ParameterizedTest
    @CsvSource({"A, 1401", "load N/D, 8827", "−64.0625, 10185", "overlap ξ^μ·x ≤ β, 18691", "10⁻³, 4508"})
    void widthIsTheSumOfTheAdvances(String text, int units) {
        assertThat(font.width(text, EM)).isEqualTo(units);
        assertThat(font.width(text, 11)).isCloseTo(11 * units / EM, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "A, 16, 0, 1384, 1493, 678360",
        "o, 113, -29, 1141, 1147, 538210.25",
        "é, 113, -29, 1151, 1638, 635586.75",
        "8, 139, -29, 1163, 1520, 770151.75",
        "β, 192, -426, 1160, 1569, 842252.6666666665",
        "½, 137, -29, 1855, 1520, 664652.5833333334",
        "i, 193, 0, 377, 1556, 248952"
    })
    void outlineHasTheBoundsAndTheAreaOfTheGlyph(
            String text, double left, double low, double right, double high, double area) {
        Path2D outline = font.outline(text, EM);
        Rectangle2D bounds = outline.getBounds2D();
        assertThat(bounds.getMinX()).isCloseTo(left, within(1e-6));
        assertThat(bounds.getMaxX()).isCloseTo(right, within(1e-6));
        assertThat(-bounds.getMaxY()).isCloseTo(low, within(1e-6));
        assertThat(-bounds.getMinY()).isCloseTo(high, within(1e-6));
        assertThat(Math.abs(signedArea(outline))).isCloseTo(area, within(0.02));
    }

    @Test
    void lettersStandOneAfterTheOther() {
        double a = font.outline("A", 10).getBounds2D().getMinX();
        double second = font.outline(" A", 10).getBounds2D().getMinX();
        assertThat(second - a).isCloseTo(font.width(" ", 10), within(1e-9));
    }

    @Test
    void mathematicsAndGreekAreCovered() {
        "0123456789−±×·≤≥≈∞√ΣΞξμβλθα⁰¹²³⁴⁵⁶⁷⁸⁹⁻₀₁₂½…→"
                .codePoints()
                .forEach(c ->
                        assertThat(font.covers(c)).as(Character.toString(c)).isTrue());
    }

    @Test
    void aCharacterWithoutGlyphIsAnEmptyBox() {
        assertThat(font.covers(0x4E2D)).isFalse();
        assertThat(font.width("\u4E2D", 10)).isGreaterThan(0);
        assertThat(font.outline("\u4E2D", 10).getBounds2D().isEmpty()).isFalse();
    }

    /// ∮ x dy over lines and quadratic arcs, exact; overlapping contours of a composite count twice.
    private static double signedArea(Path2D path) {
        double area = 0;
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        double[] c = new double[6];
        for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
            switch (it.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> {
                    x = startX = c[0];
                    y = startY = c[1];
                }
                case PathIterator.SEG_LINETO -> {
                    area += (x * c[1] - c[0] * y) / 2;
                    x = c[0];
                    y = c[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    area += (x * c[3] - c[2] * y) / 6 + (x * c[1] - c[0] * y) / 3 + (c[0] * c[3] - c[2] * c[1]) / 3;
                    x = c[2];
                    y = c[3];
                }
                default -> {
                    area += (x * startY - startX * y) / 2;
                    x = startX;
                    y = startY;
                }
            }
        }
        return area;
    }
}
