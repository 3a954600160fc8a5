package attractor.train;

import attractor.pattern.Alphabet;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/// What a trained memory still knows of the patterns that it stored.
///
/// @param dimension D
/// @param alphabet of the patterns
/// @param precision of real patterns; that of answers in numbers
/// @param checksum of all patterns, so that a training goes on with the same ones
record Stored(int dimension, Alphabet alphabet, Precision precision, long checksum) {

    static Stored of(Patterns xi) {
        CRC32C checksum = new CRC32C();
        ByteBuffer row = ByteBuffer.allocate(xi.dimension() * Double.BYTES);
        for (int mu = 0; mu < xi.count(); mu++) {
            row.clear();
            for (double component : xi.get(mu).toArray()) {
                row.putDouble(component);
            }
            checksum.update(row.flip());
        }
        Precision precision = xi instanceof RealPatterns reals ? reals.precision() : Precision.FLOAT64;
        return new Stored(xi.dimension(), xi.alphabet(), precision, checksum.getValue());
    }
}
