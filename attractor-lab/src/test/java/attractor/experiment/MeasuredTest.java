package attractor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.pattern.Seed;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class MeasuredTest {

    /// The median of n normal numbers has the standard error √(π/2n); the bootstrap's own error is about (8n)^(−1/4)
    /// of it and that of 200 resamples 5 %, together 15 % at n = 401: a factor of 2 either way is beyond six of
    them.
    @Test
    void theErrorOfAMedianIsThatOfOtherSamples() {
        RandomGenerator rng = new Seed(3).generator();
        double[] values = new double[401];
        for (int k = 0; k < values.length; k++) {
            values[k] = 5 + rng.nextGaussian();
        }
        Measured median = Measured.median(values, new Seed(4));
        double error = Math.sqrt(Math.PI / 2 / values.length);
        assertThat(median.standardError()).isBetween(error / 2, 2 * error);
        assertThat(median.value()).isCloseTo(5, within(6 * error));
        assertThat(Measured.median(values, new Seed(4))).isEqualTo(median);
    }

    @Test
    void equalValuesHaveNoErrorAndASingleOneHasNoneThatIsKnown() {
        assertThat(Measured.median(new double[] {2, 2, 2, 2}, new Seed(1))).isEqualTo(new Measured(2, 0));
        assertThat(Measured.median(new double[] {7}, new Seed(1)).standardError())
                .isNaN();
    }
}
