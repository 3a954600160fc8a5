package attractor.theory.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LambertWTest {

    private static final Percentage TIGHT = Percentage.withPercentage(1e-12);

    @ParameterizedTest
    @ValueSource(doubles = {-0.367, -0.2, -1e-3, -1e-12, 1e-9, 0.3, 1, 2.7, 2.8, 50, 1e8, 1e300})
    void itInvertsItsDefinition(double x) {
        double w = LambertW.principal(x);
        assertThat(w * Math.exp(w)).isCloseTo(x, Percentage.withPercentage(1e-10));
        assertThat(w).isGreaterThanOrEqualTo(-1);
    }

    // mpmath 1.3, lambertw with 40 digits
    @ParameterizedTest
    @CsvSource({
        "-0.3678, -0.979360714957828477",
        "-0.3, -0.489402227180214969",
        "-0.01, -0.0101015271985387533",
        "1e-5, 9.99990000149997333e-6",
        "1, 0.567143290409783873",
        "10, 1.74552800274069938",
        "1e6, 11.3833580861400526"
    })
    void itAgreesWithMpmath(double x, double w) {
        assertThat(LambertW.principal(x)).isCloseTo(w, TIGHT);
    }

    // mpmath 1.3, root of w + log(w) = y with 40 digits
    @ParameterizedTest
    @CsvSource({"2, 1.55714559899761142", "50, 46.1677191654920897", "1000, 993.099169472389104"})
    void ofAnExponentialItAgreesWithMpmath(double y, double w) {
        assertThat(LambertW.ofExponential(y)).isCloseTo(w, TIGHT);
    }

    @Test
    void theBranchPointAndZeroAreExact() {
        assertThat(LambertW.principal(-1 / Math.E)).isEqualTo(-1, org.assertj.core.api.Assertions.within(1e-7));
        assertThat(LambertW.principal(0)).isZero();
        assertThat(LambertW.ofExponential(-1000)).isZero();
    }

    @Test
    void argumentsBelowTheBranchPointAreRefused() {
        assertThatThrownBy(() -> LambertW.principal(-0.4)).hasMessageContaining("argument (x");
        assertThatThrownBy(() -> LambertW.ofExponential(Double.NaN)).hasMessageContaining("logarithm (y");
    }
}
