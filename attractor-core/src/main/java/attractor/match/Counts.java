package attractor.match;

import attractor.pattern.Alphabet;
import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;

/// How two packed vectors of one alphabet agree: everything a similarity of them can depend on.
///
/// @param low the value of an unset bit, −1 for spins and 0 for bits
/// @param a components that are up in both
/// @param b up in the first only
/// @param c up in the second only
/// @param d up in neither
record Counts(int low, int a, int b, int c, int d) {

    int n() {
        return a + b + c + d;
    }

    double dot() {
        return low == 0 ? a : a + d - b - c;
    }

    double firstSquare() {
        return low == 0 ? a + b : n();
    }

    double secondSquare() {
        return low == 0 ? a + c : n();
    }

    /// |x_i − y_i| where they differ: 1 for bits, 2 for spins.
    double gap() {
        return 1 - low;
    }

    int differing() {
        return b + c;
    }

    int nonZeroInEither() {
        return low == 0 ? a + b + c : n();
    }

    static boolean suit(Pattern x, Pattern y) {
        return x.alphabet() == y.alphabet() && x.alphabet() != Alphabet.REALS;
    }

    static boolean suit(Patterns patterns, Pattern y) {
        return patterns.alphabet() == y.alphabet()
                && (patterns instanceof SpinPatterns || patterns instanceof BitPatterns);
    }

    static Counts of(Pattern x, Pattern y) {
        int both = 0;
        int first = 0;
        int second = 0;
        int words = x instanceof Spins spins ? spins.wordCount() : ((Bits) x).wordCount();
        for (int w = 0; w < words; w++) {
            long p = word(x, w);
            long q = word(y, w);
            both += Long.bitCount(p & q);
            first += Long.bitCount(p);
            second += Long.bitCount(q);
        }
        return of(x instanceof Spins ? -1 : 0, x.dimension(), both, first, second);
    }

    /// The counts of a cue x (first) and pattern μ (second).
    static Counts of(Pattern x, Patterns patterns, int mu) {
        int both = 0;
        int first = 0;
        int second = 0;
        int words = (x.dimension() + 63) >>> 6;
        for (int w = 0; w < words; w++) {
            long p = word(x, w);
            long q = patterns instanceof SpinPatterns spins
                    ? spins.rowWord(mu, w)
                    : ((BitPatterns) patterns).rowWord(mu, w);
            both += Long.bitCount(p & q);
            first += Long.bitCount(p);
            second += Long.bitCount(q);
        }
        return of(x instanceof Spins ? -1 : 0, x.dimension(), both, first, second);
    }

    private static Counts of(int low, int n, int both, int first, int second) {
        return new Counts(low, both, first - both, second - both, n - first - second + both);
    }

    private static long word(Pattern x, int w) {
        return x instanceof Spins spins ? spins.word(w) : ((Bits) x).word(w);
    }
}
