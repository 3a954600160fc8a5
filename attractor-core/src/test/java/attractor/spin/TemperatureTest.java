package attractor.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.pattern.SplitMix64;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Heat bath, Metropolis and annealing.
final class TemperatureTest {

    /// Frustrated triangle in a field: E = x0x1 + x1x2 − 0.7 x0x2 − 0.4 x0.
    private static final SpinEnergy TRIANGLE =
            x -> x.at(0) * x.at(1) + x.at(1) * x.at(2) - 0.7 * x.at(0) * x.at(2) - 0.4 * x.at(0);

    private static Spins state(int code) {
        return Spins.ofWords(3, code);
    }

    @Test
    void theProbabilityIsTheLogisticFunctionOfFieldOverTemperature() {
        HeatBath bath = new HeatBath(2, 1);
        assertThat(bath.plusProbability(0)).isEqualTo(0.5);
        assertThat(bath.plusProbability(2 * Math.log(3))).isCloseTo(0.75, within(1e-15));
        assertThat(bath.plusProbability(-1e308)).isZero();
        assertThat(bath.plusProbability(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(new HeatBath(0, 1).plusProbability(1e-300)).isEqualTo(1);
        assertThat(new HeatBath(0, 1).plusProbability(0)).isEqualTo(0.5);
    }

    @Test
    void theHeatBathEndsInTheBoltzmannLaw() {
        assertBoltzmann(new HeatBath(1.5, 60), 1.5);
    }

    @Test
    void metropolisEndsInTheBoltzmannLaw() {
        assertBoltzmann(new Metropolis(1.5, 60), 1.5);
    }

    @Test
    void annealingAtOneTemperatureIsTheHeatBath() {
        assertBoltzmann(new Annealing(1.5, 1.5, 60, Annealing.Schedule.GEOMETRIC), 1.5);
    }

    /// Independent runs; chi-square over the 8 states with 7 degrees of freedom: P(> 60) = 1.5e-10. The second
    /// largest eigenvalue of one visit is .942 (heat bath) and .926 (Metropolis), numpy on the 8×8 transition
    /// matrix, so 180 visits forget the start to 2e-5. A temperature that is 5 % off adds 99 to chi-square.
    private static void assertBoltzmann(SpinDynamics dynamics, double temperature) {
        int trials = 40_000;
        SpinMemory memory = SpinMemory.ofEnergy(3, TRIANGLE, dynamics, TieRule.KEEP);
        int[] counts = new int[8];
        RandomGenerator rng = new Seed(17).generator();
        for (int t = 0; t < trials; t++) {
            Recall recall = memory.recall(state(t % 8), rng);
            counts[(int) ((Spins) recall.pattern()).word(0)]++;
        }
        double z = 0;
        for (int code = 0; code < 8; code++) {
            z += Math.exp(-TRIANGLE.energy(state(code)) / temperature);
        }
        double chiSquare = 0;
        for (int code = 0; code < 8; code++) {
            double expected = trials * Math.exp(-TRIANGLE.energy(state(code)) / temperature) / z;
            chiSquare += (counts[code] - expected) * (counts[code] - expected) / expected;
        }
        assertThat(chiSquare).isLessThan(60);
    }

    @Test
    void zeroTemperatureIsDeterministicDescent() {
        SplitMix64 patterns = new SplitMix64(4);
        SpinPatterns xi = patterns.patterns(6, 50);
        OverlapSystem system = new OverlapSystem(xi, SpinEnergyTest.power(3, 1), FieldForm.DIFFERENCE);
        Spins cue = patterns.flip(xi.get(1), 0.2);
        Recall descent =
                SpinMemory.of(50, system, new Asynchronous(), TieRule.KEEP).recall(cue, new Seed(2).generator());
        for (SpinDynamics cold : new SpinDynamics[] {new HeatBath(0, 100), new Metropolis(0, 100)}) {
            assertThat(SpinMemory.of(50, system, cold, TieRule.KEEP).recall(cue, new Seed(2).generator()))
                    .isEqualTo(descent);
        }
        assertThat(descent.outcome()).isEqualTo(Outcome.FIXED_POINT);
    }

    @Test
    void aHotRunEndsAtItsLimit() {
        Recall recall = SpinMemory.ofEnergy(3, TRIANGLE, new HeatBath(1, 7), TieRule.KEEP)
                .recall(state(0), new Seed(3).generator());
        assertThat(recall.outcome()).isEqualTo(Outcome.STEP_LIMIT);
        assertThat(recall.steps()).isEqualTo(7);
    }

    @Test
    void annealingToZeroEndsInAFixedPointOfLowEnergy() {
        SpinMemory memory = SpinMemory.ofEnergy(3, TRIANGLE, new Annealing(), TieRule.KEEP);
        Recall recall = memory.recall(state(5), new Seed(3).generator());
        assertThat(recall.outcome()).isEqualTo(Outcome.FIXED_POINT);
        assertThat(memory.step(recall.pattern(), new Seed(4).generator())).isEqualTo(recall.pattern());
    }

    @Test
    void schedulesRunFromTheFirstToTheLastTemperature() {
        Annealing linear = new Annealing(2, 1, 3, Annealing.Schedule.LINEAR);
        assertThat(linear.temperature(0)).isEqualTo(2);
        assertThat(linear.temperature(1)).isEqualTo(1.5);
        assertThat(linear.temperature(2)).isEqualTo(1);
        Annealing geometric = new Annealing(4, 1, 3, Annealing.Schedule.GEOMETRIC);
        assertThat(geometric.temperature(1)).isCloseTo(2, within(1e-15));
        assertThat(new Annealing(4, 1, 1, Annealing.Schedule.LINEAR).temperature(0))
                .isEqualTo(1);
    }

    @Test
    void badTemperaturesAreRefused() {
        assertThatThrownBy(() -> new HeatBath(-1, 1)).hasMessage("temperature is -1; it must be in [0, ∞)");
        assertThatThrownBy(() -> new HeatBath(Double.NaN, 1)).hasMessageContaining("temperature is NaN");
        assertThatThrownBy(() -> new Metropolis(Double.POSITIVE_INFINITY, 1)).hasMessageContaining("temperature is ∞");
        assertThatThrownBy(() -> new Annealing(1, 0, 5, Annealing.Schedule.GEOMETRIC))
                .hasMessage("a geometric schedule goes from 1.0 to 0.0; both temperatures must be above 0; use schedule"
                        + " linear to reach 0");
    }
}
