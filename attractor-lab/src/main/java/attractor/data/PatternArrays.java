package attractor.data;

import attractor.pattern.Alphabet;
import attractor.pattern.BitPatterns;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.SpinPatterns;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.function.LongToDoubleFunction;

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
        return packed(rows, dimension, value -> value > 0);
    }

    /// Rows of 0 and 1 as bits; of bool, false is 0.
    ///
    /// @param rows K × D
    /// @return K patterns of dimension D
    /// @throws BadInputException if the shape does not fit or a number is neither 0 nor 1
    public static BitPatterns bits(NdArray rows) {
        int dimension = dimension(rows);
        requireEach(rows, value -> value == 0 || value == 1, "bits are 0 or 1; binarise the data first");
        return BitPatterns.fromSpins(packed(rows, dimension, value -> value > 0));
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
        DType type = rows.type();
        if (rows.elements() instanceof FarElements far && (type == DType.FLOAT32 || type == DType.FLOAT64)) {
            return over(rows, far, dimension);
        }
        requireFinite(rows);
        boolean wide = type.bytes() == 8 || type == DType.INT32 || type == DType.UINT32;
        if (wide && !type.isFloating()) {
            requireEach(rows, value -> Math.abs(value) < 0x1p53, "integers beyond 2^53 lose digits; rescale them");
        }
        return filled(wide ? Precision.FLOAT64 : Precision.FLOAT32, rows, rows::at);
    }

    /// The numbers themselves, in the memory where they lie.
    private static RealPatterns over(NdArray rows, FarElements far, int dimension) {
        Precision precision = far.type() == DType.FLOAT32 ? Precision.FLOAT32 : Precision.FLOAT64;
        try {
            return RealPatterns.over(precision, dimension, far.memory());
        } catch (IllegalArgumentException e) {
            requireFinite(rows);
            throw e;
        }
    }

    /// Real patterns of numbers made one by one.
    ///
    /// @param number gives the number for an index into the array
    static RealPatterns filled(Precision precision, NdArray rows, LongToDoubleFunction number) {
        long length = rows.length();
        return RealPatterns.filled(precision, rows.size(0), dimension(rows), memory -> {
            if (precision == Precision.FLOAT32) {
                for (long k = 0; k < length; k++) {
                    memory.setAtIndex(ValueLayout.JAVA_FLOAT, k, (float) number.applyAsDouble(k));
                }
            } else {
                for (long k = 0; k < length; k++) {
                    memory.setAtIndex(ValueLayout.JAVA_DOUBLE, k, number.applyAsDouble(k));
                }
            }
        });
    }

    static void requireFinite(NdArray rows) {
        if (rows.type().isFloating()) {
            requireEach(rows, Double::isFinite, "components must be finite; clean the data first");
        }
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
                switch (patterns.alphabet()) {
                    case SPINS -> DType.INT8;
                    case BITS -> DType.UINT8;
                    case REALS -> patterns instanceof RealPatterns reals ? type(reals.precision()) : DType.FLOAT64;
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
        if (patterns instanceof RealPatterns reals && type == type(reals.precision()) && isFar(reals)) {
            return NdArray.of(type, new FarElements(type, reals.segment()), reals.count(), dimension);
        }
        Object elements = reserve(type, patterns);
        NdArray array = NdArray.of(type, elements, patterns.count(), dimension);
        boolean truth = type == DType.BOOL && patterns.alphabet() != Alphabet.REALS;
        for (int mu = 0; mu < patterns.count(); mu++) {
            Pattern row = patterns.get(mu);
            for (int i = 0; i < dimension; i++) {
                long at = (long) mu * dimension + i;
                double value = truth && row.at(i) < 0 ? 0 : row.at(i);
                Elements.set(type, elements, at, value);
                if (array.at(at) != value || (type == DType.BOOL && !truth)) {
                    throw new IllegalArgumentException("component " + i + " of pattern " + mu + " is " + row.at(i)
                            + ", which " + type + " cannot hold; write float64");
                }
            }
        }
        return array;
    }

    private static DType type(Precision precision) {
        return precision == Precision.FLOAT32 ? DType.FLOAT32 : DType.FLOAT64;
    }

    private static boolean isFar(RealPatterns patterns) {
        return patterns.segment().isNative();
    }

    private static Object reserve(DType type, Patterns patterns) {
        long length = (long) patterns.count() * patterns.dimension();
        try {
            return Elements.reserve(type, length);
        } catch (OutOfMemoryError e) {
            throw Sizes.tooLarge("an array of " + Sizes.text(Sizes.bytes(length, type)), e);
        }
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
        long dimension = rows.length() / rows.size(0);
        if (dimension > Elements.MAX_LENGTH) {
            throw new BadInputException("an array of shape " + Arrays.toString(rows.shape()) + " has rows of "
                    + dimension + " numbers; patterns have at most " + Elements.MAX_LENGTH);
        }
        return (int) dimension;
    }

    /// Spins that are +1 where a number passes the test.
    static SpinPatterns packed(NdArray rows, int dimension, DoublePredicate plus) {
        return SpinPatterns.filled(rows.size(0), dimension, (mu, words) -> {
            long from = (long) mu * dimension;
            for (int i = 0; i < dimension; i++) {
                if (plus.test(rows.at(from + i))) {
                    words[i >>> 6] |= 1L << i;
                }
            }
        });
    }

    static void requireEach(NdArray rows, DoublePredicate allowed, String rule) {
        long at = first(rows, allowed.negate());
        if (at >= 0) {
            long dimension = rows.length() / rows.size(0);
            throw new BadInputException("component " + at % dimension + " of row " + at / dimension + " is "
                    + text(rows.at(at)) + "; " + rule);
        }
    }

    private static long first(NdArray rows, DoublePredicate wanted) {
        for (long i = 0; i < rows.length(); i++) {
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
