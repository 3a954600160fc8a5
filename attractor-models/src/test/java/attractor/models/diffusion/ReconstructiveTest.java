package attractor.models.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import attractor.flow.Euler;
import attractor.match.Readout;
import attractor.memory.Catalogue;
import attractor.memory.Memory;
import attractor.memory.Progress;
import attractor.memory.Provenance;
import attractor.memory.Reconstructing;
import attractor.models.diffusion.LinearCore.Corpus;
import attractor.pattern.RandomSpins;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.ThetaMixture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        laws().forEach((name, law) -> {
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
                new WholePattern(), new FittedNormal(), 1, 0.68, new ProbabilityFlow(), Readout.STORED);
        var cue = new ThetaMixture(0.68).apply(xi.get(1), SEED.child("cue", 9).generator());
        assertThat(episodic.store(xi, SEED).recall(cue, SEED.generator()).pattern())
                .isEqualTo(new Diffusion()
                        .store(xi, SEED)
                        .recall(cue, SEED.generator())
                        .pattern());
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
                .withMessageContaining("1 to 2 rows");
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
    void theCatalogueHasIt() {
        assertThat(Catalogue.byId("reconstructive").recipe().defaults()).isEqualTo(new Reconstructive());
    }
}
