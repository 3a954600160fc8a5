package attractor.models.classic;

import attractor.memory.Memory;
import attractor.memory.Observer;
import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import java.util.random.RandomGenerator;

/// The hetero-associative memory of [CorrelationMatrix]: z = g(Σ_μ y^μ (ξ^μ·x)) in one step, after which nothing
/// can change.
final class CorrelationPairs implements Memory {

    private final LinearMap map;
    private final Activation activation;

    CorrelationPairs(Patterns keys, Patterns values, Activation activation) {
        this.map = new LinearMap(keys, values);
        this.activation = activation;
    }

    @Override
    public int dimension() {
        return map.keys().dimension();
    }

    @Override
    public int outputDimension() {
        return map.values().dimension();
    }

    @Override
    public Recall recall(Pattern cue, RandomGenerator rng, Observer observer) {
        map.requireCue(cue);
        observer.visit(0, () -> cue);
        if (map.keys().count() == 0) {
            return new Recall(cue, 1, Outcome.FIXED_POINT);
        }
        Precision precision = map.precision(cue);
        double[] u = map.of(cue);
        boolean finite = LinearMap.finite(u, precision);
        // The cue is no earlier state of the answer, so ties have nothing to keep: the answer stands for itself.
        Pattern none = new Activation.Identity().apply(new double[u.length], cue, precision, rng);
        Pattern answer = activation.apply(finite ? u : new double[u.length], none, precision, rng);
        observer.visit(1, () -> answer);
        return new Recall(answer, 1, finite ? Outcome.FIXED_POINT : Outcome.DIVERGED);
    }
}
