package attractor.theory.rem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class AnnealedStepTest {

    @ParameterizedTest
    @CsvSource({
        "20, 0.3, 0.8",
        "60, 0.2, 0.8",
        "400, 0.5, 0.8",
        "5000, 0.2, 0.9",
        "12, 0.3, 0.6",
        "60, 0.7, 0.8",
        "200, 0.95, 0.8",
        "60, 1.0, 0.8",
        "1000, 1.04, 0.8",
        "60, 1.1, 0.8",
        "5000, 1.2, 0.95"
    })
    void theFoldOfTheSphereAgreesWithTheGeneralSearch(long d, double alpha, double least) {
        var sphere = AnnealedMap.ofLoad(d, alpha);
        assertThat(sphere.leastSharpness(least)).isFinite();
        assertThat(searched(sphere).leastSharpness(least))
                .isCloseTo(sphere.leastSharpness(least), Percentage.withPercentage(1e-8));
    }

    @ParameterizedTest
    @CsvSource({"1000, 1.1, 0.8", "1000, 1.3, 0.8", "1000, 3, 0.8", "100000, 1.07, 0.8", "1000, 0.8, 0.6"})
    void bothSearchesSayWhereTheOthersAloneHoldTheLeastLength(long d, double alpha, double least) {
        var sphere = AnnealedMap.ofLoad(d, alpha);
        assertThat(sphere.leastSharpness(least)).isInfinite();
        assertThat(searched(sphere).leastSharpness(least)).isInfinite();
    }

    /// The same step without its own search.
    private static AnnealedStep searched(AnnealedMap sphere) {
        return new AnnealedStep() {
            @Override
            public double logWeight(double m, double sharpness) {
                return sphere.logWeight(m, sharpness);
            }

            @Override
            public double average(double m, double sharpness) {
                return sphere.average(m, sharpness);
            }
        };
    }

    @Test
    void largeLoadsWhoseOthersDoNotHoldTheLeastLengthHaveALeastSharpness() {
        // mpmath 1.3, 40 digits: min over m in [0.8, 1] of the root λ of m′ = m, by scan and golden section
        assertThat(new AnnealedNormals(Kernel.DOT, 10_000, 0.49, 1).leastSharpness(0.8))
                .isCloseTo(0.862952486914793, within(1e-11));
        assertThat(AnnealedMap.ofLoad(60, 1).leastSharpness(0.8)).isCloseTo(2.67960159744205, within(1e-11));
        assertThat(AnnealedMap.ofLoad(200, 1).leastSharpness(0.8)).isCloseTo(2.56799621324523, within(1e-11));
    }

    @Test
    void theAverageOfSignsIsThatOverAllCornersOfTheCube() {
        // D = 6, K = 7, λ = 0.7, m = 0.9: softmax of the pattern (all +1) against 6 average others
        int d = 6;
        double u = 0.7 * 0.9;
        double weight = 0;
        double along = 0;
        for (int corner = 0; corner < 1 << d; corner++) {
            int overlap = d - 2 * Integer.bitCount(corner);
            weight += Math.exp(u * overlap) / (1 << d);
            along += Math.exp(u * overlap) / (1 << d) * overlap / d;
        }
        double own = Math.exp(u * d);
        double expected = (own + 6 * along) / (own + 6 * weight);
        assertThat(new AnnealedSigns(d, Math.log(7) / d).next(0.9, 0.7)).isCloseTo(expected, within(1e-14));
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void theAverageOfNormalComponentsIsTheirIntegral(Kernel kernel) {
        // D = 5, K = 9; the direction of the pattern by the trapezoidal rule, the four others with overlap 0 alike
        double m = 0.85;
        double lambda = 0.6;
        double length = 1.2 * Math.sqrt(5);
        double x = m * length;
        double step = 1e-3;
        double weight = 0;
        double along = 0;
        double aside = 0;
        for (double z = -12; z <= 12; z += step) {
            double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * step;
            double bias = kernel == Kernel.DISTANCE ? -0.5 * z * z : 0;
            weight += density * Math.exp(lambda * (x * z + bias));
            along += density * Math.exp(lambda * (x * z + bias)) * z;
            aside += density * Math.exp(lambda * bias);
        }
        double others = 8 * Math.pow(aside, 4);
        double bias = kernel == Kernel.DISTANCE ? -0.5 * length * length : 0;
        double own = Math.exp(lambda * (x * length + bias));
        double expected = (own + others * along / length) / (own + others * weight);
        assertThat(new AnnealedNormals(kernel, 5, Math.log(9) / 5, 1.44).next(m, lambda))
                .isCloseTo(expected, within(1e-10));
    }

    @Test
    void forLargeDimensionTheLeastSharpnessIsThatOfTheTheory() {
        long d = 1_000_000;
        assertThat(new AnnealedSigns(d, 0.3).leastSharpness(0.8))
                .isCloseTo(TypicalPattern.leastSharpness(new Binary(), 0.3), Percentage.withPercentage(0.02));
        assertThat(new AnnealedNormals(Kernel.DOT, d, 0.3, 1).leastSharpness(0.8))
                .isCloseTo(TypicalPattern.leastSharpness(new Gaussian(), 0.3), Percentage.withPercentage(0.02));
        assertThat(new AnnealedNormals(Kernel.DISTANCE, d, 0.3, 1).leastSharpness(0.8))
                .isCloseTo(TypicalPattern.leastSharpness(new GaussianDistance(), 0.3), Percentage.withPercentage(0.02));
    }

    @Test
    void shortPatternsNeedALargerSharpnessAndByTheInnerProductMayHaveNone() {
        double all = new AnnealedNormals(Kernel.DOT, 40, 0.2, 1).leastSharpness(0.8);
        assertThat(new AnnealedNormals(Kernel.DOT, 40, 0.2, 0.8).leastSharpness(0.8))
                .isGreaterThan(all);
        // α_1 = ½r² is exceeded; at D = 40 the pattern still has a share in the state, at 4000 none
        assertThat(new AnnealedNormals(Kernel.DOT, 40, 0.2, 0.3).leastSharpness(0.8))
                .isBetween(all, 1.0);
        assertThat(new AnnealedNormals(Kernel.DOT, 4000, 0.2, 0.3).leastSharpness(0.8))
                .isInfinite();
        assertThat(new AnnealedNormals(Kernel.DISTANCE, 4000, 0.2, 0.3).leastSharpness(0.8))
                .isFinite();
        // the median of χ² of 40 degrees of freedom, from tables
        assertThat(AnnealedNormals.ofMedianNorm(Kernel.DISTANCE, 40, 0.2).leastSharpness(0.8))
                .isCloseTo(
                        new AnnealedNormals(Kernel.DISTANCE, 40, 0.2, 39.335 / 40).leastSharpness(0.8), within(1e-5));
        assertThatThrownBy(() -> new AnnealedNormals(Kernel.DOT, 40, 0.2, 0)).hasMessageContaining("squared length r²");
    }
}
