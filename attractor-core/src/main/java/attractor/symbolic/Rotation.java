package attractor.symbolic;

/// A cyclic shift of D packed components.
///
///     y_i = x_{(i − k) mod D}
final class Rotation {

    private Rotation() {}

    /// {@return the shifted words; unused bits are 0}
    ///
    /// @param words ⌈D/64⌉ words whose unused bits are 0
    /// @param dimension D
    /// @param places k, any integer
    static long[] of(long[] words, int dimension, int places) {
        int k = Math.floorMod(places, dimension);
        if (k == 0) {
            return words.clone();
        }
        long[] y = new long[words.length];
        up(words, k, y);
        down(words, dimension - k, y);
        int unused = words.length * Long.SIZE - dimension;
        y[y.length - 1] &= -1L >>> unused;
        return y;
    }

    private static void up(long[] x, int k, long[] y) {
        int skip = k >>> 6;
        int shift = k & 63;
        for (int w = skip; w < x.length; w++) {
            long low = shift == 0 || w == skip ? 0 : x[w - skip - 1] >>> (64 - shift);
            y[w] |= x[w - skip] << shift | low;
        }
    }

    private static void down(long[] x, int k, long[] y) {
        int skip = k >>> 6;
        int shift = k & 63;
        for (int w = 0; w + skip < x.length; w++) {
            long high = shift == 0 || w + skip + 1 == x.length ? 0 : x[w + skip + 1] << (64 - shift);
            y[w] |= x[w + skip] >>> shift | high;
        }
    }
}
