package attractor.models.classic;

import attractor.memory.Memory;
import attractor.memory.Observer;
import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.memory.Stepping;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// The memory of [CorrelationMatrix]: x(t+1) = g(Ξᵀ Ξ x(t)), until x(t+1) = x(t), x(t+1) = x(t−1), or the limit.
final class CorrelationMemory implements Memory, Stepping {

    private final LinearMap map;
    private final Activation activation;
    private final int maxSteps;

    CorrelationMemory(Patterns xi, Activation activation, int maxSteps) {
        this.map = new LinearMap(xi, xi);
        this.activation = activation;
        this.maxSteps = maxSteps;
    }

    @Override
    public int dimension() {
        return map.keys().dimension();
    }

    @Override
    public Pattern step(Pattern state, RandomGenerator rng) {
        return settle(state, 1, rng, Observer.NONE).pattern();
    }

    @Override
    public Recall recall(Pattern cue, RandomGenerator rng, Observer observer) {
        return settle(cue, maxSteps, rng, observer);
    }

    private Recall settle(Pattern cue, int limit, RandomGenerator rng, Observer observer) {
        map.requireCue(cue);
        observer.visit(0, () -> cue);
        if (map.keys().count() == 0) {
            return new Recall(cue, 1, Outcome.FIXED_POINT);
        }
        Precision precision = map.precision(cue);
        Pattern state = cue;
        double[] x = cue.toArray();
        double[] before = {};
        for (int t = 1; t <= limit; t++) {
            double[] u = map.of(state);
            if (!LinearMap.finite(u, precision)) {
                return new Recall(state, t, Outcome.DIVERGED);
            }
            Pattern next = activation.apply(u, state, precision, rng);
            observer.visit(t, () -> next);
            double[] after = next.toArray();
            state = next;
            if (Arrays.equals(x, after)) {
                return new Recall(state, t, Outcome.FIXED_POINT);
            }
            if (Arrays.equals(before, after)) {
                return new Recall(state, t, Outcome.CYCLE);
            }
            before = x;
            x = after;
        }
        return new Recall(state, limit, Outcome.STEP_LIMIT);
    }
}
