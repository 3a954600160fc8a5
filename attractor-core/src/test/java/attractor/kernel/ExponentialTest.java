package attractor.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The exponential of the kernels against [StrictMath#exp], which is within one unit in the last place.
final class ExponentialTest {

    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void float32IsWithinOneUnitInTheLastPlace() {
        for (int k = 0; k < 1_000_000; k++) {
            float d = (float) random.nextDouble(Exponential.FLOAT_CUT, 0);
            double exact = StrictMath.exp(d);
            assertThat(Math.abs(Exponential.of(d) - exact) / Math.ulp((float) exact))
                    .as("e^%s", d)
                    .isLessThan(1);
        }
    }

    @Test
    void float64IsWithinTwoUnitsOfAFunctionThatIsWithinOne() {
        for (int k = 0; k < 1_000_000; k++) {
            double d = random.nextDouble(Exponential.DOUBLE_CUT, 0);
            double exact = StrictMath.exp(d);
            assertThat(Math.abs(Exponential.of(d) - exact) / Math.ulp(exact))
                    .as("e^%s", d)
                    .isLessThanOrEqualTo(2);
        }
    }

    @Test
    void negligibleWeightsAreZeroAndEqualScoresWeighOne() {
        assertThat(Exponential.of(Math.nextDown(Exponential.FLOAT_CUT))).isZero();
        assertThat(Exponential.of(Exponential.FLOAT_CUT)).isPositive();
        assertThat(Exponential.of(Double.NaN)).isZero();
        assertThat(Exponential.of(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Exponential.of(-0.0)).isEqualTo(1);
        assertThat(Exponential.weight(Float.POSITIVE_INFINITY, 2f, 2f)).isEqualTo(1);
        assertThat(Exponential.weight(Double.POSITIVE_INFINITY, 2, 3)).isZero();
        assertThat(Exponential.weight(1.0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY))
                .isEqualTo(1);
    }
}
