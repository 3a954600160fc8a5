package attractor.data;

import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Corruption;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
        List<Pattern> cues = new ArrayList<>(clean.count());
        for (int mu = 0; mu < clean.count(); mu++) {
            cues.add(
                    corruption.apply(clean.get(mu), seed.child("corruption", mu).generator()));
        }
        return switch (cues.getFirst()) {
            case Spins first ->
                SpinPatterns.of(cues.stream().map(Spins.class::cast).toList());
            case Bits first ->
                BitPatterns.of(cues.stream().map(Bits.class::cast).toList());
            case Reals first ->
                RealPatterns.of(cues.stream().map(Reals.class::cast).toList());
        };
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
