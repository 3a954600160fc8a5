package attractor.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.parameter.Recipe;
import attractor.pattern.SplitMix64;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SeparationTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static double[] weights(Separation separation, double... s) {
        separation.separate(s);
        return s;
    }

    @Test
    void softmaxIsTheNormalisedExponential() {
        double[] w = weights(new Separation.Softmax(2), 0, 1, -1);
        double sum = 1 + Math.exp(2) + Math.exp(-2);

        assertThat(w).containsExactly(new double[] {1 / sum, Math.exp(2) / sum, Math.exp(-2) / sum}, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1, 5000, 1e300})
    void anySharpnessIsSafe(double beta) {
        double[] w = weights(new Separation.Softmax(beta), 1e6, -1e6, 3.5, 1e6);

        assertThat(Arrays.stream(w).sum()).isCloseTo(1, within(1e-15));
        assertThat(w[0]).isEqualTo(w[3]);
    }

    @Test
    void softmaxApproachesTheMaximumAsTheSharpnessGrows() {
        SplitMix64 rng = new SplitMix64(1);
        for (int trial = 0; trial < 100; trial++) {
            double[] s = new double[7];
            for (int mu = 0; mu < s.length; mu++) {
                s[mu] = rng.below(1000) + mu * 1e-3;
            }
            double[] max = weights(new Separation.Max(), s.clone());
            double distance = INFINITY;
            for (double beta = 1; beta < 1e7; beta *= 10) {
                double[] soft = weights(new Separation.Softmax(beta), s.clone());
                double now = 0;
                for (int mu = 0; mu < s.length; mu++) {
                    now = Math.max(now, Math.abs(soft[mu] - max[mu]));
                }
                assertThat(now).as("trial %s, beta %s", trial, beta).isLessThanOrEqualTo(distance);
                distance = now;
            }
            assertThat(distance).isLessThan(1e-12);
            assertThat(weights(new Separation.Softmax(INFINITY), s.clone())).isEqualTo(max);
        }
    }

    @Test
    void equalMaximaShareUnderSoftmaxAndGoToTheLowestIndexUnderMax() {
        assertThat(weights(new Separation.Softmax(1e4), 1, 3, 3)).containsExactly(0, 0.5, 0.5);
        assertThat(weights(new Separation.Max(), 1, 3, 3)).containsExactly(0, 1, 0);
        assertThat(weights(new Separation.Softmax(INFINITY), 1, 3, 3)).containsExactly(0, 1, 0);
    }

    @Test
    void powersArePlainAndThresholdsInclusive() {
        assertThat(weights(new Separation.Power(2), -3, 2)).containsExactly(9, 4);
        assertThat(weights(new Separation.Power(3), -3, 2)).containsExactly(-27, 8);
        assertThat(weights(new Separation.Identity(), -3, 2)).containsExactly(-3, 2);
        assertThat(weights(new Separation.Threshold(2), 1.9, 2, 2.1)).containsExactly(0, 1, 1);
    }

    @Test
    void undefinedScoresWeighNothingAndExactHitsTakeAll() {
        Separation[] all = {
            new Separation.Softmax(3),
            new Separation.Max(),
            new Separation.Identity(),
            new Separation.Power(2),
            new Separation.Threshold(0)
        };
        for (Separation separation : all) {
            assertThat(weights(separation, Double.NaN, 1)[0]).isZero();
            assertThat(weights(separation, Double.NEGATIVE_INFINITY, 1)[0]).isZero();
            assertThat(weights(separation, 2, INFINITY, 1)).containsExactly(0, 1, 0);
            assertThat(weights(separation)).isEmpty();
        }
        assertThat(weights(new Separation.Softmax(3), Double.NaN, Double.NaN)).containsExactly(0.5, 0.5);
        assertThat(weights(new Separation.Max(), Double.NaN, Double.NaN)).containsExactly(1, 0);
        assertThat(weights(new Separation.Identity(), INFINITY, 0, INFINITY)).containsExactly(0.5, 0, 0.5);
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new Separation.Softmax(0)).hasMessage("beta is 0; it must be in (0, ∞]");
        assertThatThrownBy(() -> new Separation.Power(0)).hasMessage("n is 0; it must be at least 1");
        assertThatThrownBy(() -> new Separation.Threshold(Double.NaN)).hasMessageContaining("threshold is NaN");
    }

    @Test
    void separationsAreReadFromText() {
        assertThat(Recipe.of(Separation.Softmax.class).parse(Map.of("beta", "Infinity")))
                .isEqualTo(new Separation.Softmax(INFINITY));
    }

    @Test
    void theBestMatchNamesItsMarginToTheRunnerUp() {
        assertThat(BestMatch.of(1, 5, 3)).isEqualTo(new BestMatch(1, 5, 2));
        assertThat(BestMatch.of(5, 5)).isEqualTo(new BestMatch(0, 5, 0));
        assertThat(BestMatch.of(2)).isEqualTo(new BestMatch(0, 2, INFINITY));
        assertThat(BestMatch.of(Double.NaN, 2)).isEqualTo(new BestMatch(1, 2, INFINITY));
        assertThat(BestMatch.of(Double.NaN, Double.NaN)).isEqualTo(new BestMatch(0, Double.NEGATIVE_INFINITY, 0));
        assertThatThrownBy(BestMatch::of).hasMessage("there are no scores to compare; store at least one pattern");
    }
}
