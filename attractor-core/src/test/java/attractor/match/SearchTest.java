package attractor.match;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.memory.Workers;
import attractor.pattern.BitPatterns;
import attractor.pattern.Gaussian;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.RandomSpins;
import attractor.pattern.RealPatterns;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SearchTest {

    private static final Seed SEED = new Seed(60);
    private static final int THREADS = Workers.shared().threads();

    @AfterEach
    void restoreThreads() {
        Workers.useThreads(THREADS);
    }

    @ParameterizedTest
    @EnumSource
    void theBestOfAllScoresIsFoundByEverySimilarityAndInEveryAlphabet(Similarity similarity) {
        SpinPatterns spins = new RandomSpins().draw(5000, 20, SEED);
        for (Patterns xi : List.of(spins, BitPatterns.fromSpins(spins), new Gaussian().draw(5000, 20, SEED))) {
            List<Pattern> cues = new ArrayList<>();
            for (int mu = 0; mu < 5000; mu += 500) {
                cues.add(xi.get(mu));
                cues.add(new Gaussian().draw(1, 20, SEED.child("cue", mu)).get(0));
            }
            RowScorer scorer = similarity.over(xi);
            List<BestMatch> expected = new ArrayList<>();
            for (Pattern cue : cues) {
                double[] s = new double[5000];
                scorer.score(cue, s);
                expected.add(BestMatch.of(s));
            }
            for (int threads : new int[] {1, 3}) {
                Workers.useThreads(threads);
                assertThat(new Search(xi, scorer).best(cues)).isEqualTo(expected);
                assertThat(new Search(xi, scorer).best(cues.get(3))).contains(expected.get(3));
            }
        }
    }

    @Test
    void tiesBetweenChunksGoToTheLowestIndexWithMarginZero() {
        double[] rows = new double[10_000];
        rows[9000] = 5;
        rows[4099] = 5;
        RealPatterns xi = RealPatterns.of(1, rows);
        Pattern cue = RealPatterns.of(1, new double[] {5}).get(0);

        assertThat(new Search(xi, Similarity.EUCLIDEAN_DISTANCE.over(xi)).best(cue))
                .contains(new BestMatch(4099, -0.0, 0));
        assertThat(new Search(xi, Similarity.DOT.over(xi)).best(cue)).contains(new BestMatch(4099, 25, 0));
    }
}
