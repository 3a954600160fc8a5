package attractor.pattern;

import java.util.Arrays;
import java.util.Objects;

/// A pattern of finite real components in float32 or float64.
///
/// A float32 pattern keeps its precision: sums over it follow the float32 kernel (see `attractor.kernel`), and
/// results are written as float32.
public final class Reals implements Pattern {

    private static final float[] NO_FLOATS = {};
    private static final double[] NO_DOUBLES = {};

    private final Precision precision;
    private final float[] floats;
    private final double[] doubles;

    private Reals(Precision precision, float[] floats, double[] doubles) {
        this.precision = precision;
        this.floats = floats;
        this.doubles = doubles;
        Packing.requireDimension(dimension());
        for (int i = 0; i < dimension(); i++) {
            if (!Double.isFinite(at(i))) {
                throw new IllegalArgumentException("component " + i + " of a real pattern is " + at(i)
                        + "; components must be finite; clean the data first");
            }
        }
    }

    /// {@return a float64 pattern with these components}
    ///
    /// @param values finite numbers; copied
    /// @throws IllegalArgumentException if there is no component, or one is not finite (its index is named)
    public static Reals of(double... values) {
        return new Reals(Precision.FLOAT64, NO_FLOATS, values.clone());
    }

    /// {@return a float32 pattern with these components}
    ///
    /// @param values finite numbers; copied
    /// @throws IllegalArgumentException if there is no component, or one is not finite (its index is named)
    public static Reals ofFloats(float... values) {
        return new Reals(Precision.FLOAT32, values.clone(), NO_DOUBLES);
    }

    /// Wraps components without copying them; for builders of this package that own the array.
    static Reals wrap(float[] components) {
        return new Reals(Precision.FLOAT32, components, NO_DOUBLES);
    }

    /// Wraps components without copying them; for builders of this package that own the array.
    static Reals wrap(double[] components) {
        return new Reals(Precision.FLOAT64, NO_FLOATS, components);
    }

    /// {@return a pattern of the given precision; values are rounded to it}
    ///
    /// @param precision the storage format
    /// @param values the values
    /// @throws IllegalArgumentException if a value is not finite in that precision
    public static Reals of(Precision precision, double... values) {
        if (precision == Precision.FLOAT64) {
            return of(values);
        }
        float[] rounded = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = (float) values[i];
        }
        return new Reals(precision, rounded, NO_DOUBLES);
    }

    /// {@return any pattern as real components; a real pattern is returned as it is}
    ///
    /// @param precision the precision for spins and bits, which are exact in either
    /// @param pattern the pattern
    public static Reals from(Pattern pattern, Precision precision) {
        return pattern instanceof Reals reals ? reals : of(precision, pattern.toArray());
    }

    /// {@return the storage format}
    public Precision precision() {
        return precision;
    }

    @Override
    public int dimension() {
        return precision == Precision.FLOAT32 ? floats.length : doubles.length;
    }

    @Override
    public double at(int i) {
        Objects.checkIndex(i, dimension());
        return precision == Precision.FLOAT32 ? floats[i] : doubles[i];
    }

    @Override
    public Alphabet alphabet() {
        return Alphabet.REALS;
    }

    /// The components rounded to float32.
    ///
    /// @return a new array of length D
    public float[] toFloats() {
        if (precision == Precision.FLOAT32) {
            return floats.clone();
        }
        float[] rounded = new float[doubles.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (float) doubles[i];
        }
        return rounded;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Reals other
                && precision == other.precision
                && Arrays.equals(floats, other.floats)
                && Arrays.equals(doubles, other.doubles);
    }

    @Override
    public int hashCode() {
        return Objects.hash(precision, Arrays.hashCode(floats), Arrays.hashCode(doubles));
    }

    /// The first components and the dimension.
    @Override
    public String toString() {
        double[] head = Arrays.copyOf(toArray(), Math.min(dimension(), 8));
        return Arrays.toString(head) + (dimension() > 8 ? "… (D = " + dimension() + ")" : "");
    }
}
