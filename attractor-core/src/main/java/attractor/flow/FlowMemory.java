package attractor.flow;

import attractor.memory.Clamping;
import attractor.memory.Memory;
import attractor.memory.Observer;
import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.memory.Stepping;
import attractor.memory.Workers;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Precision;
import attractor.pattern.Reals;
import java.util.random.RandomGenerator;

/// A memory that recalls by following a field from the cue.
///
///     dx/dt = v(t, x),  x(from) = cue
///
/// The path is computed in float64; answers are real, in float32 where the cue is. Components that are clamped have
/// velocity 0. A recall whose state is no longer finite ends as DIVERGED with the last finite state, the cue as
/// real numbers if there is no other.
public final class FlowMemory implements Memory, Stepping, Clamping {

    private final Flow flow;
    private final Integrator integrator;
    private final Stop stop;

    /// A memory.
    ///
    /// @param flow the field
    /// @param integrator how the path is cut into steps
    /// @param stop when a recall ends
    public FlowMemory(Flow flow, Integrator integrator, Stop stop) {
        this.flow = flow;
        this.integrator = integrator;
        this.stop = stop;
    }

    @Override
    public int dimension() {
        return flow.dimension();
    }

    @Override
    public Recall recall(Pattern cue, RandomGenerator rng, Observer observer) {
        requireCue(cue);
        return follow(flow, cue, Integer.MAX_VALUE, observer);
    }

    @Override
    public Recall recallClamped(Pattern cue, Bits known, RandomGenerator rng, Observer observer) {
        requireCue(cue);
        if (known.dimension() != dimension()) {
            throw new IllegalArgumentException("known has dimension " + known.dimension() + " but the memory has "
                    + dimension() + "; mark every component as known or not");
        }
        return follow(new ClampedFlow(flow, known), cue, Integer.MAX_VALUE, observer);
    }

    /// The state after the first step of a recall.
    @Override
    public Pattern step(Pattern state, RandomGenerator rng) {
        requireCue(state);
        return follow(flow, state, 1, Observer.NONE).pattern();
    }

    private Recall follow(Flow field, Pattern cue, int limit, Observer observer) {
        observer.visit(0, () -> cue);
        Precision precision = cue instanceof Reals reals ? reals.precision() : Precision.FLOAT64;
        Course course = integrator.start(field, cue.toArray(), stop.from(), stop.until());
        double[] before = cue.toArray();
        int steps = 0;
        while (steps < limit) {
            Workers.checkInterrupt();
            double earlier = course.time();
            if (!course.advance()) {
                break;
            }
            steps++;
            double[] x = course.state();
            if (!finite(x, precision)) {
                return new Recall(Reals.of(precision, before), steps, Outcome.DIVERGED);
            }
            observer.visit(steps, () -> Reals.of(precision, x));
            if (stop instanceof Stop.AtRest rest) {
                if (rest.holds(before, x, Math.abs(course.time() - earlier))) {
                    return new Recall(Reals.of(precision, x), steps, Outcome.FIXED_POINT);
                }
                if (steps == rest.maxSteps()) {
                    break;
                }
            }
            System.arraycopy(x, 0, before, 0, x.length);
        }
        return new Recall(Reals.of(precision, course.state()), steps, Outcome.STEP_LIMIT);
    }

    private static boolean finite(double[] x, Precision precision) {
        for (double component : x) {
            if (!(precision == Precision.FLOAT32 ? Float.isFinite((float) component) : Double.isFinite(component))) {
                return false;
            }
        }
        return true;
    }

    private void requireCue(Pattern cue) {
        if (cue.dimension() != dimension()) {
            throw new IllegalArgumentException("cue has dimension " + cue.dimension() + " but the memory has dimension "
                    + dimension() + "; pad it or choose an encoding");
        }
    }

    /// A field in which the known components do not move.
    private record ClampedFlow(Flow flow, Bits known) implements Flow {

        @Override
        public int dimension() {
            return flow.dimension();
        }

        @Override
        public void velocity(double t, double[] x, double[] v) {
            flow.velocity(t, x, v);
            for (int i = 0; i < v.length; i++) {
                if (known.get(i)) {
                    v[i] = 0;
                }
            }
        }
    }
}
