package attractor.models.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.memory.Memory;
import attractor.memory.Outcome;
import attractor.memory.Progress;
import attractor.memory.Recall;
import attractor.memory.Stepping;
import attractor.parameter.Recipe;
import attractor.pattern.RandomSpins;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.spin.TieRule;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class CorrelationMatrixTest {

    private static final Seed SEED = new Seed(1);
    private static final RandomGenerator RNG = SEED.generator();

    private static Memory memory(SpinPatterns xi, TieRule ties) {
        return new CorrelationMatrix(new Activation.Sign(ties), 1).store(xi, SEED);
    }

    @Test
    void itIsTheMatrixOfOuterProductsWithItsDiagonal() {
        SpinPatterns xi = new RandomSpins().draw(7, 70, SEED);
        Spins x = new RandomSpins().draw(1, 70, new Seed(2)).get(0);
        Memory memory = new CorrelationMatrix(new Activation.Identity(), 1).store(xi, SEED);

        double[] expected = new double[70];
        for (int i = 0; i < 70; i++) {
            for (int j = 0; j < 70; j++) {
                for (int mu = 0; mu < 7; mu++) {
                    expected[i] += xi.sign(mu, i) * xi.sign(mu, j) * x.sign(j);
                }
            }
        }
        assertThat(memory.recall(x, RNG).pattern()).isEqualTo(Reals.of(expected));
    }

    @Test
    void aZeroInputFollowsTheTieRule() {
        // Overlaps 2 and −2 cancel in the first two components: u = 2 ξ¹ − 2 ξ² = (0, 0, 4, 4).
        SpinPatterns xi = SpinPatterns.of(Spins.of(1, 1, 1, 1), Spins.of(1, 1, -1, -1));
        Spins cue = Spins.of(-1, 1, 1, 1);

        assertThat(memory(xi, TieRule.KEEP).recall(cue, RNG).pattern()).isEqualTo(Spins.of(-1, 1, 1, 1));
        assertThat(memory(xi, TieRule.PLUS).recall(cue, RNG).pattern()).isEqualTo(Spins.of(1, 1, 1, 1));
        assertThat(memory(xi, TieRule.MINUS).recall(cue, RNG).pattern()).isEqualTo(Spins.of(-1, -1, 1, 1));
        int plus = 0;
        for (int trial = 0; trial < 1000; trial++) {
            plus += memory(xi, TieRule.RANDOM).recall(cue, RNG).pattern().at(0) > 0 ? 1 : 0;
        }
        // 6.11 standard deviations of a fair coin: false alarm 1e-9.
        assertThat(plus).isBetween(500 - 97, 500 + 97);
    }

    @Test
    void oneShotSaysWhetherTheAnswerIsAFixedPoint() {
        SpinPatterns xi = new RandomSpins().draw(3, 200, SEED);
        Memory memory = new CorrelationMatrix().store(xi, SEED);

        assertThat(memory.recall(xi.get(0), RNG)).isEqualTo(new Recall(xi.get(0), 1, Outcome.FIXED_POINT));
        assertThat(memory.recall(new RandomSpins().draw(1, 200, new Seed(3)).get(0), RNG)
                        .outcome())
                .isEqualTo(Outcome.STEP_LIMIT);
    }

    @Test
    void iterationEndsAtAFixedPointACycleOrByOverflow() {
        SpinPatterns xi = new RandomSpins().draw(3, 200, SEED);
        Memory iterated = new CorrelationMatrix(new Activation.Sign(), 50).store(xi, SEED);
        Recall recall =
                iterated.recall(new RandomSpins().draw(1, 200, new Seed(3)).get(0), RNG);
        assertThat(recall.outcome()).isEqualTo(Outcome.FIXED_POINT);
        assertThat(((Stepping) iterated).step(recall.pattern(), RNG)).isEqualTo(recall.pattern());

        // Every identity step multiplies a single pattern by D = 200: 200^134 is the last finite power.
        Memory linear = new CorrelationMatrix(new Activation.Identity(), 500).store(xi.select(0), SEED);
        Recall diverged = linear.recall(xi.get(0), RNG);
        assertThat(diverged.outcome()).isEqualTo(Outcome.DIVERGED);
        assertThat(diverged.pattern().toArray()).doesNotContain(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        assertThat(Math.abs(diverged.pattern().at(0))).isCloseTo(Math.pow(200, 133), within(Math.pow(200, 133) * 1e-9));
    }

    @Test
    void aCueThatOverflowsAtOnceIsAnsweredInTheAlphabetOfTheOthers() {
        RealPatterns xi = RealPatterns.of(2, new double[] {1e200, 1e200});
        Spins cue = Spins.of(1, 1);
        Memory linear = new CorrelationMatrix(new Activation.Identity(), 5).store(xi, SEED);
        Memory signs = new CorrelationMatrix(new Activation.Sign(), 5).store(xi, SEED);

        assertThat(linear.recall(cue, SEED.generator())).isEqualTo(new Recall(Reals.of(1, 1), 1, Outcome.DIVERGED));
        assertThat(signs.recall(Reals.of(2, 3), SEED.generator())).isEqualTo(new Recall(cue, 1, Outcome.DIVERGED));
    }

    @Test
    void pairsAreRecalledByTheirKeys() {
        SpinPatterns keys = new RandomSpins().draw(4, 300, SEED);
        SpinPatterns values = new RandomSpins().draw(4, 30, new Seed(5));
        Memory memory = new CorrelationMatrix().store(keys, values, SEED, Progress.NONE);

        for (int mu = 0; mu < 4; mu++) {
            assertThat(memory.recall(keys.get(mu), RNG)).isEqualTo(new Recall(values.get(mu), 1, Outcome.FIXED_POINT));
        }
        // A cue orthogonal to the key gives u = 0 and nothing to keep: +1.
        Memory one = new CorrelationMatrix()
                .store(SpinPatterns.of(Spins.of(1, 1)), SpinPatterns.of(Spins.of(-1, -1)), SEED, Progress.NONE);
        assertThat(one.recall(Spins.of(1, -1), RNG).pattern()).isEqualTo(Spins.of(1, 1));
    }

    @Test
    void realPatternsAndTanhGiveRealAnswers() {
        RealPatterns xi = RealPatterns.of(2, new double[] {0.5, 1});
        Memory memory = new CorrelationMatrix(new Activation.Tanh(2), 1).store(xi, SEED);

        // ξ·x = 1.5, u = (0.75, 1.5).
        assertThat(memory.recall(Reals.of(1, 1), RNG).pattern().toArray())
                .containsExactly(new double[] {Math.tanh(1.5), Math.tanh(3)}, within(1e-15));
    }

    @Test
    void settingsAreReadAndRefusedByName() {
        assertThat(Recipe.of(CorrelationMatrix.class)
                        .parse(Map.of("activation", "tanh", "activation.gain", "0.05", "maxSteps", "3")))
                .isEqualTo(new CorrelationMatrix(new Activation.Tanh(0.05), 3));
        assertThatThrownBy(() -> new Activation.Tanh(0)).hasMessage("gain is 0; it must be in (0, ∞)");
        assertThatThrownBy(() -> new CorrelationMatrix(new Activation.Identity(), 0))
                .hasMessage("maxSteps is 0; it must be at least 1");
    }
}
