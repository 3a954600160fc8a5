package attractor.models.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.flow.Adaptive;
import attractor.flow.Heun;
import attractor.match.Readout;
import attractor.memory.Progress;
import attractor.models.modern.ModernHopfield;
import attractor.models.modern.ModernHopfieldMemory;
import attractor.pattern.Gaussian;
import attractor.pattern.RandomSpins;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.Spins;
import attractor.pattern.ThetaMixture;
import org.junit.jupiter.api.Test;

/// What the paper calls equivalent, and what differs only by how the way is cut into steps.
final class EquivalenceTest {

    private static final Seed SEED = new Seed(11);

    private static ModernHopfieldMemory hopfield(double beta, ModernHopfield.Kernel kernel, RealPatterns xi) {
        return new ModernHopfield(beta, kernel, 1e-12, 1, Readout.GRADED).store(xi, SEED, Progress.NONE);
    }

    private static RealPatterns signs(int count, int dimension) {
        return EmpiricalDensity.of(new RandomSpins().draw(count, dimension, SEED))
                .patterns();
    }

    private static double[] state(int dimension, int k) {
        return new Gaussian().draw(1, dimension, SEED.child("state", k)).get(0).toArray();
    }

    @Test
    void theDenoiserIsOneStepOfAModernHopfieldNetwork() {
        RealPatterns xi = signs(9, 13);
        EmpiricalDensity density = EmpiricalDensity.of(xi);
        for (double v : new double[] {0.05, 0.4, 3}) {
            double[] x = state(13, 1);
            double[] step = hopfield(1 / v, ModernHopfield.Kernel.DOT, xi)
                    .step(Reals.of(x), SEED.generator())
                    .toArray();
            assertThat(density.posteriorMean(v, x)).containsExactly(step, within(1e-12));
            double[] score = density.score(v, x);
            for (int i = 0; i < x.length; i++) {
                assertThat(x[i] + v * score[i]).isCloseTo(step[i], within(1e-12));
            }
        }
    }

    @Test
    void patternsOfUnequalNormNeedTheDistanceKernel() {
        RealPatterns xi = new Gaussian().draw(7, 5, SEED.child("norms", 0));
        double v = 0.3;
        double[] x = state(5, 2);
        double[] step = hopfield(1 / v, ModernHopfield.Kernel.DISTANCE, xi)
                .step(Reals.of(x), SEED.generator())
                .toArray();
        assertThat(EmpiricalDensity.of(xi).posteriorMean(v, x)).containsExactly(step, within(1e-12));
    }

    /// (v/σ²) u(x) = u_MHN(x, β) + c/2 + (1/β) ln K at β = 1/v and |ξ|² = c, which is the energy of our network.
    @Test
    void theEnergyIsThatOfAModernHopfieldNetwork() {
        RealPatterns xi = signs(6, 10);
        EmpiricalDensity density = EmpiricalDensity.of(xi);
        for (double v : new double[] {0.2, 1, 5}) {
            double[] x = state(10, 3);
            double sigma = 1.7;
            double energy = new VarianceExploding(sigma).energy(density, v, x);
            assertThat(v / (sigma * sigma) * energy)
                    .isCloseTo(hopfield(1 / v, ModernHopfield.Kernel.DOT, xi).energy(Reals.of(x)), within(1e-11));
        }
    }

    @Test
    void explodingAndPreservingFlowsFollowOnePath() {
        RealPatterns xi = signs(8, 10);
        double[] cue = new ThetaMixture(0.68).apply(xi.get(3), SEED.generator()).toArray();
        var exact = new ProbabilityFlow(new Adaptive(1e-11, 1e-11), 1e-4);
        double[] preserving = graded(new VariancePreserving(), exact, xi, cue);
        double[] exploding = graded(new VarianceExploding(), exact, xi, cue);
        assertThat(preserving).containsExactly(exploding, within(1e-6));
        assertThat(graded(new VariancePreserving(), new ProbabilityFlow(new Heun(0.001), 1e-3), xi, cue))
                .containsExactly(preserving, within(1e-3));
    }

    @Test
    void ratesOnlyScaleTime() {
        RealPatterns xi = signs(8, 10);
        double[] cue = state(10, 4);
        var flow = new ProbabilityFlow();
        assertThat(graded(new VariancePreserving(2), flow, xi, cue))
                .containsExactly(graded(new VariancePreserving(0.8), flow, xi, cue), within(1e-12));
        assertThat(graded(new VarianceExploding(3), flow, xi, cue))
                .containsExactly(graded(new VarianceExploding(1), flow, xi, cue), within(1e-12));
    }

    /// For one pattern x − y shrinks by Π_j (1 − 1/2j), j = 1..300, in the exploding flow.
    @Test
    void eulerStepsLeaveAKnownRemainderOfASinglePattern() {
        double[] cue = state(4, 5);
        double remainder = 1;
        for (int j = 1; j <= 300; j++) {
            remainder *= 1 - 1 / (2.0 * j);
        }
        RealPatterns xi = signs(1, 4);
        double[] end = graded(new VarianceExploding(), new ProbabilityFlow(), xi, cue);
        for (int i = 0; i < 4; i++) {
            double y = xi.at(0, i);
            assertThat(end[i] - y).isCloseTo(remainder * (cue[i] / 0.68 - y), within(1e-12));
        }
        assertThat(remainder).isCloseTo(0.0326, within(5e-5));
    }

    @Test
    void aSignIsReadOutForStoredSigns() {
        var xi = new RandomSpins().draw(3, 40, SEED);
        var memory = new Diffusion().store(xi, SEED, Progress.NONE);
        Reals cue = new ThetaMixture(0.68).apply(xi.get(2), SEED.generator());
        assertThat(memory.recall(cue, SEED.generator()).pattern())
                .isInstanceOf(Spins.class)
                .isEqualTo(xi.get(2));
        assertThat(memory.weights(cue)[2]).isGreaterThan(0.99);
    }

    private static double[] graded(ForwardProcess process, ProbabilityFlow flow, RealPatterns xi, double[] cue) {
        return new Diffusion(process, 0.68, flow, Readout.GRADED)
                .store(xi, SEED, Progress.NONE)
                .recall(Reals.of(cue), SEED.generator())
                .pattern()
                .toArray();
    }
}
