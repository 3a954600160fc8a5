package attractor.models.classic;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.match.Similarity;
import attractor.memory.BatchObserver;
import attractor.memory.Memory;
import attractor.memory.Progress;
import attractor.memory.Recall;
import attractor.memory.Workers;
import attractor.pattern.BitPatterns;
import attractor.pattern.Gaussian;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RandomSpins;
import attractor.pattern.RealPatterns;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.spin.TieRule;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Searches and correlation matrices over several chunks of patterns, many cues at a time.
final class PanelMemoriesTest {

    private static final Seed SEED = new Seed(70);
    private static final int THREADS = Workers.shared().threads();

    record Case(String title, Memory memory, Patterns cues) {
        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Case> cases() {
        SpinPatterns spins = new RandomSpins().draw(9001, 12, SEED);
        RealPatterns reals = new Gaussian().draw(9001, 12, SEED);
        RealPatterns floats = RealPatterns.filled(Precision.FLOAT32, 9001, 12, memory -> {
            for (int k = 0; k < 9001 * 12; k++) {
                memory.setAtIndex(ValueLayout.JAVA_FLOAT, k, (float) reals.at(k / 12, k % 12));
            }
        });
        Patterns spinCues = new RandomSpins().draw(70, 12, SEED.child("cues", 0));
        Patterns realCues = new Gaussian().draw(70, 12, SEED.child("cues", 1));
        Patterns values = new Gaussian().draw(9001, 3, SEED.child("values", 0));
        List<Case> cases = new ArrayList<>();
        for (Patterns xi : List.of(spins, reals, floats)) {
            for (Patterns cues : List.of(spinCues, realCues)) {
                String title = xi + " from " + cues.alphabet();
                for (Activation g : List.of(
                        new Activation.Sign(TieRule.RANDOM), new Activation.Identity(), new Activation.Tanh(1e-4))) {
                    CorrelationMatrix model = new CorrelationMatrix(g, 3);
                    cases.add(new Case(title + " " + g, model.store(xi, SEED), cues));
                    cases.add(new Case(title + " pairs " + g, model.store(xi, values, SEED, Progress.NONE), cues));
                }
                for (Similarity similarity :
                        List.of(Similarity.EUCLIDEAN_DISTANCE, Similarity.COSINE, Similarity.DOT)) {
                    NearestPattern model = new NearestPattern(similarity);
                    cases.add(new Case(title + " " + similarity, model.store(xi, SEED), cues));
                    cases.add(new Case(
                            title + " pairs " + similarity, model.store(xi, values, SEED, Progress.NONE), cues));
                }
            }
        }
        Patterns bits = BitPatterns.fromSpins(spins);
        cases.add(new Case("bits", new NearestPattern(Similarity.JACCARD).store(bits, SEED), bits.rows(5, 75)));
        return cases.stream();
    }

    @AfterEach
    void restoreThreads() {
        Workers.useThreads(THREADS);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void batchesGiveTheBitsOfSingleRecalls(Case batch) {
        Workers.useThreads(1);
        List<Recall> slow = IntStream.range(0, 70)
                .mapToObj(i -> batch.memory()
                        .recall(batch.cues().get(i), SEED.child("cue", i).generator()))
                .toList();
        for (int threads = 1; threads <= 3; threads++) {
            Workers.useThreads(threads);
            assertThat(batch.memory()
                            .recallAll(batch.cues(), SEED, Progress.NONE, BatchObserver.NONE)
                            .answers())
                    .isEqualTo(slow);
            assertThat(batch.memory()
                            .recall(batch.cues().get(0), SEED.child("cue", 0).generator()))
                    .isEqualTo(slow.getFirst());
        }
    }

    @Test
    void theStreamedMatrixHasTheBitsOfTwoWholeProducts() {
        RealPatterns xi = new Gaussian().draw(9001, 12, SEED);
        Memory memory = new CorrelationMatrix(new Activation.Identity(), 1).store(xi, SEED);
        double[] m = new double[9001];
        double[] u = new double[12];
        xi.overlaps(xi.get(3), m);
        xi.superpose(m, u);

        assertThat(memory.recall(xi.get(3), SEED.generator()).pattern().toArray())
                .containsExactly(u);
    }
}
