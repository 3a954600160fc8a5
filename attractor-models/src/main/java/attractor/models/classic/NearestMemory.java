package attractor.models.classic;

import attractor.match.BestMatch;
import attractor.match.Identifying;
import attractor.match.Scorer;
import attractor.memory.Memory;
import attractor.memory.Observer;
import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.memory.Stepping;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The memory of [NearestPattern]: one search, after which the answer stands.
final class NearestMemory implements Memory, Stepping, Identifying {

    private final Patterns xi;
    private final Scorer scorer;

    NearestMemory(Patterns xi, Scorer scorer) {
        this.xi = xi;
        this.scorer = scorer;
    }

    @Override
    public int dimension() {
        return xi.dimension();
    }

    @Override
    public Optional<BestMatch> identify(Pattern cue) {
        new LinearMap(xi, xi).requireCue(cue);
        double[] s = new double[xi.count()];
        scorer.score(cue, s);
        return s.length == 0 ? Optional.empty() : Optional.of(BestMatch.of(s));
    }

    @Override
    public Pattern step(Pattern state, RandomGenerator rng) {
        return identify(state).<Pattern>map(best -> xi.get(best.index())).orElse(state);
    }

    @Override
    public Recall recall(Pattern cue, RandomGenerator rng, Observer observer) {
        Pattern answer = step(cue, rng);
        observer.visit(0, () -> cue);
        observer.visit(1, () -> answer);
        return new Recall(answer, 1, Outcome.FIXED_POINT);
    }
}
