package attractor.lab.ambrogioni;

import attractor.learning.ActivityProduct;
import attractor.models.classic.Hopfield;
import attractor.models.classic.RealCue;
import attractor.models.classic.Units;
import attractor.pattern.RealPatterns;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.spin.Asynchronous;
import attractor.spin.SelfCoupling;
import attractor.spin.SpinMemory;
import attractor.spin.Synchronous;
import attractor.spin.TieRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// One reading of "the classical Hopfield network": what the paper leaves open.
///
/// @param diagonal whether units act on themselves
/// @param start what the first field is computed from
/// @param updates how often, and in which order
record ClassicVariant(SelfCoupling diagonal, Start start, Updates updates) {

    /// What the first field is computed from.
    enum Start {
        /// The signs of the cue.
        SIGNS,
        /// The cue itself.
        RAW
    }

    /// How often units are updated.
    enum Updates {
        /// All at once, one time.
        ONE_STEP,
        /// All at once, two times.
        TWO_STEPS,
        /// All at once until nothing changes or a 2-cycle is reached.
        SYNCHRONOUS,
        /// One at a time until nothing changes.
        ASYNCHRONOUS
    }

    /// What reproduces the published numbers, picked after the fact.
    static final ClassicVariant AS_PUBLISHED = new ClassicVariant(SelfCoupling.KEPT, Start.RAW, Updates.SYNCHRONOUS);

    /// What the paper's text says.
    static final ClassicVariant AS_WRITTEN = new ClassicVariant(SelfCoupling.NONE, Start.SIGNS, Updates.SYNCHRONOUS);

    /// The same with a diagonal.
    static final ClassicVariant WITH_DIAGONAL = new ClassicVariant(SelfCoupling.KEPT, Start.SIGNS, Updates.SYNCHRONOUS);

    /// {@return all readings: one unit at a time has no raw first field}
    static List<ClassicVariant> all() {
        List<ClassicVariant> all = new ArrayList<>();
        for (SelfCoupling diagonal : SelfCoupling.values()) {
            for (Updates updates : Updates.values()) {
                for (Start start : Start.values()) {
                    if (updates != Updates.ASYNCHRONOUS || start == Start.SIGNS) {
                        all.add(new ClassicVariant(diagonal, start, updates));
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    /// {@return a column name, such as `kept-raw-synchronous`}
    String id() {
        return (diagonal + "-" + start + "-" + updates).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// {@return the reading in words}
    String title() {
        return (diagonal == SelfCoupling.NONE ? "zero diagonal" : "diagonal kept") + ", "
                + (start == Start.RAW ? "raw cue" : "signs of the cue") + ", "
                + switch (updates) {
                    case ONE_STEP -> "one step";
                    case TWO_STEPS -> "two steps";
                    case SYNCHRONOUS -> "synchronous";
                    case ASYNCHRONOUS -> "one unit at a time";
                };
    }

    /// {@return the answers to all cues, one after the other}
    double[] outputs(SpinPatterns xi, RealPatterns cues, Seed seed) {
        SpinMemory memory = (SpinMemory)
                new Hopfield(new ActivityProduct(), Units.PLUS_MINUS, 0, diagonal, new Asynchronous(), TieRule.KEEP)
                        .store(xi, seed);
        double[] outputs = new double[cues.count() * cues.dimension()];
        for (int k = 0; k < cues.count(); k++) {
            RandomGenerator rng = seed.child("classic", k).generator();
            double[] answer = answer(memory, xi, cues.get(k).toArray(), rng);
            System.arraycopy(answer, 0, outputs, k * answer.length, answer.length);
        }
        return outputs;
    }

    private double[] answer(SpinMemory memory, SpinPatterns xi, double[] cue, RandomGenerator rng) {
        Spins state = RealCue.signs(cue);
        int steps =
                switch (updates) {
                    case ONE_STEP -> 1;
                    case TWO_STEPS -> 2;
                    case SYNCHRONOUS, ASYNCHRONOUS -> 100;
                };
        if (start == Start.RAW) {
            state = RealCue.update(xi, diagonal, cue);
            steps--;
        }
        if (steps == 0) {
            return state.toArray();
        }
        SpinMemory ready = memory.with(
                updates == Updates.ASYNCHRONOUS
                        ? new Asynchronous(Asynchronous.Order.FRESH_PERMUTATION, steps)
                        : new Synchronous(steps));
        return ready.recall(state, rng).pattern().toArray();
    }
}
