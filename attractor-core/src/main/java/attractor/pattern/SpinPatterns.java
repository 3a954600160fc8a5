package attractor.pattern;

import attractor.kernel.Dot;
import attractor.kernel.Superposition;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// K patterns of D spins, bit-packed by rows (for overlaps) and by columns (for local fields).
///
/// Row μ holds ξ^μ in the layout of [Spins]; column i holds ξ_i over μ in the same layout. The columns are made at
/// first use. Memory K·D/8 bytes for each layout. Overlaps cost O(KD/64).
public final class SpinPatterns implements Patterns {

    private final int count;
    private final int dimension;
    private final int rowWords;
    private final long[] rows;
    private final Columns columns;

    private SpinPatterns(int count, int dimension, long[] rows) {
        this.count = count;
        this.dimension = dimension;
        this.rowWords = Packing.words(dimension);
        this.rows = rows;
        this.columns = new Columns(rows, count, dimension);
    }

    /// Wraps packed rows without copying them; for builders of this package that own the array and cleared the
    /// unused bits.
    static SpinPatterns wrap(int count, int dimension, long[] rows) {
        return new SpinPatterns(count, dimension, rows);
    }

    /// {@return the set of these patterns}
    ///
    /// @param patterns the patterns
    /// @throws IllegalArgumentException if there is none, or the dimensions differ (the row is named)
    public static SpinPatterns of(Spins... patterns) {
        return of(List.of(patterns));
    }

    /// {@return the set of these patterns}
    ///
    /// @param patterns the patterns
    /// @throws IllegalArgumentException if there is none, or the dimensions differ (the row is named)
    public static SpinPatterns of(List<Spins> patterns) {
        Shapes.requireNotEmpty(patterns.size());
        int dimension = patterns.getFirst().dimension();
        int words = Packing.words(dimension);
        long[] rows = new long[Math.multiplyExact(patterns.size(), words)];
        for (int mu = 0; mu < patterns.size(); mu++) {
            Spins pattern = patterns.get(mu);
            Shapes.requireRow(mu, pattern.dimension(), dimension);
            for (int w = 0; w < words; w++) {
                rows[mu * words + w] = pattern.word(w);
            }
        }
        return new SpinPatterns(patterns.size(), dimension, rows);
    }

    /// {@return the set without patterns}
    ///
    /// @param dimension D ≥ 1
    public static SpinPatterns empty(int dimension) {
        return new SpinPatterns(0, Packing.requireDimension(dimension), new long[0]);
    }

    /// {@return the set of these packed rows}
    ///
    /// @param dimension D ≥ 1
    /// @param rows K·⌈D/64⌉ words, row by row in the layout of [Spins]; copied
    /// @throws IllegalArgumentException if the length is no multiple of ⌈D/64⌉ or an unused bit is set
    public static SpinPatterns ofWords(int dimension, long[] rows) {
        int words = Packing.words(Packing.requireDimension(dimension));
        if (rows.length % words != 0) {
            throw new IllegalArgumentException("packed rows have " + rows.length + " words; patterns of dimension "
                    + dimension + " need a multiple of " + words);
        }
        for (int last = words - 1; last < rows.length; last += words) {
            if ((rows[last] & ~Packing.lastMask(dimension)) != 0) {
                throw new IllegalArgumentException("row " + last / words + " of packed patterns of dimension "
                        + dimension + " has bits beyond the dimension set; clear them");
            }
        }
        return new SpinPatterns(rows.length / words, dimension, rows.clone());
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public Alphabet alphabet() {
        return Alphabet.SPINS;
    }

    @Override
    public Spins get(int mu) {
        Objects.checkIndex(mu, count);
        return Spins.wrap(dimension, Arrays.copyOfRange(rows, mu * rowWords, (mu + 1) * rowWords));
    }

    /// {@return component ξ_i^μ, −1 or +1}
    ///
    /// @param mu the pattern μ, from 0
    /// @param i the unit or component, from 0
    public int sign(int mu, int i) {
        Objects.checkIndex(i, dimension);
        return (rows[mu * rowWords + (i >>> 6)] >>> i & 1L) != 0 ? 1 : -1;
    }

    /// {@return the number of words ⌈D/64⌉ in a row}
    public int rowWordCount() {
        return rowWords;
    }

    /// {@return word w of row μ}
    ///
    /// @param mu the pattern μ, from 0
    /// @param w the word, from 0
    public long rowWord(int mu, int w) {
        return rows[mu * rowWords + w];
    }

    /// {@return the number of words max(1, ⌈K/64⌉) in a column}
    public int columnWordCount() {
        return columns.wordCount();
    }

    /// {@return word w of column i: bit μ mod 64 is set when ξ_i^μ = +1}
    ///
    /// @param i the unit or component, from 0
    /// @param w the word, from 0
    public long columnWord(int i, int w) {
        return columns.words()[i * columns.wordCount() + w];
    }

    /// {@return a copy of column i}
    ///
    /// @param i the unit or component, from 0
    public long[] column(int i) {
        Objects.checkIndex(i, dimension);
        int from = i * columns.wordCount();
        return Arrays.copyOfRange(columns.words(), from, from + columns.wordCount());
    }

    /// {@return the overlap ξ^μ·x as an integer}
    ///
    /// @param x of the same dimension
    /// @param mu the pattern μ, from 0
    public int overlap(int mu, Spins x) {
        int distance = 0;
        int from = mu * rowWords;
        for (int w = 0; w < rowWords; w++) {
            distance += Long.bitCount(rows[from + w] ^ x.word(w));
        }
        return dimension - 2 * distance;
    }

    /// All overlaps m_μ = ξ^μ·x as integers.
    ///
    /// @param x of the same dimension
    /// @param m receives K integers
    /// @throws IllegalArgumentException if a dimension or length does not fit
    public void overlaps(Spins x, int[] m) {
        Shapes.requireDimension(this, x);
        Shapes.requireLength("m", m.length, count);
        for (int mu = 0; mu < count; mu++) {
            m[mu] = overlap(mu, x);
        }
    }

    @Override
    public void overlaps(Pattern x, double[] m) {
        Shapes.requireDimension(this, x);
        Shapes.requireLength("m", m.length, count);
        if (x instanceof Spins spins) {
            for (int mu = 0; mu < count; mu++) {
                m[mu] = overlap(mu, spins);
            }
            return;
        }
        double[] components = x.toArray();
        if (allSigns(components)) {
            overlaps(Spins.signs(components, 1), m);
            return;
        }
        long[] bits = new long[dimension];
        for (int i = 0; i < dimension; i++) {
            bits[i] = Double.doubleToRawLongBits(components[i]);
        }
        double[] lane = new double[Dot.LANES];
        for (int mu = 0; mu < count; mu++) {
            Arrays.fill(lane, 0);
            for (int w = 0; w < rowWords; w++) {
                addLanes(~rows[mu * rowWords + w], bits, w << 6, lane);
            }
            m[mu] = Dot.tree(lane);
        }
    }

    /// Adds ±x_i to lane i mod 16, the sum shape of [Dot]: a set bit of `down` moves into the sign of x_i.
    private static void addLanes(long down, long[] bits, int from, double[] lane) {
        int end = Math.min(64, bits.length - from);
        for (int b = 0; b < end; b++) {
            lane[b & (Dot.LANES - 1)] += Double.longBitsToDouble(bits[from + b] ^ (down >>> b << 63));
        }
    }

    private static boolean allSigns(double[] components) {
        for (double component : components) {
            if (Math.abs(component) != 1) {
                return false;
            }
        }
        return true;
    }

    @Override
    public double squaredNorm(int mu) {
        Objects.checkIndex(mu, count);
        return dimension;
    }

    @Override
    public void superpose(double[] w, double[] x) {
        Shapes.requireLength("w", w.length, count);
        Shapes.requireLength("x", x.length, dimension);
        Superposition.of(w, this::addTo, x);
    }

    private void addTo(int mu, double weight, double[] sum) {
        long bits = Double.doubleToRawLongBits(weight);
        for (int w = 0; w < rowWords; w++) {
            long down = ~rows[mu * rowWords + w];
            int from = w << 6;
            int end = Math.min(64, dimension - from);
            for (int b = 0; b < end; b++) {
                sum[from + b] += Double.longBitsToDouble(bits ^ (down >>> b << 63));
            }
        }
    }

    @Override
    public SpinPatterns select(int... selection) {
        long[] chosen = new long[Math.multiplyExact(selection.length, rowWords)];
        for (int k = 0; k < selection.length; k++) {
            Objects.checkIndex(selection[k], count);
            System.arraycopy(rows, selection[k] * rowWords, chosen, k * rowWords, rowWords);
        }
        return new SpinPatterns(selection.length, dimension, chosen);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof SpinPatterns other && dimension == other.dimension && Arrays.equals(rows, other.rows);
    }

    @Override
    public int hashCode() {
        return 31 * dimension + Arrays.hashCode(rows);
    }

    @Override
    public String toString() {
        return count + " spin patterns of dimension " + dimension;
    }
}
