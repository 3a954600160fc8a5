package attractor.train;

import attractor.pattern.Alphabet;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/// What a trained memory still knows of the patterns that it stored.
///
/// @param dimension D
/// @param alphabet of the patterns
/// @param precision of real patterns; that of answers in numbers
/// @param checksum of all patterns; with a corpus, of the number of patterns, all patterns and the corpus; so that
///     a training goes on with the same ones
record Stored(int dimension, Alphabet alphabet, Precision precision, long checksum) {

    static Stored of(Patterns xi, Optional<Patterns> known) {
        CRC32C checksum = new CRC32C();
        // Where rows of a corpus follow, the number of patterns says where they begin.
        known.ifPresent(corpus -> checksum.update(
                ByteBuffer.allocate(Integer.BYTES).putInt(xi.count()).flip()));
        update(checksum, xi);
        known.ifPresent(corpus -> update(checksum, corpus));
        Precision precision = xi instanceof RealPatterns reals ? reals.precision() : Precision.FLOAT64;
        return new Stored(xi.dimension(), xi.alphabet(), precision, checksum.getValue());
    }

    private static void update(CRC32C checksum, Patterns patterns) {
        ByteBuffer row = ByteBuffer.allocate(patterns.dimension() * Double.BYTES);
        for (int mu = 0; mu < patterns.count(); mu++) {
            row.clear();
            for (double component : patterns.get(mu).toArray()) {
                row.putDouble(component);
            }
            checksum.update(row.flip());
        }
    }
}
