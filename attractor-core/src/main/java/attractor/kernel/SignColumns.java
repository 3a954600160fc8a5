package attractor.kernel;

import java.util.Arrays;

/// The columns ξ_i of a ±1 pattern set, packed for sums over the patterns.
///
///     bit μ mod 64 of word iV + ⌊μ/64⌋ is set when ξ_i^μ = +1        V = max(1, ⌈K/64⌉)
///
/// Bits beyond K are 0, so an array of weights of length 64V may hold anything there. Memory D·V words on the heap.
public final class SignColumns {

    private final int units;
    private final int patterns;
    private final int stride;
    private final long[] words;

    /// The source of packed rows.
    @FunctionalInterface
    public interface Rows {
        /// {@return word w of row μ: bit i mod 64 is set when ξ_i^μ = +1, unused bits are 0}
        ///
        /// @param mu the pattern, from 0
        /// @param w the word, from 0
        long word(int mu, int w);
    }

    /// Transposes packed rows, 64 patterns by 64 units at a time.
    ///
    /// @param patterns K ≥ 0
    /// @param units D ≥ 1
    /// @param rows the rows
    /// @throws ArithmeticException if the columns take more words than an array can hold
    public SignColumns(int patterns, int units, Rows rows) {
        this.units = units;
        this.patterns = patterns;
        this.stride = Math.max(1, (patterns + 63) >>> 6);
        this.words = new long[Math.addExact(Math.multiplyExact(units, stride), BitPlanes.WIDTH - 1)];
        long[] block = new long[64];
        for (int v = 0; v < stride; v++) {
            int height = Math.min(64, patterns - (v << 6));
            for (int w = 0; w << 6 < units; w++) {
                Arrays.fill(block, Math.max(0, height), 64, 0);
                for (int k = 0; k < height; k++) {
                    block[k] = rows.word((v << 6) + k, w);
                }
                transpose(block);
                int width = Math.min(64, units - (w << 6));
                for (int k = 0; k < width; k++) {
                    words[((w << 6) + k) * stride + v] = block[k];
                }
            }
        }
    }

    /// Whether the columns of a set fit into an array of longs of a gigabyte.
    ///
    /// @param patterns K
    /// @param units D
    /// @return whether it is sensible to make them
    public static boolean fit(int patterns, int units) {
        return (long) units * Math.max(1, (patterns + 63) >>> 6) <= 1L << 27;
    }

    /// Bit b of word a becomes bit a of word b, by halves. Of 32 words both halves of 32 bits are transposed.
    static void transpose(long[] a) {
        int half = a.length / 2;
        long mask = Long.divideUnsigned(-1L, (1L << half) + 1);
        for (; half != 0; half >>= 1, mask ^= mask << half) {
            for (int k = 0; k < a.length; k = (k + half + 1) & ~half) {
                long swapped = (a[k] >>> half ^ a[k + half]) & mask;
                a[k] ^= swapped << half;
                a[k + half] ^= swapped;
            }
        }
    }

    /// {@return the number of units D}
    public int units() {
        return units;
    }

    /// {@return the number of patterns K}
    public int patterns() {
        return patterns;
    }

    /// {@return the words V of a column}
    public int stride() {
        return stride;
    }

    /// {@return all words, not copied: to be read only; seven more follow, so that eight can be read from any}
    public long[] words() {
        return words;
    }

    /// {@return the length 64V of an array of weights, one for each pattern and then unused ones}
    public int weights() {
        return stride << 6;
    }

    /// {@return ξ_i^μ}
    ///
    /// @param mu the pattern, from 0
    /// @param i the unit, from 0
    public int sign(int mu, int i) {
        return (words[i * stride + (mu >>> 6)] >>> mu & 1L) != 0 ? 1 : -1;
    }

    /// {@return Σ_μ ξ_i^μ}
    ///
    /// @param i the unit, from 0
    public int balance(int i) {
        int ones = 0;
        for (int w = i * stride; w < (i + 1) * stride; w++) {
            ones += Long.bitCount(words[w]);
        }
        return 2 * ones - patterns;
    }
}
