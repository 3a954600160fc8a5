package attractor.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.statistics.ClopperPearson.Sides;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProportionTest {

    @Test
    void rateIsFailuresOverTrials() {
        assertThat(new Proportion(3, 200).rate()).isEqualTo(0.015);
    }

    // golden hebbian-and-dense-memories.json, cases stats, stats/h1, stats/undecided
    @ParameterizedTest
    @CsvSource({
        "3, 200, 0.00511423779326, 0.0431657287927, 0.00310410762155, 0.0432082819177",
        "1, 40, 0.00442683150268, 0.128813689635, 0.000632744932049, 0.131585858483",
        "39, 40, 0.871186310365, 0.995573168497, 0.868414141517, 0.999367255068"
    })
    void intervalsAgreeWithTheGoldenValues(long k, long n, double wLow, double wHigh, double cLow, double cHigh) {
        var observed = new Proportion(k, n);
        ConfidenceInterval wilson = observed.wilson(0.95);
        ConfidenceInterval exact = observed.clopperPearson(0.95);
        assertThat(wilson.lower()).isCloseTo(wLow, within(1e-11));
        assertThat(wilson.upper()).isCloseTo(wHigh, within(1e-11));
        assertThat(exact.lower()).isCloseTo(cLow, within(1e-11));
        assertThat(exact.upper()).isCloseTo(cHigh, within(1e-11));
    }

    @Test
    void otherLevelsAndSizesAgreeWithScipy() {
        // scipy 1.17, binomtest.proportion_ci
        ConfidenceInterval strict = new Proportion(7, 10).clopperPearson(0.99);
        assertThat(strict.lower()).isCloseTo(0.26488601471286927, within(1e-12));
        assertThat(strict.upper()).isCloseTo(0.9629927789037926, within(1e-12));
        // mpmath 1.3 (scipy stops at an absolute 2e-12)
        ConfidenceInterval rare = new Proportion(3, 100_000).clopperPearson(0.95);
        assertThat(rare.lower()).isCloseTo(6.186763958922031e-6, Percentage.withPercentage(1e-9));
        assertThat(rare.upper()).isCloseTo(8.767020256636202e-5, Percentage.withPercentage(1e-9));
        assertThat(new Proportion(0, 10).wilson(0.95).upper()).isCloseTo(0.27753279986288926, within(1e-12));
    }

    @Test
    void clopperPearsonEndsHaveTheirDefiningTails() {
        for (long n : new long[] {1, 2, 7, 50, 5000, 1_000_000}) {
            for (long k : new long[] {0, 1, n / 2, n - 1, n}) {
                ConfidenceInterval interval = new Proportion(k, n).clopperPearson(0.9);
                if (k > 0) {
                    assertThat(new Binomial(n, interval.lower()).upperTail(k)).isCloseTo(0.05, within(1e-9));
                }
                if (k < n) {
                    assertThat(new Binomial(n, interval.upper()).lowerTail(k)).isCloseTo(0.05, within(1e-9));
                }
            }
        }
    }

    @Test
    void noFailureAndNoSuccessReachTheEnds() {
        // golden, case stats: clopper_zero and clopper_all
        assertThat(new Proportion(0, 200).clopperPearson(0.95).lower()).isZero();
        assertThat(new Proportion(0, 200).clopperPearson(0.95).upper()).isCloseTo(0.0182753403551, within(1e-12));
        assertThat(new Proportion(200, 200).clopperPearson(0.95).lower()).isCloseTo(0.981724659645, within(1e-12));
        assertThat(new Proportion(200, 200).clopperPearson(0.95).upper()).isOne();
        assertThat(new Proportion(0, 200).wilson(0.95).lower()).isZero();
        assertThat(new Proportion(200, 200).wilson(0.95).upper()).isOne();
    }

    @Test
    void zeroFailuresBoundTheRateAsTheIntervalDoes() {
        assertThat(ClopperPearson.zeroFailureBound(200, 0.95, Sides.TWO))
                .isCloseTo(new Proportion(0, 200).clopperPearson(0.95).upper(), within(1e-14));
        // 1 − 0.05^(1/100)
        assertThat(ClopperPearson.zeroFailureBound(100, 0.95, Sides.ONE))
                .isCloseTo(1 - Math.pow(0.05, 0.01), within(1e-14));
    }

    @Test
    void certificationNeedsLogTwentyOverEpsilonTrials() {
        // ln(20)/0.05 = 59.91, ln(40)/0.05 = 73.78
        assertThat(ClopperPearson.trialsToCertify(0.05, 0.95, Sides.ONE)).isEqualTo(60);
        assertThat(ClopperPearson.trialsToCertify(0.05, 0.95, Sides.TWO)).isEqualTo(74);
        assertThat(ClopperPearson.zeroFailureBound(60, 0.95, Sides.ONE)).isLessThan(0.05);
    }

    @Test
    void standardErrorFloorIsNeverZero() {
        // q = 1/102, √(q(1−q)/100)
        double q = 1.0 / 102;
        assertThat(new Proportion(0, 100).standardErrorFloor()).isCloseTo(Math.sqrt(q * (1 - q) / 100), within(1e-15));
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThatThrownBy(() -> new Proportion(5, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("failures (k, number of failures) is 5 but must lie in the integers of [0, 4]; "
                        + "choose a value of at most 4");
        assertThatThrownBy(() -> new Proportion(0, 0)).hasMessageContaining("number of trials) is 0");
        assertThatThrownBy(() -> new Proportion(1, 4).wilson(1)).hasMessageContaining("(0, 1)");
    }
}
