package attractor.models.diffusion;

import attractor.memory.Moment;
import attractor.memory.Observer;
import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.memory.Timed;
import attractor.pattern.Alphabet;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;

/// The way of one cue: what its watch sees, and where it ends.
final class Path {

    private final Diffusion model;
    private final Alphabet stored;
    private final Precision precision;
    private final Pattern cue;
    private final Timed.Watch watch;
    private final double[] last;
    private Outcome outcome = Outcome.STEP_LIMIT;
    private int steps;
    private Moment moment;

    /// Begins at the cue and shows it to the observer.
    Path(Diffusion model, Patterns xi, Pattern cue, Observer observer) {
        this(
                model,
                xi,
                cue,
                observer.equals(Observer.NONE)
                        ? Timed.Watch.NONE
                        : (Timed.Watch) (step, moment, state) -> observer.visit(step, state));
    }

    /// Begins at the cue and shows it to the watch.
    Path(Diffusion model, Patterns xi, Pattern cue, Timed.Watch watch) {
        this.model = model;
        this.stored = xi.alphabet();
        this.precision = precision(xi);
        this.cue = cue;
        this.watch = watch;
        this.last = cue.toArray();
        this.moment = model.begin();
        watch.visit(0, moment, () -> cue);
    }

    /// The precision of graded answers.
    static Precision precision(Patterns xi) {
        return xi instanceof RealPatterns reals ? reals.precision() : Precision.FLOAT64;
    }

    /// Writes the state that is as noisy as the cue.
    void writeStart(double[] panel, int at) {
        double scale = model.process().scale(model.theta());
        for (int i = 0; i < last.length; i++) {
            panel[at + i] = last[i] * scale;
        }
    }

    /// Takes in the moment of the next state.
    void reach(Moment next) {
        moment = next;
    }

    /// Takes in the state after a step.
    void follow(double[] panel, int at) {
        if (outcome == Outcome.DIVERGED) {
            return;
        }
        for (int i = 0; i < last.length; i++) {
            double x = panel[at + i];
            if (!(precision == Precision.FLOAT32 ? Float.isFinite((float) x) : Double.isFinite(x))) {
                outcome = Outcome.DIVERGED;
                return;
            }
        }
        System.arraycopy(panel, at, last, 0, last.length);
        steps++;
        if (!watch.equals(Timed.Watch.NONE)) {
            Reals state = Reals.of(precision, last);
            watch.visit(steps, moment, () -> state);
        }
    }

    /// Ends where it began, as there is nothing to recall.
    void settle() {
        steps = 1;
        outcome = Outcome.FIXED_POINT;
    }

    /// The answer of a path that has ended; shows it to the watch where it is not the state itself.
    Recall answer() {
        if (outcome == Outcome.FIXED_POINT) {
            return new Recall(cue, steps, outcome);
        }
        Pattern answer = model.readout().read(Reals.of(precision, last), stored, cue);
        if (answer.alphabet() != Alphabet.REALS) {
            watch.visit(steps, moment, () -> answer);
        }
        return new Recall(answer, steps, outcome);
    }
}
