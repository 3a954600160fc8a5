package attractor.data;

import attractor.pattern.Alphabet;
import attractor.pattern.Patterns;
import java.nio.file.Path;
import java.util.function.Function;

/// Pattern sets in files: arrays whose rows are patterns.
///
/// Messages start with the file. Patterns are written as NPY: int8 for spins, the type they were read in for
/// others.
public final class PatternFiles {

    private PatternFiles() {}

    /// Patterns and the element type of the file they came from.
    ///
    /// @param patterns K patterns of dimension D
    /// @param type the element type in the file, for writing results in the same
    public record Loaded(Patterns patterns, DType type) {}

    /// Reads patterns of a given alphabet.
    ///
    /// @param file an array file of any kind
    /// @param alphabet what the components must be
    /// @return the patterns, and the type to write results in
    /// @throws BadInputException if the file, its shape or a number does not fit; the message names the file
    public static Loaded read(Path file, Alphabet alphabet) {
        return read(file, rows -> PatternArrays.patterns(rows, alphabet));
    }

    /// Reads patterns through an encoding, such as `new Encoding.Threshold(127)`.
    ///
    /// @param file an array file of any kind
    /// @param encoding how numbers become components
    /// @return the patterns, and the type to write results in
    /// @throws BadInputException if the file, its shape or a number does not fit; the message names the file
    public static Loaded read(Path file, Encoding encoding) {
        return read(file, encoding::encode);
    }

    /// Reads patterns in the smallest alphabet that holds them.
    ///
    /// @param file an array file of any kind
    /// @return the patterns, and the type to write results in
    /// @throws BadInputException if the file, its shape or a number does not fit; the message names the file
    public static Loaded read(Path file) {
        return read(file, rows -> PatternArrays.patterns(rows, PatternArrays.smallestAlphabet(rows)));
    }

    /// Writes patterns as NPY, int8 for spins, uint8 for bits, their own precision for reals.
    ///
    /// @param file the path to write, completely or not at all
    /// @param patterns K patterns of dimension D
    /// @throws StorageException if the path may not be written or the disk is full
    public static void write(Path file, Patterns patterns) {
        Npy.write(file, PatternArrays.array(patterns));
    }

    /// Writes results beside patterns of a given type: int8 for spins, that type for bits, their own precision for
    /// reals.
    ///
    /// @param file the path to write, completely or not at all
    /// @param results K patterns of dimension D
    /// @param type the element type of the patterns' file
    /// @throws StorageException if the path may not be written or the disk is full
    public static void write(Path file, Patterns results, DType type) {
        boolean fits = type.bytes() == 1 || type == DType.FLOAT32 || type == DType.FLOAT64;
        Npy.write(
                file,
                results.alphabet() == Alphabet.BITS && fits
                        ? PatternArrays.array(results, type)
                        : PatternArrays.array(results));
    }

    private static Loaded read(Path file, Function<NdArray, Patterns> conversion) {
        NdArray rows = ArrayFiles.read(file, Trust.LIMITED);
        try {
            return new Loaded(conversion.apply(rows), rows.type());
        } catch (BadInputException e) {
            throw new BadInputException("in " + file + ", " + e.getMessage(), e);
        }
    }
}
