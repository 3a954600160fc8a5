package attractor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.memory.Observer;
import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.pattern.Bits;
import attractor.pattern.Precision;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.Spins;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class FlowMemoryTest {

    private static final RandomGenerator RNG = new Seed(1).generator();

    /// Two wells at ±1 in every component: dx/dt = x − x³.
    private static final class Wells implements Flow {
        @Override
        public int dimension() {
            return 3;
        }

        @Override
        public void velocity(double t, double[] x, double[] v) {
            for (int i = 0; i < v.length; i++) {
                v[i] = x[i] - x[i] * x[i] * x[i];
            }
        }
    }

    private static final Reals CUE = Reals.of(0.3, -0.2, 1.7);

    @Test
    void everyIntegratorFindsTheWellOfTheCue() {
        for (Integrator integrator : new Integrator[] {
            new GradientStep(0.2), new Euler(0.2), new Heun(0.2), new RungeKutta4(0.2), new Adaptive()
        }) {
            Recall recall = new FlowMemory(new Wells(), integrator, new Stop.AtRest()).recall(CUE, RNG);

            assertThat(recall.outcome()).as(integrator.toString()).isEqualTo(Outcome.FIXED_POINT);
            assertThat(recall.pattern().toArray()).containsExactly(new double[] {1, -1, 1}, within(1e-5));
        }
    }

    @Test
    void aSetTimeEndsAtTheStepLimitWithTheExactNumberOfSteps() {
        FlowMemory memory = new FlowMemory(new Wells(), new RungeKutta4(0.01), new Stop.AtTime(0, 1));
        Recall recall = memory.recall(CUE, RNG);

        assertThat(recall.steps()).isEqualTo(100);
        assertThat(recall.outcome()).isEqualTo(Outcome.STEP_LIMIT);
        // x(t) = x0 e^t/√(1 + x0²(e^2t − 1)) solves dx/dt = x − x³.
        for (int i = 0; i < 3; i++) {
            double x0 = CUE.at(i);
            double exact = x0 * Math.E / Math.sqrt(1 + x0 * x0 * (Math.E * Math.E - 1));
            assertThat(recall.pattern().at(i)).isCloseTo(exact, within(1e-8));
        }
    }

    @Test
    void theLimitOnStepsEndsARecall() {
        Recall recall = new FlowMemory(new Wells(), new Euler(1e-3), new Stop.AtRest(1e-6, 7)).recall(CUE, RNG);

        assertThat(recall.steps()).isEqualTo(7);
        assertThat(recall.outcome()).isEqualTo(Outcome.STEP_LIMIT);
    }

    @Test
    void divergenceReturnsTheLastFiniteState() {
        // Rate 10 overshoots further at every step.
        List<double[]> seen = new ArrayList<>();
        Recall recall = new FlowMemory(new Wells(), new GradientStep(10), new Stop.AtRest())
                .recall(CUE, RNG, (step, state) -> seen.add(state.get().toArray()));

        assertThat(recall.outcome()).isEqualTo(Outcome.DIVERGED);
        assertThat(recall.pattern().toArray()).isEqualTo(seen.getLast());
        assertThat(recall.steps()).isEqualTo(seen.size());
    }

    @Test
    void aCueOfSpinsThatDivergesAtOnceIsAnsweredInRealNumbers() {
        Flow burst = new Flow() {
            @Override
            public int dimension() {
                return 2;
            }

            @Override
            public void velocity(double t, double[] x, double[] v) {
                Arrays.fill(v, Double.MAX_VALUE);
            }
        };
        Recall recall = new FlowMemory(burst, new Euler(10), new Stop.AtRest()).recall(Spins.of(1, -1), RNG);

        assertThat(recall).isEqualTo(new Recall(Reals.of(1, -1), 1, Outcome.DIVERGED));
    }

    @Test
    void theObserverSeesEveryStep() {
        List<Integer> steps = new ArrayList<>();
        List<double[]> seen = new ArrayList<>();
        Recall recall = new FlowMemory(new Wells(), new Heun(0.5), new Stop.AtTime(0, 2))
                .recall(CUE, RNG, (step, state) -> {
                    steps.add(step);
                    seen.add(state.get().toArray());
                });

        assertThat(steps).containsExactly(0, 1, 2, 3, 4);
        assertThat(seen.getFirst()).isEqualTo(CUE.toArray());
        assertThat(seen.getLast()).isEqualTo(recall.pattern().toArray());
        FlowMemory memory = new FlowMemory(new Wells(), new Heun(0.5), new Stop.AtTime(0, 2));
        assertThat(memory.step(CUE, RNG).toArray()).isEqualTo(seen.get(1));
    }

    @Test
    void knownComponentsDoNotMove() {
        FlowMemory memory = new FlowMemory(new Wells(), new Adaptive(), new Stop.AtRest());
        Recall recall = memory.recallClamped(CUE, Bits.of(0, 1, 0), RNG, Observer.NONE);

        assertThat(recall.pattern().at(1)).isEqualTo(-0.2);
        assertThat(recall.pattern().at(0)).isCloseTo(1, within(1e-5));
        assertThatThrownBy(() -> memory.recallClamped(CUE, Bits.of(1), RNG, Observer.NONE))
                .hasMessage("known has dimension 1 but the memory has 3; mark every component as known or not");
    }

    @Test
    void answersAreRealInThePrecisionOfTheCue() {
        FlowMemory memory = new FlowMemory(new Wells(), new Adaptive(), new Stop.AtRest());

        assertThat(((Reals) memory.recall(Reals.ofFloats(1, 2, 3), RNG).pattern()).precision())
                .isEqualTo(Precision.FLOAT32);
        assertThat(memory.recall(Spins.of(1, -1, 1), RNG).pattern()).isEqualTo(Reals.of(1, -1, 1));
    }

    @Test
    void anInterruptedThreadStopsTheRecall() {
        FlowMemory memory = new FlowMemory(new Wells(), new Euler(1e-9), new Stop.AtTime(0, 1));
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> memory.recall(CUE, RNG)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void badInputIsNamed() {
        FlowMemory memory = new FlowMemory(new Wells(), new Euler(), new Stop.AtRest());

        assertThatThrownBy(() -> memory.recall(Reals.of(1), RNG))
                .hasMessage("cue has dimension 1 but the memory has dimension 3; pad it or choose an encoding");
        assertThatThrownBy(() -> new Stop.AtTime(1, 1))
                .hasMessage("from and until are both 1.0, so no time passes; choose different times");
        assertThatThrownBy(() -> new Stop.AtTime(0, Double.POSITIVE_INFINITY)).hasMessageContaining("until is ∞");
        assertThatThrownBy(() -> new Stop.AtRest(-1, 1)).hasMessage("tolerance is -1; it must be in [0, ∞)");
    }
}
