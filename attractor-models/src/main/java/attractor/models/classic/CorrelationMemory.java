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
import attractor.memory.Stepping;
import attractor.memory.Tally;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    @Override
    public Recalls recallAll(Patterns cues, Seed seed, Progress progress, BatchObserver observer) {
        Recall[] answers = new Recall[cues.count()];
        Tally tally = new Tally(progress, answers.length);
        if (answers.length > 0) {
            map.requireCue(cues.get(0));
        }
        new Panels(answers.length, map.keys().count(), dimension()).forEach((from, to) -> {
            List<Course> courses = new ArrayList<>();
            for (int i = from; i < to; i++) {
                RandomGenerator rng = seed.child("cue", i).generator();
                courses.add(new Course(i, cues.get(i), rng, observer.of(i)));
            }
            settle(courses, maxSteps, course -> {
                answers[course.index] = course.answer();
                tally.add();
            });
        });
        return new Recalls(List.of(answers));
    }

    private Recall settle(Pattern cue, int limit, RandomGenerator rng, Observer observer) {
        map.requireCue(cue);
        Course course = new Course(0, cue, rng, observer);
        settle(List.of(course), limit, ended -> {});
        return course.answer();
    }

    /// Lets all courses step together; one that has ended leaves the panel.
    private void settle(List<Course> courses, int limit, Ending ending) {
        if (map.keys().count() == 0) {
            for (Course course : courses) {
                course.steps = 1;
                course.outcome = Outcome.FIXED_POINT;
                ending.take(course);
            }
            return;
        }
        List<Course> open = new ArrayList<>(courses);
        while (!open.isEmpty()) {
            double[][] u = map.of(open.stream().map(course -> course.state).toList());
            List<Course> staying = new ArrayList<>();
            for (int k = 0; k < open.size(); k++) {
                Course course = open.get(k);
                if (course.advance(u[k]) && course.steps < limit) {
                    staying.add(course);
                } else {
                    ending.take(course);
                }
            }
            open = staying;
        }
    }

    /// Takes a course that has ended.
    @FunctionalInterface
    private interface Ending {
        void take(Course course);
    }

    /// The way of one cue from state to state.
    private final class Course {

        private final int index;
        private final RandomGenerator rng;
        private final Observer observer;
        private final Precision precision;
        private Pattern state;
        private double[] x;
        private double[] before = {};
        private int steps;
        private Outcome outcome = Outcome.STEP_LIMIT;

        Course(int index, Pattern cue, RandomGenerator rng, Observer observer) {
            this.index = index;
            this.rng = rng;
            this.observer = observer;
            this.precision = map.precision(cue);
            this.state = cue;
            this.x = cue.toArray();
            observer.visit(0, () -> cue);
        }

        /// Takes one step; whether the course may go on.
        boolean advance(double[] u) {
            steps++;
            if (!LinearMap.finite(u, precision)) {
                outcome = Outcome.DIVERGED;
                return false;
            }
            Pattern next = activation.apply(u, state, precision, rng);
            observer.visit(steps, () -> next);
            double[] after = next.toArray();
            state = next;
            if (Arrays.equals(x, after)) {
                outcome = Outcome.FIXED_POINT;
            } else if (Arrays.equals(before, after)) {
                outcome = Outcome.CYCLE;
            }
            before = x;
            x = after;
            return outcome == Outcome.STEP_LIMIT;
        }

        Recall answer() {
            return new Recall(outcome == Outcome.DIVERGED && steps == 1 ? unmoved() : state, steps, outcome);
        }

        /// The cue in the alphabet of all other answers.
        private Pattern unmoved() {
            return activation instanceof Activation.Sign
                    ? activation.apply(x, state, precision, rng)
                    : Reals.from(state, precision);
        }
    }
}
