package attractor.data;

import attractor.pattern.Alphabet;
import attractor.pattern.BitPatterns;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.SpinPatterns;
import java.util.Arrays;
import java.util.function.DoublePredicate;

/// Arrays as pattern sets and back; rows are patterns.
///
///     ξ_i^μ = array[μ, i]        array: K × D; axes beyond the second are flattened into D
///
/// A number outside the alphabet is refused with its row and component, and so are NaN, infinities and arrays
/// without rows or components: nothing is rounded or repaired. Zeros keep their sign and denormals their bits.
public final class PatternArrays {

    private PatternArrays() {}

    /// Rows as patterns of the given alphabet.
    ///
    /// @param rows K × D
    /// @param alphabet what the components must be
    /// @return K patterns of dimension D
    /// @throws BadInputException if the shape or a number does not fit
    public static Patterns patterns(NdArray rows, Alphabet alphabet) {
        return switch (alphabet) {
            case SPINS -> spins(rows);
            case BITS -> bits(rows);
            case REALS -> reals(rows);
        };
    }

    /// Rows of −1 and +1 as spins; of bool, false is −1.
    ///
    /// @param rows K × D
    /// @return K patterns of dimension D
    /// @throws BadInputException if the shape does not fit or a number is not ±1
    public static SpinPatterns spins(NdArray rows) {
        int dimension = dimension(rows);
        boolean bool = rows.type() == DType.BOOL;
        requireEach(
                rows,
                value -> bool || value == 1 || value == -1,
                "spins are -1 or +1; binarise the data with --binarise THRESHOLD");
        return SpinPatterns.ofWords(dimension, pack(rows, dimension, value -> value > 0));
    }

    /// Rows of 0 and 1 as bits; of bool, false is 0.
    ///
    /// @param rows K × D
    /// @return K patterns of dimension D
    /// @throws BadInputException if the shape does not fit or a number is neither 0 nor 1
    public static BitPatterns bits(NdArray rows) {
        int dimension = dimension(rows);
        requireEach(rows, value -> value == 0 || value == 1, "bits are 0 or 1; binarise the data first");
        return BitPatterns.fromSpins(SpinPatterns.ofWords(dimension, pack(rows, dimension, value -> value > 0)));
    }

    /// Rows of finite numbers as reals: float64 for float64, int32, int64 and their unsigned forms, else float32.
    ///
    /// Only 64-bit integers beyond 2^53 could lose digits; they are refused.
    ///
    /// @param rows K × D
    /// @return K patterns of dimension D
    /// @throws BadInputException if the shape does not fit or a number is not finite
    public static RealPatterns reals(NdArray rows) {
        int dimension = dimension(rows);
        requireEach(rows, Double::isFinite, "components must be finite; clean the data first");
        boolean wide = rows.type().bytes() == 8 || rows.type() == DType.INT32 || rows.type() == DType.UINT32;
        if (wide && !rows.type().isFloating()) {
            requireEach(rows, value -> Math.abs(value) < 0x1p53, "integers beyond 2^53 lose digits; rescale them");
        }
        return wide ? RealPatterns.of(dimension, rows.doubles()) : RealPatterns.ofFloats(dimension, rows.floats());
    }

    /// The smallest alphabet that holds the rows: spins for bool and ±1, bits for 0 and 1, else reals.
    ///
    /// @param rows any numbers
    /// @return the first of spins, bits and reals that holds every element
    public static Alphabet smallestAlphabet(NdArray rows) {
        if (rows.type() == DType.BOOL || first(rows, value -> value != 1 && value != -1) < 0) {
            return Alphabet.SPINS;
        }
        return first(rows, value -> value != 0 && value != 1) < 0 ? Alphabet.BITS : Alphabet.REALS;
    }

    /// Patterns as an array: int8 for spins, uint8 for bits, their own precision for reals.
    ///
    /// @param patterns K patterns of dimension D
    /// @return K × D
    public static NdArray array(Patterns patterns) {
        return array(
                patterns,
                switch (patterns) {
                    case SpinPatterns spins -> DType.INT8;
                    case BitPatterns bits -> DType.UINT8;
                    case RealPatterns reals -> reals.precision() == Precision.FLOAT32 ? DType.FLOAT32 : DType.FLOAT64;
                });
    }

    /// Patterns as an array of a given type.
    ///
    /// @param patterns K patterns of dimension D
    /// @param type bool, int8, uint8, float32 or float64; of spins, bool is +1
    /// @return K × D
    /// @throws IllegalArgumentException if a component has no exact representation in that type
    public static NdArray array(Patterns patterns, DType type) {
        int dimension = patterns.dimension();
        Object elements = Elements.allocate(type, Math.multiplyExact(patterns.count(), dimension));
        NdArray array = NdArray.of(type, elements, patterns.count(), dimension);
        boolean truth = type == DType.BOOL && patterns.alphabet() != Alphabet.REALS;
        for (int mu = 0; mu < patterns.count(); mu++) {
            double[] row = patterns.get(mu).toArray();
            for (int i = 0; i < dimension; i++) {
                int at = mu * dimension + i;
                double value = truth && row[i] < 0 ? 0 : row[i];
                switch (elements) {
                    case byte[] bytes -> bytes[at] = (byte) value;
                    case float[] floats -> floats[at] = (float) value;
                    case double[] doubles -> doubles[at] = value;
                    default ->
                        throw new IllegalArgumentException(
                                "patterns are written as bool, int8, uint8, float32 or float64, not " + type);
                }
                if (array.at(at) != value || (type == DType.BOOL && !truth)) {
                    throw new IllegalArgumentException("component " + i + " of pattern " + mu + " is " + row[i]
                            + ", which " + type + " cannot hold; write float64");
                }
            }
        }
        return array;
    }

    /// D, after the checks of the shape.
    static int dimension(NdArray rows) {
        if (rows.rank() < 2) {
            throw new BadInputException("an array of shape " + Arrays.toString(rows.shape())
                    + " has no rows; patterns are the rows of a table, reshape it to (1, D) or (K, D)");
        }
        if (rows.length() == 0) {
            throw new BadInputException("an array of shape " + Arrays.toString(rows.shape())
                    + " holds no numbers; give at least one pattern with one component");
        }
        return rows.length() / rows.size(0);
    }

    /// Packs D components a row, 64 to a word, first component lowest.
    static long[] pack(NdArray rows, int dimension, DoublePredicate plus) {
        int words = (dimension + 63) / 64;
        long[] packed = new long[Math.multiplyExact(rows.size(0), words)];
        for (int mu = 0, at = 0; mu < rows.size(0); mu++) {
            for (int i = 0; i < dimension; i++, at++) {
                if (plus.test(rows.at(at))) {
                    packed[mu * words + (i >>> 6)] |= 1L << i;
                }
            }
        }
        return packed;
    }

    static void requireEach(NdArray rows, DoublePredicate allowed, String rule) {
        int at = first(rows, allowed.negate());
        if (at >= 0) {
            int dimension = rows.length() / rows.size(0);
            throw new BadInputException("component " + at % dimension + " of row " + at / dimension + " is "
                    + text(rows.at(at)) + "; " + rule);
        }
    }

    private static int first(NdArray rows, DoublePredicate wanted) {
        for (int i = 0; i < rows.length(); i++) {
            if (wanted.test(rows.at(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
