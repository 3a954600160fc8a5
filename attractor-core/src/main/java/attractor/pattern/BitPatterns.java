package attractor.pattern;

import attractor.kernel.Dot;
import attractor.kernel.Superposition;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// K patterns of D 0/1 components, bit-packed by rows and by columns like [SpinPatterns].
public final class BitPatterns implements Patterns {

    private final int count;
    private final int dimension;
    private final int rowWords;
    private final long[] rows;
    private final Columns columns;

    private BitPatterns(int count, int dimension, long[] rows) {
        this.count = count;
        this.dimension = dimension;
        this.rowWords = Packing.words(dimension);
        this.rows = rows;
        this.columns = new Columns(rows, count, dimension);
    }

    /// Wraps packed rows without copying them; for builders of this package that own the array and cleared the
    /// unused bits.
    static BitPatterns wrap(int count, int dimension, long[] rows) {
        return new BitPatterns(count, dimension, rows);
    }

    /// {@return the set of these patterns}
    ///
    /// @param patterns the patterns
    /// @throws IllegalArgumentException if there is none, or the dimensions differ (the row is named)
    public static BitPatterns of(Bits... patterns) {
        return of(List.of(patterns));
    }

    /// {@return the set of these patterns}
    ///
    /// @param patterns the patterns
    /// @throws IllegalArgumentException if there is none, or the dimensions differ (the row is named)
    public static BitPatterns of(List<Bits> patterns) {
        Shapes.requireNotEmpty(patterns.size());
        int dimension = patterns.getFirst().dimension();
        int words = Packing.words(dimension);
        long[] rows = new long[Math.multiplyExact(patterns.size(), words)];
        for (int mu = 0; mu < patterns.size(); mu++) {
            Bits pattern = patterns.get(mu);
            Shapes.requireRow(mu, pattern.dimension(), dimension);
            for (int w = 0; w < words; w++) {
                rows[mu * words + w] = pattern.word(w);
            }
        }
        return new BitPatterns(patterns.size(), dimension, rows);
    }

    /// {@return the set without patterns}
    ///
    /// @param dimension D ≥ 1
    public static BitPatterns empty(int dimension) {
        return new BitPatterns(0, Packing.requireDimension(dimension), new long[0]);
    }

    /// {@return the 0/1 patterns (1 + ξ)/2 that correspond to spin patterns}
    ///
    /// @param spins the spins
    public static BitPatterns fromSpins(SpinPatterns spins) {
        long[] rows = new long[spins.count() * spins.rowWordCount()];
        for (int mu = 0; mu < spins.count(); mu++) {
            for (int w = 0; w < spins.rowWordCount(); w++) {
                rows[mu * spins.rowWordCount() + w] = spins.rowWord(mu, w);
            }
        }
        return new BitPatterns(spins.count(), spins.dimension(), rows);
    }

    /// {@return the spin patterns 2ξ − 1 that correspond to these}
    public SpinPatterns toSpins() {
        return SpinPatterns.ofWords(dimension, rows);
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
        return Alphabet.BITS;
    }

    @Override
    public Bits get(int mu) {
        Objects.checkIndex(mu, count);
        return Bits.wrap(dimension, Arrays.copyOfRange(rows, mu * rowWords, (mu + 1) * rowWords));
    }

    /// {@return whether component ξ_i^μ is 1}
    ///
    /// @param mu the pattern μ, from 0
    /// @param i the unit or component, from 0
    public boolean bit(int mu, int i) {
        Objects.checkIndex(i, dimension);
        return (rows[mu * rowWords + (i >>> 6)] >>> i & 1L) != 0;
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

    /// {@return word w of column i: bit μ mod 64 is set when ξ_i^μ = 1}
    ///
    /// @param i the unit or component, from 0
    /// @param w the word, from 0
    public long columnWord(int i, int w) {
        return columns.words()[i * columns.wordCount() + w];
    }

    @Override
    public void overlaps(Pattern x, double[] m) {
        Shapes.requireDimension(this, x);
        Shapes.requireLength("m", m.length, count);
        if (x instanceof Bits bits) {
            for (int mu = 0; mu < count; mu++) {
                int shared = 0;
                for (int w = 0; w < rowWords; w++) {
                    shared += Long.bitCount(rows[mu * rowWords + w] & bits.word(w));
                }
                m[mu] = shared;
            }
            return;
        }
        double[] components = x.toArray();
        double[] lane = new double[Dot.LANES];
        for (int mu = 0; mu < count; mu++) {
            Arrays.fill(lane, 0);
            for (int w = 0; w < rowWords; w++) {
                for (long rest = rows[mu * rowWords + w]; rest != 0; rest &= rest - 1) {
                    int b = Long.numberOfTrailingZeros(rest);
                    lane[b & (Dot.LANES - 1)] += components[(w << 6) + b];
                }
            }
            m[mu] = Dot.tree(lane);
        }
    }

    @Override
    public double squaredNorm(int mu) {
        Objects.checkIndex(mu, count);
        int ones = 0;
        for (int w = 0; w < rowWords; w++) {
            ones += Long.bitCount(rows[mu * rowWords + w]);
        }
        return ones;
    }

    @Override
    public void superpose(double[] w, double[] x) {
        Shapes.requireLength("w", w.length, count);
        Shapes.requireLength("x", x.length, dimension);
        Superposition.of(w, this::addTo, x);
    }

    private void addTo(int mu, double weight, double[] sum) {
        for (int w = 0; w < rowWords; w++) {
            for (long rest = rows[mu * rowWords + w]; rest != 0; rest &= rest - 1) {
                sum[(w << 6) + Long.numberOfTrailingZeros(rest)] += weight;
            }
        }
    }

    @Override
    public BitPatterns select(int... selection) {
        long[] chosen = new long[Math.multiplyExact(selection.length, rowWords)];
        for (int k = 0; k < selection.length; k++) {
            Objects.checkIndex(selection[k], count);
            System.arraycopy(rows, selection[k] * rowWords, chosen, k * rowWords, rowWords);
        }
        return new BitPatterns(selection.length, dimension, chosen);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof BitPatterns other && dimension == other.dimension && Arrays.equals(rows, other.rows);
    }

    @Override
    public int hashCode() {
        return 37 * dimension + Arrays.hashCode(rows);
    }

    @Override
    public String toString() {
        return count + " bit patterns of dimension " + dimension;
    }
}
