package attractor.theory.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CleanUpTest {

    // specification section 8 D: theory at D = 512, K = 1000, three digits
    @ParameterizedTest
    @CsvSource({"9, 0.998", "11, 0.987", "15, 0.925", "21, 0.763", "31, 0.512", "51, 0.254"})
    void accuracyIsThatOfTheReference(long pairs, double accuracy) {
        assertThat(new CleanUp(pairs, 1000).accuracy(512)).isCloseTo(accuracy, within(0.002));
    }

    @Test
    void overlapIsTheChanceOfATieOfTheOthers() {
        assertThat(new CleanUp(1, 10).overlap()).isEqualTo(1);
        assertThat(new CleanUp(3, 10).overlap()).isCloseTo(0.5, within(1e-12));
        assertThat(new CleanUp(5, 10).overlap()).isCloseTo(6.0 / 16, within(1e-12));
    }

    @Test
    void dimensionIsTheSmallestThatSuffices() {
        for (long pairs : new long[] {3, 9, 31}) {
            var memory = new CleanUp(pairs, 1000);
            long dimension = memory.dimension(0.99);
            assertThat(memory.accuracy(dimension)).isGreaterThanOrEqualTo(0.99);
            assertThat(memory.accuracy(dimension - 1)).isLessThan(0.99);
        }
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> new CleanUp(4, 100)).hasMessageContaining("odd");
        assertThatThrownBy(() -> new CleanUp(3, 1)).hasMessageContaining("items (K");
        assertThatThrownBy(() -> new CleanUp(3, 100).dimension(1)).hasMessageContaining("accuracy (A");
    }
}
