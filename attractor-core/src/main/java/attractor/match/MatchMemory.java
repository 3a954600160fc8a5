package attractor.match;

import attractor.memory.BatchObserver;
import attractor.memory.Clamping;
import attractor.memory.Memory;
import attractor.memory.Observer;
import attractor.memory.Outcome;
import attractor.memory.Panels;
import attractor.memory.Progress;
import attractor.memory.Recall;
import attractor.memory.Recalls;
import attractor.memory.Stepping;
import attractor.memory.Tally;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.reference.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private final Course.Rules rules;

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
        this.rules = new Course.Rules(match, settling, readout);
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
        return settle(cue, NOTHING, rules, observer);
    }

    @Override
    public Recall recallClamped(Pattern cue, Bits known, RandomGenerator rng, Observer observer) {
        match.requireCue(cue);
        if (known.dimension() != dimension()) {
            throw new IllegalArgumentException("known has dimension " + known.dimension()
                    + " but the memory stores patterns of dimension " + dimension()
                    + "; mark every component as known or not");
        }
        int[] components = IntStream.range(0, dimension()).filter(known::get).toArray();
        return settle(cue, components, rules, observer);
    }

    /// The answer of a recall that ends after one step.
    @Override
    public Pattern step(Pattern state, RandomGenerator rng) {
        match.requireCue(state);
        Course.Rules once = new Course.Rules(match, Settling.SINGLE_SHOT, rules.readout());
        return settle(state, NOTHING, once, Observer.NONE).pattern();
    }

    /// Computes the image of a state under the map, in float64 and not read out.
    ///
    ///     y = Mᵀ sep(sim(M, x))        x, y: D
    ///
    /// @param x of the memory's dimension
    /// @param y receives D numbers; 0 if no pattern is stored
    public void image(Pattern x, double[] y) {
        match.requireCue(x);
        Arrays.fill(y, 0);
        if (match.keys().count() > 0) {
            match.exact().apply(List.of(x), new double[][] {y});
        }
    }

    @Override
    public Recalls recallAll(Patterns cues, Seed seed, Progress progress, BatchObserver observer) {
        Recall[] answers = new Recall[cues.count()];
        Tally tally = new Tally(progress, answers.length);
        match.requireCues(cues);
        new Panels(answers.length, match.keys().count(), dimension()).forEach((from, to) -> {
            Step step = match.begin();
            List<Course> courses = new ArrayList<>();
            for (int i = from; i < to; i++) {
                courses.add(new Course(cues.get(i), NOTHING, rules, observer.of(i)));
            }
            settle(courses, step, (c, answer) -> {
                answers[from + c] = answer;
                tally.add();
            });
        });
        return new Recalls(List.of(answers));
    }

    private Recall settle(Pattern cue, int[] known, Course.Rules limits, Observer observer) {
        Course course = new Course(cue, known, limits, observer);
        Recall[] answers = new Recall[1];
        settle(List.of(course), match.begin(), (c, answer) -> answers[c] = answer);
        return answers[0];
    }

    /// Lets all courses step together; one that has ended leaves the panel.
    private void settle(List<Course> courses, Step step, Answers answers) {
        int[] open = IntStream.range(0, courses.size()).toArray();
        if (match.keys().count() == 0) {
            for (int c : open) {
                answers.take(c, new Recall(courses.get(c).state(), 1, Outcome.FIXED_POINT));
            }
            return;
        }
        double[][] y = new double[open.length][dimension()];
        while (open.length > 0) {
            List<Pattern> states = new ArrayList<>(open.length);
            for (int c : open) {
                states.add(courses.get(c).state());
            }
            step.apply(states, y);
            int staying = 0;
            for (int k = 0; k < open.length; k++) {
                Course course = courses.get(open[k]);
                if (course.advance(y[k])) {
                    open[staying++] = open[k];
                } else {
                    answers.take(open[k], course.answer());
                }
            }
            open = Arrays.copyOf(open, staying);
        }
    }

    /// Takes the answer to cue c of a panel.
    @FunctionalInterface
    private interface Answers {
        void take(int c, Recall answer);
    }
}
