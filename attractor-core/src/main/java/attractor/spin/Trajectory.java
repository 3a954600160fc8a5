package attractor.spin;

import attractor.memory.Observer;
import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.pattern.Alphabet;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Spins;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// One recall in progress: the walk, the rule for ties, the units that may move, and who looks on.
final class Trajectory {

    private final SpinSystem system;
    private final TieRule ties;
    private final Alphabet alphabet;
    private final int dimension;
    private final int[] free;
    private final RandomGenerator rng;
    private final Observer observer;
    private SpinSystem.Walk walk;
    private boolean undecided;

    /// @param free the units that may move, in increasing order
    Trajectory(SpinMachine machine, Spins start, int[] free, RandomGenerator rng, Observer observer) {
        this.system = machine.system();
        this.ties = machine.ties();
        this.alphabet = machine.alphabet();
        this.dimension = machine.dimension();
        this.free = free;
        this.rng = rng;
        this.observer = observer;
        this.walk = system.start(start);
        show(0);
    }

    int dimension() {
        return dimension;
    }

    int[] free() {
        return free;
    }

    /// The units that may move, packed.
    long[] freeUnits() {
        long[] units = new long[(dimension + 63) >>> 6];
        if (free.length == dimension) {
            Arrays.fill(units, -1);
            units[units.length - 1] = -1L >>> -dimension;
            return units;
        }
        for (int i : free) {
            units[i >>> 6] |= 1L << i;
        }
        return units;
    }

    RandomGenerator rng() {
        return rng;
    }

    SpinSystem.Walk walk() {
        return walk;
    }

    /// The sign that unit i takes when it is visited.
    int wanted(int i) {
        int sign = walk.preferred(i);
        return sign != 0 ? sign : broken(walk.sign(i));
    }

    /// Breaks a tie.
    int broken(int present) {
        return switch (ties) {
            case KEEP -> present;
            case PLUS -> 1;
            case MINUS -> -1;
            case RANDOM -> {
                undecided = true;
                yield rng.nextBoolean() ? 1 : -1;
            }
        };
    }

    /// Whether a tie was broken at random since the last call: then a state without changes is no fixed point.
    boolean wasUndecided() {
        boolean was = undecided;
        undecided = false;
        return was;
    }

    /// Lets unit i take the sign it wants.
    ///
    /// @return whether it changed
    boolean visit(int i, int step) {
        if (wanted(i) == walk.sign(i)) {
            return false;
        }
        flip(i, step);
        return true;
    }

    void flip(int i, int step) {
        walk.flip(i);
        show(step);
    }

    /// Moves to a state in one piece; few changes are made one by one, many by a new walk.
    ///
    /// @param words the new state, packed
    /// @return the new state
    Spins moveTo(long[] words, Spins from) {
        int changes = 0;
        for (int w = 0; w < words.length; w++) {
            changes += Long.bitCount(words[w] ^ from.word(w));
        }
        if (changes == 0) {
            return from;
        }
        Spins to = Spins.ofWords(dimension, words);
        if (changes > dimension >>> 6) {
            walk = system.start(to);
            return to;
        }
        for (int w = 0; w < words.length; w++) {
            for (long rest = words[w] ^ from.word(w); rest != 0; rest &= rest - 1) {
                walk.flip((w << 6) + Long.numberOfTrailingZeros(rest));
            }
        }
        return to;
    }

    void show(int step) {
        observer.visit(step, () -> spoken(walk.state()));
    }

    Recall end(int steps, Outcome outcome) {
        return new Recall(spoken(walk.state()), steps, outcome);
    }

    private Pattern spoken(Spins state) {
        return alphabet == Alphabet.BITS ? Bits.fromSpins(state) : state;
    }
}
