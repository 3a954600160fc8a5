package attractor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.parameter.Recipe;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class IntegratorTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @FunctionalInterface
    private interface Velocity {
        void at(double t, double[] x, double[] v);
    }

    private record Field(int dimension, Velocity velocity) implements Flow {
        @Override
        public void velocity(double t, double[] x, double[] v) {
            velocity.at(t, x, v);
        }
    }

    /// dx/dt = −x + cos t with x(0) = 1: x = ½(cos t + sin t + e^−t).
    private static final Flow DRIVEN = new Field(1, (t, x, v) -> v[0] = -x[0] + Math.cos(t));

    private static double driven(double t) {
        return (Math.cos(t) + Math.sin(t) + Math.exp(-t)) / 2;
    }

    /// The harmonic oscillator: (cos t, −sin t).
    private static final Flow OSCILLATOR = new Field(2, (t, x, v) -> {
        v[0] = x[1];
        v[1] = -x[0];
    });

    private static Course run(Integrator integrator, Flow flow, double from, double until, double... x) {
        Course course = integrator.start(flow, x, from, until);
        while (course.advance()) {
            assertThat(course.time()).isFinite();
        }
        return course;
    }

    private static int steps(Integrator integrator, double from, double until) {
        Course course = integrator.start(DRIVEN, new double[] {1}, from, until);
        int steps = 0;
        while (course.advance()) {
            steps++;
        }
        assertThat(course.time()).isEqualTo(until);
        return steps;
    }

    private interface OfStep {
        Integrator of(double step);
    }

    static Stream<Arguments> orders() {
        return Stream.of(
                Arguments.of(1, (OfStep) Euler::new), Arguments.of(2, (OfStep) Heun::new), Arguments.of(4, (OfStep)
                        RungeKutta4::new));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void theErrorShrinksWithTheOrderOfTheMethod(int order, Object method) {
        OfStep ofStep = (OfStep) method;
        for (double until : new double[] {2, -1}) {
            double coarse =
                    Math.abs(run(ofStep.of(1 / 32.0), DRIVEN, 0, until, 1).state()[0] - driven(until));
            double fine = Math.abs(run(ofStep.of(1 / 64.0), DRIVEN, 0, until, 1).state()[0] - driven(until));
            // log2 of the ratio is the order, up to a term of the size of the step.
            assertThat(Math.log(coarse / fine) / Math.log(2)).isCloseTo(order, within(0.1));
        }
        double[] x = run(ofStep.of(1 / 1024.0), OSCILLATOR, 0, 1, 1, 0).state();
        assertThat(x[0]).isCloseTo(Math.cos(1), within(2e-3 / Math.pow(500, order - 1)));
        assertThat(x[1]).isCloseTo(-Math.sin(1), within(2e-3 / Math.pow(500, order - 1)));
    }

    @Test
    void oneEulerStepAndOneHeunStepAreWhatTheFormulasSay() {
        Flow square = new Field(1, (t, x, v) -> v[0] = x[0] * x[0] + t);

        assertThat(run(new Euler(0.5), square, 1, 1.5, 2).state()[0]).isEqualTo(2 + 0.5 * 5);
        // k1 = 5, y = 4.5, k2 = 20.25 + 1.5 = 21.75; 2 + 0.25 (5 + 21.75).
        assertThat(run(new Heun(0.5), square, 1, 1.5, 2).state()[0]).isEqualTo(2 + 0.25 * 26.75);
    }

    @Test
    void stepsAreCountedExactly() {
        assertThat(steps(new Euler(0.1), 0, 1)).isEqualTo(10);
        assertThat(steps(new Euler(0.964156 / 300), 0.964156, 0)).isEqualTo(300);
        assertThat(steps(new Heun(0.3), 0, 1)).isEqualTo(4);
        assertThat(steps(new RungeKutta4(5), 0, 1)).isEqualTo(1);
        assertThat(steps(new GradientStep(0.01), 0, 7)).isEqualTo(7);
        assertThat(steps(new Euler(1e-3), 0, -1)).isEqualTo(1000);
    }

    @Test
    void timesAreMultiplesOfTheStep() {
        double[] seen = new double[3];
        int[] k = {0};
        Flow recorder = new Field(1, (t, x, v) -> {
            seen[k[0]++] = t;
            v[0] = 0;
        });
        run(new Euler(0.1), recorder, 0.7, 0.4, 0);

        assertThat(seen).containsExactly(new double[] {0.7, 0.6, 0.5}, within(1e-15));
    }

    @Test
    void aGradientStepScalesTheFieldAndCountsTime() {
        Flow shrink = new Field(1, (t, x, v) -> v[0] = -x[0]);

        assertThat(run(new GradientStep(0.25), shrink, 0, 3, 1).state()[0]).isEqualTo(0.75 * 0.75 * 0.75);
        assertThat(run(new GradientStep(1), shrink, 0, 1, 5).state()[0]).isZero();
    }

    @ParameterizedTest
    @MethodSource("tolerances")
    void adaptiveStepsMeetTheirTolerance(double tolerance) {
        Adaptive adaptive = new Adaptive(tolerance, tolerance);

        // The error of a path is a modest multiple of the tolerance of a step on these problems.
        assertThat(run(adaptive, DRIVEN, 0, 5, 1).state()[0]).isCloseTo(driven(5), within(20 * tolerance));
        assertThat(run(adaptive, DRIVEN, 5, 0, driven(5)).state()[0]).isCloseTo(1, within(2000 * tolerance));
        double[] x = run(adaptive, OSCILLATOR, 0, 6, 1, 0).state();
        assertThat(x[0]).isCloseTo(Math.cos(6), within(50 * tolerance));
    }

    static Stream<Double> tolerances() {
        return Stream.of(1e-3, 1e-6, 1e-9, 1e-12);
    }

    @Test
    void aTighterToleranceCostsStepsAsTheFifthRoot() {
        int loose = steps(new Adaptive(1e-5, 1e-5), 0, 20);
        int tight = steps(new Adaptive(1e-10, 1e-10), 0, 20);

        // A factor 1e5 in the tolerance is a factor of about 10 in the number of steps.
        assertThat(tight / (double) loose).isBetween(5.0, 20.0);
    }

    @Test
    void adaptiveStepsThatCannotBeSmallEnoughEndInNan() {
        // dx/dt = x² from 1 blows up at t = 1.
        Flow explosive = new Field(1, (t, x, v) -> v[0] = x[0] * x[0]);
        Course course = new Adaptive().start(explosive, new double[] {1}, 0, 2);
        while (Double.isFinite(course.state()[0])) {
            assertThat(course.advance()).isTrue();
        }
        assertThat(course.time()).isCloseTo(1, within(1e-4));

        Course undefined =
                new Adaptive().start(new Field(1, (t, x, v) -> v[0] = Double.NaN), new double[] {1}, 0, INFINITY);
        assertThat(undefined.advance()).isTrue();
        assertThat(undefined.state()[0]).isNaN();
    }

    @Test
    void aFieldAtRestIsCrossedInFewSteps() {
        assertThat(steps(new Adaptive(), 0, 1)).isLessThan(20);
        Course still = run(new Adaptive(), new Field(1, (t, x, v) -> v[0] = 0), 0, 1e6, 3);
        assertThat(still.state()[0]).isEqualTo(3);
    }

    @Test
    void badInputIsNamed() {
        assertThatThrownBy(() -> new Euler(0)).hasMessage("step is 0; it must be in (0, ∞)");
        assertThatThrownBy(() -> new GradientStep(-1)).hasMessage("rate is -1; it must be in (0, ∞)");
        assertThatThrownBy(() -> new Adaptive(0, 1)).hasMessage("relative is 0; it must be in (0, ∞)");
        assertThatThrownBy(() -> new Euler().start(OSCILLATOR, new double[1], 0, 1))
                .hasMessage("the state has dimension 1 but the flow has dimension 2; both need the same dimension");
        assertThat(Recipe.of(RungeKutta4.class).id()).isEqualTo("runge-kutta4");
        assertThat(Recipe.of(Adaptive.class).parse(Map.of("relative", "1e-3"))).isEqualTo(new Adaptive(1e-3, 1e-6));
    }
}
