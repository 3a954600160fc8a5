package attractor.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import attractor.figure.Gallery.Picture;
import attractor.figure.Gallery.Row;
import attractor.figure.Gallery.Shades;
import attractor.figure.sheet.Colour;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Heat maps, galleries and panels.
final class FieldFiguresTest {
    private static final Axis X = Axis.linear("load N/D").between(0, 2);
    private static final Axis Y = Axis.linear("inverse temperature β").between(0, 3);
    private static final Axis VALUE = Axis.linear("overlap m");

    // matplotlib 3.11.2, to_hex(colormaps[name](t))
    @ParameterizedTest
    @CsvSource({
        "VIRIDIS, 0, #440154",
        "VIRIDIS, 0.25, #3b528b",
        "VIRIDIS, 0.5, #21918c",
        "VIRIDIS, 0.75, #5ec962",
        "VIRIDIS, 1, #fde725",
        "CIVIDIS, 0, #00224e",
        "CIVIDIS, 0.25, #434e6c",
        "CIVIDIS, 0.5, #7d7c78",
        "CIVIDIS, 0.75, #bcae6c",
        "CIVIDIS, 1, #fee838",
        "VIRIDIS, -3, #440154",
        "VIRIDIS, 7, #fde725"
    })
    void coloursAreThoseOfMatplotlib(ColourMap map, double t, String hex) {
        assertThat(map.at(t).hex()).isEqualTo(hex);
    }

    @Test
    void brightnessRisesAlongBothColourMaps() {
        for (ColourMap map : ColourMap.values()) {
            for (int i = 1; i < 256; i++) {
                Colour before = map.at((i - 1) / 256.0);
                assertThat(map.at(i / 256.0).luminance()).isGreaterThan(before.luminance() - 0.004);
            }
        }
    }

    @Test
    void theFirstRowOfCellsIsAtTheBottom() throws IOException {
        var map = HeatMap.of("t", X, Y, VALUE.between(0, 1), Grid.of(2, 3, (c, r) -> r == 0 && c == 1 ? 1 : 0));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(map.png()));
        assertThat(rgb(image, 290, 215)).isEqualTo(ColourMap.VIRIDIS.at(1).rgb());
        assertThat(rgb(image, 100, 215)).isEqualTo(ColourMap.VIRIDIS.at(0).rgb());
        assertThat(rgb(image, 290, 30)).isEqualTo(ColourMap.VIRIDIS.at(0).rgb());
    }

    @Test
    void aHeatMapNamesItsExtremesAndItsGaps() {
        var map = HeatMap.of("t", X, Y, VALUE, Grid.of(2, 3, (c, r) -> r == 2 ? Double.NaN : c + 2 * r));
        assertThat(map.description())
                .isEqualTo("Heat map of overlap m for 2 values of load N/D between 0 and 2 and 3 values of inverse"
                        + " temperature β between 0 and 3: from 0 at load N/D 0.5, inverse temperature β 0.5 to 3 at"
                        + " load N/D 1.5, inverse temperature β 1.5, 2 cells without a value.");
        assertThat(map.table().rows()).hasSize(6).contains(List.of("0.5", "2.5", "no value"));
    }

    @Test
    void aConstantFieldHasColours() {
        var map = HeatMap.of("t", X, Y, VALUE, Grid.of(1, 1, (c, r) -> 0.5));
        assertThat(map.svg("f")).doesNotContain("NaN");
    }

    @Test
    void heatMapsWithoutLimitsOrValuesAreRefused() {
        var cells = Grid.of(1, 1, (c, r) -> 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeatMap.of("t", Axis.linear("x"), Y, VALUE, cells))
                .withMessageContaining("between(low, high)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeatMap.of("t", X, Y, VALUE, Grid.of(1, 1, (c, r) -> Double.NaN)))
                .withMessageContaining("no values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeatMap.of("t", X, Y, Axis.logarithmic("p"), Grid.of(1, 1, (c, r) -> 0)))
                .withMessageContaining("logarithmic");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grid.of(1, 1, (c, r) -> Double.POSITIVE_INFINITY))
                .withMessageContaining("(0, 0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grid.ofRows(3, new double[4]))
                .withMessageContaining("4 values");
    }

    @Test
    void aGridKeepsNoReferenceToItsSource() {
        double[] values = {1, 2};
        var grid = Grid.ofRows(2, values);
        values[0] = 9;
        assertThat(grid.at(0, 0)).isEqualTo(1);
        assertThat(grid).isEqualTo(Grid.of(2, 1, (c, r) -> c + 1)).hasSameHashCodeAs(Grid.of(2, 1, (c, r) -> c + 1));
    }

    @Test
    void spinsAreBlackForPlusOne() throws IOException {
        var gallery = new Gallery(
                "t",
                List.of(""),
                List.of(new Row("", List.of(new Picture(Grid.of(2, 1, (c, r) -> c == 0 ? 1 : -1), "")))),
                Shades.SPINS);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(gallery.png()));
        assertThat(rgb(image, 8 + 12, 8 + 24)).isEqualTo(0x000000);
        assertThat(rgb(image, 8 + 36, 8 + 24)).isEqualTo(0xFFFFFF);
    }

    @Test
    void aGalleryNamesItsRowsColumnsAndCaptions() {
        assertThat(SampleFigures.spins().description())
                .startsWith("15 pictures of 12 x 12 cells in 3 rows (cue, 20 % flipped, recall, original) and 5 columns"
                        + " (A, B, C, D, E); recall A: m = 1.00;")
                .contains("recall D: m = 0.61");
    }

    @Test
    void anIncompleteGalleryIsRefused() {
        var picture = new Picture(Grid.of(1, 1, (c, r) -> 1), "");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Gallery("t", List.of("a", "b"), List.of(new Row("cue", List.of(picture))), Shades.SPINS))
                .withMessageContaining("row 'cue'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Gallery("t", List.of("a"), List.of(), Shades.SPINS))
                .withMessageContaining("0 rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shades(1, 1, Gallery.Ink.HIGH_IS_DARK))
                .withMessageContaining("1.0");
    }

    @Test
    void panelsAreLettered() {
        assertThat(SvgTexts.texts(SampleFigures.panels().svg("f")).stream().map(SvgTexts.Placed::text))
                .contains("(a) Overlap against load", "(d) Overlap after recall");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Panels("p", 1, List.of(SampleFigures.panels())))
                .withMessageContaining("contain panels");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Panels("p", 0, List.of(SampleFigures.overlap())))
                .withMessageContaining("0 columns");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Panels("p", 2, List.of()))
                .withMessageContaining("0 figures");
    }

    private static int rgb(BufferedImage image, double x, double y) {
        return image.getRGB((int) (x * 300 / 72), (int) (y * 300 / 72)) & 0xFFFFFF;
    }
}
