package attractor.theory.rem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.theory.capacity.Demircigil;
import attractor.theory.rem.AllPatterns.Capacity;
import attractor.theory.rem.AllPatterns.Channel;
import attractor.theory.rem.AllPatterns.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AllPatternsTest {

    private static final double LOG_TWO = Math.log(2);

    /// inf over the squared length y and φ > y of rate(y) + cost(φ), equation 11 for Gaussian patterns, by brute
    /// force.
    private static double equationEleven(double alpha, double lambda) {
        double least = Double.POSITIVE_INFINITY;
        for (double y = 1e-3; y <= 1; y += 1e-3) {
            double rare = (y - 1 - Math.log(y)) / 2;
            // a state of squared length y has φ = min over l of (α + y l²/2)/l; one competitor costs y/2 − α if
            // positive
            double l = Math.min(lambda, Math.sqrt(2 * alpha / y));
            boolean bulk = (alpha + y * l * l / 2) / l >= y;
            least = Math.min(least, rare + (bulk ? 0 : Math.max(0, y / 2 - alpha)));
        }
        return least;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.4, 0.6, 0.68, 0.75, 1, 3})
    void theBoundSolvesEquationElevenByBruteForce(double lambda) {
        double alpha = AllPatterns.capacity(new Gaussian(), lambda, Ties.FAIL).alpha();
        assertThat(equationEleven(alpha * 0.995, lambda)).isGreaterThan(alpha * 0.995);
        assertThat(equationEleven(alpha * 1.005, lambda)).isLessThan(alpha * 1.005);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 0.02, 0.3, 0.69, 0.7009, 0.701, 0.99, 1, 1.01, 50, 1e6})
    void theEngineAgreesWithTheClosedFormForGaussianPatterns(double lambda) {
        Capacity engine = AllPatterns.capacity(new Gaussian(), lambda, Ties.FAIL);
        Capacity closed = GaussianAllPatterns.capacity(lambda);
        assertThat(engine.alpha()).isCloseTo(closed.alpha(), within(1e-12));
        assertThat(engine.channel()).isEqualTo(closed.channel());
    }

    // mpmath 1.3 with 30 digits: −W(−k/e)/k (λ − λ²/2)
    @ParameterizedTest
    @CsvSource({
        "1e-4, 0.0000980279656638754349, WEAK_PATTERN",
        "0.02, 0.0152974129245506709, WEAK_PATTERN",
        "0.5, 0.152742646641212938, WEAK_PATTERN",
        "2, 0.17328679513998633, COMPETITOR"
    })
    void gaussianValuesAgreeWithMpmath(double lambda, double alpha, Channel channel) {
        Capacity capacity = GaussianAllPatterns.capacity(lambda);
        assertThat(capacity.alpha()).isCloseTo(alpha, within(1e-14));
        assertThat(capacity.channel()).isEqualTo(channel);
    }

    @Test
    void gaussianCapacitySaturatesAtAFiniteSharpness() {
        // mpmath 1.3, root with 30 digits
        assertThat(GaussianAllPatterns.saturation()).isCloseTo(0.7009178292389278, within(1e-13));
        assertThat(GaussianAllPatterns.shortestLength(1)).isEqualTo(1 / Math.E);
    }

    // mpmath 1.3: (y − 1 − ln y)/2 = α with y = 2(1+λ)(α − ½ ln(1+λ))/λ, by bisection with 30 digits
    @ParameterizedTest
    @CsvSource({"1, 0.3974878058270436", "100, 2.309363477265613"})
    void theDistanceKernelLosesShortPatternsMuchLater(double lambda, double alpha) {
        Capacity capacity = AllPatterns.capacity(new GaussianDistance(), lambda, Ties.FAIL);
        assertThat(capacity.alpha()).isCloseTo(alpha, within(1e-12));
        assertThat(capacity.channel()).isEqualTo(Channel.WEAK_PATTERN);
        assertThat(AllPatterns.competitorBound(new GaussianDistance())).isInfinite();
        assertThat(capacity.alpha()).isGreaterThan(0.5 * Math.log1p(lambda));
    }

    @Test
    void patternsOfOneNormAreAllTypical() {
        for (double lambda : new double[] {0.02, 1, 100, 1e6}) {
            Capacity sphere = AllPatterns.capacity(new Spherical(), lambda, Ties.FAIL);
            assertThat(sphere.alpha()).isCloseTo(TypicalPattern.capacity(new Spherical(), lambda), within(1e-12));
            assertThat(sphere.channel()).isEqualTo(Channel.BULK);
            assertThat(AllPatterns.competitorBound(new Spherical())).isInfinite();
            Capacity signs = AllPatterns.capacity(new Binary(), lambda, Ties.ALLOWED);
            assertThat(signs.alpha()).isCloseTo(TypicalPattern.capacity(new Binary(), lambda), within(1e-12));
            assertThat(signs.channel()).isEqualTo(Channel.BULK);
        }
    }

    @Test
    void distinctSignPatternsAreHalfAsManyInTheExponent() {
        Capacity capacity = AllPatterns.capacity(new Binary(), 5, Ties.FAIL);
        assertThat(capacity.alpha()).isCloseTo(LOG_TWO / 2, within(1e-12));
        assertThat(capacity.alpha()).isCloseTo(Demircigil.exponent(0), within(1e-12));
        assertThat(capacity.channel()).isEqualTo(Channel.COMPETITOR);
    }

    @ParameterizedTest
    @MethodSource("attractor.theory.rem.LawsTest#laws")
    void theBoundSolvesItsEquationAndStaysBelowATypicalPattern(PatternLaw law) {
        double before = 0;
        for (double lambda : new double[] {0.02, 0.3, 1, 4, 30}) {
            Capacity capacity = AllPatterns.capacity(law, lambda, Ties.FAIL);
            assertThat(capacity.alpha()).isBetween(before - 1e-12, TypicalPattern.capacity(law, lambda) + 1e-12);
            before = capacity.alpha();
            if (capacity.channel() == Channel.WEAK_PATTERN) {
                double best = 0;
                for (int i = 1; i <= 400; i++) {
                    best = Math.max(best, AllPatterns.weakPatternRate(law, capacity.alpha(), lambda * i / 400));
                }
                assertThat(best).isCloseTo(capacity.alpha(), within(1e-6));
            }
        }
    }

    @Test
    void aPairOfTernaryPatternsCompetesAsSpecified() {
        // specification B6: L₂/2 = 0.099225, α_P = 0.102684
        var law = Factorised.of(new double[] {-1, 0, 1}, new double[] {0.1, 0.8, 0.1});
        // ties only: −ln P(x x′ = x²) = −ln(0.8 + 0.2·0.1)
        assertThat(AllPatterns.pairRate(law)).isCloseTo(-Math.log(0.82), within(1e-12));
        assertThat(AllPatterns.competitorBound(law)).isCloseTo(0.102684, within(1e-6));
        assertThat(AllPatterns.competitorBound(law)).isGreaterThan(AllPatterns.pairRate(law) / 2);
    }

    @Test
    void weakPatternsHaveARateOnlyBetweenTheLeastAndTheTypicalMargin() {
        var law = new Gaussian();
        double typical = law.margin(0.5);
        assertThat(AllPatterns.weakPatternRate(law, typical * 1.01, 0.5)).isZero();
        // lengths y with y α_1 = α have the rate (y − 1 − ln y)/2
        assertThat(AllPatterns.weakPatternRate(law, typical * 0.4, 0.5))
                .isCloseTo((0.4 - 1 - Math.log(0.4)) / 2, within(1e-12));
        assertThat(AllPatterns.weakPatternRate(new Binary(), 0.1, 1)).isInfinite();
    }
}
