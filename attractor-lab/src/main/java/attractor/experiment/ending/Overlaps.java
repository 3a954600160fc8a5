package attractor.experiment.ending;

import attractor.match.NormedOverlaps;
import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import java.util.Optional;

/// The overlaps of states with stored patterns, as a picture shows both: 0/1 units are read as ∓1.
///
/// Plain, or as [NormedOverlaps] has them. The norms of the patterns are formed once. Cost O(KD) a state. Safe for
/// several threads.
public final class Overlaps {

    private final Patterns memories;
    private final NormedOverlaps normed;

    /// Overlaps with these.
    ///
    /// @param memories the stored patterns, K ≥ 0
    public Overlaps(Patterns memories) {
        this.memories = memories instanceof BitPatterns bits ? bits.toSpins() : memories;
        this.normed = new NormedOverlaps(this.memories);
    }

    /// {@return the inner products ξ^μ·x, K numbers}
    ///
    /// @param state x, of the dimension of the memories
    public double[] products(Pattern state) {
        double[] products = new double[memories.count()];
        if (products.length > 0) {
            memories.overlaps(state instanceof Bits bits ? bits.toSpins() : state, products);
        }
        return products;
    }

    /// {@return the memory whose overlap is largest in absolute value, the first of equals; nothing if none is
    /// stored}
    ///
    /// @param state of the dimension of the memories
    public Optional<Ending.Nearness> nearest(Pattern state) {
        double[] overlaps = new double[memories.count()];
        if (overlaps.length == 0) {
            return Optional.empty();
        }
        normed.score(state, overlaps);
        int best = 0;
        for (int mu = 1; mu < overlaps.length; mu++) {
            if (Math.abs(overlaps[mu]) > Math.abs(overlaps[best])) {
                best = mu;
            }
        }
        return Optional.of(new Ending.Nearness(best, overlaps[best]));
    }
}
