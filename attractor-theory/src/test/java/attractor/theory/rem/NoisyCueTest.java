package attractor.theory.rem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NoisyCueTest {

    // mpmath 1.3, quad with 25 digits over the definition
    @ParameterizedTest
    @CsvSource({
        "0.3, 0.04714971743602679, 0.08588193315218248",
        "0.9, 0.6410865730171273, 0.09389375693841189",
        "0.97, 0.6930496569244863, 0.0002304581640565439"
    })
    void capacityAndDispersionAgreeWithMpmath(double theta, double capacity, double dispersion) {
        assertThat(new NoisyCue(theta).capacity()).isCloseTo(capacity, within(1e-14));
        assertThat(new NoisyCue(theta).dispersion()).isCloseTo(dispersion, within(1e-14));
    }

    @Test
    void aFaithfulCueIsAPattern() {
        var cue = new NoisyCue(1 - 1e-12);
        var clean = new Binary();
        for (double u : new double[] {0.1, 1, 4}) {
            assertThat(cue.zeta(u)).isCloseTo(clean.zeta(u), within(1e-11));
            assertThat(cue.margin(u)).isCloseTo(clean.margin(u), within(1e-11));
            assertThat(cue.entropy(u)).isCloseTo(clean.entropy(u), within(1e-11));
        }
    }

    @Test
    void theStatedFormsAreTheDefinitions() {
        var cue = new NoisyCue(0.68);
        for (double u : new double[] {0.3, 1.2, 6, 40}) {
            assertThat(cue.margin(u)).isCloseTo(u * cue.signal() - cue.zeta(u), within(1e-13 * Math.max(1, u)));
            assertThat(cue.entropy(u)).isCloseTo(u * cue.mean(u) - cue.zeta(u), within(1e-13 * Math.max(1, u)));
            double h = 1e-5;
            assertThat(cue.mean(u)).isCloseTo((cue.zeta(u + h) - cue.zeta(u - h)) / (2 * h), within(1e-9));
        }
    }

    @Test
    void theBestSharpnessIsTheLogLikelihoods() {
        // ζ′(l) = θ at l = θ/(1 − θ²), where the softmax is the posterior
        for (double theta : new double[] {0.1, 0.5, 0.68, 0.95}) {
            var cue = new NoisyCue(theta);
            assertThat(cue.mean(cue.saturation())).isCloseTo(theta, within(1e-12));
            assertThat(TypicalPattern.capacity(cue, 50)).isEqualTo(TypicalPattern.capacity(cue, cue.saturation()));
        }
        // specification A8: C(0.68) = 0.303772996; β = 0.5 gives 0.2258
        assertThat(TypicalPattern.capacity(new NoisyCue(0.68), 5)).isCloseTo(0.303772996, within(1e-9));
        assertThat(TypicalPattern.capacity(new NoisyCue(0.68), 0.5)).isCloseTo(0.2258, within(1e-4));
    }

    @Test
    void finiteCountsAreTheSpecifiedOnes() {
        // specification A8: 3.7, 5.8, 9.3, 14.9, 23.9, 62.7 for D = 8 to 20
        double error = 0.03 / 0.353;
        double[] counts = {3.7, 5.8, 9.3, 14.9, 23.9, 62.7};
        long[] dimensions = {8, 10, 12, 14, 16, 20};
        for (int i = 0; i < counts.length; i++) {
            assertThat(Math.exp(new NoisyCue(0.68).logCount(dimensions[i], error)))
                    .isCloseTo(counts[i], within(0.06));
        }
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> new NoisyCue(1)).hasMessageContaining("theta (θ");
        assertThatThrownBy(() -> new NoisyCue(0.5).logCount(10, 0)).hasMessageContaining("error (ε");
    }
}
