package attractor.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class AgreementAndSmoothingTest {

    @Test
    void linearRelationsHaveCorrelationOne() {
        double[] a = {1, 4, 2, 8};
        double[] b = {-1, -7, -3, -15};
        assertThat(Agreement.pearson(a, a)).isCloseTo(1, within(1e-15));
        assertThat(Agreement.pearson(a, b)).isCloseTo(-1, within(1e-15));
        assertThat(Agreement.pearson(new double[] {1, 0, -1, 0}, new double[] {0, 1, 0, -1}))
                .isZero();
        assertThat(Agreement.pearson(a, new double[] {2, 2, 2, 2})).isNaN();
    }

    @Test
    void zeroCountsAsPositive() {
        assertThat(Agreement.signErrors(new double[] {0, -0.1, 3, -2}, new double[] {1, 1, 1, -1}))
                .isEqualTo(0.25);
    }

    @Test
    void listsOfDifferentLengthsAreRefused() {
        assertThatThrownBy(() -> Agreement.pearson(new double[2], new double[3]))
                .hasMessageContaining("2 and 3");
        assertThatThrownBy(() -> Agreement.signErrors(new double[0], new double[0]))
                .hasMessageContaining("0 and 0");
    }

    @Test
    void smoothingKeepsConstantsAndTheSum() {
        var smoothing = new GaussianSmoothing(1.5);
        assertThat(smoothing.smooth(3, 3, 3)).containsExactly(new double[] {3, 3, 3}, within(1e-14));
        double[] smooth = smoothing.smooth(0, 5, 0, 0, 1, 0, 7);
        // reflection at the ends hands every weight back
        assertThat(java.util.Arrays.stream(smooth).sum()).isCloseTo(13, within(1e-12));
    }

    @Test
    void anImpulseBecomesTheWeights() {
        double[] y = new double[41];
        y[20] = 1;
        double[] smooth = new GaussianSmoothing(1.5).smooth(y);
        assertThat(smooth[21] / smooth[20]).isCloseTo(Math.exp(-1 / 4.5), within(1e-14));
        // half-width ⌊4·1.5 + ½⌋ = 6
        assertThat(smooth[26]).isPositive();
        assertThat(smooth[27]).isZero();
    }

    @Test
    void aWidthMustBePositive() {
        assertThatThrownBy(() -> new GaussianSmoothing(0)).hasMessageContaining("sigma (σ");
        assertThatThrownBy(() -> new GaussianSmoothing(1).smooth()).hasMessageContaining("0 points");
    }

    @Test
    void theTwoRulesDifferWhereTheErrorCrossesTwice() {
        long[] counts = {1, 2, 3, 4};
        double[] errors = {0, 0.03, 0.01, 0.5};
        assertThat(GridCapacity.LARGEST.capacity(counts, errors, 0.03)).isEqualTo(3);
        assertThat(GridCapacity.FIRST_CROSSING.capacity(counts, errors, 0.03)).isEqualTo(1);
        assertThat(GridCapacity.LARGEST.capacity(counts, new double[] {1, 1, 1, 1}, 0.03))
                .isZero();
        assertThatThrownBy(() -> GridCapacity.LARGEST.capacity(counts, new double[1], 0.03))
                .hasMessageContaining("4 counts has 1");
    }
}
