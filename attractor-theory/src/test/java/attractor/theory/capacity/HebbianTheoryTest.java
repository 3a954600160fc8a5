package attractor.theory.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.statistics.Normal;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HebbianTheoryTest {

    private static final HebbianCoefficients BALANCED = HebbianCoefficients.BALANCED;

    // golden hebbian-and-dense-memories.json, case theory; table of specification 6.2; theory/extra
    @ParameterizedTest
    @CsvSource({"256, 9, 10, 13", "128, 5, 5, 7", "1024, 32, 33, 43"})
    void boundsOfTheBalancedRule(long d, long rigorous, long chernoff, long exactBits) {
        assertThat(HebbianOneStep.rigorousCapacity(d, 0.1, 0.05)).isEqualTo(rigorous);
        assertThat(HebbianOneStep.chernoffCapacity(d, 0.1, 0.05)).isEqualTo(chernoff);
        assertThat(HebbianOneStep.exactBitsCapacity(d, 0.1, 0.05)).isEqualTo(exactBits);
    }

    @Test
    void boundsAtTheirIntegerSteps() {
        // golden: theory/extra
        assertThat(HebbianOneStep.rigorousCapacity(122, 0.1, 0.05)).isEqualTo(4);
        assertThat(HebbianOneStep.chernoffCapacity(105, 0.1, 0.05)).isEqualTo(4);
        assertThat(HebbianOneStep.exactBitsCapacity(70, 0.1, 0.05)).isEqualTo(4);
        assertThat(HebbianOneStep.exactBitsCapacity(69, 0.1, 0.05)).isEqualTo(4);
    }

    @Test
    void bitErrorIsTheSumOverBothBinomials() {
        // mpmath 1.3, all 6 x 11 terms at D = 6, K = 3, δ = 0.2
        HebbianOneStep.BitError small = HebbianOneStep.bitError(6, 3, 0.2);
        assertThat(small.wrong()).isCloseTo(0.2030225, within(1e-14));
        assertThat(small.tie()).isZero();
        // golden: theory and theory/extra
        HebbianOneStep.BitError large = HebbianOneStep.bitError(256, 13, 0.1);
        assertThat(large.wrong()).isCloseTo(0.000139994480334, Percentage.withPercentage(1e-8));
        assertThat(large.tie()).isZero();
        HebbianOneStep.BitError tied = HebbianOneStep.bitError(64, 8, 0.2);
        assertThat(tied.wrong()).isCloseTo(0.0385668158427, Percentage.withPercentage(1e-8));
        assertThat(tied.tie()).isCloseTo(0.00825076480921, Percentage.withPercentage(1e-8));
    }

    @Test
    void chernoffBoundIsItsMinimumOverL() {
        // golden: theory
        assertThat(HebbianOneStep.logChernoffBit(256, 13, 0.1)).isCloseTo(-6.59965155017, within(1e-10));
        for (long k = 1; k < 40; k += 3) {
            double minimum = 0;
            for (double l = 0; l < 4; l += 1e-3) {
                double value = 99 * (Math.log(Math.cosh(l) - 0.6 * Math.sinh(l)) + (k - 1) * Math.log(Math.cosh(l)));
                minimum = Math.min(minimum, value);
            }
            assertThat(HebbianOneStep.logChernoffBit(100, k, 0.2)).isBetween(minimum - 1e-3, minimum + 1e-12);
        }
    }

    @Test
    void chernoffBoundCoversCleanCues() {
        assertThat(HebbianOneStep.logChernoffBit(100, 1, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
        // K = 2: the field is wrong or zero only if all 99 crosstalk signs are negative
        assertThat(HebbianOneStep.logChernoffBit(100, 2, 0)).isCloseTo(-99 * Math.log(2), within(1e-9));
        assertThat(HebbianOneStep.logChernoffBit(100, 3, 0)).isGreaterThan(-99 * Math.log(2));
    }

    @Test
    void boundsAreOrderedAndExactErrorsLieBelowThem() {
        for (long d = 20; d < 2000; d = d * 3 / 2) {
            for (double delta : new double[] {0, 0.05, 0.2}) {
                long rigorous = HebbianOneStep.rigorousCapacity(d, delta, 0.05);
                long chernoff = HebbianOneStep.chernoffCapacity(d, delta, 0.05);
                long exact = HebbianOneStep.exactBitsCapacity(d, delta, 0.05);
                assertThat(chernoff).isGreaterThanOrEqualTo(rigorous);
                assertThat(exact).isGreaterThanOrEqualTo(chernoff);
                long k = Math.max(2, exact);
                assertThat(Math.log(HebbianOneStep.bitError(d, k, delta).wrongOrTie()))
                        .isLessThanOrEqualTo(HebbianOneStep.logChernoffBit(d, k, delta) + 1e-9);
            }
        }
    }

    @Test
    void rigorousBoundApproachesMcEliece() {
        double d = 1e12;
        assertThat(HebbianOneStep.rigorousCapacity((long) d, 0.1, 0.5) / McEliece.onePattern((long) d, 0.1))
                .isBetween(0.95, 1.0);
    }

    // golden: theory/extra, calls hebbH2
    @ParameterizedTest
    @CsvSource({
        "311, 0, 0, 0, 1, 4",
        "5000, -0.003, -0.15, -0.05, 1, 31",
        "1000, 1, 0, 0, 1, 2",
        "1000, 0, 0.3, 0, 1, 4",
        "1000, 0, 0, 0.5, 1, 2",
        "1000, 0, 0, 0, 1, 17",
        "1000, 0.001, 0.1, 0.05, 1, 7",
        "10000, 1, 0, 0, 1, 10",
        "10000, 0, 0.3, 0, 1, 49",
        "10000, 0, 0, 0.5, 1, 14",
        "10000, 0, 0, 0, 1, 192",
        "10000, 0.001, 0.1, 0.05, 1, 79",
        "10000, 0, 0.3, 0.1, 2, 65",
        "1000, 0, 1.5, 0, 1, 0"
    })
    void guaranteeOfAnyRule(long d, double a, double p, double q, double c, long count) {
        assertThat(HebbianGuarantee.capacity(new HebbianCoefficients(a, p, q, c), d, 0.1, 0.05))
                .isEqualTo(count);
    }

    // table of specification 6.2 at D = 1e5
    @ParameterizedTest
    @CsvSource({"1, 0, 0, 36", "0, 0.3, 0, 506", "0, 0, 0.5, 117", "0, 0, 0, 1818"})
    void guaranteeAtLargeDimension(double a, double p, double q, long count) {
        assertThat(HebbianGuarantee.capacity(new HebbianCoefficients(a, p, q, 1), 100_000, 0.1, 0.05))
                .isEqualTo(count);
    }

    @Test
    void onlyRatiosOfTheCoefficientsMatterAndTheirSignsDoNot() {
        var rule = new HebbianCoefficients(0.01, 0.2, 0.1, 1);
        var scaled = new HebbianCoefficients(-0.05, -1, -0.5, 5);
        assertThat(HebbianGuarantee.capacity(scaled, 5000, 0.1, 0.05))
                .isEqualTo(HebbianGuarantee.capacity(rule, 5000, 0.1, 0.05));
        assertThat(HebbianAsymptotics.capacity(scaled, 5000, 0.1, 0.05))
                .isCloseTo(HebbianAsymptotics.capacity(rule, 5000, 0.1, 0.05), within(1e-9));
        double failure = new HebbianGaussian(rule, 200, 0.1).failureProbability(8);
        var tripled = new HebbianCoefficients(0.03, 0.6, 0.3, 3);
        assertThat(new HebbianGaussian(tripled, 200, 0.1).failureProbability(8)).isCloseTo(failure, within(1e-12));
    }

    // golden: theory and theory/extra, calls taylorPerr
    @ParameterizedTest
    @CsvSource({
        "256, 13, 0.1, 0.1, 0.2, 0.3, 0.322712283188",
        "256, 13, 0.1, 0, 0.3, 0, 0.489039646626",
        "256, 13, 0.1, 0, 0, 1, 0.419125372029",
        "256, 13, 0.1, 1, 0, 0, 0.772234445351",
        "20, 1, 0.3, 0, 0, 0, 0.0384876064249"
    })
    void gaussianFailureProbability(long d, long k, double delta, double a, double p, double q, double failure) {
        assertThat(new HebbianGaussian(new HebbianCoefficients(a, p, q, 1), d, delta).failureProbability(k))
                .isCloseTo(failure, Percentage.withPercentage(1e-4));
    }

    // golden: theory and theory/extra, calls taylorCap; table of specification 6.2
    @ParameterizedTest
    @CsvSource({
        "256, 0, 0, 0, 13",
        "256, 0, 0, 0.5, 9",
        "256, 0.1, 0, 0, 12",
        "128, 1, 0, 0, 2",
        "128, 0, 0.3, 0, 4",
        "1024, 0, 0, 0, 43",
        "512, 1, 0, 0, 5",
        "1024, 1, 0, 0, 8",
        "1024, 0, 0.3, 0, 22",
        "1024, 0, 0, 1, 13",
        "2048, 0, 0, 1, 22",
        "4096, 1, 0, 0, 18",
        "4096, 0, 0, 0, 148"
    })
    void gaussianCapacity(long d, double a, double p, double q, long count) {
        assertThat(new HebbianGaussian(new HebbianCoefficients(a, p, q, 1), d, 0.1).capacity(0.05))
                .isEqualTo(count);
    }

    @Test
    void everyExtraCoefficientOnlyHurts() {
        double balanced = new HebbianGaussian(BALANCED, 200, 0.1).failureProbability(9);
        for (double[] extra : new double[][] {{0.2, 0, 0}, {0, 0.2, 0}, {0, 0, 0.4}, {0.1, 0.1, 0.1}}) {
            var rule = new HebbianCoefficients(extra[0], extra[1], extra[2], 1);
            assertThat(new HebbianGaussian(rule, 200, 0.1).failureProbability(9))
                    .isGreaterThan(balanced);
            assertThat(HebbianGuarantee.capacity(rule, 100_000, 0.1, 0.05))
                    .isLessThan(HebbianGuarantee.capacity(BALANCED, 100_000, 0.1, 0.05));
        }
    }

    @Test
    void asymptoticsAreTheStatedLaws() {
        assertThat(HebbianAsymptotics.capacity(BALANCED, 1000, 0.1, 0.05)).isEqualTo(McEliece.onePattern(1000, 0.1));
        var pre = new HebbianCoefficients(0, 0.6, 0, 2);
        assertThat(HebbianAsymptotics.capacity(pre, 1000, 0.1, 0.05))
                .isCloseTo(0.49 * McEliece.onePattern(1000, 0.1), within(1e-9));
        // z = Q⁻¹(0.025) = 1.959964: 0.8·√1e6/1.959964
        var constant = new HebbianCoefficients(1, 0, 0, 1);
        assertThat(HebbianAsymptotics.capacity(constant, 1_000_000, 0.1, 0.05)).isCloseTo(408.171, within(1e-3));
        assertThat(HebbianAsymptotics.capacity(new HebbianCoefficients(0, 1, 0, 1), 1000, 0.1, 0.05))
                .isZero();
        assertThat(HebbianAsymptotics.exponent(constant)).isEqualTo(0.5);
        assertThat(HebbianAsymptotics.exponent(pre)).isEqualTo(1);
        assertThat(HebbianAsymptotics.exponent(new HebbianCoefficients(0, 3, 0, 1)))
                .isZero();
    }

    @Test
    void keptDiagonalSolvesItsCondition() {
        double k = HebbianOneStep.diagonalKeptCapacity(1000, 0.1, 0.05);
        double z = Normal.upperQuantile(0.05 / 1000);
        assertThat(k * (1 + z * Math.sqrt(1000 / k))).isCloseTo(800, within(1e-9));
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> new HebbianCoefficients(0, 0, 0, 0)).hasMessageContaining("product (c,");
        assertThatThrownBy(() -> new HebbianCoefficients(Double.POSITIVE_INFINITY, 0, 0, 1))
                .hasMessageContaining("constant (a,");
        assertThatThrownBy(() -> HebbianOneStep.rigorousCapacity(1, 0.1, 0.05)).hasMessageContaining("dimension");
        assertThatThrownBy(() -> HebbianOneStep.bitError(100, 0, 0.1)).hasMessageContaining("count (K");
        assertThatThrownBy(() -> HebbianOneStep.bitError(1_000_000, 2_000_000, 0.1))
                .hasMessageContaining("1e12");
        assertThatThrownBy(() -> new HebbianGaussian(BALANCED, 100, 0.1).capacity(0))
                .hasMessageContaining("epsilon");
    }

    @Test
    void exactBitErrorIsWhatRandomPatternsGive() {
        // D = 30, K = 4, δ = 0.1; 100 000 independent units: 6.2 binomial standard errors, false alarm below 1e-9
        double p = HebbianOneStep.bitError(30, 4, 0.1).wrongOrTie();
        var rng = new SplittableRandom(17);
        int trials = 100_000;
        int wrong = 0;
        for (int t = 0; t < trials; t++) {
            int field = 0;
            for (int j = 0; j < 29; j++) {
                field += rng.nextDouble() < 0.1 ? -1 : 1;
            }
            for (int j = 0; j < 87; j++) {
                field += rng.nextBoolean() ? 1 : -1;
            }
            wrong += field <= 0 ? 1 : 0;
        }
        assertThat((double) wrong / trials).isCloseTo(p, within(6.2 * Math.sqrt(p * (1 - p) / trials)));
    }
}
