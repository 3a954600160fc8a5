package attractor.pattern;

import java.util.random.RandomGenerator;

/// A subset of k of D indices, all equally likely, as packed words.
///
/// Floyd's method: for j = D−k..D−1 draw t below j + 1 and take t, or j if t is taken already. Cost O(k + D/64).
final class Subset {

    private Subset() {}

    static long[] words(int k, int dimension, RandomGenerator rng) {
        long[] words = new long[Packing.words(dimension)];
        for (int j = dimension - k; j < dimension; j++) {
            int t = rng.nextInt(j + 1);
            int taken = (words[t >>> 6] >>> t & 1L) == 0 ? t : j;
            words[taken >>> 6] |= 1L << taken;
        }
        return words;
    }
}
