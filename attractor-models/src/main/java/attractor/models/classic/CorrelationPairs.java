package attractor.models.classic;

import attractor.match.LinearMap;
import attractor.memory.BatchObserver;
import attractor.memory.Memory;
import attractor.memory.Observer;
import attractor.memory.Outcome;
import attractor.memory.Panels;
import attractor.memory.Progress;
import attractor.memory.Recall;
import attractor.memory.Recalls;
import attractor.memory.Tally;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.Seed;
import java.util.ArrayList;
import java.util.List;
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
        return answer(cue, map.of(List.of(cue))[0], rng, observer);
    }

    @Override
    public Recalls recallAll(Patterns cues, Seed seed, Progress progress, BatchObserver observer) {
        Recall[] answers = new Recall[cues.count()];
        Tally tally = new Tally(progress, answers.length);
        if (answers.length > 0) {
            map.requireCue(cues.get(0));
        }
        int width = Math.max(dimension(), outputDimension());
        new Panels(answers.length, map.keys().count(), width).forEach((from, to) -> {
            List<Pattern> panel = new ArrayList<>();
            for (int i = from; i < to; i++) {
                panel.add(cues.get(i));
            }
            double[][] u = map.of(panel);
            for (int i = from; i < to; i++) {
                RandomGenerator rng = seed.child("cue", i).generator();
                answers[i] = answer(panel.get(i - from), u[i - from], rng, observer.of(i));
                tally.add();
            }
        });
        return new Recalls(List.of(answers));
    }

    private Recall answer(Pattern cue, double[] u, RandomGenerator rng, Observer observer) {
        observer.visit(0, () -> cue);
        if (map.keys().count() == 0) {
            return new Recall(cue, 1, Outcome.FIXED_POINT);
        }
        Precision precision = map.precision(cue);
        boolean finite = LinearMap.finite(u, precision);
        // The cue is no earlier state of the answer, so ties have nothing to keep: the answer stands for itself.
        Pattern none = new Activation.Identity().apply(new double[u.length], cue, precision, rng);
        Pattern answer = activation.apply(finite ? u : new double[u.length], none, precision, rng);
        observer.visit(1, () -> answer);
        return new Recall(answer, 1, finite ? Outcome.FIXED_POINT : Outcome.DIVERGED);
    }
}
