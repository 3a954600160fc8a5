package attractor.match;

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
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.reference.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A hetero-associative memory by similarity.
///
///     z = Pᵀ sep(sim(M, x))        M: K×D keys, P: K×O values, x: D, z: O
///
/// One step, after which nothing can change: the outcome is FIXED_POINT, or DIVERGED with a zero vector when a
/// component overflows. Cost O(K(D + O)).
///
/// Source: `millidge-2022`, Eq. 2.
@Source(key = "millidge-2022", equation = "2")
public final class PairMatchMemory implements Memory, Weighing, Identifying {

    private final MatchStep match;
    private final Readout readout;

    /// A memory of pairs.
    ///
    /// @param keys the memories M
    /// @param scorer a similarity bound to `keys`
    /// @param values the projection P
    /// @param separation the separation
    /// @param readout how the output is read out
    /// @throws IllegalArgumentException if the counts differ, or there is no pair and keys and values differ in
    ///     dimension
    public PairMatchMemory(Patterns keys, Scorer scorer, Separation separation, Patterns values, Readout readout) {
        this.match = new MatchStep(keys, scorer, separation, requirePairs(keys, values));
        this.readout = readout;
    }

    /// {@return the values, if they pair up with the keys}
    ///
    /// @param keys the keys
    /// @param values the values
    /// @throws IllegalArgumentException if the counts differ, or there is no pair and keys and values differ in
    ///     dimension, so that not even the cue can be answered
    public static Patterns requirePairs(Patterns keys, Patterns values) {
        if (keys.count() != values.count()) {
            throw new IllegalArgumentException(
                    "there are " + keys.count() + " keys but " + values.count() + " values; every key needs one value");
        }
        if (keys.count() == 0 && keys.dimension() != values.dimension()) {
            throw new IllegalArgumentException("no pair is stored and the keys have dimension " + keys.dimension()
                    + " but the values " + values.dimension()
                    + ", so there is nothing to recall; store at least one pair");
        }
        return values;
    }

    @Override
    public int dimension() {
        return match.keys().dimension();
    }

    @Override
    public int outputDimension() {
        return match.values().dimension();
    }

    @Override
    public double[] scores(Pattern x) {
        return match.scores(x);
    }

    @Override
    public double[] weights(Pattern x) {
        return match.weights(x);
    }

    @Override
    public Optional<BestMatch> identify(Pattern cue) {
        return match.identify(cue);
    }

    @Override
    public Recall recall(Pattern cue, RandomGenerator rng, Observer observer) {
        match.requireCue(cue);
        observer.visit(0, () -> cue);
        if (match.keys().count() == 0) {
            return new Recall(cue, 1, Outcome.FIXED_POINT);
        }
        double[][] z = new double[1][outputDimension()];
        match.begin().apply(List.of(cue), z);
        return answer(cue, z[0], observer);
    }

    @Override
    public Recalls recallAll(Patterns cues, Seed seed, Progress progress, BatchObserver observer) {
        Recall[] answers = new Recall[cues.count()];
        Tally tally = new Tally(progress, answers.length);
        match.requireCues(cues);
        int width = Math.max(dimension(), outputDimension());
        new Panels(answers.length, match.keys().count(), width).forEach((from, to) -> {
            List<Pattern> panel = new ArrayList<>();
            for (int i = from; i < to; i++) {
                panel.add(cues.get(i));
            }
            double[][] z = new double[panel.size()][outputDimension()];
            if (match.keys().count() > 0) {
                match.begin().apply(panel, z);
            }
            for (int i = from; i < to; i++) {
                Pattern cue = panel.get(i - from);
                Observer look = observer.of(i);
                look.visit(0, () -> cue);
                answers[i] = match.keys().count() == 0
                        ? new Recall(cue, 1, Outcome.FIXED_POINT)
                        : answer(cue, z[i - from], look);
                tally.add();
            }
        });
        return new Recalls(List.of(answers));
    }

    private Recall answer(Pattern cue, double[] z, Observer observer) {
        Precision precision = match.precision(cue);
        boolean finite = MatchStep.finite(z, precision);
        Reals graded = Reals.of(precision, finite ? z : new double[z.length]);
        Pattern answer = readout.read(graded, match.values().alphabet(), graded);
        observer.visit(1, () -> answer);
        return new Recall(answer, 1, finite ? Outcome.FIXED_POINT : Outcome.DIVERGED);
    }
}
