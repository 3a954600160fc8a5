package attractor.spin;

import attractor.memory.Observer;
import attractor.memory.Recall;
import attractor.pattern.Alphabet;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Spins;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// What both kinds of spin memory share: a system, its moves, its rule for ties, and the alphabet it speaks.
final class SpinMachine {

    private final int dimension;
    private final SpinSystem system;
    private final Moves moves;
    private final TieRule ties;
    private final Alphabet alphabet;
    private final int[] all;

    SpinMachine(int dimension, SpinSystem system, Moves moves, TieRule ties, Alphabet alphabet) {
        this.dimension = dimension;
        this.system = system;
        this.moves = moves;
        this.ties = ties;
        this.alphabet = alphabet;
        this.all = IntStream.range(0, dimension).toArray();
    }

    int dimension() {
        return dimension;
    }

    SpinSystem system() {
        return system;
    }

    Moves moves() {
        return moves;
    }

    TieRule ties() {
        return ties;
    }

    Alphabet alphabet() {
        return alphabet;
    }

    Recall recall(Pattern cue, RandomGenerator rng, Observer observer) {
        Spins start = heard(cue, "cue");
        return moves.run(new Trajectory(this, start, all, rng, observer));
    }

    Recall recallClamped(Pattern cue, Bits known, RandomGenerator rng, Observer observer) {
        Spins start = heard(cue, "cue");
        if (known.dimension() != dimension) {
            throw new IllegalArgumentException("the mask of known units has dimension " + known.dimension()
                    + " but the memory has dimension " + dimension + "; give one entry for each unit");
        }
        int[] free = IntStream.range(0, dimension).filter(i -> !known.get(i)).toArray();
        return moves.run(new Trajectory(this, start, free, rng, observer));
    }

    Pattern step(Pattern state, RandomGenerator rng) {
        Spins start = heard(state, "state");
        Trajectory t = new Trajectory(this, start, all, rng, Observer.NONE);
        Spins next = Parallel.step(t, start);
        return alphabet == Alphabet.BITS ? Bits.fromSpins(next) : next;
    }

    /// The pattern as spins.
    ///
    /// @throws IllegalArgumentException if its alphabet or dimension does not fit
    Spins heard(Pattern pattern, String name) {
        if (pattern.dimension() != dimension) {
            throw new IllegalArgumentException(name + " has dimension " + pattern.dimension()
                    + " but the memory stores patterns of dimension " + dimension
                    + "; pad it or choose an encoding");
        }
        return switch (pattern) {
            case Spins spins when alphabet == Alphabet.SPINS -> spins;
            case Bits bits when alphabet == Alphabet.BITS -> bits.toSpins();
            default ->
                throw new IllegalArgumentException(name + " consists of "
                        + pattern.alphabet().name().toLowerCase(java.util.Locale.ROOT) + " but the memory works on "
                        + (alphabet == Alphabet.BITS ? "0/1 units" : "±1 units") + "; binarise it first");
        };
    }
}
