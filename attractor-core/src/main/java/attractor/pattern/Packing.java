package attractor.pattern;

import java.util.Objects;

/// The bit layout that spins and bits share: component i is bit i mod 64 of word ⌊i/64⌋; unused bits of the last
/// word are 0.
final class Packing {

    private Packing() {}

    static int words(int dimension) {
        return (dimension + 63) >>> 6;
    }

    static int requireDimension(int dimension) {
        if (dimension < 1) {
            throw new IllegalArgumentException(
                    "a pattern has dimension D = " + dimension + "; it needs at least one component");
        }
        return dimension;
    }

    static boolean bit(long[] words, int dimension, int i) {
        Objects.checkIndex(i, dimension);
        return (words[i >>> 6] >>> i & 1L) != 0;
    }

    /// Copies the words and checks length and unused bits.
    static long[] requireWords(int dimension, long[] words) {
        requireDimension(dimension);
        if (words.length != words(dimension)) {
            throw new IllegalArgumentException("a packed pattern of dimension " + dimension + " has " + words.length
                    + " words; it needs " + words(dimension) + " (64 components each)");
        }
        if ((words[words.length - 1] & ~lastMask(dimension)) != 0) {
            throw new IllegalArgumentException("the last word of a packed pattern of dimension " + dimension
                    + " has bits beyond the dimension set; clear them");
        }
        return words.clone();
    }

    /// The bits of the last word that belong to components.
    static long lastMask(int dimension) {
        int used = dimension & 63;
        return used == 0 ? -1L : (1L << used) - 1;
    }

    /// Packs numbers of two values.
    ///
    /// @param values one for each component
    /// @param low the number that becomes 0; 1 becomes 1
    /// @param what names the pattern and the allowed numbers, for the error
    static long[] pack(int[] values, int low, Alphabet what) {
        requireDimension(values.length);
        long[] words = new long[words(values.length)];
        for (int i = 0; i < values.length; i++) {
            if (values[i] == 1) {
                words[i >>> 6] |= 1L << i;
            } else if (values[i] != low) {
                throw new IllegalArgumentException("component " + i + " of a "
                        + (what == Alphabet.SPINS ? "spin" : "bit") + " pattern is " + values[i] + "; "
                        + (what == Alphabet.SPINS ? "spins are −1 or +1" : "bits are 0 or 1")
                        + "; binarise the data first");
            }
        }
        return words;
    }

    /// The number of components that are up.
    static int ones(long[] words) {
        int ones = 0;
        for (long word : words) {
            ones += Long.bitCount(word);
        }
        return ones;
    }

    /// The components as characters, shortened beyond 64.
    static String text(long[] words, int dimension, char up, char down) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(dimension, 64); i++) {
            text.append(bit(words, dimension, i) ? up : down);
        }
        return dimension > 64 ? text + "… (D = " + dimension + ")" : text.toString();
    }
}
