package attractor.match;

import attractor.memory.Clamping;
import attractor.memory.Memory;
import attractor.memory.Observer;
import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.memory.Stepping;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.Reals;
import attractor.reference.Source;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// An auto-associative memory by similarity.
///
///     x(t+1) = Mᵀ sep(sim(M, x(t)))        M: K×D, x: D
///
/// States between the cue and the answer are real vectors in the precision of the stored patterns. The recall ends
/// at a fixed point, a 2-cycle (found exactly), the limit on steps, or with the last finite state when a component
/// overflows. Cues of any alphabet are accepted. A memory of no patterns recalls every cue as it is. Cost O(KD) a
/// step, memory O(K + D) a recall.
///
/// Source: `millidge-2022`, Eq. 2, there for one step.
@Source(key = "millidge-2022", equation = "2")
public final class MatchMemory implements Memory, Stepping, Clamping, Weighing, Identifying {

    private static final int[] NOTHING = {};

    private final MatchStep match;
    private final Settling settling;
    private final Readout readout;

    /// A memory whose answers are in the alphabet of the stored patterns.
    ///
    /// @param patterns the memories M
    /// @param scorer a similarity bound to `patterns`
    /// @param separation the separation
    /// @param settling how recall settles
    public MatchMemory(Patterns patterns, Scorer scorer, Separation separation, Settling settling) {
        this(patterns, scorer, separation, settling, Readout.STORED);
    }

    /// A memory.
    ///
    /// @param patterns the memories M
    /// @param scorer a similarity bound to `patterns`
    /// @param separation the separation
    /// @param settling how recall settles
    /// @param readout how the output is read out
    public MatchMemory(Patterns patterns, Scorer scorer, Separation separation, Settling settling, Readout readout) {
        this.match = new MatchStep(patterns, scorer, separation, patterns);
        this.settling = settling;
        this.readout = readout;
    }

    @Override
    public int dimension() {
        return match.keys().dimension();
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
        return settle(cue, NOTHING, settling, observer);
    }

    @Override
    public Recall recallClamped(Pattern cue, Bits known, RandomGenerator rng, Observer observer) {
        match.requireCue(cue);
        if (known.dimension() != dimension()) {
            throw new IllegalArgumentException("known has dimension " + known.dimension()
                    + " but the memory stores patterns of dimension " + dimension()
                    + "; mark every component as known or not");
        }
        return settle(cue, IntStream.range(0, dimension()).filter(known::get).toArray(), settling, observer);
    }

    /// The answer of a recall that ends after one step.
    @Override
    public Pattern step(Pattern state, RandomGenerator rng) {
        match.requireCue(state);
        return settle(state, NOTHING, Settling.SINGLE_SHOT, Observer.NONE).pattern();
    }

    private Recall settle(Pattern cue, int[] known, Settling limits, Observer observer) {
        observer.visit(0, () -> cue);
        if (match.keys().count() == 0) {
            return new Recall(cue, 1, Outcome.FIXED_POINT);
        }
        Precision precision = match.precision(cue);
        double[] clamped = cue.toArray();
        double[] w = new double[match.keys().count()];
        double[] y = new double[dimension()];
        Pattern state = cue;
        double[] x = clamped;
        double[] before = {};
        for (int t = 1; t <= limits.maxSteps(); t++) {
            match.apply(state, w, y);
            impose(clamped, known, y);
            if (!MatchStep.finite(y, precision)) {
                return answer(cue, known, state, t, Outcome.DIVERGED, observer);
            }
            Reals next = Reals.of(precision, y);
            observer.visit(t, () -> next);
            double[] after = next.toArray();
            state = next;
            if (limits.settled(x, after)) {
                return answer(cue, known, state, t, Outcome.FIXED_POINT, observer);
            }
            if (Arrays.equals(before, after)) {
                return answer(cue, known, state, t, Outcome.CYCLE, observer);
            }
            before = x;
            x = after;
        }
        return answer(cue, known, state, limits.maxSteps(), Outcome.STEP_LIMIT, observer);
    }

    private static void impose(double[] clamped, int[] known, double[] y) {
        for (int i : known) {
            y[i] = clamped[i];
        }
    }

    private Recall answer(Pattern cue, int[] known, Pattern state, int steps, Outcome outcome, Observer observer) {
        if (!(state instanceof Reals reals)) {
            return new Recall(state, steps, outcome);
        }
        Pattern read = readout.read(reals, match.values().alphabet(), cue);
        for (int i : known) {
            if (read.at(i) != cue.at(i)) {
                // A known component outside the stored alphabet stays what it is.
                return new Recall(state, steps, outcome);
            }
        }
        if (read.alphabet() != state.alphabet()) {
            observer.visit(steps, () -> read);
        }
        return new Recall(read, steps, outcome);
    }
}
