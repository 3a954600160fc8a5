package attractor.theory.capacity;

import attractor.reference.Source;
import attractor.statistics.Binomial;
import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;

/// Which fraction of all ways to label K points a threshold unit with D inputs can realise.
///
///     C(K, D)/2^K = 2 Σ_{k<D} C(K−1, k)/2^K = P(Binomial(K−1, ½) ≤ D−1)
///
/// Points in general position, no threshold. The fraction is 1 for K ≤ D, ½ at K = 2D, and for large D it falls
/// from 1 to 0 there: a unit without self-coupling sees D−1 inputs, so no rule stores more than 2(D−1)(1+o(1))
/// random patterns as fixed points. O(√K). Source: `cover-1965`, theorem 1.
@Source(key = "cover-1965", equation = "theorem 1")
public final class Cover {

    /// The number of inputs of a threshold unit.
    static final Quantity INPUTS = new Quantity(
            "inputs", "D", "number of inputs", Domain.integers().from(1).upTo(1e12));
    /// The number of points.
    static final Quantity POINTS = new Quantity(
            "points", "K", "number of points", Domain.integers().from(1).upTo(1e12));

    private Cover() {}

    /// The fraction of the dichotomies of K points that are linearly separable.
    ///
    /// @param points K
    /// @param inputs D
    /// @return C(K, D)/2^K
    public static double separableFraction(long points, long inputs) {
        POINTS.check(points);
        INPUTS.check(inputs);
        return new Binomial(points - 1, 0.5).lowerTail(inputs - 1);
    }

    /// The count beyond which random patterns cannot all be fixed points of units without self-coupling.
    ///
    /// @param dimension D, the number of units
    /// @return 2(D−1), the leading term for large D
    public static double ceiling(long dimension) {
        return 2.0 * (Symbols.DIMENSION.check(dimension) - 1);
    }
}
