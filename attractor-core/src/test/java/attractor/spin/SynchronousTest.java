package attractor.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.pattern.Pattern;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.pattern.SplitMix64;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// All units at once.
final class SynchronousTest {

    private static final SpinEnergy PAIR = x -> -x.at(0) * x.at(1);

    private static Recall recall(SpinMemory memory, Spins cue) {
        return memory.recall(cue, new Seed(0).generator());
    }

    @Test
    void twoUnitsThatFollowEachOtherSwapForEver() {
        Recall recall = recall(SpinMemory.ofEnergy(2, PAIR, new Synchronous(), TieRule.KEEP), Spins.of(1, -1));
        assertThat(recall.outcome()).isEqualTo(Outcome.CYCLE);
        assertThat(recall.steps()).isEqualTo(2);
        assertThat(recall.pattern()).isEqualTo(Spins.of(1, -1));
    }

    @Test
    void theFixedPointIsFoundOneStepAfterItIsReached() {
        SpinMemory memory = SpinMemory.ofEnergy(2, x -> -x.at(0) - x.at(1), new Synchronous(), TieRule.KEEP);
        assertThat(recall(memory, Spins.of(-1, -1)).steps()).isEqualTo(2);
        assertThat(recall(memory, Spins.of(1, 1)).steps()).isEqualTo(1);
        assertThat(recall(memory, Spins.of(1, 1)).outcome()).isEqualTo(Outcome.FIXED_POINT);
    }

    @Test
    void theLimitReturnsTheLastState() {
        Recall recall = recall(SpinMemory.ofEnergy(2, PAIR, new Synchronous(1), TieRule.KEEP), Spins.of(1, -1));
        assertThat(recall.outcome()).isEqualTo(Outcome.STEP_LIMIT);
        assertThat(recall.pattern()).isEqualTo(Spins.of(-1, 1));
        assertThat(recall.steps()).isEqualTo(1);
    }

    @Test
    void theObserverSeesTheCueAndEveryStep() {
        List<Integer> steps = new ArrayList<>();
        List<Pattern> states = new ArrayList<>();
        SpinMemory.ofEnergy(2, PAIR, new Synchronous(), TieRule.KEEP)
                .recall(Spins.of(1, -1), new Seed(0).generator(), (step, state) -> {
                    steps.add(step);
                    states.add(state.get());
                });
        assertThat(steps).containsExactly(0, 1, 2);
        assertThat(states).containsExactly(Spins.of(1, -1), Spins.of(-1, 1), Spins.of(1, -1));
    }

    @Test
    void aStepIsUnitByUnitTheEnergyDifference() {
        for (long seed = 0; seed < 30; seed++) {
            SplitMix64 rng = new SplitMix64(seed);
            int dimension = 3 + rng.below(70);
            SpinPatterns xi = rng.patterns(1 + rng.below(100), dimension);
            int n = 2 + rng.below(4);
            OverlapSystem system = new OverlapSystem(xi, SpinEnergyTest.power(n, 1.0 / n), FieldForm.DIFFERENCE);
            SpinMemory memory = SpinMemory.of(dimension, system.withEnergy(), new Synchronous(), TieRule.KEEP);
            Spins x = rng.patterns(1, dimension).get(0);
            int[] expected = new int[dimension];
            for (int i = 0; i < dimension; i++) {
                int[] signs = x.toSigns();
                signs[i] = -1;
                double minus = system.energy(Spins.of(signs));
                signs[i] = 1;
                double h = minus - system.energy(Spins.of(signs));
                expected[i] = Math.abs(h) < 1e-6 ? x.sign(i) : h > 0 ? 1 : -1;
            }
            assertThat(memory.step(x, new Seed(0).generator())).isEqualTo(Spins.of(expected));
        }
    }

    @Test
    void aFewChangesAndManyGiveTheSameStates() {
        // A walk that moves by flips and one that starts anew must agree; the threshold between them is D/64 changes.
        SplitMix64 rng = new SplitMix64(11);
        SpinPatterns xi = rng.patterns(30, 300);
        OverlapSystem system = new OverlapSystem(xi, SpinEnergyTest.power(3, 1), FieldForm.DIFFERENCE);
        for (double delta : new double[] {0.004, 0.02, 0.2, 0.4}) {
            Spins x = rng.flip(xi.get(0), delta);
            SpinMemory memory = SpinMemory.of(300, system, new Synchronous(), TieRule.KEEP);
            Spins stepped = x;
            Recall recall = recall(memory, x);
            for (int t = 0; t < recall.steps(); t++) {
                stepped = (Spins) memory.step(stepped, new Seed(0).generator());
            }
            assertThat(recall.pattern()).isEqualTo(stepped);
        }
    }

    @Test
    void zeroStepsAreRefused() {
        assertThatThrownBy(() -> new Synchronous(0)).hasMessage("maxSteps is 0; it must be at least 1");
    }
}
