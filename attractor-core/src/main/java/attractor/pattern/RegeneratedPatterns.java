package attractor.pattern;

import attractor.kernel.Superposition;
import attractor.parameter.Range;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/// K random patterns of D components that are never stored: each row is drawn again whenever it is looked at.
///
///     ξ^μ = row μ of the ensemble's draw        the same bits as the stored set
///
/// For sets larger than memory: K = 10^7 patterns cost no memory but a block of 4096 at a time. Each pass costs the
/// drawing of K rows; blocks may be drawn in any order and by any thread, see [#rows(int, int)].
public final class RegeneratedPatterns implements Patterns {

    private static final int BLOCK = Superposition.CHUNK;

    private final Ensemble ensemble;
    private final int count;
    private final int dimension;
    private final Seed seed;
    private final Alphabet alphabet;

    /// The set that the ensemble would draw.
    ///
    /// @param ensemble the law of the patterns
    /// @param count K ≥ 0
    /// @param dimension D ≥ 1
    /// @param seed same seed, same patterns
    /// @throws IllegalArgumentException if K < 0, D < 1, or D does not suit the ensemble
    public RegeneratedPatterns(Ensemble ensemble, int count, int dimension, Seed seed) {
        this.ensemble = ensemble;
        this.count = Range.atLeast("the number of patterns K", count, 0);
        this.dimension = dimension;
        this.seed = seed;
        this.alphabet = ensemble.draw(0, dimension, seed).alphabet();
    }

    /// {@return the same patterns, stored}
    ///
    /// @throws MemoryLimitException if they do not fit into memory
    public Patterns stored() {
        return ensemble.draw(count, dimension, seed);
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
        return alphabet;
    }

    @Override
    public Pattern get(int mu) {
        Objects.checkIndex(mu, count);
        return draw(mu, mu + 1).get(0);
    }

    @Override
    public void overlaps(Pattern x, double[] m) {
        Shapes.requireDimension(this, x);
        Shapes.requireLength("m", m.length, count);
        double[] some = new double[Math.min(BLOCK, count)];
        for (int from = 0; from < count; from += BLOCK) {
            int size = Math.min(BLOCK, count - from);
            double[] block = size == some.length ? some : new double[size];
            draw(from, from + size).overlaps(x, block);
            System.arraycopy(block, 0, m, from, size);
        }
    }

    @Override
    public double squaredNorm(int mu) {
        Objects.checkIndex(mu, count);
        return draw(mu, mu + 1).squaredNorm(0);
    }

    @Override
    public void superpose(double[] w, double[] x) {
        Shapes.requireLength("w", w.length, count);
        Shapes.requireLength("x", x.length, dimension);
        Arrays.fill(x, 0);
        double[] chunk = new double[dimension];
        for (int from = 0; from < count; from += BLOCK) {
            int to = Math.min(count, from + BLOCK);
            draw(from, to).superpose(Arrays.copyOfRange(w, from, to), chunk);
            for (int i = 0; i < dimension; i++) {
                x[i] += chunk[i];
            }
        }
    }

    /// {@return the patterns of a selection, stored, in its order}
    ///
    /// @param rows indices in 0..K−1; repeats are allowed
    @Override
    public Patterns select(int... rows) {
        for (int mu : rows) {
            Objects.checkIndex(mu, count);
        }
        return switch (alphabet) {
            case SPINS ->
                new SpinPatterns(PackedRows.of(rows.length, dimension, (k, target, at) -> {
                    long[] row = ((Spins) get(rows[k])).words();
                    System.arraycopy(row, 0, target, at, row.length);
                }));
            case BITS ->
                new BitPatterns(PackedRows.of(rows.length, dimension, (k, target, at) -> {
                    long[] row = ((Bits) get(rows[k])).words();
                    System.arraycopy(row, 0, target, at, row.length);
                }));
            case REALS -> selectReals(rows);
        };
    }

    private RealPatterns selectReals(int[] rows) {
        Precision precision = rows.length == 0 ? Precision.FLOAT64 : ((Reals) get(rows[0])).precision();
        return RealPatterns.made(
                precision,
                rows.length,
                dimension,
                (k, row) -> System.arraycopy(get(rows[k]).toArray(), 0, row, 0, dimension));
    }

    /// {@return the patterns from, …, to − 1, stored}
    ///
    /// @param from the first row
    /// @param to after the last row
    @Override
    public Patterns rows(int from, int to) {
        Objects.checkFromToIndex(from, to, count);
        return draw(from, to);
    }

    private Patterns draw(int from, int to) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
        return ensemble.rows(from, to, dimension, seed);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof RegeneratedPatterns other
                && count == other.count
                && dimension == other.dimension
                && ensemble.equals(other.ensemble)
                && seed.equals(other.seed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ensemble, count, dimension, seed);
    }

    @Override
    public String toString() {
        return count + " regenerated patterns of dimension " + dimension + " of " + ensemble;
    }
}
