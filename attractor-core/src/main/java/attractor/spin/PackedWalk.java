package attractor.spin;

import attractor.pattern.Spins;

/// A walk that keeps its state packed; component i is bit i mod 64 of word ⌊i/64⌋.
abstract class PackedWalk implements SpinSystem.Walk {

    private final int dimension;
    private final long[] words;

    PackedWalk(Spins x) {
        this.dimension = x.dimension();
        this.words = x.toWords();
    }

    final int dimension() {
        return dimension;
    }

    /// Negates unit i of the state, and nothing else.
    ///
    /// @return its new sign
    final int negate(int i) {
        words[i >>> 6] ^= 1L << i;
        return sign(i);
    }

    @Override
    public final int sign(int i) {
        return (words[i >>> 6] >>> i & 1L) != 0 ? 1 : -1;
    }

    @Override
    public final Spins state() {
        return Spins.ofWords(dimension, words);
    }
}
