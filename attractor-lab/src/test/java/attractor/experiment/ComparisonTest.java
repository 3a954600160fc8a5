package attractor.experiment;

import static attractor.experiment.Verdict.CLOSE;
import static attractor.experiment.Verdict.DIFFERS;
import static attractor.experiment.Verdict.NOT_COMPARABLE;
import static attractor.experiment.Verdict.NOT_RUN;
import static attractor.experiment.Verdict.REPRODUCED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ComparisonTest {

    private static Verdict within1(double here) {
        return Comparison.within(10, new Measured(here, 0.1), 1).verdict();
    }

    @Test
    void oneToleranceReproducesTwoAreClose() {
        assertThat(within1(11)).isEqualTo(REPRODUCED);
        assertThat(within1(9)).isEqualTo(REPRODUCED);
        assertThat(within1(12)).isEqualTo(CLOSE);
        assertThat(within1(12.01)).isEqualTo(DIFFERS);
        assertThat(within1(Double.NaN)).isEqualTo(DIFFERS);
        assertThat(within1(Double.POSITIVE_INFINITY)).isEqualTo(DIFFERS);
    }

    @Test
    void combinedErrorsAddInQuadrature() {
        // 4·√(0.03² + 0.04²) + 0.005 = 0.205
        Measured published = new Measured(0.5, 0.03);
        assertThat(Comparison.combined(published, new Measured(0.704, 0.04), 4, 0.005)
                        .verdict())
                .isEqualTo(REPRODUCED);
        assertThat(Comparison.combined(published, new Measured(0.706, 0.04), 4, 0.005)
                        .verdict())
                .isEqualTo(CLOSE);
        assertThat(Comparison.combined(published, new Measured(0.92, 0.04), 4, 0.005)
                        .verdict())
                .isEqualTo(DIFFERS);
    }

    @Test
    void anIntervalOrARangeContainsOrNot() {
        assertThat(Comparison.intervalContains(5, 6, 4.5, 9).verdict()).isEqualTo(REPRODUCED);
        assertThat(Comparison.intervalContains(3.5, 6, 4.5, 9).verdict()).isEqualTo(CLOSE);
        assertThat(Comparison.intervalContains(2, 6, 4.5, 9).verdict()).isEqualTo(DIFFERS);
        assertThat(Comparison.inRange(14, 15, new Measured(14.9, 0.1)).verdict())
                .isEqualTo(REPRODUCED);
        assertThat(Comparison.inRange(14, 15, new Measured(15.4, 0.1)).verdict())
                .isEqualTo(CLOSE);
        assertThat(Comparison.inRange(14, 15, new Measured(15.6, 0.1)).verdict())
                .isEqualTo(DIFFERS);
    }

    @Test
    void aRareEventIsComparedByItsPValue() {
        assertThat(Comparison.fisher("0/1200", "1/240", 0.1667, 1e-4).verdict()).isEqualTo(REPRODUCED);
        assertThat(Comparison.fisher("0/1200", "9/240", 1e-6, 1e-4).verdict()).isEqualTo(CLOSE);
        assertThat(Comparison.fisher("0/1200", "90/240", 1e-30, 1e-4).verdict()).isEqualTo(DIFFERS);
        assertThat(Comparison.fisher("0/1200", "0/0", Double.NaN, 1e-4).verdict())
                .isEqualTo(DIFFERS);
    }

    @Test
    void onlyARankedVerdictCanBeWorse() {
        assertThat(CLOSE.worseThan(REPRODUCED)).isTrue();
        assertThat(DIFFERS.worseThan(CLOSE)).isTrue();
        assertThat(REPRODUCED.worseThan(DIFFERS)).isFalse();
        assertThat(DIFFERS.worseThan(DIFFERS)).isFalse();
        assertThat(NOT_COMPARABLE.worseThan(REPRODUCED)).isFalse();
        assertThat(NOT_RUN.worseThan(REPRODUCED)).isFalse();
        assertThat(DIFFERS.worseThan(NOT_COMPARABLE)).isFalse();
        assertThat(Verdict.of("not comparable")).isEqualTo(NOT_COMPARABLE);
        assertThatThrownBy(() -> Verdict.of("good")).hasMessageContaining("reproduced");
    }

    @Test
    void theErrorOfARatioCountsSetsNotTrials() {
        // By hand: r = 3/20; residuals −1.5·…: a − r b = {0 − 1.5, 3 − 1.5} → Σ² = 4.5; se = √(2·4.5)/20 = 0.15
        Measured rate = Measured.ratio(new double[] {0, 3}, new double[] {10, 10});
        assertThat(rate.value()).isEqualTo(0.15);
        assertThat(rate.standardError()).isCloseTo(0.15, within(1e-15));
        assertThat(Measured.mean(new double[] {1, 2, 3}).standardError()).isCloseTo(1 / Math.sqrt(3), within(1e-15));
        assertThat(Measured.mean(new double[] {1}).standardError()).isNaN();
    }

    @Test
    void numbersAreWrittenWithTheirError() {
        assertThat(new Measured(0.99812, 0.0013)).hasToString("0.9981 ± 0.0013");
        assertThat(Measured.exactly(0.138)).hasToString("0.138");
        assertThat(Measured.exactly(100)).hasToString("100");
        assertThat(new Measured(0.5, Double.NaN)).hasToString("0.5");
    }
}
