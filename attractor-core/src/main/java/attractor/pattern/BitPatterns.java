package attractor.pattern;

import attractor.kernel.Dot;
import attractor.kernel.Superposition;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// K patterns of D 0/1 components, bit-packed by rows and by columns like [SpinPatterns].
public final class BitPatterns implements Patterns {

    private final PackedRows rows;

    /// Takes rows whose unused bits are 0.
    BitPatterns(PackedRows rows) {
        this.rows = rows;
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
        return new BitPatterns(PackedRows.of(patterns, Bits::words));
    }

    /// {@return the set without patterns}
    ///
    /// @param dimension D ≥ 1
    public static BitPatterns empty(int dimension) {
        return new BitPatterns(PackedRows.of(0, dimension, (mu, target, at) -> {}));
    }

    /// {@return the 0/1 patterns (1 + ξ)/2 that correspond to spin patterns}
    ///
    /// @param spins the spins
    public static BitPatterns fromSpins(SpinPatterns spins) {
        return new BitPatterns(spins.packed());
    }

    /// {@return the spin patterns 2ξ − 1 that correspond to these}
    public SpinPatterns toSpins() {
        return new SpinPatterns(rows);
    }

    @Override
    public int count() {
        return rows.count();
    }

    @Override
    public int dimension() {
        return rows.dimension();
    }

    @Override
    public Alphabet alphabet() {
        return Alphabet.BITS;
    }

    @Override
    public Bits get(int mu) {
        return Bits.wrap(rows.dimension(), rows.row(mu));
    }

    /// {@return whether component ξ_i^μ is 1}
    ///
    /// @param mu the pattern μ, from 0
    /// @param i the unit or component, from 0
    public boolean bit(int mu, int i) {
        return rows.bit(mu, i);
    }

    /// The rows as memory: row μ is the W = ⌈D/64⌉ words from word μW on, in the layout of [Bits].
    ///
    /// Read-only. Large sets live off the heap, aligned to 64 bytes; small ones are an array of longs.
    ///
    /// @return K·W words in the byte order of the machine
    public MemorySegment segment() {
        return rows.segment();
    }

    /// The columns as memory: column i is the V = max(1, ⌈K/64⌉) words from word iV on.
    ///
    /// Read-only, off the heap where [#segment()] would be at that size.
    ///
    /// @return D·V words in the byte order of the machine
    public MemorySegment columnSegment() {
        return rows.columns().segment();
    }

    /// {@return the number of words ⌈D/64⌉ in a row}
    public int rowWordCount() {
        return rows.words();
    }

    /// {@return word w of row μ}
    ///
    /// @param mu the pattern μ, from 0
    /// @param w the word, from 0
    public long rowWord(int mu, int w) {
        return rows.word(mu, w);
    }

    /// {@return the number of words max(1, ⌈K/64⌉) in a column}
    public int columnWordCount() {
        return rows.columns().wordCount();
    }

    /// {@return word w of column i: bit μ mod 64 is set when ξ_i^μ = 1}
    ///
    /// @param i the unit or component, from 0
    /// @param w the word, from 0
    public long columnWord(int i, int w) {
        return rows.columns().word(i, w);
    }

    @Override
    public void overlaps(Pattern x, double[] m) {
        Shapes.requireDimension(this, x);
        Shapes.requireLength("m", m.length, rows.count());
        if (x instanceof Bits bits) {
            for (int mu = 0; mu < rows.count(); mu++) {
                int shared = 0;
                for (int w = 0; w < rows.words(); w++) {
                    shared += Long.bitCount(rows.word(mu, w) & bits.word(w));
                }
                m[mu] = shared;
            }
            return;
        }
        double[] components = x.toArray();
        double[] lane = new double[Dot.LANES];
        for (int mu = 0; mu < rows.count(); mu++) {
            Arrays.fill(lane, 0);
            for (int w = 0; w < rows.words(); w++) {
                for (long rest = rows.word(mu, w); rest != 0; rest &= rest - 1) {
                    int b = Long.numberOfTrailingZeros(rest);
                    lane[b & (Dot.LANES - 1)] += components[(w << 6) + b];
                }
            }
            m[mu] = Dot.tree(lane);
        }
    }

    @Override
    public double squaredNorm(int mu) {
        Objects.checkIndex(mu, rows.count());
        int ones = 0;
        for (int w = 0; w < rows.words(); w++) {
            ones += Long.bitCount(rows.word(mu, w));
        }
        return ones;
    }

    @Override
    public void superpose(double[] w, double[] x) {
        Shapes.requireLength("w", w.length, rows.count());
        Shapes.requireLength("x", x.length, rows.dimension());
        Superposition.of(w, this::addTo, x);
    }

    private void addTo(int mu, double weight, double[] sum) {
        for (int w = 0; w < rows.words(); w++) {
            for (long rest = rows.word(mu, w); rest != 0; rest &= rest - 1) {
                sum[(w << 6) + Long.numberOfTrailingZeros(rest)] += weight;
            }
        }
    }

    @Override
    public BitPatterns select(int... selection) {
        return new BitPatterns(rows.select(selection));
    }

    @Override
    public BitPatterns rows(int from, int to) {
        return new BitPatterns(rows.rows(from, to));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof BitPatterns other && rows.equals(other.rows);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }

    @Override
    public String toString() {
        return rows.count() + " bit patterns of dimension " + rows.dimension();
    }
}
