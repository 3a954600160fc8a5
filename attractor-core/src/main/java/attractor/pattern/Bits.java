package attractor.pattern;

import java.util.Arrays;

/// A 0/1 pattern, one bit a component.
///
///     V ∈ {0, 1}^D        V·U = popcount(V and U)
///
/// Component i is bit i mod 64 of word ⌊i/64⌋; unused bits are 0.
public final class Bits implements Pattern {

    private final int dimension;
    private final long[] words;

    private Bits(int dimension, long[] words) {
        this.dimension = dimension;
        this.words = words;
    }

    /// {@return the pattern with these components}
    ///
    /// @param values each 0 or 1
    /// @throws IllegalArgumentException if there is no component, or one is not 0 or 1 (its index is named)
    public static Bits of(int... values) {
        return new Bits(values.length, Packing.pack(values, 0, Alphabet.BITS));
    }

    /// {@return the pattern with these packed components}
    ///
    /// @param dimension D ≥ 1
    /// @param words ⌈D/64⌉ words in the layout of this class; copied
    /// @throws IllegalArgumentException if the number of words is wrong or an unused bit is set
    public static Bits ofWords(int dimension, long... words) {
        return new Bits(dimension, Packing.requireWords(dimension, words));
    }

    /// {@return the pattern (1 + x)/2 of 0/1 units that corresponds to spins x}
    ///
    /// @param spins the spins x
    public static Bits fromSpins(Spins spins) {
        return new Bits(spins.dimension(), spins.words());
    }

    /// The words themselves, which nobody changes.
    long[] words() {
        return words;
    }

    /// Wraps words without copying them; for builders of this package that own the array.
    static Bits wrap(int dimension, long[] words) {
        return new Bits(dimension, words);
    }

    /// {@return the spins 2V − 1 that correspond to this pattern}
    public Spins toSpins() {
        return Spins.wrap(dimension, words);
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public double at(int i) {
        return get(i) ? 1 : 0;
    }

    @Override
    public Alphabet alphabet() {
        return Alphabet.BITS;
    }

    /// {@return whether component i is 1}
    ///
    /// @param i index in 0..D−1
    public boolean get(int i) {
        return Packing.bit(words, dimension, i);
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

    /// {@return the number of components that are 1}
    public int ones() {
        return Packing.ones(words);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Bits other && dimension == other.dimension && Arrays.equals(words, other.words);
    }

    @Override
    public int hashCode() {
        return 37 * dimension + Arrays.hashCode(words);
    }

    /// The components as a string of 0 and 1, shortened beyond 64 components.
    @Override
    public String toString() {
        return Packing.text(words, dimension, '1', '0');
    }
}
