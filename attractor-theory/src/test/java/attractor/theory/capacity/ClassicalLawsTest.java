package attractor.theory.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.theory.special.BinaryEntropy;
import attractor.theory.special.DoubleFactorial;
import org.assertj.core.data.Percentage;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClassicalLawsTest {

    private static final Percentage GOLDEN = Percentage.withPercentage(1e-9);

    @Test
    void retrievalStateSolvesItsEquation() {
        for (double alpha = 0.005; alpha < AmitGutfreundSompolinsky.criticalLoad(); alpha += 0.007) {
            double m = AmitGutfreundSompolinsky.overlap(alpha);
            double t = m > 1 - 1e-12 ? Double.NaN : Erf.erfInv(m);
            if (!Double.isNaN(t)) {
                double bracket = m / t - 2 / Math.sqrt(Math.PI) * Math.exp(-t * t);
                assertThat(bracket * bracket / 2).as("alpha %s", alpha).isCloseTo(alpha, within(1e-4 * alpha));
            }
        }
    }

    @Test
    void criticalPointIsThePublishedOne() {
        // published: 0.138 and 0.967; mpmath 1.3 with 40 digits
        assertThat(AmitGutfreundSompolinsky.criticalLoad()).isCloseTo(0.137905566494932, within(1e-14));
        assertThat(AmitGutfreundSompolinsky.criticalOverlap()).isCloseTo(0.967417115685292, within(1e-12));
    }

    // golden hebbian-and-dense-memories.json, cases theory (ags_m) and theory/extra
    @ParameterizedTest
    @CsvSource({
        "0.03, 0.999999992236",
        "0.06, 0.999954781756",
        "0.1, 0.997999266347",
        "0.13, 0.987211890799",
        "0.137, 0.975444129427"
    })
    void overlapAgreesWithTheGoldenValues(double alpha, double m) {
        assertThat(AmitGutfreundSompolinsky.overlap(alpha)).isCloseTo(m, within(2e-12));
    }

    @Test
    void overlapFallsFromOneToItsCriticalValue() {
        double critical = AmitGutfreundSompolinsky.criticalLoad();
        double last = AmitGutfreundSompolinsky.overlap(0);
        assertThat(last).isOne();
        for (int i = 1; i <= 100; i++) {
            double m = AmitGutfreundSompolinsky.overlap(critical * i / 100);
            assertThat(m).isLessThanOrEqualTo(last);
            last = m;
        }
        assertThat(last).isCloseTo(AmitGutfreundSompolinsky.criticalOverlap(), within(1e-6));
    }

    @Test
    void thereIsNoRetrievalStateBeyondTheCriticalLoad() {
        assertThatThrownBy(() -> AmitGutfreundSompolinsky.overlap(0.138))
                .hasMessageContaining("alpha (α, load K/D) is 0.138")
                .hasMessageContaining("0.13790556649");
    }

    @Test
    void onePatternNeedsHalfTheMarginOfAllPatterns() {
        // 0.64·256/(2·ln 256) = 163.84/11.0904
        assertThat(McEliece.onePattern(256, 0.1)).isCloseTo(0.64 * 256 / (2 * 8 * Math.log(2)), within(1e-12));
        assertThat(McEliece.allPatterns(256, 0.1)).isEqualTo(McEliece.onePattern(256, 0.1) / 2);
    }

    @Test
    void arbitraryPatternsAreBoundedByTheDimension() {
        assertThat(AbuMostafa.ceiling(100)).isEqualTo(100);
        assertThat(Cover.ceiling(100)).isEqualTo(198);
    }

    @Test
    void halfOfAllLabellingsAreSeparableAtTwiceTheInputs() {
        for (long inputs : new long[] {1, 2, 10, 1000, 1_000_000}) {
            assertThat(Cover.separableFraction(2 * inputs, inputs)).isCloseTo(0.5, within(1e-9));
            assertThat(Cover.separableFraction(inputs, inputs)).isCloseTo(1, within(1e-12));
        }
        // mpmath 1.3: Σ_{k<20} C(29,k)/2^29
        assertThat(Cover.separableFraction(30, 20)).isCloseTo(0.969285827130079, within(1e-12));
    }

    // golden: theory (gardner) and theory/extra
    @ParameterizedTest
    @CsvSource({"0, 2", "0.5, 0.961205052802", "1, 0.519572229605", "2, 0.200231015602"})
    void stabilityCostsCapacity(double kappa, double alpha) {
        assertThat(Gardner.criticalLoad(kappa)).isCloseTo(alpha, GOLDEN);
    }

    @Test
    void largeStabilityLeavesOneOverKappaSquared() {
        assertThat(Gardner.criticalLoad(1000) * 1_000_001).isCloseTo(1, within(1e-12));
        assertThatThrownBy(() -> Gardner.criticalLoad(-0.1)).hasMessageContaining("kappa (κ, stability) is -0.1");
    }

    // golden: theory, D = 100 and 200
    @ParameterizedTest
    @CsvSource({
        "2, 100, 10.8573620476",
        "3, 100, 361.912068253",
        "4, 100, 7238.24136505",
        "5, 100, 103403.448072",
        "3, 200, 1258.26110545"
    })
    void denseMemoryWithoutErrors(int n, long dimension, double count) {
        assertThat(KrotovHopfield.withoutErrors(dimension, n)).isCloseTo(count, GOLDEN);
    }

    // golden: theory and theory/extra
    @ParameterizedTest
    @CsvSource({
        "2, 0.005, 0.150718249301",
        "3, 0.005, 0.0502394164337",
        "4, 0.005, 0.0100478832867",
        "2, 0.0036, 0.138458426813"
    })
    void denseMemoryWithBitErrors(int n, double error, double load) {
        assertThat(KrotovHopfield.load(n, error)).isCloseTo(load, GOLDEN);
    }

    @Test
    void quadraticDenseMemoryIsMcEliece() {
        assertThat(KrotovHopfield.withoutErrors(777, 2)).isCloseTo(McEliece.onePattern(777, 0), GOLDEN);
    }

    // published: ln2/2 = 0.3466 and 0.1840; golden: theory and theory/extra
    @ParameterizedTest
    @CsvSource({"0, 0.34657359028", "0.1, 0.184032103584", "0.2, 0.0963723785109"})
    void exponentialMemoryHasTheDemircigilExponent(double rho, double exponent) {
        assertThat(Demircigil.exponent(rho)).isCloseTo(exponent, GOLDEN);
    }

    @Test
    void exponentVanishesSmoothlyAtHalfTheBitsWrong() {
        // I(a)/2 ≈ a²/4 with a = 1 − 2ρ
        assertThat(Demircigil.exponent(0.4999)).isCloseTo(0.0002 * 0.0002 / 4, Percentage.withPercentage(1e-3));
        assertThatThrownBy(() -> Demircigil.exponent(0.5)).hasMessageContaining("[0, 0.5)");
    }

    @Test
    void rateAndEntropyAreTwoFormsOfOneFunction() {
        for (double a = -1; a <= 1; a += 0.0625) {
            assertThat(BinaryEntropy.rate(a))
                    .isCloseTo(Math.log(2) * (1 - BinaryEntropy.bits((1 + a) / 2)), within(1e-15));
        }
        assertThat(BinaryEntropy.rate(1e-3)).isCloseTo(BinaryEntropy.rate(Math.nextDown(1e-3)), within(1e-16));
        assertThat(BinaryEntropy.bits(0.5)).isOne();
        assertThat(BinaryEntropy.bits(0)).isZero();
    }

    @Test
    void doubleFactorialIsAGaussianMoment() {
        assertThat(DoubleFactorial.odd(1)).isOne();
        assertThat(DoubleFactorial.odd(2)).isOne();
        assertThat(DoubleFactorial.odd(5)).isEqualTo(105);
        // mpmath 1.3: E|g|^5 and 17!!
        assertThat(DoubleFactorial.odd(3.5)).isCloseTo(6.38307648642292, GOLDEN);
        assertThat(DoubleFactorial.logOdd(10)).isCloseTo(Math.log(34459425), within(1e-12));
        assertThatThrownBy(() -> DoubleFactorial.odd(0.5)).hasMessageContaining("degree");
    }
}
