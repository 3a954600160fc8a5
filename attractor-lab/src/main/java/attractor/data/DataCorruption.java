package attractor.data;

import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Corruption;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.function.IntFunction;

/// Cues made from patterns: what `attractor data corrupt` writes.
///
///     cue_μ = corruption(ξ^μ), with the generator of the seed's child (corruption, μ)
///
/// Row μ depends on the seed and μ only, so the first rows are the same however many there are.
public final class DataCorruption {

    private DataCorruption() {}

    /// Corrupts every pattern of a set.
    ///
    /// @param clean K ≥ 1 patterns of dimension D
    /// @param corruption the channel
    /// @param seed the source of all randomness
    /// @return K cues of dimension D, in the alphabet that the corruption leaves
    /// @throws IllegalArgumentException if the corruption is not defined on these patterns
    public static Patterns of(Patterns clean, Corruption corruption, Seed seed) {
        return set(
                clean.count(),
                mu -> corruption.apply(
                        clean.get(mu), seed.child("corruption", mu).generator()));
    }

    /// The set of patterns that are made one by one, without keeping them all as objects.
    ///
    /// @param count K ≥ 1
    /// @param pattern makes pattern μ, the same whenever it is asked; all of one alphabet, dimension and precision
    /// @return the patterns
    public static Patterns set(int count, IntFunction<Pattern> pattern) {
        Pattern first = pattern.apply(0);
        int dimension = first.dimension();
        return switch (first) {
            case Spins spins ->
                SpinPatterns.filled(count, dimension, (mu, words) -> copy((Spins) pattern.apply(mu), words));
            case Bits bits ->
                BitPatterns.fromSpins(SpinPatterns.filled(
                        count, dimension, (mu, words) -> copy(((Bits) pattern.apply(mu)).toSpins(), words)));
            case Reals reals ->
                RealPatterns.filled(
                        reals.precision(),
                        count,
                        dimension,
                        memory -> copy(reals.precision(), dimension, count, pattern, memory));
        };
    }

    private static void copy(Spins row, long[] words) {
        for (int w = 0; w < words.length; w++) {
            words[w] = row.word(w);
        }
    }

    private static void copy(
            Precision precision, int dimension, int count, IntFunction<Pattern> pattern, MemorySegment memory) {
        for (int mu = 0; mu < count; mu++) {
            Pattern row = pattern.apply(mu);
            long from = (long) mu * dimension;
            for (int i = 0; i < dimension; i++) {
                if (precision == Precision.FLOAT32) {
                    memory.setAtIndex(ValueLayout.JAVA_FLOAT, from + i, (float) row.at(i));
                } else {
                    memory.setAtIndex(ValueLayout.JAVA_DOUBLE, from + i, row.at(i));
                }
            }
        }
    }

    /// Corrupts the patterns of a file: spins stay int8, bits keep their element type, reals their precision.
    ///
    /// @param patterns an array file of any kind; read in the smallest alphabet that holds it
    /// @param corruption the channel
    /// @param seed the source of all randomness
    /// @param cues the NPY file to write, completely or not at all
    /// @throws BadInputException if the file cannot be used
    /// @throws IllegalArgumentException if the corruption is not defined on these patterns
    /// @throws StorageException if the path may not be written or the disk is full
    public static void ofFile(Path patterns, Corruption corruption, Seed seed, Path cues) {
        PatternFiles.Loaded clean = PatternFiles.read(patterns);
        PatternFiles.write(cues, of(clean.patterns(), corruption, seed), clean.type());
    }
}
