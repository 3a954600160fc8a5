package attractor.theory.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MonotoneRootTest {

    @ParameterizedTest
    @ValueSource(doubles = {1e-200, 1e-5, 0.3, 1, 7, 1e9, 1e250})
    void aRootIsFoundFromAnyGuess(double root) {
        for (double guess : new double[] {1e-3, 1, 1e4}) {
            assertThat(MonotoneRoot.increasing(x -> Math.log(x / root), guess))
                    .isCloseTo(root, Percentage.withPercentage(1e-12));
        }
    }

    @Test
    void functionsOfOneSignHaveTheirRootAtAnEnd() {
        assertThat(MonotoneRoot.increasing(x -> -1, 1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(MonotoneRoot.increasing(x -> 1, 1)).isZero();
    }

    @Test
    void aRootBetweenTwoPointsIsFound() {
        assertThat(MonotoneRoot.between(x -> x * x - 2, 0, 2)).isCloseTo(Math.sqrt(2), within(1e-15));
    }
}
