package attractor.theory.rem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ThresholdsTest {

    private static final double LOG_TWO = Math.log(2);

    @ParameterizedTest
    @MethodSource("attractor.theory.rem.LawsTest#laws")
    void theFreeEnergyIsTheMinimumOverSmallerSharpness(PatternLaw law) {
        for (double alpha : new double[] {0.02, 0.2, 0.5, 0.9}) {
            for (double lambda : new double[] {0.1, 0.7, 3, 15}) {
                double least = Double.POSITIVE_INFINITY;
                for (int i = 1; i <= 4000; i++) {
                    double l = lambda * i / 4000;
                    least = Math.min(least, (alpha + law.zeta(l)) / l);
                }
                assertThat(FreeEnergy.of(law, alpha, lambda)).isCloseTo(least, within(1e-5));
                assertThat(FreeEnergy.of(law, alpha, lambda)).isLessThanOrEqualTo(least + 1e-12);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("attractor.theory.rem.LawsTest#laws")
    void theCapacityIsWhereTheFreeEnergyReachesTheSignal(PatternLaw law) {
        for (double lambda : new double[] {0.02, 0.5, 2, 40}) {
            double alpha = TypicalPattern.capacity(law, lambda);
            assertThat(FreeEnergy.of(law, 0.999 * alpha, lambda)).isLessThan(law.signal());
            assertThat(FreeEnergy.of(law, 1.001 * alpha, lambda)).isGreaterThanOrEqualTo(law.signal() - 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("attractor.theory.rem.LawsTest#laws")
    void sharperNeverLosesAndTheLeastSharpnessInverts(PatternLaw law) {
        double before = 0;
        for (double lambda = 0.01; lambda < 1e6; lambda *= 2.7) {
            double alpha = TypicalPattern.capacity(law, lambda);
            assertThat(alpha).isGreaterThanOrEqualTo(before - 1e-15);
            if (alpha > before + 1e-6) {
                assertThat(TypicalPattern.leastSharpness(law, alpha))
                        .isCloseTo(lambda, Percentage.withPercentage(lambda > law.saturation() ? 1e9 : 1e-3));
            }
            before = alpha;
        }
        assertThat(TypicalPattern.leastSharpness(law, before + 100)).isInfinite();
    }

    @ParameterizedTest
    @MethodSource("attractor.theory.rem.LawsTest#laws")
    void condensationIsWhereTheFreezingSharpnessSaysSo(PatternLaw law) {
        for (double lambda : new double[] {0.1, 0.9, 4}) {
            double alpha = FreeEnergy.condensation(law, lambda);
            assertThat(law.freezing(alpha)).isCloseTo(lambda, Percentage.withPercentage(1e-5));
            assertThat(FreeEnergy.isCondensed(law, alpha * 0.99, lambda)).isTrue();
            assertThat(FreeEnergy.isCondensed(law, alpha * 1.01, lambda)).isFalse();
        }
    }

    @Test
    void publishedStatementsHold() {
        // Gaussian: α_1 reaches ½ at λ = 1 and stays; spherical: α_1 ≈ ½ ln λ, always α_* < α_1
        assertThat(TypicalPattern.capacity(new Gaussian(), 1)).isEqualTo(0.5);
        assertThat(TypicalPattern.capacity(new Gaussian(), 1e6)).isEqualTo(0.5);
        for (double lambda : new double[] {100, 1e4, 1e6}) {
            assertThat(TypicalPattern.capacity(new Spherical(), lambda))
                    .isCloseTo(0.5 * Math.log(lambda) + 0.5 + 1 / (8 * lambda), within(1 / (lambda * lambda)));
        }
        for (double lambda = 0.02; lambda < 10; lambda *= 1.3) {
            for (PatternLaw law : new PatternLaw[] {new Spherical(), new Binary()}) {
                assertThat(FreeEnergy.condensation(law, lambda)).isLessThan(TypicalPattern.capacity(law, lambda));
            }
        }
    }

    @Test
    void ofASphereOfAnotherNormTheFreeEnergyScales() {
        var law = new Spherical();
        double norm = 1.7;
        // ζ of a state of norm ρ is ζ(ρu): (α + ζ(ρλ))/λ
        assertThat(FreeEnergy.of(law, 0.6, 0.4, norm)).isCloseTo((0.6 + law.zeta(norm * 0.4)) / 0.4, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.2, 0.34})
    void basinsAreNoWiderThanTheNearestPatternAndFreezeWithIt(double alpha) {
        for (OverlapLaw law : new OverlapLaw[] {new Spherical(), new Binary()}) {
            double nearest = NearestPattern.toOne(law, alpha);
            assertThat(Basin.of(law, alpha, 0.5 * law.freezing(alpha)).cosine()).isGreaterThan(nearest);
            Basin frozen = Basin.of(law, alpha, 2 * law.freezing(alpha));
            assertThat(frozen.cosine()).isEqualTo(nearest);
            assertThat(frozen.retrieves()).isTrue();
            assertThat(frozen.angle()).isEqualTo(Math.acos(nearest));
            assertThat(NearestPattern.amongAllPairs(law, alpha)).isGreaterThan(nearest);
        }
    }

    @Test
    void whereNothingIsRecalledThereIsNoAngle() {
        Basin none = Basin.of(new Spherical(), 0.6, 0.1);
        assertThat(none.retrieves()).isFalse();
        assertThat(none.cosine()).isGreaterThan(1);
        assertThat(none.angle()).isNaN();
    }

    @Test
    void closestPairsAreThoseOfTwiceTheLoad() {
        // specification B4: sphere √(1 − e^(−4α)); signs: 1 from (ln 2)/2 on
        assertThat(NearestPattern.amongAllPairs(new Spherical(), 0.25))
                .isCloseTo(Math.sqrt(1 - Math.exp(-1)), within(1e-15));
        assertThat(NearestPattern.amongAllPairs(new Binary(), LOG_TWO / 2 + 1e-9))
                .isEqualTo(1);
    }

    @Test
    void scaledInnerProductsApproachTheirLimitFromBelow() {
        for (PatternLaw law : new PatternLaw[] {new Spherical(), new Gaussian(), new Binary()}) {
            for (long d : new long[] {100, 10_000, 1_000_000}) {
                double scale = Math.sqrt((double) d);
                assertThat(ScaledDotProduct.capacity(law, 0.8, d, 0.5))
                        .isCloseTo(ScaledDotProduct.limit(0.8) - 0.32 / scale, within(1 / (scale * scale)));
            }
        }
    }

    @Test
    void ramsauersGuaranteeGivesItsPublishedConstantsAndStaysBelow() {
        assertThat(RamsauerBound.base(1, 3, 20, 0.001)).isCloseTo(3.1546, within(1e-4));
        assertThat(RamsauerBound.base(1, 1, 75, 0.001)).isCloseTo(1.3718, within(1e-4));
        for (double lambda = 0.02; lambda < 1e6; lambda *= 2) {
            assertThat(RamsauerBound.exponent(lambda)).isLessThan(TypicalPattern.capacity(new Spherical(), lambda));
        }
        // the exponent is the limit of the count
        long d = 1_000_000;
        assertThat(Math.log(RamsauerBound.base(2, 1, d, 0.001)) / 4).isCloseTo(RamsauerBound.exponent(2), within(1e-4));
    }

    @Test
    void badArgumentsAreNamed() {
        var law = new Spherical();
        assertThatThrownBy(() -> FreeEnergy.of(law, -1, 1)).hasMessageContaining("alpha (α");
        assertThatThrownBy(() -> FreeEnergy.of(law, 1, 0)).hasMessageContaining("lambda (λ");
        assertThatThrownBy(() -> FreeEnergy.of(law, 1, 1, 0)).hasMessageContaining("norm (ρ");
        assertThatThrownBy(() -> TypicalPattern.capacity(law, Double.NaN)).hasMessageContaining("lambda (λ");
        assertThatThrownBy(() -> ScaledDotProduct.capacity(law, 1, 100, 1)).hasMessageContaining("power (a");
        assertThatThrownBy(() -> RamsauerBound.base(1, 1, 20, 0)).hasMessageContaining("failure (p");
    }
}
