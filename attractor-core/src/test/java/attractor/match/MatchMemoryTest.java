package attractor.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.memory.BatchObserver;
import attractor.memory.Observer;
import attractor.memory.Outcome;
import attractor.memory.Progress;
import attractor.memory.Recall;
import attractor.memory.Recalls;
import attractor.pattern.Bits;
import attractor.pattern.Gaussian;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RandomSpins;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class MatchMemoryTest {

    private static final RandomGenerator RNG = new Seed(1).generator();
    private static final RealPatterns XI = new Gaussian().draw(5, 8, new Seed(2));

    private static MatchMemory memory(Patterns xi, Similarity similarity, Separation separation, Settling settling) {
        return new MatchMemory(xi, similarity.over(xi), separation, settling);
    }

    @Test
    void oneStepIsTheWeightedSumOfThePatterns() {
        MatchMemory memory = memory(XI, Similarity.DOT, new Separation.Softmax(0.5), new Settling());
        Reals x = new Gaussian().draw(1, 8, new Seed(3)).get(0);

        double[] expected = new double[8];
        double sum = 0;
        for (int mu = 0; mu < 5; mu++) {
            double dot = 0;
            for (int i = 0; i < 8; i++) {
                dot += XI.at(mu, i) * x.at(i);
            }
            sum += Math.exp(0.5 * dot);
            for (int i = 0; i < 8; i++) {
                expected[i] += Math.exp(0.5 * dot) * XI.at(mu, i);
            }
        }
        for (int i = 0; i < 8; i++) {
            expected[i] /= sum;
        }
        assertThat(memory.step(x, RNG).toArray()).containsExactly(expected, within(1e-12));
    }

    @Test
    void withEqualNormsTheSquaredDistanceIsTheDotProductAtTwiceTheSharpness() {
        // softmax(−β|x − ξ|²) = softmax(2β ξ·x − β|ξ|²).
        double beta = 0.3;
        Reals x = new Gaussian().draw(1, 8, new Seed(4)).get(0);
        double[] distance = memory(
                        XI, Similarity.SQUARED_EUCLIDEAN_DISTANCE, new Separation.Softmax(beta), new Settling())
                .weights(x);
        double[] dot = new double[5];
        XI.overlaps(x, dot);
        for (int mu = 0; mu < 5; mu++) {
            dot[mu] = 2 * beta * dot[mu] - beta * XI.squaredNorm(mu);
        }
        new Separation.Softmax().separate(dot);

        assertThat(distance).containsExactly(dot, within(1e-12));
    }

    @Test
    void recallIteratesStepsToAFixedPoint() {
        MatchMemory memory = memory(XI, Similarity.DOT, new Separation.Softmax(2), new Settling(1e-9, 1000));
        Reals cue = new Gaussian().draw(1, 8, new Seed(5)).get(0);
        List<double[]> visited = new ArrayList<>();

        Recall recall =
                memory.recall(cue, RNG, (step, state) -> visited.add(state.get().toArray()));

        Pattern state = cue;
        for (int t = 0; t < recall.steps(); t++) {
            state = memory.step(state, RNG);
            assertThat(visited.get(t + 1)).isEqualTo(state.toArray());
        }
        assertThat(recall.outcome()).isEqualTo(Outcome.FIXED_POINT);
        assertThat(recall.pattern()).isEqualTo(state);
        assertThat(memory.step(state, RNG).toArray()).containsExactly(state.toArray(), within(1e-8));
    }

    @Test
    void theLimitOnStepsEndsARecall() {
        MatchMemory memory = memory(XI, Similarity.DOT, new Separation.Softmax(0.1), new Settling(0, 3));

        assertThat(memory.recall(XI.get(0), RNG)).satisfies(recall -> {
            assertThat(recall.steps()).isEqualTo(3);
            assertThat(recall.outcome()).isEqualTo(Outcome.STEP_LIMIT);
        });
    }

    @Test
    void aMapThatAlternatesEndsAsACycle() {
        // Each of two patterns resembles the other most: the negative dot product swaps them.
        RealPatterns xi = RealPatterns.of(2, new double[] {1, 0, 0, 1});
        Scorer unlike = (x, s) -> {
            xi.overlaps(x, s);
            for (int mu = 0; mu < s.length; mu++) {
                s[mu] = -s[mu];
            }
        };
        MatchMemory memory = new MatchMemory(xi, unlike, new Separation.Max(), new Settling());

        assertThat(memory.recall(xi.get(0), RNG)).isEqualTo(new Recall(xi.get(0), 2, Outcome.CYCLE));
    }

    @Test
    void overflowEndsWithTheLastFiniteState() {
        RealPatterns xi = RealPatterns.of(1, new double[] {1e3});
        MatchMemory memory = memory(xi, Similarity.DOT, new Separation.Power(3), new Settling(0, 100));
        Recall recall = memory.recall(Reals.of(1), RNG);

        // 1 → 1e12 → 1e48 → 1e156 → overflow.
        assertThat(recall.outcome()).isEqualTo(Outcome.DIVERGED);
        assertThat(recall.steps()).isEqualTo(4);
        assertThat(recall.pattern().at(0)).isCloseTo(1e156, within(1e144));
    }

    /// 20^300 leaves the range of numbers at once, 2^300 = 1e90 only at the second step.
    @Test
    void aCueThatOverflowsAtOnceIsAnsweredInTheAlphabetOfTheOthers() {
        int[] ones = new int[20];
        Arrays.fill(ones, 1);
        int[] nine = ones.clone();
        Arrays.fill(nine, 0, 9, -1);
        SpinPatterns xi = SpinPatterns.of(Spins.of(ones));
        SpinPatterns cues = SpinPatterns.of(Spins.of(ones), Spins.of(nine));
        for (Readout readout : Readout.values()) {
            MatchMemory memory =
                    new MatchMemory(xi, Similarity.DOT.over(xi), new Separation.Power(300), new Settling(), readout);
            Recalls recalls = memory.recallAll(cues, new Seed(1), Progress.NONE, BatchObserver.NONE);
            assertThat(recalls.get(0).steps()).isEqualTo(1);
            assertThat(recalls.get(1).steps()).isEqualTo(2);
            for (int c = 0; c < 2; c++) {
                assertThat(recalls.get(c).outcome()).isEqualTo(Outcome.DIVERGED);
                assertThat(recalls.get(c).pattern())
                        .isInstanceOf(readout == Readout.GRADED ? Reals.class : Spins.class);
                assertThat(memory.recall(cues.get(c), RNG)).isEqualTo(recalls.get(c));
            }
            assertThat(recalls.get(0).pattern().toArray()).isEqualTo(cues.get(0).toArray());
        }
    }

    @Test
    void statesKeepThePrecisionOfThePatterns() {
        RealPatterns floats = RealPatterns.of(Precision.FLOAT32, 2, new double[] {1, 2, 3, 4});
        MatchMemory memory = memory(floats, Similarity.COSINE, new Separation.Softmax(), new Settling());

        assertThat(((Reals) memory.recall(Reals.of(1, 1), RNG).pattern()).precision())
                .isEqualTo(Precision.FLOAT32);
    }

    @Test
    void answersAreReadOutInTheAlphabetOfThePatterns() {
        SpinPatterns xi = new RandomSpins().draw(3, 70, new Seed(6));
        MatchMemory stored = memory(xi, Similarity.OVERLAP, new Separation.Softmax(50), new Settling());
        MatchMemory graded = new MatchMemory(
                xi, Similarity.OVERLAP.over(xi), new Separation.Softmax(1), new Settling(), Readout.GRADED);

        assertThat(stored.recall(xi.get(1), RNG).pattern()).isEqualTo(xi.get(1));
        assertThat(graded.recall(xi.get(1), RNG).pattern()).isInstanceOf(Reals.class);
    }

    @Test
    void componentsOnTheBoundaryKeepTheCue() {
        // Two opposite patterns share the weight: the state is 0.
        SpinPatterns xi = SpinPatterns.of(Spins.of(1, 1, -1, -1), Spins.of(-1, -1, 1, 1));
        MatchMemory memory = memory(xi, Similarity.OVERLAP, new Separation.Softmax(0.1), new Settling());
        Spins cue = Spins.of(1, -1, 1, -1);

        assertThat(memory.recall(cue, RNG).pattern()).isEqualTo(cue);
        assertThat(memory.recall(Reals.of(0, 0, 0, 0), RNG).pattern()).isEqualTo(Spins.of(1, 1, 1, 1));
    }

    @Test
    void knownComponentsAreImposedAfterEveryStep() {
        MatchMemory memory = memory(XI, Similarity.DOT, new Separation.Softmax(2), new Settling());
        Bits known = Bits.of(1, 1, 0, 0, 0, 0, 0, 1);
        Reals cue = new Gaussian().draw(1, 8, new Seed(7)).get(0);
        Observer imposed = (step, state) -> {
            for (int i = 0; i < 8; i++) {
                if (known.get(i)) {
                    assertThat(state.get().at(i)).isEqualTo(cue.at(i));
                }
            }
        };

        assertThat(memory.recallClamped(cue, known, RNG, imposed).outcome()).isEqualTo(Outcome.FIXED_POINT);
        assertThatThrownBy(() -> memory.recallClamped(cue, Bits.of(1), RNG, imposed))
                .hasMessage("known has dimension 1 but the memory stores patterns of dimension 8; mark every component"
                        + " as known or not");
    }

    @Test
    void knownRealComponentsOfAMemoryOfSpinsStayReal() {
        SpinPatterns xi = new RandomSpins().draw(3, 4, new Seed(8));
        MatchMemory memory = memory(xi, Similarity.DOT, new Separation.Softmax(), new Settling());
        Reals cue = Reals.of(0.3, 0.1, -0.2, 0.4);

        assertThat(memory.recallClamped(cue, Bits.of(1, 0, 0, 0), RNG, Observer.NONE)
                        .pattern()
                        .at(0))
                .isEqualTo(0.3);
    }

    @Test
    void pairsAnswerWithTheirValues() {
        SpinPatterns keys = new RandomSpins().draw(4, 70, new Seed(9));
        SpinPatterns values = new RandomSpins().draw(4, 5, new Seed(10));
        PairMatchMemory memory = new PairMatchMemory(
                keys, Similarity.HAMMING_DISTANCE.over(keys), new Separation.Max(), values, Readout.STORED);

        assertThat(memory.outputDimension()).isEqualTo(5);
        for (int mu = 0; mu < 4; mu++) {
            assertThat(memory.recall(keys.get(mu), RNG)).isEqualTo(new Recall(values.get(mu), 1, Outcome.FIXED_POINT));
            assertThat(memory.identify(keys.get(mu)).orElseThrow().index()).isEqualTo(mu);
        }
    }

    @Test
    void pairsThatDoNotPairUpAreRefused() {
        SpinPatterns keys = new RandomSpins().draw(4, 70, new Seed(9));
        assertThatThrownBy(() -> PairMatchMemory.requirePairs(keys, keys.select(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are 4 keys but 1 values; every key needs one value");
        assertThatThrownBy(() -> PairMatchMemory.requirePairs(SpinPatterns.empty(3), SpinPatterns.empty(2)))
                .hasMessage("no pair is stored and the keys have dimension 3 but the values 2, so there is nothing to"
                        + " recall; store at least one pair");
    }

    @Test
    void aMemoryOfNothingRecallsTheCueAndIdentifiesNothing() {
        SpinPatterns none = SpinPatterns.empty(3);
        MatchMemory memory = memory(none, Similarity.COSINE, new Separation.Softmax(), new Settling());

        assertThat(memory.recall(Spins.of(1, -1, 1), RNG))
                .isEqualTo(new Recall(Spins.of(1, -1, 1), 1, Outcome.FIXED_POINT));
        assertThat(memory.identify(Spins.of(1, -1, 1))).isEmpty();
    }

    @Test
    void aCueOfAnotherDimensionIsRefused() {
        MatchMemory memory = memory(XI, Similarity.DOT, new Separation.Max(), new Settling());

        assertThatThrownBy(() -> memory.recall(Reals.of(1, 2), RNG))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cue has dimension 2 but the memory stores patterns of dimension 8; pad it or choose an"
                        + " encoding");
        assertThatThrownBy(() -> new Settling(-1, 1)).hasMessage("tolerance is -1; it must be in [0, ∞)");
        assertThatThrownBy(() -> new Settling(0, 0)).hasMessage("maxSteps is 0; it must be at least 1");
    }
}
