package attractor.pattern;

import java.util.function.IntFunction;

/// Changes the marked components of a two-valued pattern to the other value.
final class Flipping {

    private Flipping() {}

    /// @param flips makes the marks for a dimension, unused bits clear
    static Pattern apply(String corruption, Pattern clean, IntFunction<long[]> flips) {
        return switch (clean) {
            case Spins spins -> Spins.wrap(spins.dimension(), xor(spins.toWords(), flips.apply(spins.dimension())));
            case Bits bits -> Bits.wrap(bits.dimension(), xor(bits.toWords(), flips.apply(bits.dimension())));
            case Reals reals ->
                throw new IllegalArgumentException("the corruption " + corruption
                        + " is defined on spins and bits, but the pattern is real (dimension " + reals.dimension()
                        + "); binarise it first, or choose"
                        + " theta-mixture, invert or a mask");
        };
    }

    private static long[] xor(long[] words, long[] flips) {
        for (int w = 0; w < words.length; w++) {
            words[w] ^= flips[w];
        }
        return words;
    }
}
