package attractor.match;

import attractor.memory.Observer;
import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.pattern.Pattern;
import attractor.pattern.Precision;
import attractor.pattern.Reals;
import java.util.Arrays;

/// The way of one cue from state to state, until it settles, alternates, overflows, or has made all its steps.
///
/// Whoever computes the images, alone or with those of other cues, the course is the same.
final class Course {

    private final Pattern cue;
    private final int[] known;
    private final Rules rules;
    private final Observer observer;
    private final Precision precision;
    private final double[] clamped;
    private double[] x;
    private double[] before = {};
    private Pattern state;
    private int steps;
    private Outcome outcome = Outcome.STEP_LIMIT;

    /// What all cues of a recall share.
    ///
    /// @param match the map
    /// @param settling when a course ends
    /// @param readout the alphabet of its answer
    record Rules(MatchStep match, Settling settling, Readout readout) {}

    /// Begins at the cue and shows it to the observer.
    ///
    /// @param known the components that keep the cue's value
    Course(Pattern cue, int[] known, Rules rules, Observer observer) {
        this.cue = cue;
        this.known = known;
        this.rules = rules;
        this.observer = observer;
        this.precision = rules.match().precision(cue);
        this.clamped = cue.toArray();
        this.x = clamped;
        this.state = cue;
        observer.visit(0, () -> cue);
    }

    Pattern state() {
        return state;
    }

    /// Takes one step.
    ///
    /// @param y the image of the state; known components are overwritten
    /// @return whether the course goes on
    boolean advance(double[] y) {
        steps++;
        for (int i : known) {
            y[i] = clamped[i];
        }
        if (!MatchStep.finite(y, precision)) {
            outcome = Outcome.DIVERGED;
            return false;
        }
        Reals next = Reals.of(precision, y);
        int t = steps;
        observer.visit(t, () -> next);
        double[] after = next.toArray();
        state = next;
        if (rules.settling().settled(x, after)) {
            outcome = Outcome.FIXED_POINT;
            return false;
        }
        if (Arrays.equals(before, after)) {
            outcome = Outcome.CYCLE;
            return false;
        }
        before = x;
        x = after;
        return steps < rules.settling().maxSteps();
    }

    /// The answer of a course that has ended; shows it to the observer where it is not the state itself.
    ///
    /// A course that overflows at once answers with its cue, read out like any other state.
    Recall answer() {
        Reals last = state instanceof Reals reals ? reals : Reals.of(precision, clamped);
        Pattern read = rules.readout().read(last, rules.match().values().alphabet(), cue);
        for (int i : known) {
            if (read.at(i) != cue.at(i)) {
                // A known component outside the stored alphabet stays what it is.
                return new Recall(last, steps, outcome);
            }
        }
        if (read.alphabet() != state.alphabet()) {
            observer.visit(steps, () -> read);
        }
        return new Recall(read, steps, outcome);
    }
}
