package attractor.models.modern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.flow.FlowMemory;
import attractor.flow.GradientStep;
import attractor.flow.Heun;
import attractor.flow.Stop;
import attractor.match.Readout;
import attractor.memory.Outcome;
import attractor.memory.Progress;
import attractor.memory.Recall;
import attractor.models.modern.ModernHopfield.Kernel;
import attractor.parameter.Recipe;
import attractor.pattern.BitFlips;
import attractor.pattern.Gaussian;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RandomSpins;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Reference states and energies are in the golden tests.
final class ModernHopfieldTest {

    private static final Seed SEED = new Seed(1);
    private static final RandomGenerator RNG = SEED.generator();

    private static ModernHopfieldMemory memory(double beta, Kernel kernel, Patterns xi) {
        return new ModernHopfield(beta, kernel, 1e-9, 1000, Readout.STORED).store(xi, SEED, Progress.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void noStepRaisesTheEnergy(Kernel kernel) {
        for (int trial = 0; trial < 50; trial++) {
            RealPatterns xi = new Gaussian().draw(6, 5, SEED.child("patterns", trial));
            Reals cue = new Gaussian().draw(1, 5, SEED.child("cue", trial)).get(0);
            for (double beta : new double[] {1e-3, 0.1, 1, 10, 1e4, 1e300, Double.POSITIVE_INFINITY}) {
                ModernHopfieldMemory memory = memory(beta, kernel, xi);
                double[] last = {memory.energy(cue)};
                memory.recall(cue, RNG, (step, state) -> {
                    double energy = memory.energy(state.get());
                    // Rounding: |x|² and the overlaps are of the order of 100 here, with errors below 1e-13.
                    assertThat(energy).isLessThanOrEqualTo(last[0] + 1e-12).isGreaterThan(-1e-12);
                    last[0] = energy;
                });
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theEnergyIsWhatItsFormulaSays(Kernel kernel) {
        RealPatterns xi = new Gaussian().draw(6, 5, SEED);
        Reals x = new Gaussian().draw(1, 5, new Seed(2)).get(0);
        double beta = 0.7;
        double sum = 0;
        double greatest = 0;
        double square = 0;
        for (int mu = 0; mu < 6; mu++) {
            double m = 0;
            double distance = 0;
            for (int i = 0; i < 5; i++) {
                m += xi.at(mu, i) * x.at(i);
                distance += Math.pow(xi.at(mu, i) - x.at(i), 2);
            }
            sum += Math.exp(beta * (kernel == Kernel.DOT ? m : -distance / 2));
            greatest = Math.max(greatest, xi.squaredNorm(mu));
        }
        for (int i = 0; i < 5; i++) {
            square += x.at(i) * x.at(i);
        }
        double expected = kernel == Kernel.DOT
                ? -Math.log(sum) / beta + square / 2 + Math.log(6) / beta + greatest / 2
                : -Math.log(sum / 6) / beta;

        assertThat(memory(beta, kernel, xi).energy(x)).isCloseTo(expected, within(1e-13 * Math.max(1, expected)));
    }

    @ParameterizedTest
    @EnumSource
    void theEnergyOfManyPatternsIsTheSameOverAnyChunks(Kernel kernel) {
        // Three chunks of patterns; the sum below takes all of them at once.
        RealPatterns xi = new Gaussian().draw(9001, 5, SEED);
        Reals x = new Gaussian().draw(1, 5, new Seed(2)).get(0);
        for (double beta : new double[] {1e-12, 1e-3, 1, 50}) {
            ModernHopfieldMemory memory = memory(beta, kernel, xi);
            double[] s = memory.scores(x);
            double top = Arrays.stream(s).max().orElseThrow();
            double below =
                    Arrays.stream(s).map(v -> Math.expm1(beta * (v - top))).sum() / s.length;
            double square = Arrays.stream(x.toArray()).map(v -> v * v).sum();
            double greatest = kernel == Kernel.DOT
                    ? IntStream.range(0, 9001)
                            .mapToDouble(xi::squaredNorm)
                            .max()
                            .orElseThrow()
                    : 0;
            double expected = square / 2 + greatest / 2 - top - Math.log1p(below) / beta;

            assertThat(memory.energy(x)).isCloseTo(expected, within(1e-12 * (1 + Math.abs(expected))));
        }
    }

    @Test
    void theEnergyIsSafeAtAnySharpness() {
        RealPatterns xi = RealPatterns.of(1, new double[] {1000, -1000, 10});
        Reals x = Reals.of(700);

        // β → 0: minus the mean overlap; β → ∞: minus the greatest.
        double constant = 700 * 700 / 2.0 + 1000 * 1000 / 2.0;
        assertThat(memory(1e-250, Kernel.DOT, xi).energy(x)).isCloseTo(constant - 7000 / 3.0, within(1e-6));
        assertThat(memory(1e300, Kernel.DOT, xi).energy(x)).isEqualTo(constant - 700_000);
        assertThat(memory(Double.POSITIVE_INFINITY, Kernel.DOT, xi).energy(x)).isEqualTo(constant - 700_000);
    }

    @ParameterizedTest
    @EnumSource
    void aGradientStepOfRateOneIsOneRetrievalStep(Kernel kernel) {
        RealPatterns xi = new Gaussian().draw(10, 8, SEED);
        ModernHopfieldMemory memory = memory(0.5, kernel, xi);
        FlowMemory flow = new FlowMemory(memory, new GradientStep(1), new Stop.AtRest(1e-10, 10_000));
        Reals cue = new Gaussian().draw(1, 8, new Seed(3)).get(0);

        assertThat(flow.step(cue, RNG).toArray())
                .containsExactly(memory.step(cue, RNG).toArray(), within(1e-14));
        assertThat(flow.recall(cue, RNG).pattern().toArray())
                .containsExactly(memory.recall(cue, RNG).pattern().toArray(), within(1e-8));
        // The continuous flow falls into the same minimum.
        assertThat(new FlowMemory(memory, new Heun(0.1), new Stop.AtRest(1e-10, 100_000))
                        .recall(cue, RNG)
                        .pattern()
                        .toArray())
                .containsExactly(memory.recall(cue, RNG).pattern().toArray(), within(1e-6));
    }

    @ParameterizedTest
    @EnumSource
    void theVelocityIsMinusTheGradientOfTheEnergy(Kernel kernel) {
        RealPatterns xi = new Gaussian().draw(10, 8, SEED);
        ModernHopfieldMemory memory = memory(0.5, kernel, xi);
        double[] x = new Gaussian().draw(1, 8, new Seed(4)).get(0).toArray();
        double[] v = new double[8];
        memory.velocity(0, x, v);
        for (int i = 0; i < 8; i++) {
            double[] up = x.clone();
            double[] down = x.clone();
            up[i] += 1e-5;
            down[i] -= 1e-5;
            double slope = (memory.energy(Reals.of(up)) - memory.energy(Reals.of(down))) / 2e-5;
            assertThat(v[i]).isCloseTo(-slope, within(1e-8));
        }
    }

    @Test
    void longPatternsWinByTheDotProductButNotByTheDistance() {
        RealPatterns xi = RealPatterns.of(new double[][] {{1, 0}, {3, 3}});
        Reals cue = Reals.of(1, 0.1);

        assertThat(memory(20, Kernel.DOT, xi).recall(cue, RNG).pattern().at(0)).isCloseTo(3, within(1e-6));
        assertThat(memory(20, Kernel.DISTANCE, xi).recall(cue, RNG).pattern().at(0))
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void onPatternsOfOneNormBothKernelsAgree() {
        SpinPatterns xi = new RandomSpins().draw(20, 70, SEED);
        Pattern cue = new BitFlips(0.2).apply(xi.get(3), RNG);

        assertThat(memory(0.05, Kernel.DOT, xi).weights(cue))
                .containsExactly(memory(0.05, Kernel.DISTANCE, xi).weights(cue), within(1e-12));
    }

    @Test
    void exponentiallyManySpinsAreRecalledInTheirOwnAlphabet() {
        // 2000 patterns of dimension 100, far above 0.14 D; 20 % flips leave an overlap of 60 against a spread of 10.
        SpinPatterns xi = new RandomSpins().draw(2000, 100, SEED);
        ModernHopfieldMemory memory = new ModernHopfield().store(xi, SEED, Progress.NONE);
        int recalled = 0;
        for (int mu = 0; mu < 100; mu++) {
            Recall recall = memory.recall(new BitFlips(0.2).apply(xi.get(mu), RNG), RNG);
            recalled += recall.pattern().equals(xi.get(mu)) ? 1 : 0;
        }
        assertThat(recalled).isGreaterThanOrEqualTo(95);
    }

    @Test
    void float32PatternsStayFloat32AndInfiniteSharpnessIsTheNearest() {
        RealPatterns xi = RealPatterns.of(Precision.FLOAT32, 2, new double[] {1, 0.1, 0.2, 1});
        Recall recall = memory(Double.POSITIVE_INFINITY, Kernel.DOT, xi).recall(Reals.ofFloats(0.9f, 0.3f), RNG);

        assertThat(recall).isEqualTo(new Recall(xi.get(0), 2, Outcome.FIXED_POINT));
    }

    @Test
    void oneHotWeightsShowWhatWasRecalled() {
        SpinPatterns xi = new RandomSpins().draw(5, 100, SEED);
        ModernHopfieldMemory memory = memory(1, Kernel.DOT, xi);

        assertThat(memory.weights(xi.get(2))[2]).isCloseTo(1, within(1e-12));
        assertThat(memory.identify(xi.get(2)).orElseThrow().index()).isEqualTo(2);
        assertThat(memory.energy(xi.get(2))).isCloseTo(0, within(Math.log(5) + 1e-9));
    }

    @Test
    void settingsAreReadAndRefusedByName() {
        assertThat(Recipe.of(ModernHopfield.class)
                        .parse(Map.of("beta", "Infinity", "kernel", "distance", "readout", "graded")))
                .isEqualTo(new ModernHopfield(Double.POSITIVE_INFINITY, Kernel.DISTANCE, 1e-6, 100, Readout.GRADED));
        assertThatThrownBy(() -> new ModernHopfield(0, Kernel.DOT, 0, 1, Readout.STORED))
                .hasMessage("beta is 0; it must be in (0, ∞]");
        assertThatThrownBy(() -> new ModernHopfield(1, Kernel.DOT, -1, 1, Readout.STORED))
                .hasMessage("tolerance is -1; it must be in [0, ∞)");
        assertThat(memory(1, Kernel.DOT, SpinPatterns.empty(3)).energy(Reals.of(1, 2, 3)))
                .isZero();
    }
}
