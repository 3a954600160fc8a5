package attractor.spin;

import attractor.pattern.Spins;
import attractor.reference.SlowTwin;

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

    /// The state, not copied: to be read only.
    final long[] words() {
        return words;
    }

    @SlowTwin
    @Override
    public void preferredAll(long[] plus, long[] minus) {
        for (int w = 0; w < words.length; w++) {
            long up = 0;
            long down = 0;
            for (int i = w << 6; i < Math.min(dimension, (w + 1) << 6); i++) {
                int preferred = preferred(i);
                up |= (preferred > 0 ? 1L : 0L) << i;
                down |= (preferred < 0 ? 1L : 0L) << i;
            }
            plus[w] = up;
            minus[w] = down;
        }
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
