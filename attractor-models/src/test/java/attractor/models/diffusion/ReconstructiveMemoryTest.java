package attractor.models.diffusion;

import static attractor.models.diffusion.ReconstructiveSamples.EVENTS;
import static attractor.models.diffusion.ReconstructiveSamples.POINTS;
import static attractor.models.diffusion.ReconstructiveSamples.SEED;
import static attractor.models.diffusion.ReconstructiveSamples.model;
import static attractor.models.diffusion.ReconstructiveSamples.state;
import static attractor.models.diffusion.ReconstructiveSamples.times;
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
import attractor.pattern.SpinPatterns;
import attractor.pattern.ThetaMixture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// The memory of stored cores and a corpus: its recalls, its edges, what it refuses.
final class ReconstructiveMemoryTest {

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
    void theCatalogueHasIt() {
        assertThat(Catalogue.byId("reconstructive").recipe().defaults()).isEqualTo(new Reconstructive());
    }
}
