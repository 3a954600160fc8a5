package attractor.experiment.capacity;

import attractor.pattern.Corruption;
import attractor.pattern.Pattern;
import attractor.pattern.Spins;
import java.util.random.RandomGenerator;

/// A part of the active units becomes silent, and as many silent ones active: [Noise#MOVE].
///
/// Where fewer units are silent than are to be moved, all silent ones become active. Every choice is equally
/// likely.
///
/// @param fraction δ, the moved part of the active units
record MovedUnits(double fraction) implements Corruption {

    @Override
    public Pattern apply(Pattern clean, RandomGenerator rng) {
        Spins spins = (Spins) clean;
        int dimension = spins.dimension();
        int[] order = new int[dimension];
        int active = 0;
        int silent = dimension;
        for (int i = 0; i < dimension; i++) {
            order[spins.sign(i) > 0 ? active++ : --silent] = i;
        }
        int moved = (int) Math.min(Math.round(fraction * active), dimension - active);
        long[] words = spins.toWords();
        for (int m = 0; m < moved; m++) {
            toggle(words, draw(order, m, active, rng));
            toggle(words, draw(order, active + m, dimension, rng));
        }
        return Spins.ofWords(dimension, words);
    }

    /// A unit of places from..to−1 not drawn before; it changes places with the one at `from`.
    private static int draw(int[] order, int from, int to, RandomGenerator rng) {
        int at = from + rng.nextInt(to - from);
        int drawn = order[at];
        order[at] = order[from];
        order[from] = drawn;
        return drawn;
    }

    private static void toggle(long[] words, int i) {
        words[i >> 6] ^= 1L << i;
    }
}
