package attractor.experiment.ending;

import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import java.util.Optional;

/// The overlaps of states with stored patterns, as a picture shows both: 0/1 units are read as ∓1.
///
///     m_μ = ξ^μ·x/(|ξ^μ||x|), 0 where one of the two is 0        m: K
///
/// For spins, and so for 0/1 units, m_μ = ξ^μ·x/D, exact. The norms of the patterns are formed once. Cost O(KD) a
/// state. Safe for several threads.
public final class Overlaps {

    private final Patterns memories;
    private final double[] squares;

    /// Overlaps with these.
    ///
    /// @param memories the stored patterns, K ≥ 0
    public Overlaps(Patterns memories) {
        this.memories = memories instanceof BitPatterns bits ? bits.toSpins() : memories;
        squares = new double[memories.count()];
        for (int mu = 0; mu < squares.length; mu++) {
            squares[mu] = this.memories.squaredNorm(mu);
        }
    }

    /// {@return the inner products ξ^μ·x, K numbers}
    ///
    /// @param state x, of the dimension of the memories
    public double[] products(Pattern state) {
        double[] products = new double[squares.length];
        if (squares.length > 0) {
            memories.overlaps(shown(state), products);
        }
        return products;
    }

    /// {@return the memory whose overlap is largest in absolute value, the first of equals; nothing if none is
    /// stored}
    ///
    /// @param state of the dimension of the memories
    public Optional<Ending.Nearness> nearest(Pattern state) {
        double[] products = products(state);
        double square = 0;
        for (double component : shown(state).toArray()) {
            square += component * component;
        }
        int best = -1;
        double overlap = 0;
        for (int mu = 0; mu < products.length; mu++) {
            double own = square == 0 || squares[mu] == 0 ? 0 : products[mu] / Math.sqrt(square * squares[mu]);
            if (best < 0 || Math.abs(own) > Math.abs(overlap)) {
                best = mu;
                overlap = own;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(new Ending.Nearness(best, overlap));
    }

    private static Pattern shown(Pattern state) {
        return state instanceof Bits bits ? bits.toSpins() : state;
    }
}
