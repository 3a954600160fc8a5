package attractor.models.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import attractor.match.Readout;
import attractor.memory.Progress;
import attractor.models.classic.Hopfield;
import attractor.models.classic.RealCue;
import attractor.models.modern.ModernHopfield;
import attractor.pattern.Pattern;
import attractor.pattern.RandomSpins;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.ThetaMixture;
import attractor.spin.SpinMemory;
import attractor.spin.Synchronous;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/// Sixteen memories side by side against one memory at a time.
final class MemoryBankTest {

    private static final Seed SEED = new Seed(5);
    private static final int[][] SIZES = {{1, 4}, {3, 5}, {8, 10}, {30, 10}, {21, 13}};

    private static SpinPatterns set(int s, int count, int dimension) {
        return new RandomSpins().draw(count, dimension, SEED.child("set", s));
    }

    private static Reals cue(int s, SpinPatterns set) {
        return new ThetaMixture(0.68).apply(set.get(0), SEED.child("cue", s).generator());
    }

    /// Compares a bank of 13 memories with single ones.
    private static void compare(
            BiConsumer<MemoryBank, float[]> together,
            BiFunction<SpinPatterns, Reals, Pattern> alone,
            double tolerance) {
        for (int[] size : SIZES) {
            int dimension = size[1];
            List<SpinPatterns> sets = new ArrayList<>();
            float[] x = new float[MemoryBank.MEMORIES * dimension];
            for (int s = 0; s < 13; s++) {
                sets.add(set(s, size[0], dimension));
                for (int i = 0; i < dimension; i++) {
                    x[MemoryBank.place(i, s)] = (float) cue(s, sets.get(s)).at(i);
                }
            }
            together.accept(new MemoryBank(sets), x);
            for (int s = 0; s < 13; s++) {
                double[] expected =
                        alone.apply(sets.get(s), cue(s, sets.get(s))).toArray();
                for (int i = 0; i < dimension; i++) {
                    assertThat((double) x[MemoryBank.place(i, s)])
                            .as("K = %d, D = %d, memory %d, component %d", size[0], dimension, s, i)
                            .isCloseTo(expected[i], within(tolerance));
                }
            }
        }
    }

    @Test
    void flowsEndWhereThoseInFloat64DoUpToRounding() {
        for (ForwardProcess process : List.of(new VariancePreserving(), new VarianceExploding())) {
            Diffusion model = new Diffusion(process, 0.68, new ProbabilityFlow(), Readout.GRADED);
            compare(
                    (bank, x) -> bank.flow(process, 0.68, 300, x),
                    (xi, cue) -> model.store(xi, SEED, Progress.NONE)
                            .recall(cue, SEED.generator())
                            .pattern(),
                    2e-3);
        }
    }

    @Test
    void settlingIsThatOfAModernHopfieldNetwork() {
        ModernHopfield model = new ModernHopfield(5, ModernHopfield.Kernel.DOT, 0, 150, Readout.GRADED);
        compare(
                (bank, x) -> assertThat(bank.settle(5, 150, x)).isBetween(1, 150),
                (xi, cue) -> model.store(xi, SEED).recall(cue, SEED.generator()).pattern(),
                2e-3);
    }

    @Test
    void synchronousUpdatesAreThoseOfAHopfieldNetwork() {
        compare(
                (bank, x) -> bank.hopfield(100, x),
                (xi, cue) -> ((SpinMemory) new Hopfield().store(xi, SEED))
                        .with(new Synchronous())
                        .recall(RealCue.signs(cue.toArray()), SEED.generator())
                        .pattern(),
                0);
    }

    @Test
    void setsOfDifferentSizeAndStatesOfAnotherLengthAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MemoryBank(List.of(set(0, 3, 5), set(1, 4, 5))))
                .withMessageContaining("4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MemoryBank(List.of(set(0, 3, 5))).settle(5, 1, new float[7]))
                .withMessageContaining("80");
    }
}
