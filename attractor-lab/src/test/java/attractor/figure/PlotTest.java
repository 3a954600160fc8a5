package attractor.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import attractor.figure.sheet.Size;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlotTest {
    private static final Axis LOAD = Axis.linear("load N/D");
    private static final Axis OVERLAP = Axis.linear("overlap m");

    @Test
    void descriptionIsComputedFromTheData() {
        var samples = List.of(Sample.of(0.05, 0.93), Sample.withError(0.1, 0.84, 0.03), Sample.gap(0.15));
        var plot = Plot.of(
                "t",
                LOAD,
                OVERLAP,
                List.of(Series.of("dense, n = 3", Look.JOINED, samples), Reference.vertical(0.138, "α_c")));
        assertThat(plot.description())
                .isEqualTo(
                        "overlap m against load N/D. dense, n = 3, points joined by a line, 2 values for load N/D 0.05"
                                + " to 0.1: overlap m from 0.84 (at 0.1) to 0.93 (at 0.05), 1 gap; reference line at"
                                + " load N/D = 0.138 (α_c).");
    }

    @Test
    void descriptionCountsWhatLiesOutside() {
        assertThat(SampleFigures.gaps().description())
                .contains("2 values outside the axes")
                .contains("1 gap");
    }

    @Test
    void dataHoldEveryNumber() {
        var plot = Plot.of("t", LOAD, OVERLAP, List.of(series(Sample.withError(0.1, 0.5, 0.25), Sample.gap(0.2))));
        assertThat(plot.data()).containsEntry("kind", "plot").containsEntry("title", "t");
        assertThat(plot.data().get("layers"))
                .isEqualTo(List.of(Map.of(
                        "kind", "series",
                        "name", "s",
                        "look", "joined",
                        "x", List.of(0.1, 0.2),
                        "y", List.of(0.5, "NaN"),
                        "low", List.of(0.25, "NaN"),
                        "high", List.of(0.75, "NaN"),
                        "says", List.of("value", "gap"))));
    }

    @Test
    void tableIsTheSamplesInLongForm() {
        var plot = Plot.of("t", LOAD, OVERLAP, List.of(series(Sample.of(1, -2), Sample.gap(2), Sample.atLeast(3, 4))));
        assertThat(plot.table().rows())
                .containsExactly(
                        List.of("s", "1", "−2", "−2", "−2"),
                        List.of("s", "2", "no value", "", ""),
                        List.of("s", "3", "≥ 4", "4", ""));
    }

    @Test
    void aGapBreaksTheLine() {
        var whole = Plot.of("t", LOAD, OVERLAP, List.of(line(Sample.of(0, 0), Sample.of(1, 1), Sample.of(2, 0))));
        var broken = Plot.of(
                "t",
                LOAD,
                OVERLAP,
                List.of(line(Sample.of(0, 0), Sample.of(1, 1), Sample.gap(1.5), Sample.of(2, 0), Sample.of(3, 0))));
        assertThat(paths(whole)).isEqualTo(1);
        assertThat(paths(broken)).isEqualTo(2);
    }

    @Test
    void anErrorBarOfNoLengthIsNotDrawn() {
        var without = Plot.of("t", LOAD, OVERLAP, List.of(Series.of("s", Look.MARKERS, List.of(Sample.of(1, 2)))));
        var with = Plot.of(
                "t", LOAD, OVERLAP, List.of(Series.of("s", Look.MARKERS, List.of(Sample.withError(1, 2, 0.5)))));
        assertThat(paths(without)).isZero();
        assertThat(paths(with)).isEqualTo(1);
    }

    @Test
    void markersOutsideTheAxesAreNotDrawn() {
        var axis = Axis.linear("overlap m").between(0, 1);
        var samples = List.of(Sample.of(0, 0), Sample.of(1, 1), Sample.of(2, 1.01), Sample.of(3, 1e300));
        var plot = Plot.of("t", LOAD, axis, List.of(Series.of("s", Look.MARKERS, samples)));
        assertThat(plot.svg("f").split("<ellipse", -1)).hasSize(1 + 1 + 2); // key and two markers
    }

    @Test
    void theFigureGrowsWithItsKey() {
        assertThat(SampleFigures.overlap().size()).isEqualTo(Plot.USUAL);
        assertThat(SampleFigures.crowded().size().height()).isGreaterThan(Plot.USUAL.height());
        assertThat(SampleFigures.crowded().size().width()).isEqualTo(Plot.USUAL.width());
    }

    @Test
    void noTwoSeriesLookAlike() {
        var series = Painter.seriesOf(SampleFigures.crowded().layers());
        assertThat(Dress.of(series)).doesNotHaveDuplicates();
        var dashed = List.of(
                Series.of("a", Look.DASHED, List.of(Sample.of(0, 0))),
                Series.of("b", Look.DASHED, List.of(Sample.of(0, 0))));
        assertThat(Dress.of(dashed)).doesNotHaveDuplicates();
    }

    @Test
    void theMainColoursHaveContrast() {
        for (int slot = 0; slot < 5; slot++) {
            double contrast = 1.05 / (Palette.of(slot).luminance() + 0.05);
            assertThat(contrast).as("slot " + slot).isGreaterThan(3);
        }
    }

    @Test
    void anEmptySeriesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Series.of("dense", Look.LINE, List.of()))
                .withMessage("series 'dense' has no samples; give at least one value or leave the series out of the"
                        + " figure");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Series.of("dense", Look.LINE, List.of(Sample.gap(1))))
                .withMessageContaining("gaps only");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plot.of("empty", LOAD, OVERLAP, List.of()))
                .withMessageContaining("no series");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteIsRefused(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.of(value, 0))
                .withMessageContaining("gap");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.of(0, value))
                .withMessageContaining("gap");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.withError(0, 1, value))
                .withMessageContaining("error bar");
        assertThatIllegalArgumentException().isThrownBy(() -> Reference.vertical(value, "r"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Annotation(0, value, "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> LOAD.from(value));
    }

    @Test
    void anErrorBarBesideItsValueIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.within(0, 1, 1.1, 1.2))
                .withMessageContaining("1.1 to 1.2");
        assertThatIllegalArgumentException().isThrownBy(() -> Sample.withError(0, 1, -0.1));
    }

    @Test
    void zeroHasNoPlaceOnALogarithmicAxis() {
        var axis = Axis.logarithmic("capacity K");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plot.of("t", LOAD, axis, List.of(series(Sample.of(1, 0)))))
                .withMessageContaining("capacity K = 0.0")
                .withMessageContaining("Sample.gap");
        var barToZero = Plot.of("t", LOAD, axis, List.of(series(Sample.within(1, 2, 0, 3))));
        assertThat(barToZero.svg("f")).doesNotContain("NaN");
    }

    @Test
    void axisLimitsMustRise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOAD.between(1, 1))
                .withMessageContaining("from 1.0 to 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Axis.logarithmic("K").from(0))
                .withMessageContaining("above 0");
    }

    @Test
    void aFigureTooSmallForItsAxesIsRefused() {
        var plot = Plot.of("t", LOAD, OVERLAP, List.of(series(Sample.of(1, 1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plot.sized(new Size(90, 280)).size())
                .withMessageContaining("width");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plot.sized(new Size(400, 60)).size())
                .withMessageContaining("height");
    }

    @Test
    void extremeNumbersStayInTheSheet() {
        var samples = List.of(
                Sample.of(0, -Double.MAX_VALUE), Sample.of(1, Double.MAX_VALUE), Sample.of(2, Double.MIN_VALUE));
        var plot = Plot.of("t", LOAD, OVERLAP, List.of(series(samples.toArray(Sample[]::new))));
        assertThat(plot.svg("f")).doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(plot.png()).isNotEmpty();
    }

    private static Series series(Sample... samples) {
        return Series.of("s", Look.JOINED, List.of(samples));
    }

    private static Series line(Sample... samples) {
        return Series.of("s", Look.LINE, List.of(samples));
    }

    private static long paths(Plot plot) {
        return SvgTexts.elements(plot.svg("f")).stream()
                .filter(e -> e.getTagName().equals("path"))
                .count();
    }
}
