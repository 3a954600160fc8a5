package attractor.models.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.match.BestMatch;
import attractor.match.Identifying;
import attractor.match.Similarity;
import attractor.memory.Memory;
import attractor.memory.Outcome;
import attractor.memory.Progress;
import attractor.memory.Recall;
import attractor.parameter.Recipe;
import attractor.pattern.BitFlips;
import attractor.pattern.BitPatterns;
import attractor.pattern.Gaussian;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.RandomSpins;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class NearestPatternTest {

    private static final Seed SEED = new Seed(1);
    private static final RandomGenerator RNG = SEED.generator();

    @Test
    void everyStoredPatternRecallsItselfInEveryAlphabet() {
        SpinPatterns spins = new RandomSpins().draw(30, 70, SEED);
        for (Patterns xi : new Patterns[] {spins, BitPatterns.fromSpins(spins), new Gaussian().draw(30, 70, SEED)}) {
            Memory memory = new NearestPattern().store(xi, SEED);
            for (int mu = 0; mu < 30; mu++) {
                assertThat(memory.recall(xi.get(mu), RNG)).isEqualTo(new Recall(xi.get(mu), 1, Outcome.FIXED_POINT));
            }
        }
    }

    @Test
    void theMarginIsTheDistanceToTheRunnerUp() {
        SpinPatterns xi = new RandomSpins().draw(50, 70, SEED);
        Memory memory = new NearestPattern(Similarity.HAMMING_DISTANCE).store(xi, SEED);
        Pattern cue = new BitFlips(0.2).apply(xi.get(17), RNG);

        int best = Integer.MAX_VALUE;
        int second = Integer.MAX_VALUE;
        int index = -1;
        for (int mu = 0; mu < 50; mu++) {
            int distance = xi.get(mu).hamming((Spins) cue);
            if (distance < best) {
                second = best;
                best = distance;
                index = mu;
            } else {
                second = Math.min(second, distance);
            }
        }
        assertThat(((Identifying) memory).identify(cue)).contains(new BestMatch(index, -best, second - best));
    }

    @Test
    void tiesGoToTheLowestIndex() {
        SpinPatterns xi = new RandomSpins().draw(3, 70, SEED).select(2, 1, 1, 0);
        Memory memory = new NearestPattern(Similarity.COSINE).store(xi, SEED);

        assertThat(((Identifying) memory).identify(xi.get(2)).orElseThrow().index())
                .isEqualTo(1);
        assertThat(((Identifying) memory).identify(xi.get(2)).orElseThrow().margin())
                .isZero();
    }

    @Test
    void pairsAnswerWithTheValueOfTheNearestKey() {
        SpinPatterns keys = new RandomSpins().draw(20, 70, SEED);
        Patterns values = new Gaussian().draw(20, 3, SEED);
        Memory memory = new NearestPattern().store(keys, values, SEED, Progress.NONE);

        assertThat(memory.recall(new BitFlips(0.1).apply(keys.get(4), RNG), RNG).pattern())
                .isEqualTo(values.get(4));
    }

    @Test
    void unknownSimilaritiesSuggestTheNearest() {
        assertThatThrownBy(() -> Recipe.of(NearestPattern.class).parse(Map.of("similarity", "cosin")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Did you mean cosine?");
        assertThat(Recipe.of(NearestPattern.class).parse(Map.of("similarity", "yule-phi")))
                .isEqualTo(new NearestPattern(Similarity.YULE_PHI));
    }

    @Test
    void nothingStoredIdentifiesNothing() {
        Memory memory = new NearestPattern().store(SpinPatterns.empty(3), SEED);

        assertThat(((Identifying) memory).identify(Spins.of(1, 1, 1))).isEmpty();
    }
}
