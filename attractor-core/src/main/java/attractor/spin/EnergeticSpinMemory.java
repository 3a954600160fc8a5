package attractor.spin;

import attractor.memory.Energetic;
import attractor.memory.Observer;
import attractor.memory.Recall;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import java.util.random.RandomGenerator;

/// A spin memory whose system has an energy.
record EnergeticSpinMemory(SpinMachine machine, Energetic energies) implements SpinMemory, Energetic {

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

    @Override
    public double energy(Pattern x) {
        return energies.energy(machine.heard(x, "state"));
    }
}
