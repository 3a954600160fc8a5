package attractor.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.memory.BatchObserver;
import attractor.memory.Memory;
import attractor.memory.Outcome;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A batch gives the bits of single recalls, whatever its size, the threads, and the number of chunks.
final class PanelRecallTest {

    private static final Seed SEED = new Seed(40);
    private static final int DIMENSION = 17;
    private static final int THREADS = Workers.shared().threads();

    /// One chunk with a tail of a tile, and two chunks.
    private static final int[] COUNTS = {33, 4200};

    record Case(String title, Memory memory, Patterns cues, boolean large) {
        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (int count : COUNTS) {
            SpinPatterns spins = new RandomSpins().draw(count, DIMENSION, SEED);
            RealPatterns reals = new Gaussian().draw(count, DIMENSION, SEED);
            RealPatterns floats = RealPatterns.of(Precision.FLOAT32, DIMENSION, flat(reals));
            RealPatterns cues = new Gaussian().draw(65, DIMENSION, SEED.child("cues", count));
            Patterns spinCues = new RandomSpins().draw(65, DIMENSION, SEED.child("spin cues", count));
            for (Patterns xi : List.of(spins, BitPatterns.fromSpins(spins), reals, floats)) {
                for (Separation separation :
                        List.of(new Separation.Softmax(0.7), new Separation.Softmax(Double.POSITIVE_INFINITY))) {
                    for (Patterns x :
                            List.of(cues, RealPatterns.of(Precision.FLOAT32, DIMENSION, flat(cues)), spinCues)) {
                        cases.add(auto(xi, InnerProducts.over(xi), separation, x));
                        cases.add(auto(xi, InnerProducts.lessHalfSquares(xi), separation, x));
                    }
                    cases.add(auto(xi, Similarity.SQUARED_EUCLIDEAN_DISTANCE.over(xi), separation, cues));
                }
                cases.add(auto(xi, Similarity.COSINE.over(xi), new Separation.Power(3), cues));
                cases.add(auto(xi, Similarity.OVERLAP.over(xi), new Separation.Identity(), cues));
                cases.add(auto(xi, Similarity.JACCARD.over(xi), new Separation.Threshold(0.5), spinCues));
                cases.add(auto(xi, Similarity.INVERSE_SQUARED_EUCLIDEAN.over(xi), new Separation.Softmax(2), cues));
                cases.add(pairs(xi, Similarity.DOT, new Separation.Softmax(0.4), cues));
                cases.add(pairs(xi, Similarity.COSINE, new Separation.Max(), cues));
            }
        }
        return cases.stream();
    }

    private static Case auto(Patterns xi, Scorer scorer, Separation separation, Patterns cues) {
        return new Case(
                xi + " " + scorer.getClass().getSimpleName() + " " + separation + " " + cues.alphabet(),
                new MatchMemory(xi, scorer, separation, new Settling(1e-3, 3), Readout.GRADED),
                cues,
                xi.count() > 4096);
    }

    private static Case pairs(Patterns keys, Similarity similarity, Separation separation, Patterns cues) {
        Patterns values = RealPatterns.of(
                Precision.FLOAT32, 5, flat(new Gaussian().draw(keys.count(), 5, SEED.child("values", 0))));
        return new Case(
                keys + " " + similarity + " " + separation + " with values",
                new PairMatchMemory(keys, similarity.over(keys), separation, values, Readout.STORED),
                cues,
                keys.count() > 4096);
    }

    private static double[] flat(RealPatterns patterns) {
        return IntStream.range(0, patterns.count())
                .mapToObj(mu -> patterns.get(mu).toArray())
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static List<Recall> batch(Memory memory, Patterns cues, int count) {
        return memory.recallAll(
                        cues.select(IntStream.range(0, count).toArray()), SEED, Progress.NONE, BatchObserver.NONE)
                .answers();
    }

    @AfterEach
    void restoreThreads() {
        Workers.useThreads(THREADS);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void batchesOfAnySizeOnAnyThreadsGiveTheBitsOfSingleRecalls(Case batch) {
        Workers.useThreads(1);
        List<Recall> slow = IntStream.range(0, 65)
                .mapToObj(i -> batch.memory()
                        .recall(batch.cues().get(i), SEED.child("cue", i).generator()))
                .toList();
        for (int threads = 2; threads <= 3; threads++) {
            Workers.useThreads(threads);
            assertThat(batch(batch.memory(), batch.cues(), 65)).isEqualTo(slow);
        }
        for (int size : batch.large() ? new int[] {2} : new int[] {0, 1, 2, 63, 64}) {
            assertThat(batch(batch.memory(), batch.cues(), size)).isEqualTo(slow.subList(0, size));
        }
        // Alone, a cue may use all threads for its steps.
        assertThat(batch.memory().recall(batch.cues().get(7), SEED.generator())).isEqualTo(slow.get(7));
    }

    @Test
    void everyCueOfAPanelEndsInItsOwnTime() {
        RealPatterns xi = new Gaussian().draw(30, DIMENSION, SEED);
        MatchMemory memory = new MatchMemory(xi, InnerProducts.over(xi), new Separation.Softmax(0.3), new Settling());
        List<Recall> answers = batch(memory, new Gaussian().draw(64, DIMENSION, new Seed(41)), 64);

        assertThat(answers.stream().map(Recall::outcome)).containsOnly(Outcome.FIXED_POINT);
        assertThat(answers.stream().mapToInt(Recall::steps).distinct().count()).isGreaterThan(5);
    }

    @Test
    void progressCountsEveryCueOnce() {
        RealPatterns xi = new Gaussian().draw(5000, DIMENSION, SEED);
        MatchMemory memory = new MatchMemory(xi, InnerProducts.over(xi), new Separation.Softmax(), new Settling());
        List<Long> done = Collections.synchronizedList(new ArrayList<>());
        Workers.useThreads(2);
        memory.recallAll(
                new Gaussian().draw(130, DIMENSION, SEED),
                SEED,
                (finished, total) -> {
                    assertThat(total).isEqualTo(130);
                    done.add(finished);
                },
                BatchObserver.NONE);

        assertThat(done)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 130).mapToObj(Long::valueOf).toList());
    }

    @Test
    void aBatchOfAnotherDimensionIsRefused() {
        RealPatterns xi = new Gaussian().draw(5, DIMENSION, SEED);
        MatchMemory memory = new MatchMemory(xi, InnerProducts.over(xi), new Separation.Softmax(), new Settling());

        assertThatThrownBy(() -> batch(memory, new Gaussian().draw(2, 3, SEED), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cue has dimension 3 but the memory stores patterns of dimension 17");
    }

    @Test
    void anEmptyMemoryAnswersEveryCueOfABatchWithItself() {
        RealPatterns cues = new Gaussian().draw(3, DIMENSION, SEED);
        RealPatterns none = RealPatterns.empty(DIMENSION, Precision.FLOAT32);
        MatchMemory memory = new MatchMemory(none, InnerProducts.over(none), new Separation.Softmax(), new Settling());

        assertThat(batch(memory, cues, 3))
                .containsExactly(
                        new Recall(cues.get(0), 1, Outcome.FIXED_POINT),
                        new Recall(cues.get(1), 1, Outcome.FIXED_POINT),
                        new Recall(cues.get(2), 1, Outcome.FIXED_POINT));
    }

    @Test
    void aLongBatchStopsWhenTheThreadIsInterrupted() {
        RealPatterns xi = new Gaussian().draw(9000, DIMENSION, SEED);
        MatchMemory memory = new MatchMemory(xi, InnerProducts.over(xi), new Separation.Softmax(), new Settling());
        Workers.useThreads(1);
        try {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> batch(memory, new Gaussian().draw(200, DIMENSION, SEED), 200))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
