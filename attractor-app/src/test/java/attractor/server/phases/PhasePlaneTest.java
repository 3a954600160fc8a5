package attractor.server.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.lab.StopRequest;
import attractor.pattern.Seed;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class PhasePlaneTest {

    private static final double GAUSSIAN_LIMIT = Math.log(2) / 4;

    @ParameterizedTest
    @EnumSource(PlaneLaw.class)
    void theLinesHaveAsManyPointsAsTheAxis(PlaneLaw law) {
        Map<String, Object> tree = new PhasePlane(law).toTree();

        for (String line : List.of("alpha1", "alphaC", "alphaStar", "channel")) {
            assertThat((List<?>) tree.get(line)).hasSameSizeAs((List<?>) tree.get("lambda"));
        }
    }

    // Lucibello and Mézard 2024: all Gaussian patterns are recalled up to (ln 2)/4, a typical one up to 1/2.
    @ParameterizedTest
    @CsvSource({"-0.001, all", "0.001, typical"})
    void gaussianPatternsAreLostToCompetitorsFromTheirLimitOn(double beside, String phase) {
        Map<String, Object> point = new PhasePlane(PlaneLaw.GAUSSIAN).point(1.5, GAUSSIAN_LIMIT + beside);

        assertThat(point).containsEntry("phase", phase).containsEntry("channel", "competitor");
        assertThat((Double) point.get("alpha1")).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aboveTheCapacityOfATypicalPatternThereIsNoRetrieval() {
        Map<String, Object> point = new PhasePlane(PlaneLaw.GAUSSIAN).point(1.5, 0.501);

        assertThat(point).containsEntry("phase", "none").doesNotContainKey("degrees");
        assertThat(String.valueOf(point.get("words"))).startsWith("no retrieval");
    }

    // Gaussian patterns condense at λ²/2.
    @ParameterizedTest
    @CsvSource({"0.079, true", "0.081, false"})
    void condensationIsSaid(double alpha, boolean condensed) {
        assertThat(new PhasePlane(PlaneLaw.GAUSSIAN).point(0.4, alpha)).containsEntry("condensed", condensed);
    }

    @Test
    void aSectionRunsAlongItsAxis() {
        List<Map<String, Object>> section = new PhasePlane(PlaneLaw.SPHERICAL).section(PhasePlane.Axis.ALPHA, 2, 1.2);

        assertThat(section).allSatisfy(point -> assertThat(point).containsEntry("lambda", 2.0));
        assertThat(section.getLast()).containsEntry("alpha", 1.2).containsEntry("phase", "none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2   | 20  | to is 20.0; it must be above 0 and at most 10
                    2   | NaN | to is NaN;
                    -1  | 2   | at is -1.0;
                    """)
    void aSectionOutsideIsRefusedBeforeAPointIsComputed(double at, double to, String sentence) {
        assertThatThrownBy(() -> new PhasePlane(PlaneLaw.SPHERICAL).section(PhasePlane.Axis.LAMBDA, at, to))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(sentence);
    }

    // The capacity for all patterns is a lower bound: above it loss is possible, not certain. On the sphere it is at
    // this sharpness that of a typical pattern, and nothing lies between.
    @ParameterizedTest
    @EnumSource(value = PlaneLaw.class, names = "SPHERICAL", mode = EnumSource.Mode.EXCLUDE)
    void aboveTheBoundNothingIsSaidToBeLost(PlaneLaw law) {
        PhasePlane plane = new PhasePlane(law);
        Map<String, Object> below = plane.point(1.5, 0.01);
        double between = ((Double) below.get("alphaC") + (Double) below.get("alpha1")) / 2;

        Map<String, Object> point = plane.point(1.5, between);

        assertThat(point).containsEntry("phase", "typical");
        assertThat(String.valueOf(point.get("words")))
                .contains("not guaranteed for every one")
                .contains(" may be");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.1", "11, 0.1", "1, -1", "1, NaN"})
    void aPointOutsideIsRefused(double lambda, double alpha) {
        assertThatThrownBy(() -> new PhasePlane(PlaneLaw.SPHERICAL).point(lambda, alpha))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it must be above 0 and at most 10");
    }

    // Ten patterns in 20 dimensions at sharpness 2 are far below the capacity, 9000 at sharpness 0.1 far above it.
    @ParameterizedTest
    @CsvSource({"2, 0.115, 20", "0.1, 0.455, 0"})
    void trialsAgreeWithTheTheoryFarFromTheBorder(double lambda, double alpha, int recalled) {
        for (PlaneLaw law : List.of(PlaneLaw.SPHERICAL, PlaneLaw.BINARY)) {
            Map<String, Object> found =
                    new PointTrial(law, lambda, alpha, 20, 20, 1).compute(new StopRequest(), at -> {});

            assertThat(found).as(law.id()).containsEntry("recalled", recalled);
            assertThat((Double) found.get("low")).isLessThanOrEqualTo(recalled / 20.0);
            assertThat((Double) found.get("high")).isGreaterThanOrEqualTo(recalled / 20.0);
        }
    }

    @Test
    void aTrialThatIsNotWantedAnyMoreEnds() {
        StopRequest stop = new StopRequest();
        stop.ask();

        assertThatThrownBy(() -> new PointTrial(PlaneLaw.SPHERICAL, 2, 0.1, 20, 20, 1).compute(stop, at -> {}))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aTrialOfMoreNumbersThanFitIsRefused() {
        // e^11.5 = 98 716 patterns of dimension 1000.
        Map<String, Object> order =
                Map.of("ensemble", "binary", "lambda", 2, "alpha", 0.0115, "dimension", 1000, "trials", 5);

        assertThatThrownBy(() -> PointTrial.of(order))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("98716 patterns of dimension 1000 are 9.87e+07 numbers; they must be at most 20000000: "
                        + "take a smaller dimension");
    }

    @ParameterizedTest
    @EnumSource(PlaneLaw.class)
    void drawingEndsWhenItIsInterrupted(PlaneLaw law) {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> law.draw(20_000, 100, new Seed(1))).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    dimension | 20.5 | dimension is 20.5; it must be an integer from 5 to 1000
                    trials    | 2.5 | trials is 2.5; it must be an integer from 1 to 1000
                    seed      | 0.5 | seed is 0.5; it must be an integer
                    dimension | 50  | e^(alpha * dimension) is
                    trials    | 0   | trials is 0;
                    lambda    | -1  | lambda is -1
                    """)
    void anOrderThatIsWrongIsRefused(String name, double value, String sentence) {
        Map<String, Object> order = new java.util.LinkedHashMap<>(
                Map.of("ensemble", "spherical", "lambda", 2, "alpha", 0.3, "dimension", 20, "trials", 5));
        order.put(name, value);

        assertThatThrownBy(() -> PointTrial.of(order))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(sentence);
    }
}
