package attractor.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NormalTest {

    // mpmath 1.3, erfc with 40 digits
    @ParameterizedTest
    @CsvSource({
        "-3, 0.99865010196836990547",
        "-0.5, 0.69146246127401310364",
        "0, 0.5",
        "0.3, 0.38208857781104736269",
        "0.66, 0.25462691467133614761",
        "0.7, 0.24196365222307301475",
        "1, 0.15865525393145705141",
        "2, 0.0227501319481792072",
        "5, 2.8665157187919391167e-7",
        "5.7, 5.9903714010635344298e-9",
        "8, 6.2209605742717841235e-16",
        "20, 2.7536241186062336951e-89"
    })
    void upperTailKeepsItsRelativePrecisionFarOut(double x, double q) {
        assertThat(Normal.upperTail(x)).isCloseTo(q, Percentage.withPercentage(1e-12));
    }

    @Test
    void upperTailIsNotRoundedToZeroWhereADoubleCanHoldIt() {
        // mpmath: 2.88542836e-316, a subnormal number with eight digits
        assertThat(Normal.upperTail(38)).isCloseTo(2.88542835e-316, Percentage.withPercentage(1e-5));
    }

    // mpmath 1.3
    @ParameterizedTest
    @CsvSource({
        "-3, -0.0013508099647481937988",
        "2, -3.7831843336820319488",
        "20, -203.91715537109726394",
        "30, -454.32124395634319711",
        "38, -726.5572160188201301",
        "100, -5005.5242086942050886"
    })
    void logarithmOfTheTailNeverOverflows(double x, double log) {
        assertThat(Normal.logUpperTail(x)).isCloseTo(log, Percentage.withPercentage(1e-12));
    }

    // mpmath 1.3, root of ln Q(x) = ln p
    @ParameterizedTest
    @CsvSource({
        "0.4999, 0.00025066283008800749239",
        "0.3, 0.52440051270804081597",
        "0.05, 1.644853626951472688",
        "0.01, 2.3263478740408410931",
        "1e-4, 3.7190164854556805523",
        "1e-10, 6.3613409024040561991",
        "1e-100, 21.273453560965324294",
        "1e-300, 37.047096299361199237"
    })
    void upperQuantileInvertsTheTail(double p, double x) {
        assertThat(Normal.upperQuantile(p)).isCloseTo(x, Percentage.withPercentage(1e-12));
        assertThat(Normal.quantile(p)).isCloseTo(-x, Percentage.withPercentage(1e-12));
    }

    @Test
    void distributionFunctionAndTailAddUpToOne() {
        for (double x = -8; x <= 8; x += 0.37) {
            assertThat(Normal.cumulative(x) + Normal.upperTail(x)).isCloseTo(1, within(1e-15));
        }
    }

    @Test
    void logarithmIsContinuousWhereItsFormulaChanges() {
        for (double seam : new double[] {-1, 0.66291, 5.656854249492381, 30}) {
            double below = Normal.logUpperTail(Math.nextDown(seam));
            double above = Normal.logUpperTail(Math.nextUp(seam));
            assertThat(above).isCloseTo(below, within(1e-12 * Math.abs(below)));
        }
    }

    @Test
    void endsOfTheProbabilityRangeGiveInfinities() {
        assertThat(Normal.upperQuantile(0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Normal.upperQuantile(1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Normal.upperTail(Double.POSITIVE_INFINITY)).isZero();
        assertThat(Normal.upperTail(Double.NEGATIVE_INFINITY)).isOne();
        assertThat(Normal.upperTail(Double.NaN)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void probabilitiesOutsideTheUnitIntervalAreRefused(double p) {
        assertThatThrownBy(() -> Normal.upperQuantile(p))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("probability (p, probability) is")
                .hasMessageContaining("[0, 1]");
    }
}
