package attractor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.pattern.Seed;
import org.junit.jupiter.api.Test;

final class MeasuredTest {

    /// Of 27 resamples of three values 7 have the first as median, 13 the second, 7 the third: of 0, 1, 2 the
    /// variance is 14/27. Its error over 200 resamples is √((14/27 − (14/27)²)/200); six of them, false alarm 2e-9.
    @Test
    void theErrorOfAMedianIsThatOfItsResamples() {
        Measured median = Measured.median(new double[] {2, 0, 1}, new Seed(4));
        double variance = 14 / 27.0;
        double error = 6 * Math.sqrt(variance * (1 - variance) / 200);
        assertThat(median.value()).isEqualTo(1);
        assertThat(median.standardError() * median.standardError()).isCloseTo(variance, within(error));
        assertThat(Measured.median(new double[] {2, 0, 1}, new Seed(4))).isEqualTo(median);
    }

    @Test
    void equalValuesHaveNoErrorAndASingleOneHasNoneThatIsKnown() {
        assertThat(Measured.median(new double[] {2, 2, 2, 2}, new Seed(1))).isEqualTo(new Measured(2, 0));
        assertThat(Measured.median(new double[] {7}, new Seed(1)).standardError())
                .isNaN();
    }
}
