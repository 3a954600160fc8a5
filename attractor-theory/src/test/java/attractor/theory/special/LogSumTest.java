package attractor.theory.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class LogSumTest {

    private static LogSum of(double[] logs, double[] numbers, double shift) {
        LogSum sum = new LogSum();
        for (int k = 0; k < logs.length; k++) {
            sum.add(logs[k] + shift, numbers[k]);
        }
        return sum;
    }

    @Test
    void itIsTheLogarithmOfTheSumAndTheWeightedMean() {
        double[] logs = {0.3, -2, 1.7, 1.6};
        double[] numbers = {1, -4, 0.5, 9};
        double total = 0;
        double weighted = 0;
        for (int k = 0; k < 4; k++) {
            total += Math.exp(logs[k]);
            weighted += numbers[k] * Math.exp(logs[k]);
        }
        for (double shift : new double[] {0, 900, -900}) {
            LogSum sum = of(logs, numbers, shift);
            assertThat(sum.log() - shift).isCloseTo(Math.log(total), within(1e-12));
            assertThat(sum.mean()).isCloseTo(weighted / total, within(1e-12));
        }
    }

    @Test
    void nothingAddsNothing() {
        LogSum sum = new LogSum();
        assertThat(sum.log()).isEqualTo(Double.NEGATIVE_INFINITY);
        sum.add(Double.NEGATIVE_INFINITY, 7);
        sum.add(2, 3);
        assertThat(sum.log()).isEqualTo(2);
        assertThat(sum.mean()).isEqualTo(3);
    }
}
