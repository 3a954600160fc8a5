package attractor.lab.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.figure.Axis;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which values can be the side of a heat map.
final class StepsTest {

    @Test
    void powersOfTwoMakeAnAxisOfLogarithmsWhoseCellsEndHalfWay() {
        Axis axis = Steps.of(List.of(256.0, 64.0, 128.0, 64.0)).orElseThrow().axis("units D");
        assertThat(axis.low().orElseThrow()).isCloseTo(5.5, within(1e-9));
        assertThat(axis.high().orElseThrow()).isCloseTo(8.5, within(1e-9));
    }

    @Test
    void equalStepsMakeALinearAxis() {
        Axis axis = Steps.of(List.of(0.1, 0.2, 0.3)).orElseThrow().axis("noise δ");
        assertThat(axis.low().orElseThrow()).isCloseTo(0.05, within(1e-9));
        assertThat(axis.high().orElseThrow()).isCloseTo(0.35, within(1e-9));
    }

    @Test
    void unequalStepsAndSingleValuesAreNoSide() {
        assertThat(Steps.of(List.of(0.1, 0.15, 0.4))).isEmpty();
        assertThat(Steps.of(List.of(64.0))).isEmpty();
    }
}
