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

    /// Transposes K packed rows of D components into D packed columns of K components.
    static long[] transpose(long[] rows, int count, int dimension) {
        int rowWords = words(dimension);
        int columnWords = Math.max(1, words(count));
        long[] columns = new long[Math.multiplyExact(dimension, columnWords)];
        for (int mu = 0; mu < count; mu++) {
            long bit = 1L << mu;
            int columnWord = mu >>> 6;
            for (int w = 0; w < rowWords; w++) {
                for (long rest = rows[mu * rowWords + w]; rest != 0; rest &= rest - 1) {
                    int i = (w << 6) + Long.numberOfTrailingZeros(rest);
                    columns[i * columnWords + columnWord] |= bit;
                }
            }
        }
        return columns;
    }
}
