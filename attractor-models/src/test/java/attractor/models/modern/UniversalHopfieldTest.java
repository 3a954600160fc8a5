package attractor.models.modern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.match.Readout;
import attractor.match.Separation;
import attractor.match.Similarity;
import attractor.memory.Memory;
import attractor.memory.Outcome;
import attractor.memory.Progress;
import attractor.models.classic.Activation;
import attractor.models.classic.CorrelationMatrix;
import attractor.models.classic.NearestPattern;
import attractor.parameter.Recipe;
import attractor.pattern.BitFlips;
import attractor.pattern.Gaussian;
import attractor.pattern.Pattern;
import attractor.pattern.RandomSpins;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Scores, weights and outputs of 32 combinations are in the golden tests; here the network becomes its members.
final class UniversalHopfieldTest {

    private static final Seed SEED = new Seed(1);
    private static final RandomGenerator RNG = SEED.generator();
    private static final SpinPatterns XI = new RandomSpins().draw(20, 70, SEED);

    private static Memory universal(Similarity similarity, Separation separation, int maxSteps) {
        return new UniversalHopfield(similarity, separation, 1e-9, maxSteps, Readout.GRADED).store(XI, SEED);
    }

    private static Pattern cue(int trial) {
        return new BitFlips(0.2).apply(XI.get(trial), RNG);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"KULLBACK_LEIBLER", "RUZICKA"},
            mode = EnumSource.Mode.EXCLUDE)
    void withTheMaximumItIsTheNearestPattern(Similarity similarity) {
        Memory nearest = new NearestPattern(similarity).store(XI, SEED);
        for (int trial = 0; trial < 20; trial++) {
            Pattern cue = cue(trial);
            assertThat(universal(similarity, new Separation.Max(), 1)
                            .recall(cue, RNG)
                            .pattern()
                            .toArray())
                    .isEqualTo(nearest.recall(cue, RNG).pattern().toArray());
        }
    }

    @Test
    void withIdentityAndDotItIsTheCorrelationMatrix() {
        Memory linear = new CorrelationMatrix(new Activation.Identity(), 1).store(XI, SEED);
        for (int trial = 0; trial < 20; trial++) {
            Pattern cue = cue(trial);
            assertThat(universal(Similarity.DOT, new Separation.Identity(), 1).recall(cue, RNG))
                    .isEqualTo(linear.recall(cue, RNG));
        }
    }

    @Test
    void iteratedWithSoftmaxAndDotItIsTheModernNetwork() {
        Memory modern = new ModernHopfield(0.1, ModernHopfield.Kernel.DOT, 1e-9, 100, Readout.GRADED).store(XI, SEED);
        for (int trial = 0; trial < 20; trial++) {
            Pattern cue = cue(trial);
            assertThat(universal(Similarity.DOT, new Separation.Softmax(0.1), 100)
                            .recall(cue, RNG))
                    .isEqualTo(modern.recall(cue, RNG));
        }
    }

    @Test
    void attentionIsOneModernStepOverTheRootOfTheDimension() {
        RealPatterns keys = new Gaussian().draw(6, 9, SEED);
        RealPatterns values = new Gaussian().draw(6, 4, new Seed(2));
        Reals query = new Gaussian().draw(1, 9, new Seed(3)).get(0);

        // V' softmax(K q / 3), by hand.
        double[] expected = new double[4];
        double sum = 0;
        for (int mu = 0; mu < 6; mu++) {
            double m = 0;
            for (int i = 0; i < 9; i++) {
                m += keys.at(mu, i) * query.at(i);
            }
            sum += Math.exp(m / 3);
            for (int i = 0; i < 4; i++) {
                expected[i] += Math.exp(m / 3) * values.at(mu, i);
            }
        }
        for (int i = 0; i < 4; i++) {
            expected[i] /= sum;
        }
        assertThat(new Attention()
                        .store(keys, values, SEED, Progress.NONE)
                        .recall(query, RNG)
                        .pattern()
                        .toArray())
                .containsExactly(expected, within(1e-13));
        assertThat(new Attention(2, Attention.Scale.NONE, Readout.STORED)
                        .store(keys, SEED, Progress.NONE)
                        .step(query, RNG))
                .isEqualTo(new ModernHopfield(2, ModernHopfield.Kernel.DOT, 0, 1, Readout.STORED)
                        .store(keys, SEED, Progress.NONE)
                        .step(query, RNG));
    }

    @Test
    void aZeroCueHasNoCosineAndAllMemoriesShare() {
        RealPatterns xi = RealPatterns.of(new double[][] {{1, 0}, {0, 1}});
        Memory memory = new UniversalHopfield(Similarity.COSINE, new Separation.Softmax(), 0, 1, Readout.STORED)
                .store(xi, SEED);

        assertThat(memory.recall(Reals.of(0, 0), RNG).pattern()).isEqualTo(Reals.of(0.5, 0.5));
    }

    @Test
    void overflowOfPairsIsReported() {
        RealPatterns keys = RealPatterns.of(new double[][] {{1e200}});
        Memory memory = new UniversalHopfield(Similarity.DOT, new Separation.Power(3), 0, 1, Readout.STORED)
                .store(keys, RealPatterns.of(new double[][] {{1, 2}}), SEED, Progress.NONE);

        assertThat(memory.recall(Reals.of(1), RNG).outcome()).isEqualTo(Outcome.DIVERGED);
    }

    @Test
    void settingsAreRead() {
        assertThat(Recipe.of(UniversalHopfield.class)
                        .parse(Map.of("similarity", "manhattan-distance", "separation", "power", "separation.n", "5")))
                .isEqualTo(new UniversalHopfield(
                        Similarity.MANHATTAN_DISTANCE, new Separation.Power(5), 1e-6, 1, Readout.STORED));
    }
}
