package attractor.theory.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.statistics.Normal;
import attractor.theory.capacity.DenseKernel.Exponential;
import attractor.theory.capacity.DenseKernel.Polynomial;
import attractor.theory.capacity.DenseKernel.Rectified;
import attractor.theory.special.BinaryEntropy;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DenseOneStepTest {

    private static DenseKernel kernel(String name, double n) {
        return switch (name) {
            case "poly" -> new Polynomial((int) n);
            case "rect" -> new Rectified(n);
            default -> new Exponential(n);
        };
    }

    @Test
    void quadraticMemoryIsTheSimpleSumOverFlips() {
        // T(r) = 4r/2 up to a factor, so T(r)/√v = r/√(D−1); D = 20, K = 3, written out
        int d = 20;
        double delta = 0.1;
        double expected = 0;
        double ways = 1;
        for (int b = 0; b <= d; b++) {
            double sigma = Math.sqrt(2.0 * (d - 1));
            double right = Math.pow(Normal.cumulative((d - 2 * b - 1) / sigma), d - b);
            double wrong = Math.pow(Normal.cumulative((d - 2 * b + 1) / sigma), b);
            expected += ways * Math.pow(delta, b) * Math.pow(1 - delta, d - b) * right * wrong;
            ways = ways * (d - b) / (b + 1);
        }
        assertThat(new DenseOneStep(new Polynomial(2), d).exactProbability(3, delta))
                .isCloseTo(expected, within(1e-12));
    }

    // golden hebbian-and-dense-memories.json: theory (D_dam = 64) and theory/extra, calls damCap
    @ParameterizedTest
    @CsvSource({
        "poly, 2, 64, 0.1, 0.05, 4",
        "poly, 3, 64, 0.1, 0.05, 40",
        "poly, 4, 64, 0.1, 0.05, 245",
        "rect, 3, 64, 0.1, 0.05, 80",
        "poly, 5, 64, 0.1, 0.05, 1048",
        "poly, 2, 40, 0.1, 0.05, 3",
        "poly, 4, 40, 0.2, 0.05, 3",
        "poly, 4, 48, 0.1, 0.05, 93",
        "rect, 2, 100, 0, 0.05, 19",
        "poly, 3, 100, 0.05, 0.01, 136"
    })
    void capacityAgreesWithTheGoldenValues(String f, double n, long d, double delta, double eps, double count) {
        assertThat(new DenseOneStep(kernel(f, n), d).capacity(delta, eps)).isEqualTo(count);
    }

    // golden: theory (1 − P(exact) at K = 100) and theory/extra, calls damPerr
    @ParameterizedTest
    @CsvSource({
        "poly, 3, 64, 100, 0.1, 0.470093938012",
        "poly, 4, 64, 200, 0.1, 0.0300160568013",
        "rect, 3, 64, 75, 0.1, 0.0387244718969",
        "poly, 5, 64, 16000, 0, 0.0511272623547",
        "poly, 4, 24, 1, 0.45, 0.384901224096",
        "poly, 2, 20, 1, 0.4, 0.244662796684",
        "poly, 6, 24, 1, 0.45, 0.384901224096"
    })
    void failureProbabilityAgreesWithTheGoldenValues(String f, double n, long d, double k, double delta, double p) {
        assertThat(new DenseOneStep(kernel(f, n), d).failureProbability(k, delta))
                .isCloseTo(p, Percentage.withPercentage(1e-7));
    }

    // the formula's own values in the table of measured and computed capacities, specification 6.3
    @ParameterizedTest
    @CsvSource({
        "poly, 3, 128, 0.1, 165", "poly, 3, 256, 0.1, 643", "rect, 3, 128, 0.1, 330", "rect, 3, 256, 0.1, 1285",
        "poly, 4, 96, 0.1, 912", "poly, 4, 128, 0.1, 2258", "poly, 3, 64, 0, 134", "poly, 3, 256, 0, 1734",
        "poly, 4, 128, 0, 12308", "poly, 5, 64, 0, 15932"
    })
    void capacityAgreesWithTheTabulatedOnes(String f, double n, long d, double delta, double count) {
        assertThat(new DenseOneStep(kernel(f, n), d).capacity(delta, 0.05)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"poly, 3, 40", "poly, 4, 41", "rect, 2.5, 40", "exp, 0.2, 30"})
    void failureGrowsWithLoadAndNoise(String f, double n, long d) {
        var oneStep = new DenseOneStep(kernel(f, n), d);
        for (double delta = 0; delta < 0.3; delta += 0.1) {
            double last = 0;
            for (double k = 1; k < 1e5; k *= 1.5) {
                double failure = oneStep.failureProbability(k, delta);
                assertThat(failure).isBetween(last - 1e-12, 1.0);
                assertThat(failure).isLessThanOrEqualTo(oneStep.failureProbability(k, delta + 0.05) + 1e-12);
                last = failure;
            }
        }
    }

    @Test
    void capacityIsTheLastCountThatHolds() {
        for (DenseKernel kernel : new DenseKernel[] {new Polynomial(3), new Rectified(3), new Exponential(0.1)}) {
            var oneStep = new DenseOneStep(kernel, 60);
            double k = oneStep.capacity(0.1, 0.05);
            assertThat(oneStep.failureProbability(k, 0.1)).isLessThanOrEqualTo(0.05);
            assertThat(oneStep.failureProbability(k + 1, 0.1)).isGreaterThan(0.05);
        }
    }

    @Test
    void rectifiedMemoryHoldsTwiceAsMuchAtLargeDimension() {
        double ratio = new DenseOneStep(new Rectified(3), 2000).capacity(0, 0.05)
                / new DenseOneStep(new Polynomial(3), 2000).capacity(0, 0.05);
        assertThat(ratio).isCloseTo(2, within(1e-3));
    }

    @Test
    void finiteSizeApproachesTheLargeDimensionLaw() {
        // 1 − (1−p)^D = 0.05 is D p = 0.0513, which lowers z² by 2·0.0256/z² = 0.23 %
        var oneStep = new DenseOneStep(new Polynomial(3), 20_000);
        assertThat(oneStep.capacity(0, 0.05) / oneStep.largeDimensionCapacity(0, 0.05))
                .isCloseTo(1, within(3e-3));
    }

    @Test
    void largeDimensionLawOverestimatesQuarticMemoriesByThePublishedFactors() {
        // specification 6.3: by 119 % at D = 48, 87 % at 64, 58 % at 96, 44 % at 128
        double[][] table = {{48, 1.19}, {64, 0.87}, {96, 0.58}, {128, 0.44}};
        for (double[] row : table) {
            var oneStep = new DenseOneStep(new Polynomial(4), (long) row[0]);
            double excess = oneStep.largeDimensionCapacity(0.1, 0.05) / oneStep.capacity(0.1, 0.05) - 1;
            assertThat(excess).as("D = %s", row[0]).isCloseTo(row[1], within(0.01));
        }
    }

    @Test
    void exponentialCrosstalkIsAPowerOfTheHyperbolicCosine() {
        // v = E exp(2βr) = cosh(2β)^(D−1) up to a factor, so a clean cue has T/σ = exp(β(D−1))/√((K−1) cosh(2β)^(D−1))
        double beta = 0.3;
        int d = 25;
        double k = 20_000;
        double ratio = Math.exp(beta * (d - 1)) / Math.sqrt((k - 1) * Math.pow(Math.cosh(2 * beta), d - 1));
        double expected = 1 - Math.pow(Normal.cumulative(ratio), d);
        assertThat(new DenseOneStep(new Exponential(beta), d).failureProbability(k, 0))
                .isCloseTo(expected, Percentage.withPercentage(1e-8));
    }

    @Test
    void bestSharpnessGivesTwiceTheDemircigilExponent() {
        // one pattern asked for at fixed flips: the exponent is I(m), all patterns at once leave I(m)/2
        double m = 0.8;
        double beta = 0.25 * Math.log((1 + m) / (1 - m));
        double exponent = new Exponential(beta).logLargeDimensionRatio(1_000_000, m) / 1e6;
        assertThat(exponent).isCloseTo(BinaryEntropy.rate(m), within(1e-5));
    }

    @Test
    void capacitiesBeyondAnyDoubleHaveALogarithm() {
        var oneStep = new DenseOneStep(new Exponential(1), 16_384);
        double log = oneStep.logCapacity(0, 0.05);
        // ln K = 2β(D−1) − (D−1) ln cosh 2β − 2 ln z, and z = Q⁻¹(0.05/D) ≈ 4.5
        double leading = 16_383 * (2 - Math.log(Math.cosh(2)));
        assertThat(log).isBetween(leading - 2 * Math.log(5), leading - 2 * Math.log(4));
        assertThatThrownBy(() -> oneStep.capacity(0, 0.05)).hasMessageContaining("its logarithm");
    }

    @Test
    void extremeDegreesAndDimensionsStayFinite() {
        assertThat(new DenseOneStep(new Polynomial(100), 16_384).logCapacity(0.1, 0.05))
                .isFinite();
        assertThat(new DenseOneStep(new Rectified(1.01), 4096).capacity(0.1, 0.05))
                .isPositive();
        assertThat(new DenseOneStep(new Polynomial(1000), 50).failureProbability(1e6, 0.1))
                .isBetween(0.0, 1.0);
        assertThat(new DenseOneStep(new Polynomial(3), 1_000_000).capacity(0.1, 0.05))
                .isPositive();
    }

    @Test
    void onePatternAloneIsRecalledWheneverItsOverlapIsPositive() {
        assertThat(new DenseOneStep(new Polynomial(3), 20).failureProbability(1, 0.4))
                .isZero();
        assertThat(new DenseOneStep(new Exponential(1), 20).failureProbability(1, 0.4))
                .isZero();
        assertThat(new DenseOneStep(new Polynomial(2), 20).failureProbability(1, 0))
                .isZero();
    }

    @Test
    void capacityIsZeroWhenOnePatternFails() {
        assertThat(new DenseOneStep(new Polynomial(2), 20).capacity(0.4, 0.05)).isZero();
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> new Polynomial(1)).hasMessageContaining("degree (n, degree of the polynomial");
        assertThatThrownBy(() -> new Rectified(1)).hasMessageContaining("(1, 1000000]");
        assertThatThrownBy(() -> new Exponential(0)).hasMessageContaining("beta (β");
        assertThatThrownBy(() -> new DenseOneStep(new Polynomial(3), 1)).hasMessageContaining("dimension (D");
        var oneStep = new DenseOneStep(new Polynomial(3), 8);
        assertThatThrownBy(() -> oneStep.failureProbability(0, 0.1)).hasMessageContaining("count (K");
        assertThatThrownBy(() -> oneStep.failureProbability(2, 0.5)).hasMessageContaining("delta (δ");
        assertThatThrownBy(() -> oneStep.capacity(0.1, 1)).hasMessageContaining("epsilon (ε");
        // eight random bits are right with probability 1/256
        assertThatThrownBy(() -> oneStep.capacity(0.1, 0.999)).hasMessageContaining("never exceeded");
    }
}
