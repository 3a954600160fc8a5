package attractor.pattern;

import attractor.kernel.Dot;
import attractor.kernel.Superposition;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// K patterns of D finite real components, stored row by row in float32 or float64.
///
/// Overlaps with a float32 vector are formed in float32 where the storage is float32, else in float64.
public final class RealPatterns implements Patterns {

    private static final float[] NO_FLOATS = {};
    private static final double[] NO_DOUBLES = {};

    private final int count;
    private final int dimension;
    private final Precision precision;
    private final float[] floats;
    private final double[] doubles;

    private RealPatterns(int dimension, Precision precision, float[] floats, double[] doubles) {
        int length = precision == Precision.FLOAT32 ? floats.length : doubles.length;
        if (length % Packing.requireDimension(dimension) != 0) {
            throw new IllegalArgumentException("the array holds " + length + " numbers; patterns of dimension "
                    + dimension + " need a multiple of it");
        }
        this.count = length / dimension;
        this.dimension = dimension;
        this.precision = precision;
        this.floats = floats;
        this.doubles = doubles;
        for (int k = 0; k < length; k++) {
            double value = precision == Precision.FLOAT32 ? floats[k] : doubles[k];
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("component " + k % dimension + " of pattern " + k / dimension
                        + " is " + value + "; components must be finite; clean the data first");
            }
        }
    }

    /// {@return a float64 set}
    ///
    /// @param dimension D ≥ 1
    /// @param rows K·D finite numbers, row by row; copied
    /// @throws IllegalArgumentException if the length is no multiple of D or a number is not finite (row and
    ///     component are named)
    public static RealPatterns of(int dimension, double[] rows) {
        return new RealPatterns(dimension, Precision.FLOAT64, NO_FLOATS, rows.clone());
    }

    /// Wraps float64 rows without copying them; for builders of this package that own the array.
    static RealPatterns wrap(int dimension, double[] rows) {
        return new RealPatterns(dimension, Precision.FLOAT64, NO_FLOATS, rows);
    }

    /// {@return a float32 set}
    ///
    /// @param dimension D ≥ 1
    /// @param rows K·D finite numbers, row by row; copied
    /// @throws IllegalArgumentException if the length is no multiple of D or a number is not finite (row and
    ///     component are named)
    public static RealPatterns ofFloats(int dimension, float[] rows) {
        return new RealPatterns(dimension, Precision.FLOAT32, rows.clone(), NO_DOUBLES);
    }

    /// {@return a float64 set of these rows}
    ///
    /// @param rows the rows, one after the other
    /// @throws IllegalArgumentException if there is none, the lengths differ, or a number is not finite
    public static RealPatterns of(double[][] rows) {
        Shapes.requireNotEmpty(rows.length);
        int dimension = rows[0].length;
        double[] flat = new double[Math.multiplyExact(rows.length, dimension)];
        for (int mu = 0; mu < rows.length; mu++) {
            Shapes.requireRow(mu, rows[mu].length, dimension);
            System.arraycopy(rows[mu], 0, flat, mu * dimension, dimension);
        }
        return new RealPatterns(dimension, Precision.FLOAT64, NO_FLOATS, flat);
    }

    /// {@return the set of these patterns, in the precision of the first}
    ///
    /// @param patterns the patterns
    /// @throws IllegalArgumentException if there is none, or the dimensions differ (the row is named)
    public static RealPatterns of(List<Reals> patterns) {
        Shapes.requireNotEmpty(patterns.size());
        int dimension = patterns.getFirst().dimension();
        double[] flat = new double[Math.multiplyExact(patterns.size(), dimension)];
        for (int mu = 0; mu < patterns.size(); mu++) {
            Shapes.requireRow(mu, patterns.get(mu).dimension(), dimension);
            System.arraycopy(patterns.get(mu).toArray(), 0, flat, mu * dimension, dimension);
        }
        return of(patterns.getFirst().precision(), dimension, flat);
    }

    /// {@return a set in the given precision; numbers are rounded to it}
    ///
    /// @param rows K·D finite numbers, row by row
    /// @param precision the storage format
    /// @param dimension the dimension D
    public static RealPatterns of(Precision precision, int dimension, double[] rows) {
        if (precision == Precision.FLOAT64) {
            return of(dimension, rows);
        }
        float[] rounded = new float[rows.length];
        for (int k = 0; k < rows.length; k++) {
            rounded[k] = (float) rows[k];
        }
        return new RealPatterns(dimension, precision, rounded, NO_DOUBLES);
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
        double[] flat = new double[Math.multiplyExact(patterns.count(), dimension)];
        for (int mu = 0; mu < patterns.count(); mu++) {
            System.arraycopy(patterns.get(mu).toArray(), 0, flat, mu * dimension, dimension);
        }
        return of(precision, dimension, flat);
    }

    /// {@return the set without patterns}
    ///
    /// @param dimension D ≥ 1
    /// @param precision the storage format
    public static RealPatterns empty(int dimension, Precision precision) {
        return new RealPatterns(dimension, precision, NO_FLOATS, NO_DOUBLES);
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
        int k = mu * dimension + i;
        return precision == Precision.FLOAT32 ? floats[k] : doubles[k];
    }

    @Override
    public Reals get(int mu) {
        Objects.checkIndex(mu, count);
        int from = mu * dimension;
        return precision == Precision.FLOAT32
                ? Reals.ofFloats(Arrays.copyOfRange(floats, from, from + dimension))
                : Reals.of(Arrays.copyOfRange(doubles, from, from + dimension));
    }

    /// Copies row μ as float64.
    ///
    /// @param row receives D numbers
    /// @param mu the pattern μ, from 0
    public void row(int mu, double[] row) {
        Shapes.requireLength("row", row.length, dimension);
        for (int i = 0; i < dimension; i++) {
            row[i] = at(mu, i);
        }
    }

    @Override
    public void overlaps(Pattern x, double[] m) {
        Shapes.requireDimension(this, x);
        Shapes.requireLength("m", m.length, count);
        if (precision == Precision.FLOAT64) {
            double[] components = x.toArray();
            for (int mu = 0; mu < count; mu++) {
                m[mu] = Dot.of(doubles, mu * dimension, components, 0, dimension);
            }
        } else if (x instanceof Reals reals && reals.precision() == Precision.FLOAT64) {
            double[] components = x.toArray();
            for (int mu = 0; mu < count; mu++) {
                m[mu] = Dot.of(floats, mu * dimension, components, 0, dimension);
            }
        } else {
            float[] components = Reals.from(x, Precision.FLOAT32).toFloats();
            for (int mu = 0; mu < count; mu++) {
                m[mu] = Dot.of(floats, mu * dimension, components, 0, dimension);
            }
        }
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
        Superposition.of(w, this::addTo, x);
    }

    private void addTo(int mu, double weight, double[] sum) {
        int from = mu * dimension;
        if (precision == Precision.FLOAT32) {
            for (int i = 0; i < dimension; i++) {
                sum[i] = Math.fma(weight, (double) floats[from + i], sum[i]);
            }
        } else {
            for (int i = 0; i < dimension; i++) {
                sum[i] = Math.fma(weight, doubles[from + i], sum[i]);
            }
        }
    }

    @Override
    public RealPatterns select(int... selection) {
        double[] chosen = new double[Math.multiplyExact(selection.length, dimension)];
        for (int k = 0; k < selection.length; k++) {
            Objects.checkIndex(selection[k], count);
            for (int i = 0; i < dimension; i++) {
                chosen[k * dimension + i] = at(selection[k], i);
            }
        }
        return of(precision, dimension, chosen);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof RealPatterns other
                && dimension == other.dimension
                && precision == other.precision
                && Arrays.equals(floats, other.floats)
                && Arrays.equals(doubles, other.doubles);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dimension, precision, Arrays.hashCode(floats), Arrays.hashCode(doubles));
    }

    @Override
    public String toString() {
        return count + " real patterns of dimension " + dimension + " in " + precision;
    }
}
