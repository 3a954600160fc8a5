package attractor.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

final class ComparisonTest {

    private static double fisher(long a, long n, long b, long m) {
        return FisherExact.pValue(new Proportion(a, n), new Proportion(b, m));
    }

    @Test
    void fisherAgreesWithScipy() {
        // scipy 1.17, fisher_exact of [[8,2],[1,5]] and [[3,197],[12,188]]
        assertThat(fisher(8, 10, 1, 6)).isCloseTo(0.034965034965034975, within(1e-12));
        assertThat(fisher(3, 200, 12, 200)).isCloseTo(0.03186704151246133, within(1e-12));
    }

    @Test
    void equalRatesAreNotSignificant() {
        assertThat(fisher(10, 20, 10, 20)).isCloseTo(1, within(1e-12));
        assertThat(fisher(0, 20, 0, 300)).isCloseTo(1, within(1e-12));
    }

    @Test
    void fisherIsSymmetric() {
        assertThat(fisher(3, 50, 9, 70)).isCloseTo(fisher(9, 70, 3, 50), within(1e-12));
        assertThat(fisher(3, 50, 9, 70)).isCloseTo(fisher(47, 50, 61, 70), within(1e-12));
    }

    @Test
    void fisherRefusesMoreTrialsThanAnInt() {
        assertThatThrownBy(() -> fisher(1, 2_000_000_000L, 1, 2_000_000_000L)).hasMessageContaining("4000000000");
    }

    @Test
    void chiSquareTailAgreesWithScipy() {
        // scipy 1.17, chi2.sf
        assertThat(ChiSquare.pValue(10, 5)).isCloseTo(0.07523524614651217, within(1e-13));
        assertThat(ChiSquare.pValue(200, 50)).isCloseTo(7.857610724654791e-20, Percentage.withPercentage(1e-8));
        assertThat(ChiSquare.pValue(1e-3, 1)).isCloseTo(0.9747728793699604, within(1e-13));
        assertThat(ChiSquare.pValue(0, 3)).isOne();
    }

    @Test
    void chiSquareWithTwoDegreesIsExponential() {
        for (double x = 0.1; x < 50; x *= 1.7) {
            assertThat(ChiSquare.pValue(x, 2)).isCloseTo(Math.exp(-x / 2), Percentage.withPercentage(1e-9));
        }
    }

    @Test
    void negativeStatisticIsRefused() {
        assertThatThrownBy(() -> ChiSquare.pValue(-1, 2)).hasMessageContaining("statistic (χ²");
    }
}
