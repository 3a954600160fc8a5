package attractor.pattern;

import attractor.kernel.Dot;
import attractor.parameter.Range;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Objects;

/// K patterns of D finite real components, stored row by row in float32 or float64.
///
/// Component i of pattern μ is number μD + i of the memory; K·D may exceed the length of an array. Large sets live
/// off the heap. Overlaps with a float32 vector are formed in float32 where the storage is float32 and the result
/// fits its range, else in float64.
public final class RealPatterns implements Patterns {

    /// Makes the numbers of one row.
    @FunctionalInterface
    interface Source {
        void fill(int mu, double[] row);
    }

    /// Writes the numbers of a set while it is made.
    ///
    /// @param <E> what may go wrong
    @FunctionalInterface
    public interface Filling<E extends Exception> {
        /// Writes all numbers.
        ///
        /// @param rows zeros, K·D numbers of the set's format in the byte order of the machine; not to be used
        ///     after the call
        /// @throws E if the numbers cannot be had
        void fill(MemorySegment rows) throws E;
    }

    /// How many numbers are scanned at a time.
    private static final int SCANNED = 1 << 14;

    private final int count;
    private final int dimension;
    private final Precision precision;
    private final MemorySegment rows;
    private volatile double least;
    private double greatest;

    private RealPatterns(Precision precision, int dimension, MemorySegment rows) {
        this.precision = precision;
        this.dimension = dimension;
        this.count = Math.toIntExact(rows.byteSize() / bytes(precision) / dimension);
        this.rows = rows;
    }

    private RealPatterns(Precision precision, int count, int dimension) {
        this.count = Range.atLeast("the number of patterns K", count, 0);
        this.dimension = Packing.requireDimension(dimension);
        this.precision = precision;
        long numbers = (long) count * dimension;
        this.rows = Storage.of(
                        precision == Precision.FLOAT32 ? (numbers + 1) / 2 : numbers,
                        () -> "K = " + count + " patterns of dimension D = " + dimension + " in " + precision)
                .segment()
                .asSlice(0, bytes(count));
    }

    /// {@return a set whose numbers are written into its memory, without a copy on the heap}
    ///
    /// @param <E> what may go wrong
    /// @param precision the storage format
    /// @param count K ≥ 0
    /// @param dimension D ≥ 1
    /// @param filling writes the numbers
    /// @throws E if `filling` does
    /// @throws IllegalArgumentException if a number is not finite (row and component are named)
    /// @throws MemoryLimitException if the numbers do not fit into memory
    public static <E extends Exception> RealPatterns filled(
            Precision precision, int count, int dimension, Filling<E> filling) throws E {
        RealPatterns patterns = new RealPatterns(precision, count, dimension);
        filling.fill(patterns.rows);
        patterns.requireFinite();
        return patterns;
    }

    /// {@return the set whose numbers lie in this memory}
    ///
    /// Memory outside the heap that begins at a multiple of 64 bytes is looked at, not copied; nobody may write to
    /// it afterwards. Any other is copied.
    ///
    /// @param precision the format of the numbers
    /// @param dimension D ≥ 1
    /// @param rows K·D finite numbers, row by row, in the byte order of the machine
    /// @throws IllegalArgumentException if the size is no multiple of D numbers or a number is not finite (row and
    ///     component are named)
    /// @throws MemoryLimitException if a copy is needed and does not fit into memory
    public static RealPatterns over(Precision precision, int dimension, MemorySegment rows) {
        long row = bytes(precision) * Packing.requireDimension(dimension);
        if (rows.byteSize() % row != 0) {
            throw new IllegalArgumentException("the memory holds " + rows.byteSize() + " bytes; patterns of dimension "
                    + dimension + " in " + precision + " need a multiple of " + row);
        }
        if (!rows.isNative() || rows.address() % Storage.ALIGNMENT != 0) {
            return filled(precision, Math.toIntExact(rows.byteSize() / row), dimension, copy -> copy.copyFrom(rows));
        }
        RealPatterns patterns = new RealPatterns(precision, dimension, rows);
        patterns.requireFinite();
        return patterns;
    }

    /// {@return a set made row by row; numbers are rounded to the format}
    static RealPatterns made(Precision precision, int count, int dimension, Source source) {
        RealPatterns patterns = new RealPatterns(precision, count, dimension);
        double[] row = new double[dimension];
        for (int mu = 0; mu < count; mu++) {
            source.fill(mu, row);
            patterns.write((long) mu * dimension, row);
        }
        patterns.requireFinite();
        return patterns;
    }

    /// {@return a float64 set}
    ///
    /// @param dimension D ≥ 1
    /// @param rows K·D finite numbers, row by row; copied
    /// @throws IllegalArgumentException if the length is no multiple of D or a number is not finite (row and
    ///     component are named)
    public static RealPatterns of(int dimension, double[] rows) {
        return of(Precision.FLOAT64, dimension, rows);
    }

    /// {@return a float32 set}
    ///
    /// @param dimension D ≥ 1
    /// @param rows K·D finite numbers, row by row; copied
    /// @throws IllegalArgumentException if the length is no multiple of D or a number is not finite (row and
    ///     component are named)
    public static RealPatterns ofFloats(int dimension, float[] rows) {
        return filled(
                Precision.FLOAT32,
                requireRows(dimension, rows.length),
                dimension,
                memory -> MemorySegment.copy(rows, 0, memory, ValueLayout.JAVA_FLOAT, 0, rows.length));
    }

    /// {@return a float64 set of these rows}
    ///
    /// @param rows the rows, one after the other
    /// @throws IllegalArgumentException if there is none, the lengths differ, or a number is not finite
    public static RealPatterns of(double[][] rows) {
        Shapes.requireNotEmpty(rows.length);
        int dimension = rows[0].length;
        for (int mu = 0; mu < rows.length; mu++) {
            Shapes.requireRow(mu, rows[mu].length, dimension);
        }
        return made(
                Precision.FLOAT64,
                rows.length,
                dimension,
                (mu, row) -> System.arraycopy(rows[mu], 0, row, 0, dimension));
    }

    /// {@return the set of these patterns, in the precision of the first}
    ///
    /// @param patterns the patterns
    /// @throws IllegalArgumentException if there is none, or the dimensions differ (the row is named)
    public static RealPatterns of(List<Reals> patterns) {
        Shapes.requireNotEmpty(patterns.size());
        int dimension = patterns.getFirst().dimension();
        for (int mu = 0; mu < patterns.size(); mu++) {
            Shapes.requireRow(mu, patterns.get(mu).dimension(), dimension);
        }
        return made(
                patterns.getFirst().precision(),
                patterns.size(),
                dimension,
                (mu, row) -> System.arraycopy(patterns.get(mu).toArray(), 0, row, 0, dimension));
    }

    /// {@return a set in the given precision; numbers are rounded to it}
    ///
    /// @param rows K·D finite numbers, row by row
    /// @param precision the storage format
    /// @param dimension the dimension D
    public static RealPatterns of(Precision precision, int dimension, double[] rows) {
        RealPatterns patterns = new RealPatterns(precision, requireRows(dimension, rows.length), dimension);
        patterns.write(0, rows);
        patterns.requireFinite();
        return patterns;
    }

    /// {@return any patterns as real ones; a real set is returned as it is}
    ///
    /// @param precision the precision for spins and bits, which are exact in either
    /// @param patterns the patterns
    public static RealPatterns from(Patterns patterns, Precision precision) {
        if (patterns instanceof RealPatterns reals) {
            return reals;
        }
        int dimension = patterns.dimension();
        return made(
                precision,
                patterns.count(),
                dimension,
                (mu, row) -> System.arraycopy(patterns.get(mu).toArray(), 0, row, 0, dimension));
    }

    /// {@return the set without patterns}
    ///
    /// @param dimension D ≥ 1
    /// @param precision the storage format
    public static RealPatterns empty(int dimension, Precision precision) {
        return new RealPatterns(precision, 0, dimension);
    }

    private static int requireRows(int dimension, int length) {
        if (length % Packing.requireDimension(dimension) != 0) {
            throw new IllegalArgumentException("the array holds " + length + " numbers; patterns of dimension "
                    + dimension + " need a multiple of it");
        }
        return length / dimension;
    }

    /// Writes numbers from number k on.
    private void write(long k, double[] numbers) {
        if (precision == Precision.FLOAT64) {
            MemorySegment.copy(numbers, 0, rows, ValueLayout.JAVA_DOUBLE, k * Double.BYTES, numbers.length);
        } else {
            for (int j = 0; j < numbers.length; j++) {
                rows.setAtIndex(ValueLayout.JAVA_FLOAT, k + j, (float) numbers[j]);
            }
        }
    }

    private void requireFinite() {
        long length = (long) count * dimension;
        for (long from = 0; from < length; from += SCANNED) {
            long end = Math.min(length, from + SCANNED);
            double found = Magnitudes.greatest(precision, rows, from, end);
            if (!Double.isFinite(found)) {
                for (long k = from; k < end; k++) {
                    requireFinite(k);
                }
            }
            greatest = Math.max(greatest, found);
        }
    }

    private void requireFinite(long k) {
        double value = number(k);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("component " + k % dimension + " of pattern " + k / dimension + " is "
                    + value + "; components must be finite; clean the data first");
        }
    }

    private double number(long k) {
        return precision == Precision.FLOAT32
                ? rows.getAtIndex(ValueLayout.JAVA_FLOAT, k)
                : rows.getAtIndex(ValueLayout.JAVA_DOUBLE, k);
    }

    private long bytes(long patterns) {
        return patterns * dimension * bytes(precision);
    }

    private static long bytes(Precision precision) {
        return precision == Precision.FLOAT32 ? Float.BYTES : Double.BYTES;
    }

    /// The rows as memory: component i of pattern μ is number μD + i, a float or a double.
    ///
    /// Read-only. Large sets live off the heap, aligned to 64 bytes; small ones are an array of longs.
    ///
    /// @return K·D numbers in the byte order of the machine
    public MemorySegment segment() {
        return rows.asReadOnly();
    }

    /// {@return the storage format}
    public Precision precision() {
        return precision;
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
        return Alphabet.REALS;
    }

    /// {@return component ξ_i^μ}
    ///
    /// @param mu the pattern μ, from 0
    /// @param i the unit or component, from 0
    public double at(int mu, int i) {
        Objects.checkIndex(i, dimension);
        return number((long) Objects.checkIndex(mu, count) * dimension + i);
    }

    @Override
    public Reals get(int mu) {
        Objects.checkIndex(mu, count);
        if (precision == Precision.FLOAT32) {
            float[] row = new float[dimension];
            row(mu, row);
            return Reals.wrap(row);
        }
        double[] row = new double[dimension];
        row(mu, row);
        return Reals.wrap(row);
    }

    /// Copies row μ as float64.
    ///
    /// @param row receives D numbers
    /// @param mu the pattern μ, from 0
    public void row(int mu, double[] row) {
        Shapes.requireLength("row", row.length, dimension);
        Objects.checkIndex(mu, count);
        if (precision == Precision.FLOAT64) {
            MemorySegment.copy(rows, ValueLayout.JAVA_DOUBLE, bytes(mu), row, 0, dimension);
        } else {
            long from = (long) mu * dimension;
            for (int i = 0; i < dimension; i++) {
                row[i] = rows.getAtIndex(ValueLayout.JAVA_FLOAT, from + i);
            }
        }
    }

    /// Copies row μ of a float32 set.
    private void row(int mu, float[] row) {
        MemorySegment.copy(rows, ValueLayout.JAVA_FLOAT, bytes(mu), row, 0, dimension);
    }

    @Override
    public void overlaps(Pattern x, double[] m) {
        Shapes.requireDimension(this, x);
        Shapes.requireLength("m", m.length, count);
        RealProducts.overlaps(this, x, m);
    }

    /// {@return the least magnitude of a component other than 0; the greatest number if there is none}
    ///
    /// Found when it is first asked for, O(KD).
    public double leastMagnitude() {
        if (least == 0) {
            findLeast();
        }
        return least;
    }

    /// Looks for it on one of the threads that ask.
    private synchronized void findLeast() {
        if (least == 0) {
            least = Magnitudes.least(precision, rows);
        }
    }

    /// {@return a number that no component exceeds in magnitude}
    public double greatestMagnitude() {
        return greatest;
    }

    @Override
    public double squaredNorm(int mu) {
        double[] row = new double[dimension];
        row(mu, row);
        return Dot.of(row, 0, row, 0, dimension);
    }

    @Override
    public void superpose(double[] w, double[] x) {
        Shapes.requireLength("w", w.length, count);
        Shapes.requireLength("x", x.length, dimension);
        RealProducts.superpose(this, w, x);
    }

    @Override
    public RealPatterns select(int... selection) {
        RealPatterns chosen = new RealPatterns(precision, selection.length, dimension);
        for (int k = 0; k < selection.length; k++) {
            Objects.checkIndex(selection[k], count);
            MemorySegment.copy(rows, bytes(selection[k]), chosen.rows, bytes(k), bytes(1));
        }
        chosen.greatest = greatest;
        return chosen;
    }

    @Override
    public RealPatterns rows(int from, int to) {
        Objects.checkFromToIndex(from, to, count);
        if (to - from == count) {
            return this;
        }
        RealPatterns some = new RealPatterns(precision, dimension, rows.asSlice(bytes(from), bytes(to - from)));
        some.greatest = greatest;
        return some;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof RealPatterns other
                && dimension == other.dimension
                && precision == other.precision
                && rows.mismatch(other.rows) < 0;
    }

    @Override
    public int hashCode() {
        int hash = Objects.hash(count, dimension, precision);
        for (long k = 0; k < (long) count * dimension; k++) {
            hash = 31 * hash + Double.hashCode(number(k));
        }
        return hash;
    }

    @Override
    public String toString() {
        return count + " real patterns of dimension " + dimension + " in " + precision;
    }
}
