package attractor.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.pattern.BitPatterns;
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
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Fused and streamed steps beside the definition: all scores, all weights, the sum.
final class StepTest {

    private static final Seed SEED = new Seed(50);

    private static double[] whole(Patterns keys, Scorer scorer, Separation separation, Patterns values, Pattern x) {
        double[] w = new double[keys.count()];
        double[] y = new double[values.dimension()];
        scorer.score(x, w);
        separation.separate(w);
        values.superpose(w, y);
        return y;
    }

    private static double[] step(Step step, Pattern x, int dimension) {
        double[][] y = new double[1][dimension];
        step.apply(List.of(x), y);
        return y[0];
    }

    /// Weights near 1/K, a few that count, one that counts, and exponents at the edge.
    private static final double[] SHARPNESS = {1e-9, 0.05, 1, 20, 1e4};

    @ParameterizedTest
    @EnumSource
    void aFusedStepAgreesWithTheDefinitionWithinItsBound(Precision precision) {
        double u = precision == Precision.FLOAT32 ? 0x1p-24 : 0x1p-53;
        for (int count : new int[] {1, 2, 31, 32, 33, 1000, 4097, 9001}) {
            for (int dimension : new int[] {1, 15, 16, 17, 100}) {
                RealPatterns xi = draw(precision, count, dimension);
                Reals x =
                        draw(precision, 1, dimension, SEED.child("cue", count)).get(0);
                for (double beta : SHARPNESS) {
                    for (InnerProducts scorer : List.of(InnerProducts.over(xi), InnerProducts.lessHalfSquares(xi))) {
                        Separation softmax = new Separation.Softmax(beta);
                        MatchStep match = new MatchStep(xi, scorer, softmax, xi);
                        FusedStep fused = FusedStep.of(match, scorer, xi, xi, beta);
                        if ((long) count * dimension >= 65536) {
                            assertThat(match.begin()).isInstanceOf(FusedStep.class);
                        }
                        double bound = bound(u, beta, match, x);
                        assertThat(step(fused, x, dimension))
                                .containsExactly(whole(xi, scorer, softmax, xi, x), within(bound));
                    }
                }
            }
        }
    }

    private static double bound(double u, double beta, MatchStep match, Pattern x) {
        double greatestScore = 0;
        for (double s : match.scores(x)) {
            greatestScore = Math.max(greatestScore, Math.abs(s));
        }
        double greatestValue = 0;
        for (int mu = 0; mu < match.values().count(); mu++) {
            for (double v : match.values().get(mu).toArray()) {
                greatestValue = Math.max(greatestValue, Math.abs(v));
            }
        }
        return u * greatestValue * (400 + 12 * beta * greatestScore)
                + 0x1p-60 * match.keys().count() * greatestValue;
    }

    private static RealPatterns draw(Precision precision, int count, int dimension) {
        return draw(precision, count, dimension, SEED);
    }

    private static RealPatterns draw(Precision precision, int count, int dimension, Seed seed) {
        RealPatterns drawn = new Gaussian().draw(count, dimension, seed);
        return RealPatterns.filled(precision, count, dimension, memory -> {
            for (int mu = 0; mu < count; mu++) {
                for (int i = 0; i < dimension; i++) {
                    long k = (long) mu * dimension + i;
                    if (precision == Precision.FLOAT32) {
                        memory.setAtIndex(ValueLayout.JAVA_FLOAT, k, (float) drawn.at(mu, i));
                    } else {
                        memory.setAtIndex(ValueLayout.JAVA_DOUBLE, k, drawn.at(mu, i));
                    }
                }
            }
        });
    }

    @Test
    void whatLeavesTheRangeOfFloat32IsComputedAsDefined() {
        RealPatterns xi = RealPatterns.ofFloats(2, new float[] {1e20f, 0, -1e20f, 0, 0, 1});
        Reals x = Reals.ofFloats(1e18f, 0);
        MatchStep match = new MatchStep(xi, InnerProducts.over(xi), new Separation.Softmax(10), xi);
        Step fused = FusedStep.of(match, InnerProducts.over(xi), xi, xi, 10);

        // β s = ±10³⁹ is no float32; the first pattern has all the weight.
        assertThat(step(fused, x, 2)).containsExactly(xi.get(0).toArray());

        double[][] y = new double[3][2];
        Reals small = Reals.ofFloats(0, 2);
        fused.apply(List.of(small, x, small), y);
        assertThat(y[1]).containsExactly(xi.get(0).toArray());
        assertThat(y[0]).containsExactly(step(fused, small, 2)).containsExactly(y[2]);
    }

    @Test
    void extremeSharpnessIsTheMeanOrTheNearest() {
        for (Precision precision : Precision.values()) {
            RealPatterns xi = RealPatterns.of(precision, 1, new double[] {1000, -1000, 30});
            Reals x = Reals.of(700);
            assertThat(softmax(xi, 1e-250, x)).isCloseTo(10, within(1e-5));
            for (double beta : new double[] {1e29, 1e31, 1e300, Double.POSITIVE_INFINITY}) {
                assertThat(softmax(xi, beta, x)).isEqualTo(1000);
            }
        }
    }

    private static double softmax(RealPatterns xi, double beta, Pattern x) {
        MatchStep match = new MatchStep(xi, InnerProducts.over(xi), new Separation.Softmax(beta), xi);
        double simple = step(match.begin(), x, 1)[0];
        if (beta != Double.POSITIVE_INFINITY) {
            assertThat(step(FusedStep.of(match, InnerProducts.over(xi), xi, xi, beta), x, 1)[0])
                    .isCloseTo(simple, within(1e-5));
        }
        return simple;
    }

    @Test
    void theStateOfAFloat32MemoryIsFloat32() {
        RealPatterns xi = draw(Precision.FLOAT32, 8000, 9);
        MatchMemory memory = new MatchMemory(xi, InnerProducts.over(xi), new Separation.Softmax(), new Settling());
        Reals cue = new Gaussian().draw(1, 9, SEED).get(0);

        // A cue in float64 is rounded before it is compared.
        assertThat(memory.step(cue, SEED.generator()))
                .isEqualTo(memory.step(Reals.ofFloats(cue.toFloats()), SEED.generator()));
        assertThat(((Reals) memory.step(cue, SEED.generator())).precision()).isEqualTo(Precision.FLOAT32);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 4096, 4097, 9001})
    void aStreamedSoftmaxAgreesWithTheDefinition(int count) {
        SpinPatterns spins = new RandomSpins().draw(count, 70, SEED);
        RealPatterns reals = draw(Precision.FLOAT64, count, 7);
        compare(spins, Similarity.COSINE.over(spins), new Separation.Softmax(8), new RandomSpins().draw(1, 70, SEED));
        compare(spins, Similarity.DOT.over(spins), new Separation.Softmax(0.3), new RandomSpins().draw(1, 70, SEED));
        compare(
                reals,
                Similarity.MANHATTAN_DISTANCE.over(reals),
                new Separation.Softmax(3),
                new Gaussian().draw(1, 7, new Seed(51)));
    }

    private static void compare(Patterns xi, RowScorer scorer, Separation separation, Patterns cue) {
        MatchStep match = new MatchStep(xi, scorer, separation, xi);
        double[] expected = whole(xi, scorer, separation, xi, cue.get(0));
        double[] streamed = step(new StreamedStep(match, scorer), cue.get(0), xi.dimension());
        if (xi.count() <= 4096) {
            assertThat(streamed).containsExactly(expected);
        }
        // Weights of sum 1 on numbers below 6: each chunk's weights carry the error of a sum of 4096 terms.
        assertThat(streamed).containsExactly(expected, within(1e-12));
        assertThat(step(match.exact(), cue.get(0), xi.dimension())).containsExactly(streamed);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 4097, 9001})
    void plainWeightsAreStreamedToTheBit(int count) {
        RealPatterns xi = draw(Precision.FLOAT32, count, 7);
        Pattern x = draw(Precision.FLOAT32, 1, 7, new Seed(52)).get(0);
        for (Separation separation : List.of(
                new Separation.Identity(),
                new Separation.Power(3),
                new Separation.Threshold(0.2),
                new Separation.Max())) {
            for (Similarity similarity : List.of(Similarity.DOT, Similarity.COSINE, Similarity.EUCLIDEAN_DISTANCE)) {
                RowScorer scorer = similarity.over(xi);
                MatchStep match = new MatchStep(xi, scorer, separation, xi);
                assertThat(step(match.begin(), x, 7)).containsExactly(whole(xi, scorer, separation, xi, x));
            }
        }
    }

    @Test
    void exactHitsInSeveralChunksShareTheWeight() {
        RealPatterns drawn = draw(Precision.FLOAT64, 9001, 3);
        double[] rows = new double[9001 * 3];
        for (int mu = 0; mu < 9001; mu++) {
            System.arraycopy(drawn.get(mu).toArray(), 0, rows, mu * 3, 3);
        }
        Reals x = Reals.of(1, 2, 3);
        for (int mu : new int[] {17, 4100, 4200}) {
            System.arraycopy(x.toArray(), 0, rows, mu * 3, 3);
        }
        RealPatterns keys = RealPatterns.of(3, rows);
        RowScorer scorer = Similarity.INVERSE_SQUARED_EUCLIDEAN.over(keys);
        double[] expected = new double[3];
        for (int i = 0; i < 3; i++) {
            expected[i] = (drawn.at(17, i) + drawn.at(4100, i) + drawn.at(4200, i)) / 3;
        }
        for (Separation separation : List.of(
                new Separation.Softmax(),
                new Separation.Identity(),
                new Separation.Power(2),
                new Separation.Threshold())) {
            assertThat(step(new MatchStep(keys, scorer, separation, drawn).begin(), x, 3))
                    .containsExactly(expected, within(1e-15));
        }
        assertThat(step(new MatchStep(keys, scorer, new Separation.Max(), drawn).begin(), x, 3))
                .containsExactly(drawn.get(17).toArray());
    }

    @Test
    void withoutAnyDefinedScoreASoftmaxIsTheMean() {
        BitPatterns none = BitPatterns.fromSpins(new RandomSpins().draw(9001, 5, SEED));
        RealPatterns values = draw(Precision.FLOAT64, 9001, 2);
        RowScorer undefined = Similarity.COSINE.over(none);
        Pattern zero = Bits.of(0, 0, 0, 0, 0);
        double[] mean = new double[2];
        for (int mu = 0; mu < 9001; mu++) {
            mean[0] += values.at(mu, 0) / 9001;
            mean[1] += values.at(mu, 1) / 9001;
        }

        assertThat(step(new MatchStep(none, undefined, new Separation.Softmax(), values).begin(), zero, 2))
                .containsExactly(mean, within(1e-14));
        assertThat(step(new MatchStep(none, undefined, new Separation.Power(3), values).begin(), zero, 2))
                .containsExactly(0, 0);
        assertThat(step(new MatchStep(none, undefined, new Separation.Max(), values).begin(), zero, 2))
                .containsExactly(values.get(0).toArray());
    }

    @Test
    void aScorerThatKnowsNoRangesIsTakenAsDefined() {
        RealPatterns xi = draw(Precision.FLOAT64, 9001, 7);
        Reals x = new Gaussian().draw(1, 7, new Seed(53)).get(0);
        Scorer opposite = (cue, s) -> {
            xi.overlaps(cue, s);
            for (int mu = 0; mu < s.length; mu++) {
                s[mu] = -s[mu];
            }
        };
        MatchStep match = new MatchStep(xi, opposite, new Separation.Softmax(), xi);

        assertThat(step(match.begin(), x, 7)).containsExactly(whole(xi, opposite, new Separation.Softmax(), xi, x));
        assertThat(match.identify(x)).contains(BestMatch.of(match.scores(x)));
    }
}
