package attractor.pattern;

import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;

/// Replaces the masked components of a pattern, in index order, and keeps its alphabet.
final class Masking {

    private Masking() {}

    static Pattern apply(Pattern clean, IntPredicate masked, Fill fill, RandomGenerator rng) {
        double[] x = clean.toArray();
        for (int i = 0; i < x.length; i++) {
            if (masked.test(i)) {
                x[i] = fill.value(clean.alphabet(), rng);
            }
        }
        return switch (clean.alphabet()) {
            case SPINS -> Spins.signs(x, 1);
            case BITS -> bits(x);
            case REALS -> Reals.of(((Reals) clean).precision(), x);
        };
    }

    private static Bits bits(double[] x) {
        long[] words = new long[Packing.words(x.length)];
        for (int i = 0; i < x.length; i++) {
            if (x[i] != 0) {
                words[i >>> 6] |= 1L << i;
            }
        }
        return Bits.wrap(x.length, words);
    }
}
