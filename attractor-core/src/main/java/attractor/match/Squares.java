package attractor.match;

import attractor.kernel.Superposition;
import attractor.memory.Panels;
import attractor.memory.Workers;
import attractor.pattern.Patterns;

/// The squared norms |ξ^μ|² of stored patterns.
///
/// As [Patterns#squaredNorm] gives them; many are formed on all threads of [Workers].
public final class Squares {

    private static final int CHUNK = Superposition.CHUNK;

    private Squares() {}

    /// Takes the square of one pattern, on any thread.
    @FunctionalInterface
    interface Taker {
        void take(int mu, double square);
    }

    /// {@return the greatest of them; 0 if there is no pattern}
    ///
    /// @param patterns the patterns
    public static double greatest(Patterns patterns) {
        double[] greatest = new double[Math.ceilDiv(patterns.count(), CHUNK)];
        forEach(patterns, (mu, square) -> greatest[mu / CHUNK] = Math.max(greatest[mu / CHUNK], square));
        double all = 0;
        for (double one : greatest) {
            all = Math.max(all, one);
        }
        return all;
    }

    /// {@return all of them}
    static double[] of(Patterns patterns) {
        double[] squares = new double[patterns.count()];
        forEach(patterns, (mu, square) -> squares[mu] = square);
        return squares;
    }

    /// Forms every square once; those of one chunk of 4096 patterns follow each other on one thread.
    static void forEach(Patterns patterns, Taker taker) {
        int chunks = Math.ceilDiv(patterns.count(), CHUNK);
        if (chunks > 1 && Panels.worthThreads(1, patterns.count(), patterns.dimension())) {
            Workers.shared().forEach(chunks, k -> chunk(patterns, k, taker));
        } else {
            for (int k = 0; k < chunks; k++) {
                chunk(patterns, k, taker);
            }
        }
    }

    private static void chunk(Patterns patterns, int chunk, Taker taker) {
        for (int mu = chunk * CHUNK; mu < Math.min(patterns.count(), (chunk + 1) * CHUNK); mu++) {
            taker.take(mu, patterns.squaredNorm(mu));
        }
    }
}
