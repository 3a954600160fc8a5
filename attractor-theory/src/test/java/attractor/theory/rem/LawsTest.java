package attractor.theory.rem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class LawsTest {

    private static final double[] TILTS = {0.02, 0.05, 0.3, 1, 2.5, 10, 50, 300, 1e4, 1e6};
    private static final double[] LOADS = {1e-4, 0.01, 0.1, 0.3, 0.6, 0.69, 0.8, 2, 5};

    static Stream<PatternLaw> laws() {
        return Stream.of(
                new Spherical(),
                new Gaussian(),
                new GaussianDistance(),
                new Binary(),
                Factorised.of(new double[] {-1, 0, 1}, new double[] {0.1, 0.8, 0.1}),
                Factorised.of(new double[] {-1.5, -0.5, 0.5, 1.5}, new double[] {0.1, 0.4, 0.4, 0.1}),
                new Factorised(
                        List.of(CoordinateLaw.of(new double[] {0, 1}, new double[] {0.7, 0.3})), Kernel.DISTANCE));
    }

    @Test
    void theGeneratingFunctionsAreTheAverages() {
        var ternary = Factorised.of(new double[] {-1, 0, 1}, new double[] {0.1, 0.8, 0.1});
        double u = 0.7;
        assertThat(ternary.zeta(u)).isCloseTo(0.2 * Math.log(0.8 + 0.2 * Math.cosh(u)), within(1e-15));
        assertThat(new Binary().zeta(u)).isCloseTo(Math.log(Math.cosh(u)), within(1e-15));
        assertThat(Factorised.of(new double[] {-1, 1}, new double[] {0.5, 0.5}).zeta(u))
                .isCloseTo(Math.log(Math.cosh(u)), within(1e-15));
        assertThat(ternary.signal()).isCloseTo(0.2, within(1e-15));
        // distance kernel, Gaussian: E exp(u(xv − v²/2)) = (1+u)^(−½) exp(u²x²/(2(1+u))) by quadrature over v at x = 1
        double sum = 0;
        for (double v = -12; v <= 12; v += 1e-3) {
            sum += 1e-3 * Math.exp(u * (v - v * v / 2) - v * v / 2) / Math.sqrt(2 * Math.PI);
        }
        assertThat(new GaussianDistance().zeta(u)).isCloseTo(Math.log(sum), within(1e-12));
    }

    // mpmath 1.3 with 50 digits: ζ, u − ζ, u ζ′ − ζ from their definitions
    @ParameterizedTest
    @CsvSource({
        "0.02, 0.000199960021317347655, 0.0198000399786826523, 0.000199880106554795533",
        "1, 0.377428076220093124, 0.622571923779906876, 0.240605912529801724",
        "1e3, 996.045997360511536, 3.95400263948846436, 3.45412763948065186",
        "1e6, 999992.592244596018, 7.40775540398213705, 6.90775552898213705"
    })
    void sphericalValuesAgreeWithMpmath(double u, double zeta, double margin, double entropy) {
        var law = new Spherical();
        assertThat(law.zeta(u)).isCloseTo(zeta, Percentage.withPercentage(1e-12));
        assertThat(law.margin(u)).isCloseTo(margin, Percentage.withPercentage(1e-12));
        assertThat(law.entropy(u)).isCloseTo(entropy, Percentage.withPercentage(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "0.02, 0.000199986668088716213, 0.0198000133319112838, 0.000199960007109902424",
        "1, 0.433780830483027187, 0.566219169516972813, 0.327813325472737701",
        "1e3, 999.306852819440055, 0.693147180559945309, 0.693147180559945309",
        "1e6, 999999.30685281944, 0.693147180559945309, 0.693147180559945309"
    })
    void binaryValuesAgreeWithMpmath(double u, double zeta, double margin, double entropy) {
        var law = new Binary();
        assertThat(law.zeta(u)).isCloseTo(zeta, Percentage.withPercentage(1e-12));
        assertThat(law.margin(u)).isCloseTo(margin, Percentage.withPercentage(1e-12));
        assertThat(law.entropy(u)).isCloseTo(entropy, Percentage.withPercentage(1e-12));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void closedFormsAgreeWithTheEngine(PatternLaw law) {
        var engine = new Bare(law);
        for (double u : TILTS) {
            assertThat(law.margin(u)).isCloseTo(engine.margin(u), within(1e-15 * Math.max(1, u) + 1e-15));
            assertThat(law.entropy(u)).isCloseTo(engine.entropy(u), within(1e-15 * Math.max(1, u * u)));
        }
        for (double alpha : LOADS) {
            double frozen = law.freezing(alpha);
            if (Double.isInfinite(frozen)) {
                assertThat(engine.freezing(alpha)).isInfinite();
            } else {
                assertThat(engine.freezing(alpha)).isCloseTo(frozen, Percentage.withPercentage(1e-5));
            }
            assertThat(engine.largest(alpha)).isCloseTo(law.largest(alpha), within(1e-11));
        }
        for (double u : new double[] {-0.5, 0.1, 0.7, 3}) {
            double e = law.mean(u);
            assertThat(engine.tilt(e)).isCloseTo(law.tilt(e), within(1e-11));
            assertThat(law.tilt(e)).isCloseTo(u, within(1e-11));
            assertThat(engine.rate(e)).isCloseTo(law.rate(e), within(1e-12));
            assertThat(law.rate(e)).isCloseTo(law.entropy(u), within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("laws")
    void theMeanIsTheDerivative(PatternLaw law) {
        for (double u : new double[] {0.02, 0.3, 1, 4, 20}) {
            double h = 1e-5 * u;
            assertThat(law.mean(u)).isCloseTo((law.zeta(u + h) - law.zeta(u - h)) / (2 * h), within(1e-8));
        }
        assertThat(law.zeta(0)).isZero();
    }

    @ParameterizedTest
    @MethodSource("laws")
    void theDeviationHasTheDerivativesThatItStates(PatternLaw law) {
        for (double t : new double[] {0.1, 0.9, 5}) {
            for (double l : new double[] {0.05, 0.6, 1.4}) {
                var here = law.deviation(t, l);
                double h = 1e-6;
                double byTilt = (law.deviation(t + h, l).value()
                                - law.deviation(t - h, l).value())
                        / (2 * h);
                double bySharpness = (law.deviation(t, l + h).value()
                                - law.deviation(t, l - h).value())
                        / (2 * h);
                assertThat(here.byTilt()).isCloseTo(byTilt, within(1e-8));
                assertThat(here.bySharpness()).isCloseTo(bySharpness, within(1e-8));
            }
        }
        // at t = 0 the slope is the margin of a typical pattern
        assertThat(law.deviation(0, 0.8).byTilt()).isCloseTo(law.margin(0.8), within(1e-14));
        assertThat(law.deviation(0, 0.8).value()).isZero();
    }

    @Test
    void overlapsBeyondTheSupportNeverOccur() {
        for (PatternLaw law : List.of(new Spherical(), new Binary(), new Bare(new Binary()))) {
            assertThat(law.rate(1.0001)).isInfinite();
            assertThat(law.rate(-1.0001)).isInfinite();
        }
        assertThat(new Spherical().rate(1)).isInfinite();
        assertThat(new Binary().rate(1)).isCloseTo(Math.log(2), within(1e-15));
        assertThat(new Bare(new Binary()).rate(1)).isCloseTo(Math.log(2), within(1e-12));
        assertThat(new Binary().freezing(0.7)).isInfinite();
        assertThat(new Binary().largest(0.7)).isEqualTo(1);
        assertThat(new Binary().largest(Math.log(2))).isEqualTo(1, within(1e-12));
    }

    @Test
    void lawsThatAreNoneAreRefused() {
        double[] two = {-1, 1};
        assertThatThrownBy(() -> CoordinateLaw.of(two, new double[] {0.5, 0.4})).hasMessageContaining("sum to 0.9");
        assertThatThrownBy(() -> CoordinateLaw.of(two, new double[] {1.5, -0.5}))
                .hasMessageContaining("at least 0");
        assertThatThrownBy(() -> CoordinateLaw.of(two, new double[] {1})).hasMessageContaining("one probability");
        assertThatThrownBy(() -> CoordinateLaw.of(new double[] {1, Double.POSITIVE_INFINITY}, new double[] {0.5, 0.5}))
                .hasMessageContaining("heavy tails");
        assertThatThrownBy(() -> new Factorised(List.of(), Kernel.DOT)).hasMessageContaining("0 components");
        assertThatThrownBy(() -> new Spherical().largest(0)).hasMessageContaining("alpha (α");
    }
}
