package attractor.theory.rem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FiniteSizeTest {

    @Test
    void inThreeDimensionsTheHeightIsUniform() {
        for (double u : new double[] {0.01, 0.5, 3, 40}) {
            assertThat(new SphereAverage(3).zeta(u))
                    .isCloseTo((Math.log(Math.sinh(3 * u)) - Math.log(3 * u)) / 3, within(1e-13));
        }
    }

    @Test
    void theAverageOverTheSphereApproachesItsLimit() {
        var limit = new Spherical();
        for (double u : new double[] {0.05, 0.7, 5}) {
            double c = limit.mean(u);
            for (long d : new long[] {1000, 100_000}) {
                var average = new SphereAverage(d);
                // D(ζ_D − ζ) → −½ ln(1 − c⁴), with c of the limit
                assertThat(d * (average.zeta(u) - limit.zeta(u)))
                        .isCloseTo(-0.5 * Math.log1p(-c * c * c * c), within(40.0 / d));
                assertThat(average.mean(u)).isCloseTo(c, within(2.0 / d));
            }
        }
    }

    @Test
    void theMapIsOneStepOfTheAveragedUpdate() {
        // D = 3, K = 5, by the elementary functions of the sphere
        double m = 0.9;
        double lambda = 1.3;
        double x = 3 * lambda * m;
        double others = 4 * Math.sinh(x) / x;
        double own = Math.exp(x) / (Math.exp(x) + others);
        double mean = 1 / Math.tanh(x) - 1 / x;
        assertThat(AnnealedMap.ofCount(3, 5).next(m, lambda)).isCloseTo(own + (1 - own) * mean, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"20, 0.3", "60, 0.2", "400, 0.5", "5000, 0.2", "100000, 0.2"})
    void theLeastSharpnessIsTheLastWithASolution(long d, double alpha) {
        var map = AnnealedMap.ofLoad(d, alpha);
        double lambda = map.leastSharpness(0.8);
        assertThat(iterated(map, lambda * (1 + 1e-4))).isGreaterThan(0.8);
        assertThat(iterated(map, lambda * (1 - 1e-4))).isLessThan(0.8);
    }

    private static double iterated(AnnealedMap map, double lambda) {
        double m = 1;
        for (int i = 0; i < 100_000 && m > 0.5; i++) {
            double next = map.next(m, lambda);
            if (next == m) {
                break;
            }
            m = next;
        }
        return m;
    }

    @Test
    void theFoldAtAThousandUnitsAgreesWithMpmath() {
        // mpmath 1.3, min over m of the λ with m′ = m, by golden section with 30 digits: fold at m = 0.99445
        assertThat(AnnealedMap.ofLoad(1000, 0.2).leastSharpness(0.8)).isCloseTo(0.232230611205602, within(1e-12));
    }

    @Test
    void theSizeLawReturnsTheLoadOfTheFold() {
        // specification C2: at the annealed λ_c the law gives 0.1972, 0.1995, 0.1999 for 0.2 and 0.4988, 0.4999 for 0.5
        double[][] rows = {
            {40, 0.2, 0.1972}, {100, 0.2, 0.1995}, {300, 0.2, 0.1999}, {60, 0.5, 0.4988}, {200, 0.5, 0.4999}
        };
        for (double[] row : rows) {
            long d = (long) row[0];
            double lambda = AnnealedMap.ofLoad(d, row[1]).leastSharpness(0.8);
            assertThat(SizeLaw.capacity(d, lambda)).isCloseTo(row[2], within(1e-4));
        }
        double far = AnnealedMap.ofLoad(100_000, 0.2).leastSharpness(0.8);
        assertThat(SizeLaw.capacity(100_000, far)).isCloseTo(0.2, within(1e-7));
        assertThat(far).isGreaterThan(TypicalPattern.leastSharpness(new Spherical(), 0.2));
    }

    @Test
    void measuredCrossoversLieWithinTheStatedTolerance() {
        // specification C2, λ at which half the realisations recover; 1.5 percent for D ≥ 22
        double[][] rows = {{25, 0.2, 0.3475}, {48, 0.2, 0.3057}, {22, 0.3, 0.5224}, {34, 0.3, 0.4848}};
        for (double[] row : rows) {
            assertThat(AnnealedMap.ofLoad((long) row[0], row[1]).leastSharpness(0.8))
                    .isCloseTo(row[2], Percentage.withPercentage(1.5));
        }
    }

    @Test
    void countsBeyondTheLargestDoubleAreNoObstacle() {
        double lambda = AnnealedMap.ofLoad(1_000_000, 1).leastSharpness(0.8);
        assertThat(lambda).isCloseTo(TypicalPattern.leastSharpness(new Spherical(), 1), Percentage.withPercentage(0.1));
    }

    @Test
    void whereTheOtherPatternsAloneHoldTheLeastLengthNoSharpnessTellsRecall() {
        // m = ζ′(λm) has the solution m² = 1 − 1/λ, above 0.8 from λ = 2.78 on, before α = 3 is recalled at λ = 148
        var map = AnnealedMap.ofLoad(1000, 3);
        assertThat(map.leastSharpness(0.8)).isInfinite();
        assertThat(map.leastSharpness(0.999)).isGreaterThan(TypicalPattern.leastSharpness(new Spherical(), 3));
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 10})
    void theProbabilityOfAFailingPairIsThatOfTheAngleAndTheLengths(long d) {
        // P(ξ·ξ′ > |ξ|²) = E Q(|ξ|): integral over the length of a Gaussian vector
        double sum = 0;
        double norm = 0;
        for (double r = 1e-3; r < 20; r += 1e-3) {
            double weight = Math.pow(r, d - 1.0) * Math.exp(-r * r / 2);
            norm += weight;
            sum += weight * attractor.statistics.Normal.upperTail(r);
        }
        assertThat(Math.exp(FailingPairs.logPairProbability(d))).isCloseTo(sum / norm, Percentage.withPercentage(0.1));
    }

    @Test
    void failingPairsAgreeWithMpmathAndMonteCarlo() {
        // mpmath 1.3, ln(betainc(D/2, ½, 0, ½, regularized)/2) with 60 digits
        assertThat(FailingPairs.logPairProbability(1000)).isCloseTo(-350.6010783943522, within(1e-11));
        assertThat(FailingPairs.logPairProbability(100_000)).isCloseTo(-34663.68786817222, within(1e-9));
        // specification B3: Monte Carlo 1.35 ± 0.09 and 0.257 ± 0.030
        assertThat(FailingPairs.expected(20, 100)).isCloseTo(1.35, within(4 * 0.09));
        assertThat(FailingPairs.expected(30, 300)).isCloseTo(0.257, within(4 * 0.03));
        assertThat(FailingPairs.logExpected(20, Math.log(100) / 20))
                .isCloseTo(Math.log(FailingPairs.expected(20, 100)), within(1e-12));
        // per unit of dimension it changes sign at (ln 2)/4
        assertThat(FailingPairs.logExpected(1_000_000, Math.log(2) / 4) / 1e6).isCloseTo(0, within(1e-5));
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> new SphereAverage(1)).hasMessageContaining("dimension (D");
        assertThatThrownBy(() -> AnnealedMap.ofCount(10, 1)).hasMessageContaining("count (K");
        assertThatThrownBy(() -> AnnealedMap.ofLoad(10, 0.3).next(1.1, 1)).hasMessageContaining("m (");
        assertThatThrownBy(() -> AnnealedMap.ofLoad(10, 0.3).leastSharpness(1)).hasMessageContaining("least-m (m_min");
    }
}
