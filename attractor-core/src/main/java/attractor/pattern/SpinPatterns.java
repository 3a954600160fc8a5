package attractor.pattern;

import attractor.kernel.BitPanel;
import attractor.kernel.BitRows;
import attractor.kernel.Dot;
import attractor.kernel.Kernels;
import attractor.kernel.Mismatch;
import attractor.kernel.Superposition;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// K patterns of D spins, bit-packed by rows (for overlaps) and by columns (for local fields).
///
/// Row μ holds ξ^μ in the layout of [Spins]; column i holds ξ_i over μ in the same layout. The columns are made at
/// first use. Memory K·D/8 bytes for each layout. Overlaps cost O(KD/64).
public final class SpinPatterns implements Patterns {

    /// Makes the rows of a set one by one.
    @FunctionalInterface
    public interface Filling {
        /// Makes one row.
        ///
        /// @param mu the pattern μ, from 0
        /// @param words ⌈D/64⌉ zeros that receive it, in the layout of [Spins]
        void fill(int mu, long[] words);
    }

    /// Below this many words simple code is done before kernels have begun.
    private static final int WORTH_KERNELS = 1 << 11;

    /// Rows whose mismatches are counted at a time.
    private static final int BLOCK = 1 << 12;

    private final PackedRows rows;

    /// Takes rows whose unused bits are 0.
    SpinPatterns(PackedRows rows) {
        this.rows = rows;
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
        return new SpinPatterns(PackedRows.of(patterns, Spins::words));
    }

    /// {@return the set without patterns}
    ///
    /// @param dimension D ≥ 1
    public static SpinPatterns empty(int dimension) {
        return new SpinPatterns(PackedRows.of(0, dimension, (mu, target, at) -> {}));
    }

    /// {@return a set whose rows are made one by one, without a copy of all}
    ///
    /// @param count K ≥ 0
    /// @param dimension D ≥ 1
    /// @param filling makes the rows, in order
    /// @throws IllegalArgumentException if an unused bit of a row is set
    /// @throws MemoryLimitException if the rows do not fit into memory
    public static SpinPatterns filled(int count, int dimension, Filling filling) {
        long[] row = new long[Packing.words(Packing.requireDimension(dimension))];
        return new SpinPatterns(PackedRows.of(count, dimension, (mu, target, at) -> {
            Arrays.fill(row, 0);
            filling.fill(mu, row);
            PackedRows.requireUnused(dimension, mu, row[row.length - 1]);
            System.arraycopy(row, 0, target, at, row.length);
        }));
    }

    /// {@return the set of these packed rows}
    ///
    /// @param dimension D ≥ 1
    /// @param rows K·⌈D/64⌉ words, row by row in the layout of [Spins]; copied
    /// @throws IllegalArgumentException if the length is no multiple of ⌈D/64⌉ or an unused bit is set
    public static SpinPatterns ofWords(int dimension, long[] rows) {
        return new SpinPatterns(PackedRows.ofWords(dimension, rows));
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
        return Alphabet.SPINS;
    }

    @Override
    public Spins get(int mu) {
        return Spins.wrap(rows.dimension(), rows.row(mu));
    }

    /// {@return component ξ_i^μ, −1 or +1}
    ///
    /// @param mu the pattern μ, from 0
    /// @param i the unit or component, from 0
    public int sign(int mu, int i) {
        return rows.bit(mu, i) ? 1 : -1;
    }

    /// The rows as memory: row μ is the W = ⌈D/64⌉ words from word μW on, in the layout of [Spins].
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

    /// What spins share with bits.
    PackedRows packed() {
        return rows;
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

    /// {@return word w of column i: bit μ mod 64 is set when ξ_i^μ = +1}
    ///
    /// @param i the unit or component, from 0
    /// @param w the word, from 0
    public long columnWord(int i, int w) {
        return rows.columns().word(i, w);
    }

    /// {@return a copy of column i}
    ///
    /// @param i the unit or component, from 0
    public long[] column(int i) {
        return rows.columns().column(i);
    }

    /// {@return the overlap ξ^μ·x as an integer}
    ///
    /// @param x of the same dimension
    /// @param mu the pattern μ, from 0
    public int overlap(int mu, Spins x) {
        int distance = 0;
        for (int w = 0; w < rows.words(); w++) {
            distance += Long.bitCount(rows.word(mu, w) ^ x.word(w));
        }
        return rows.dimension() - 2 * distance;
    }

    /// All overlaps m_μ = ξ^μ·x as integers.
    ///
    /// @param x of the same dimension
    /// @param m receives K integers
    /// @throws IllegalArgumentException if a dimension or length does not fit
    public void overlaps(Spins x, int[] m) {
        Shapes.requireDimension(this, x);
        Shapes.requireLength("m", m.length, rows.count());
        if (!worthKernels()) {
            for (int mu = 0; mu < rows.count(); mu++) {
                m[mu] = overlap(mu, x);
            }
            return;
        }
        Kernels.provider().packed().mismatches(bitRows(), cue(x), m, 0);
        for (int mu = 0; mu < m.length; mu++) {
            m[mu] = rows.dimension() - 2 * m[mu];
        }
    }

    private boolean worthKernels() {
        return (long) rows.count() * rows.words() >= WORTH_KERNELS;
    }

    private BitRows bitRows() {
        return new BitRows(rows.segment(), rows.count(), rows.words());
    }

    private BitPanel cue(Spins x) {
        return new BitPanel(Mismatch.DIFFERENT, rows.words(), x.toWords());
    }

    private void overlapsByKernels(Spins x, double[] m) {
        BitRows all = bitRows();
        BitPanel cue = cue(x);
        int[] n = new int[Math.min(BLOCK, m.length)];
        for (int from = 0; from < m.length; from += BLOCK) {
            int count = Math.min(BLOCK, m.length - from);
            Kernels.provider().packed().mismatches(all.slice(from, count), cue, n, 0);
            for (int r = 0; r < count; r++) {
                m[from + r] = rows.dimension() - 2 * n[r];
            }
        }
    }

    @Override
    public void overlaps(Pattern x, double[] m) {
        Shapes.requireDimension(this, x);
        Shapes.requireLength("m", m.length, rows.count());
        if (x instanceof Spins spins && worthKernels()) {
            overlapsByKernels(spins, m);
            return;
        }
        if (x instanceof Spins spins) {
            for (int mu = 0; mu < rows.count(); mu++) {
                m[mu] = overlap(mu, spins);
            }
            return;
        }
        double[] components = x.toArray();
        if (allSigns(components)) {
            overlaps(Spins.signs(components, 1), m);
            return;
        }
        long[] bits = new long[rows.dimension()];
        for (int i = 0; i < rows.dimension(); i++) {
            bits[i] = Double.doubleToRawLongBits(components[i]);
        }
        double[] lane = new double[Dot.LANES];
        for (int mu = 0; mu < rows.count(); mu++) {
            Arrays.fill(lane, 0);
            for (int w = 0; w < rows.words(); w++) {
                addLanes(~rows.word(mu, w), bits, w << 6, lane);
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
        Objects.checkIndex(mu, rows.count());
        return rows.dimension();
    }

    @Override
    public void superpose(double[] w, double[] x) {
        Shapes.requireLength("w", w.length, rows.count());
        Shapes.requireLength("x", x.length, rows.dimension());
        Superposition.of(w, this::addTo, x);
    }

    private void addTo(int mu, double weight, double[] sum) {
        long bits = Double.doubleToRawLongBits(weight);
        for (int w = 0; w < rows.words(); w++) {
            long down = ~rows.word(mu, w);
            int from = w << 6;
            int end = Math.min(64, rows.dimension() - from);
            for (int b = 0; b < end; b++) {
                sum[from + b] += Double.longBitsToDouble(bits ^ (down >>> b << 63));
            }
        }
    }

    @Override
    public SpinPatterns select(int... selection) {
        return new SpinPatterns(rows.select(selection));
    }

    @Override
    public SpinPatterns rows(int from, int to) {
        return new SpinPatterns(rows.rows(from, to));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof SpinPatterns other && rows.equals(other.rows);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }

    @Override
    public String toString() {
        return rows.count() + " spin patterns of dimension " + rows.dimension();
    }
}
