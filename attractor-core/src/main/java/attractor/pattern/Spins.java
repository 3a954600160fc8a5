package attractor.pattern;

import java.util.Arrays;

/// A ±1 pattern, one bit a component.
///
///     x ∈ {−1, +1}^D        x·y = D − 2 · popcount(x xor y)
///
/// Component i is bit i mod 64 of word ⌊i/64⌋, set when x_i = +1; unused bits are 0.
public final class Spins implements Pattern {

    private final int dimension;
    private final long[] words;

    private Spins(int dimension, long[] words) {
        this.dimension = dimension;
        this.words = words;
    }

    /// {@return the pattern with these components}
    ///
    /// @param values each −1 or +1
    /// @throws IllegalArgumentException if there is no component, or one is not ±1 (its index is named)
    public static Spins of(int... values) {
        return new Spins(values.length, Packing.pack(values, -1, Alphabet.SPINS));
    }

    /// {@return the pattern with these packed components}
    ///
    /// @param dimension D ≥ 1
    /// @param words ⌈D/64⌉ words in the layout of this class; copied
    /// @throws IllegalArgumentException if the number of words is wrong or an unused bit is set
    public static Spins ofWords(int dimension, long... words) {
        return new Spins(dimension, Packing.requireWords(dimension, words));
    }

    /// {@return the signs of real components; a zero (of either sign) becomes `zero`}
    ///
    /// @param values finite numbers
    /// @param zero what an exact 0 becomes, −1 or +1
    /// @throws IllegalArgumentException if a value is NaN or `zero` is not ±1
    public static Spins signs(double[] values, int zero) {
        if (zero != 1 && zero != -1) {
            throw new IllegalArgumentException("the sign of zero is " + zero + "; it must be −1 or +1");
        }
        int[] signs = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                throw new IllegalArgumentException("component " + i + " is NaN and has no sign");
            }
            signs[i] = values[i] > 0 ? 1 : values[i] < 0 ? -1 : zero;
        }
        return of(signs);
    }

    /// The words themselves, which nobody changes.
    long[] words() {
        return words;
    }

    /// Wraps words without copying them; for builders of this package that own the array.
    static Spins wrap(int dimension, long[] words) {
        return new Spins(dimension, words);
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public double at(int i) {
        return sign(i);
    }

    @Override
    public Alphabet alphabet() {
        return Alphabet.SPINS;
    }

    /// {@return component i, −1 or +1}
    ///
    /// @param i index in 0..D−1
    public int sign(int i) {
        return Packing.bit(words, dimension, i) ? 1 : -1;
    }

    /// {@return word w of the packed form}
    ///
    /// @param w index in 0..⌈D/64⌉−1
    public long word(int w) {
        return words[w];
    }

    /// {@return the number of words ⌈D/64⌉}
    public int wordCount() {
        return words.length;
    }

    /// {@return a copy of the packed form}
    public long[] toWords() {
        return words.clone();
    }

    /// {@return the components as ints −1 and +1}
    public int[] toSigns() {
        int[] signs = new int[dimension];
        for (int i = 0; i < dimension; i++) {
            signs[i] = sign(i);
        }
        return signs;
    }

    /// {@return the number of components in which two patterns differ}
    ///
    /// @param other the other pattern
    /// @throws IllegalArgumentException if the dimensions differ
    public int hamming(Spins other) {
        requireSameDimension(other);
        int distance = 0;
        for (int w = 0; w < words.length; w++) {
            distance += Long.bitCount(words[w] ^ other.words[w]);
        }
        return distance;
    }

    /// {@return the overlap x·y, an integer in −D..D of the parity of D}
    ///
    /// @param other the other pattern
    /// @throws IllegalArgumentException if the dimensions differ
    public int overlap(Spins other) {
        return dimension - 2 * hamming(other);
    }

    /// {@return the pattern −x}
    public Spins negate() {
        long[] flipped = new long[words.length];
        for (int w = 0; w < words.length; w++) {
            flipped[w] = ~words[w];
        }
        flipped[words.length - 1] &= Packing.lastMask(dimension);
        return new Spins(dimension, flipped);
    }

    private void requireSameDimension(Spins other) {
        if (dimension != other.dimension) {
            throw new IllegalArgumentException("patterns of dimension " + dimension + " and " + other.dimension
                    + " have no overlap; both need the same dimension");
        }
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Spins other && dimension == other.dimension && Arrays.equals(words, other.words);
    }

    @Override
    public int hashCode() {
        return 31 * dimension + Arrays.hashCode(words);
    }

    /// The signs as a string of + and −, shortened beyond 64 components.
    @Override
    public String toString() {
        return Packing.text(words, dimension, '+', '−');
    }
}
