package attractor.theory.capacity;

import attractor.reference.Source;

/// The most arbitrary patterns that any symmetric zero-diagonal network can hold as fixed points.
///
///     K ≤ D
///
/// A ceiling for every learning rule when the patterns are chosen by an adversary; random patterns allow 2D (see
/// [Cover]). Domain: D ≥ 2. Source: `abu-mostafa-st-jacques-1985`, theorem.
@Source(key = "abu-mostafa-st-jacques-1985", equation = "theorem")
public final class AbuMostafa {

    private AbuMostafa() {}

    /// The ceiling.
    ///
    /// @param dimension D, the number of units
    /// @return D
    public static double ceiling(long dimension) {
        return Symbols.DIMENSION.check(dimension);
    }
}
