package attractor.models.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.flow.Euler;
import attractor.match.Readout;
import attractor.memory.BatchObserver;
import attractor.memory.Catalogue;
import attractor.memory.Memory;
import attractor.memory.Moment;
import attractor.memory.Outcome;
import attractor.memory.Progress;
import attractor.memory.Provenance;
import attractor.memory.Recall;
import attractor.memory.Reconstructing;
import attractor.models.diffusion.LinearCore.Corpus;
import attractor.pattern.Pattern;
import attractor.pattern.RandomSpins;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.ThetaMixture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// The model of stored cores and a corpus: its laws, what it says of its answers, its recalls.
final class ReconstructiveTest {

    private static final Seed SEED = new Seed(21);
    private static final RealPatterns EVENTS =
            RealPatterns.of(new double[][] {{0.8, 0.1, -0.3}, {-0.7, 0.4, 0.5}, {0.2, -0.9, 0.6}});
    private static final RealPatterns POINTS =
            RealPatterns.of(new double[][] {{0.6, 0, 0.8}, {0, -0.8, -0.6}, {-0.36, 0.48, 0.8}});

    private static Reconstructive model(Core core, CorpusLaw corpus, double share) {
        return new Reconstructive(core, corpus, share, 0.8, new ProbabilityFlow(), Readout.GRADED);
    }

    private static Map<String, ReconstructiveDensity> laws() {
        Map<String, ReconstructiveDensity> laws = new LinkedHashMap<>();
        StationaryNormal smooth = new StationaryNormal(0.1, 0.7, 0.6);
        laws.put("component", model(new ChosenComponents("1"), smooth, 0.6).density(EVENTS, EVENTS));
        laws.put("first half", model(new ChosenComponents(), smooth, 1).density(EVENTS, EVENTS));
        laws.put(
                "principal",
                model(new PrincipalComponents(2), new FittedNormal(0.05), 0.7).density(EVENTS, EVENTS));
        laws.put("whole", model(new WholePattern(), smooth, 0.4).density(EVENTS, EVENTS));
        laws.put(
                "whole on sphere",
                model(new WholePattern(), new UniformSphere(), 0.4).density(POINTS, POINTS));
        laws.put("height", model(new Height(), new UniformSphere(), 0.5).density(POINTS, POINTS));
        return laws;
    }

    private static double[] state(int k) {
        return SEED.child("state", k).generator().doubles(3, -1.2, 1.2).toArray();
    }

    @Test
    void theFastDenoiserIsTheSlowOne() {
        Map<String, ReconstructiveDensity> linear = laws();
        // The others have one denoiser only.
        linear.values().removeIf(law -> !(law instanceof LinearCore));
        assertThat(linear).hasSize(3);
        linear.forEach((name, law) -> {
            for (double v : new double[] {1e-4, 0.05, 0.5, 3}) {
                for (int k = 0; k < 5; k++) {
                    double[] fast = new double[3];
                    double[] slow = new double[3];
                    double of = law.fastDenoiser().denoise(v, state(k), fast);
                    double by = law.denoiser().denoise(v, state(k), slow);
                    assertThat(of).as(name).isCloseTo(by, within(1e-9 * (1 + Math.abs(by))));
                    assertThat(fast).as(name).containsExactly(slow, within(1e-10));
                }
            }
        });
    }

    /// Var(y_i | x) = v + v² ∂²ln p_v/∂x_i², the second of Tweedie's formulas, by finite differences of the score.
    @Test
    void everyLawStatesThePosteriorMeanAndVarianceOfItsAnswers() {
        laws().forEach((name, law) -> {
            for (double v : new double[] {0.2, 1}) {
                double[] x = state(7);
                Provenance provenance = law.provenance(v, x);
                assertThat(provenance.answer()).as(name).containsExactly(law.posteriorMean(v, x), within(1e-13));
                double sum = 0;
                for (double share : provenance.responsibilities()) {
                    sum += share;
                }
                assertThat(sum).as(name).isCloseTo(1, within(1e-14));
                assertThat(provenance.responsibilities()).hasSize(4);
                for (int i = 0; i < 3; i++) {
                    double step = 1e-5;
                    double[] up = x.clone();
                    double[] down = x.clone();
                    up[i] += step;
                    down[i] -= step;
                    double slope = (law.score(v, up)[i] - law.score(v, down)[i]) / (2 * step);
                    assertThat(provenance.variance()[i]).as(name).isCloseTo(v + v * v * slope, within(1e-8));
                    assertThat(provenance.madeUp()[i]).as(name).isBetween(0.0, 1.0);
                }
            }
        });
    }

    @Test
    void inTheCentreOfASphereEveryComponentHasItsWholeVariance() {
        assertThat(new SphereDensity(4, 3).posteriorVariance(0.5, 0, 0, 0, 0))
                .containsExactly(new double[] {2.25, 2.25, 2.25, 2.25}, within(1e-15));
    }

    @Test
    void whatIsRememberedIsNotMadeUp() {
        Provenance near = laws().get("whole").provenance(0.01, 0.8, 0.1, -0.3);
        assertThat(near.madeUp()).containsExactly(new double[3], within(1e-2));
        Provenance far = laws().get("whole on sphere").provenance(0.01, -1, 0, 0);
        assertThat(far.madeUp()).containsExactly(new double[] {1, 1, 1}, within(1e-6));
        Provenance height = laws().get("height").provenance(1e-4, 0.36, -0.48, 0.8);
        assertThat(height.madeUp()[2]).isLessThan(0.05);
        // 3 (1 − 0.8²)/2 = 0.54
        assertThat(height.madeUp()[0]).isCloseTo(0.54, within(0.05));
    }

    /// E y and E y yᵀ of 40 000 draws against the mean and the second moment that p_v states far out, where the
    /// posterior is the prior: within six standard errors, false alarm below 1e-7 in all.
    @Test
    void drawsHaveTheLaw() {
        double far = 1e8;
        laws().forEach((name, law) -> {
            Provenance prior = law.provenance(far, 0, 0, 0);
            RandomGenerator rng = SEED.child(name, 0).generator();
            int draws = 40_000;
            double[] sum = new double[3];
            double[] squares = new double[3];
            double[] fourths = new double[3];
            for (int k = 0; k < draws; k++) {
                double[] y = law.draw(rng);
                for (int i = 0; i < 3; i++) {
                    double apart = y[i] - prior.answer()[i];
                    sum[i] += apart / draws;
                    squares[i] += apart * apart / draws;
                    fourths[i] += apart * apart * apart * apart / draws;
                }
            }
            for (int i = 0; i < 3; i++) {
                assertThat(sum[i]).as(name).isCloseTo(0, within(6 * Math.sqrt(squares[i] / draws) + 1e-7));
                double error = Math.sqrt((fourths[i] - squares[i] * squares[i]) / draws);
                assertThat(squares[i]).as(name).isCloseTo(prior.variance()[i], within(6 * error + 1e-6));
            }
        });
    }

    @Test
    void aRecallEndsAtAStoredCoreAndFillsInTheRest() {
        // Corpus: the second half of a pattern is its first half again, so the core says nearly all.
        RandomGenerator rng = SEED.generator();
        double[][] known = new double[2000][];
        for (int k = 0; k < known.length; k++) {
            known[k] = twice(rng);
        }
        RealPatterns corpus = RealPatterns.of(known);
        RealPatterns stored = RealPatterns.of(new double[][] {twice(rng), twice(rng), twice(rng)});
        var model = new Reconstructive(
                new ChosenComponents("0-3"), new FittedNormal(1e-4), 1, 0.9, new ProbabilityFlow(), Readout.GRADED);
        Memory memory = model.withCorpus(corpus).store(stored, SEED, Progress.NONE);
        for (int mu = 0; mu < 3; mu++) {
            Reals cue = Reals.of(new ThetaMixture(0.9)
                    .apply(stored.get(mu), SEED.child("cue", mu).generator())
                    .toArray());
            double[] answer = memory.recall(cue, rng).pattern().toArray();
            Provenance provenance = ((Reconstructing) memory).provenance(cue);
            assertThat(provenance.responsibilities()[mu]).isGreaterThan(0.99);
            // 300 Euler steps leave 0.029 of a deviation that is about 0.5.
            assertThat(answer).containsExactly(stored.get(mu).toArray(), within(0.06));
            for (int i = 0; i < 8; i++) {
                assertThat(provenance.madeUp()[i]).isLessThan(i < 4 ? 0.01 : 0.02);
            }
        }
    }

    private static double[] twice(RandomGenerator rng) {
        double[] y = new double[8];
        for (int i = 0; i < 4; i++) {
            y[i] = rng.nextGaussian();
            y[i + 4] = y[i] + 0.02 * rng.nextGaussian();
        }
        return y;
    }

    @Test
    void onASphereTheHeightIsTheStoredOneAndTheAzimuthThatOfTheCue() {
        var model = new Reconstructive(
                new Height(),
                new UniformSphere(),
                1,
                0.9,
                new ProbabilityFlow(new Euler(1.0 / 300), 0),
                Readout.GRADED);
        Memory memory = model.store(POINTS, SEED);
        double[] answer = memory.recall(Reals.of(-0.5, 0.3, 0.75), SEED.generator())
                .pattern()
                .toArray();
        assertThat(answer[2]).isCloseTo(0.8, within(0.01));
        assertThat(Math.atan2(answer[1], answer[0])).isCloseTo(Math.atan2(0.3, -0.5), within(1e-9));
    }

    @Test
    void theSameMemoryIsEpisodicWithTheWholePatternAndSemanticWithoutWeight() {
        SpinPatterns xi = new RandomSpins().draw(3, 24, SEED);
        var episodic = new Reconstructive(
                new WholePattern(), new FittedNormal(), 1, 0.68, new ProbabilityFlow(), Readout.GRADED);
        var cue = new ThetaMixture(0.68).apply(xi.get(1), SEED.child("cue", 9).generator());
        assertThat(episodic.store(xi, SEED)
                        .recall(cue, SEED.generator())
                        .pattern()
                        .toArray())
                .containsExactly(
                        episodic.flow()
                                .store(xi, SEED)
                                .recall(cue, SEED.generator())
                                .pattern()
                                .toArray(),
                        within(1e-10));
        ReconstructiveDensity semantic =
                model(new WholePattern(), new StationaryNormal(0.2, 2, 0.3), 0).density(EVENTS, EVENTS);
        Corpus law = new StationaryNormal(0.2, 2, 0.3).corpus(3);
        assertThat(semantic.posteriorMean(0.7, state(2)))
                .containsExactly(
                        GaussianDensity.of(law.mean(), law.covariance()).posteriorMean(0.7, state(2)), within(1e-12));
    }

    @Test
    void componentsAreChosenByAList() {
        assertThat(new ChosenComponents("7-9, 0,3,8").indices(12)).containsExactly(0, 3, 7, 8, 9);
        assertThat(new ChosenComponents().indices(7)).containsExactly(0, 1, 2);
        for (String wrong : List.of("a", "3-", "5-2", "1,,2", "-1", "99999999999")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ChosenComponents(wrong))
                    .withMessageContaining("0-97");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChosenComponents("3-12").indices(12))
                .withMessageContaining("0..11");
    }

    @Test
    void neighboursOfAStationaryCorpusGoTogether() {
        Corpus law = new StationaryNormal(1, 2, 0.5).corpus(3);
        assertThat(law.mean()).containsExactly(1, 1, 1);
        assertThat(law.covariance()[0]).containsExactly(4, 2, 1);
        assertThat(law.covariance()[1]).containsExactly(2, 4, 2);
    }

    @Test
    void whatDoesNotFitIsRefusedWithAWayOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(new PrincipalComponents(), new UniformSphere(), 0.5))
                .withMessageContaining("whole-pattern");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(new Height(), new UniformSphere(2), 0.5))
                .withMessageContaining("radius 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        model(new Height(), new UniformSphere(), 0.5).store(new RandomSpins().draw(2, 5, SEED), SEED))
                .withMessageContaining("dimension 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(new PrincipalComponents(3), new FittedNormal(), 0.5)
                        .store(EVENTS, SEED))
                .withMessageContaining("core.count")
                .withMessageContaining("store 1 to 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(new ChosenComponents("0-2"), new FittedNormal(), 0.5)
                        .store(EVENTS, SEED))
                .withMessageContaining("core.which stores 3 of the 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reconstructive().store(RealPatterns.of(1, new double[] {0.5}), SEED))
                .withMessageContaining("core.which")
                .withMessageContaining("whole-pattern");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(new PrincipalComponents(2), new FittedNormal(1e-300), 0.5)
                        .store(RealPatterns.of(new double[][] {{1, 2, 3}, {2, 4, 6}}), SEED))
                .withMessageContaining("core.count")
                .withMessageContaining("corpus.ridge");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(new Height(), new UniformSphere(), 0.5)
                        .store(RealPatterns.of(new double[][] {{0.6, 0, 0.8}, {0.6, 0, 0.81}}), SEED))
                .withMessageContaining("pattern 1 has the norm 1.008")
                .withMessageContaining("divide");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(new ChosenComponents(), new StationaryNormal(), 0.5)
                        .withCorpus(EVENTS))
                .withMessageContaining("fitted-normal");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reconstructive()
                        .withCorpus(new RandomSpins().draw(4, 5, SEED))
                        .store(EVENTS, SEED, Progress.NONE))
                .withMessageContaining("dimension 5")
                .withMessageContaining("dimension 3");
        Memory none = new Reconstructive().store(SpinPatterns.empty(4), SEED);
        assertThatIllegalStateException()
                .isThrownBy(() -> ((Reconstructing) none).provenance(Reals.of(1, 1, 1, 1)))
                .withMessageContaining("0 patterns");
    }

    /// Patterns c y under noise of c² v have answers of c times the size, whatever the unit of the numbers.
    @Test
    void theUnitOfTheNumbersDoesNotMatter() {
        double[][] few = new double[5][];
        for (int k = 0; k < few.length; k++) {
            few[k] = SEED.child("few", k).generator().doubles(60, 0, 1).toArray();
        }
        double[] x = SEED.child("few", 9).generator().doubles(60, 0, 1).toArray();
        // Five patterns vary in four directions; beyond these, principal components are arbitrary.
        for (Core core : List.of(new PrincipalComponents(4), new ChosenComponents())) {
            double[] once = scaled(core, few, 1).provenance(0.3, x).answer();
            for (double c : new double[] {1e-6, 255, 1e5}) {
                Provenance provenance = scaled(core, few, c).provenance(0.3 * c * c, times(c, x));
                assertThat(provenance.answer()).containsExactly(times(c, once), within(1e-7 * c));
            }
        }
        // The pixels of images as they are, beside the default ridge.
        RealPatterns pixels = rows(few, 255);
        for (Core core : List.of(new PrincipalComponents(3), new PrincipalComponents(8), new ChosenComponents())) {
            assertThat(model(core, new FittedNormal(), 0.5)
                            .density(pixels, pixels)
                            .dimension())
                    .isEqualTo(60);
        }
        RealPatterns small = rows(few, 1e-6);
        assertThat(model(new ChosenComponents(), new StationaryNormal(0, 1e-6, 0.5), 0.5)
                        .density(small, small)
                        .dimension())
                .isEqualTo(60);
    }

    private static ReconstructiveDensity scaled(Core core, double[][] patterns, double c) {
        return model(core, new FittedNormal(0.01 * c * c), 0.5).density(rows(patterns, c), rows(patterns, c));
    }

    private static RealPatterns rows(double[][] patterns, double c) {
        return RealPatterns.of(Arrays.stream(patterns).map(y -> times(c, y)).toArray(double[][]::new));
    }

    private static double[] times(double c, double... x) {
        return Arrays.stream(x).map(component -> c * component).toArray();
    }

    /// r_n ∝ (w/N) N(x; μ_n, C + v I) from the laws of the parts, one by one.
    @Test
    void responsibilitiesAreThoseOfThePartsOneByOne() {
        Corpus corpus = new StationaryNormal(0.1, 0.7, 0.6).corpus(3);
        double[][] cores = {{-0.4}, {0.9}};
        LinearCore law = LinearCore.of(corpus.chosen(1), cores, corpus, 0.6);
        for (double v : new double[] {0.05, 1}) {
            double[] weights = new double[3];
            for (int n = 0; n < 2; n++) {
                LinearCore alone = LinearCore.of(corpus.chosen(1), new double[][] {cores[n]}, corpus, 1);
                weights[n] = 0.3 * Math.exp(alone.logDensity(v, state(3)));
            }
            weights[2] = 0.4 * Math.exp(corpus.law().logDensity(v, state(3)));
            assertThat(law.responsibilities(v, state(3)))
                    .containsExactly(times(1 / Arrays.stream(weights).sum(), weights), within(1e-12));
        }
    }

    @Test
    void oneOfSeveralIsDrawnByItsCumulatedWeight() {
        Lottery lottery = new Lottery(0, 0.25, 0, 0.5, 0.25, 0);
        double[] numbers = {0, 0.2499, 0.25, 0.7499, 0.75, Math.nextDown(1.0)};
        int[] expected = {1, 1, 3, 3, 4, 4};
        for (int k = 0; k < numbers.length; k++) {
            double number = numbers[k];
            RandomGenerator rng = new RandomGenerator() {
                @Override
                public long nextLong() {
                    return 0;
                }

                @Override
                public double nextDouble() {
                    return number;
                }
            };
            assertThat(lottery.draw(rng)).as("%s", number).isEqualTo(expected[k]);
        }
    }

    @Test
    void storingEndsWhenItIsInterruptedAndSaysHowFarItIs() {
        List<Long> done = new ArrayList<>();
        var small = new Reconstructive(new ChosenComponents("0"), new FittedNormal(), 0.5);
        small.store(EVENTS, SEED, (pieces, total) -> done.add(pieces));
        assertThat(done).containsExactly(1L, 2L, 3L);
        for (CorpusLaw corpus : List.of(new FittedNormal(), new StationaryNormal())) {
            Thread.currentThread().interrupt();
            try {
                assertThatThrownBy(() ->
                                model(new ChosenComponents("0"), corpus, 0.5).store(EVENTS, SEED))
                        .isInstanceOf(CancellationException.class);
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
        }
    }

    @Test
    void aWatchedRecallIsTheSameAndKnowsItsTimes() {
        var memory = model(new ChosenComponents("0-1"), new FittedNormal(), 0.5).store(EVENTS, SEED, Progress.NONE);
        Pattern cue = Reals.of(0.7, 0, -0.2);
        List<Moment> moments = new ArrayList<>();
        assertThat(memory.watchedRecall(cue, SEED.generator(), (step, moment, state) -> moments.add(moment)))
                .isEqualTo(memory.recall(cue, SEED.generator()));
        // σ² = (1 − θ²)/θ² with θ = 0.8
        assertThat(moments.getFirst().relativeVariance()).isCloseTo(0.5625, within(1e-12));
        assertThat(moments.getLast().noise()).isZero();
        double[] shares = memory.provenance(cue).responsibilities();
        assertThat(memory.weights(moments.getFirst(), cue)).containsExactly(Arrays.copyOf(shares, 3), within(1e-12));
        assertThat(memory.weights(moments.getLast(), EVENTS.get(1)))
                .containsExactly(new double[] {0, 1, 0}, within(1e-4));
    }

    @Test
    void oneComponentAndOnePatternAreEnough() {
        RealPatterns one = RealPatterns.of(1, new double[] {0.7});
        var memory = model(new WholePattern(), new FittedNormal(), 1).store(one, SEED, Progress.NONE);
        assertThat(memory.recall(Reals.of(0.4), SEED.generator()).pattern().at(0))
                .isCloseTo(0.7, within(0.05));
        RealPatterns two = RealPatterns.of(2, new double[] {0.7, -0.3});
        var half = model(new ChosenComponents(), new StationaryNormal(), 1).store(two, SEED, Progress.NONE);
        double[] answer =
                half.recall(Reals.of(0.5, 0.2), SEED.generator()).pattern().toArray();
        assertThat(answer[0]).isCloseTo(0.7, within(0.05));
    }

    @Test
    void cuesOfNearlyNoAndNearlyAllFidelityAreRecalled() {
        for (double theta : new double[] {1e-3, 1 - 1e-6}) {
            var memory = new Reconstructive(
                            new ChosenComponents("0-1"),
                            new FittedNormal(),
                            1,
                            theta,
                            new ProbabilityFlow(),
                            Readout.GRADED)
                    .store(EVENTS, SEED, Progress.NONE);
            double[] cue = times(theta, EVENTS.get(2).toArray());
            Recall recall = memory.recall(Reals.of(cue), SEED.generator());
            assertThat(recall.outcome()).isEqualTo(Outcome.STEP_LIMIT);
            assertThat(Arrays.stream(recall.pattern().toArray()).allMatch(Double::isFinite))
                    .isTrue();
            Provenance provenance = memory.provenance(Reals.of(cue));
            // Noise beside which the patterns are alike, and hardly any.
            assertThat(provenance.responsibilities()[2]).isCloseTo(theta < 0.5 ? 1.0 / 3 : 1, within(1e-3));
        }
    }

    @Test
    void aBatchOfCuesIsRecalledAsEachAlone() {
        var memory = new Reconstructive(
                        new ChosenComponents("0-1"),
                        new FittedNormal(),
                        0.5,
                        0.8,
                        new ReverseDiffusion(20),
                        Readout.GRADED)
                .store(EVENTS, SEED, Progress.NONE);
        List<Recall> all = memory.recallAll(EVENTS, SEED, Progress.NONE, BatchObserver.NONE)
                .answers();
        for (int c = 0; c < EVENTS.count(); c++) {
            assertThat(all.get(c))
                    .isEqualTo(memory.recall(EVENTS.get(c), SEED.child("cue", c).generator()));
        }
    }

    @Test
    void theCatalogueHasIt() {
        assertThat(Catalogue.byId("reconstructive").recipe().defaults()).isEqualTo(new Reconstructive());
    }
}
