package attractor.models.classic;

import attractor.match.BestMatch;
import attractor.match.Identifying;
import attractor.match.LinearMap;
import attractor.match.Scorer;
import attractor.match.Search;
import attractor.memory.BatchObserver;
import attractor.memory.Memory;
import attractor.memory.Observer;
import attractor.memory.Outcome;
import attractor.memory.Panels;
import attractor.memory.Progress;
import attractor.memory.Recall;
import attractor.memory.Recalls;
import attractor.memory.Stepping;
import attractor.memory.Tally;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The memory of [NearestPattern]: one search, after which the answer stands.
final class NearestMemory implements Memory, Stepping, Identifying {

    private final Patterns xi;
    private final Search search;

    NearestMemory(Patterns xi, Scorer scorer) {
        this.xi = xi;
        this.search = new Search(xi, scorer);
    }

    @Override
    public int dimension() {
        return xi.dimension();
    }

    @Override
    public Optional<BestMatch> identify(Pattern cue) {
        new LinearMap(xi, xi).requireCue(cue);
        return search.best(cue);
    }

    @Override
    public Pattern step(Pattern state, RandomGenerator rng) {
        return identify(state).<Pattern>map(best -> xi.get(best.index())).orElse(state);
    }

    @Override
    public Recall recall(Pattern cue, RandomGenerator rng, Observer observer) {
        return answer(cue, step(cue, rng), observer);
    }

    @Override
    public Recalls recallAll(Patterns cues, Seed seed, Progress progress, BatchObserver observer) {
        Recall[] answers = new Recall[cues.count()];
        Tally tally = new Tally(progress, answers.length);
        if (answers.length > 0) {
            new LinearMap(xi, xi).requireCue(cues.get(0));
        }
        new Panels(answers.length, xi.count(), dimension()).forEach((from, to) -> {
            List<Pattern> panel = new ArrayList<>();
            for (int i = from; i < to; i++) {
                panel.add(cues.get(i));
            }
            List<BestMatch> best = xi.count() == 0 ? List.of() : search.best(panel);
            for (int i = from; i < to; i++) {
                Pattern cue = panel.get(i - from);
                Pattern nearest =
                        best.isEmpty() ? cue : xi.get(best.get(i - from).index());
                answers[i] = answer(cue, nearest, observer.of(i));
                tally.add();
            }
        });
        return new Recalls(List.of(answers));
    }

    private static Recall answer(Pattern cue, Pattern nearest, Observer observer) {
        observer.visit(0, () -> cue);
        observer.visit(1, () -> nearest);
        return new Recall(nearest, 1, Outcome.FIXED_POINT);
    }
}
