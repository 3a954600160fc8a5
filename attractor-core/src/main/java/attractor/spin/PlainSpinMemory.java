package attractor.spin;

import attractor.memory.Observer;
import attractor.memory.Recall;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import java.util.random.RandomGenerator;

/// A spin memory whose system has no energy.
record PlainSpinMemory(SpinMachine machine) implements SpinMemory {

    @Override
    public int dimension() {
        return machine.dimension();
    }

    @Override
    public Recall recall(Pattern cue, RandomGenerator rng, Observer observer) {
        return machine.recall(cue, rng, observer);
    }

    @Override
    public Recall recallClamped(Pattern cue, Bits known, RandomGenerator rng, Observer observer) {
        return machine.recallClamped(cue, known, rng, observer);
    }

    @Override
    public Pattern step(Pattern state, RandomGenerator rng) {
        return machine.step(state, rng);
    }
}
