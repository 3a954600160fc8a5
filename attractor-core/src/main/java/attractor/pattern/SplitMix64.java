package attractor.pattern;

import attractor.reference.Source;
import java.util.random.RandomGenerator;

/// SplitMix64, the language-neutral generator of reference data: the same bits in every programming language.
///
///     s ← s + 0x9E3779B97F4A7C15;  z = s
///     z = (z ^ z>>>30)·0xBF58476D1CE4E5B9;  z = (z ^ z>>>27)·0x94D049BB133111EB;  output z ^ z>>>31
///
/// Draws derived from one output: sign (top bit set → +1, else −1), uniform (output>>>11)·2^−53, below(n) =
/// ⌊uniform·n⌋. Use [Seed] for everything else. Source: Steele, Lea & Flood 2014.
@Source(key = "steele-2014")
public final class SplitMix64 implements RandomGenerator {

    private long state;

    /// The generator that starts at this state.
    ///
    /// @param seed the start of the sequence
    public SplitMix64(long seed) {
        this.state = seed;
    }

    static long mix(long z) {
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /// The next 64-bit output.
    @Override
    public long nextLong() {
        state += 0x9E3779B97F4A7C15L;
        return mix(state);
    }

    /// {@return the next sign: +1 if the top bit of one output is set, else −1}
    public int sign() {
        return nextLong() < 0 ? 1 : -1;
    }

    /// {@return the next number in [0, 1), a multiple of 2^−53}
    public double uniform() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /// {@return the next index in 0..n−1, from one uniform number}
    ///
    /// @param n at least 1
    public int below(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("the number of choices n is " + n + "; it must be at least 1");
        }
        return (int) (uniform() * n);
    }

    /// {@return a random order of 0..n−1: for i = n−1..1 swap places i and below(i + 1)}
    ///
    /// @param n at least 0
    public int[] permutation(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (int i = n - 1; i >= 1; i--) {
            int j = below(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }

    /// Patterns of signs, one output an entry, row by row.
    ///
    /// @param count K ≥ 1
    /// @param dimension D ≥ 1
    /// @return the patterns
    public SpinPatterns patterns(int count, int dimension) {
        Spins[] rows = new Spins[count];
        for (int mu = 0; mu < count; mu++) {
            int[] signs = new int[dimension];
            for (int i = 0; i < dimension; i++) {
                signs[i] = sign();
            }
            rows[mu] = Spins.of(signs);
        }
        return SpinPatterns.of(rows);
    }

    /// {@return a copy in which each entry, in order, is negated when one uniform number is below `delta`}
    ///
    /// @param x the spins
    /// @param delta the probability δ of a flip
    public Spins flip(Spins x, double delta) {
        int[] signs = x.toSigns();
        for (int i = 0; i < signs.length; i++) {
            if (uniform() < delta) {
                signs[i] = -signs[i];
            }
        }
        return Spins.of(signs);
    }
}
