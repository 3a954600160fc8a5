package attractor.theory.capacity;

import attractor.reference.Source;
import attractor.statistics.Binomial;
import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;
import attractor.theory.special.BinaryEntropy;

/// The most random patterns that any memory of D threshold units recalls, whatever its learning rule.
///
///     one unit, no self-coupling   K (1 − H₂(ε)) ≤ log₂ C(K, D−1)
///     all units together, one step K (H₂(δ) − ε − H₂(ε)/D) ≤ log₂ C(K, n),   n = D−1, or D with self-coupling
///     C(K, n) = 2 Σ_{k<n} C(K−1, k)
///
/// C(K, n) is Cover's number of ways in which a threshold unit of n inputs can label K points. First line: the bits
/// of the unit are independent of its inputs, so the labelling must carry K bits but for its errors (Fano). Second:
/// given all cues the patterns are uncertain by KD H₂(δ) bits, of which D labellings and the failures must account.
/// The weights may be any function of the patterns, local or not. For D → ∞ and ε → 0 the first gives K ≤ 2D
/// (Cover, Gardner), the second K ≤ D/δ. A zero field counts as an error; a threshold is one more input. Domain: ε
/// ≤ ½. Derived here. Source: `cover-1965`, theorem 1.
@Source(key = "cover-1965", equation = "theorem 1")
public final class DichotomyCeiling {

    /// The failures allowed.
    static final Quantity ALLOWED = new Quantity(
            "epsilon", "ε", "failure probability", Domain.reals().from(0).upTo(0.5));

    /// Bits per pattern and unit below which the ceiling is not looked for.
    private static final double LEAST = 1e-3;

    /// Whether a unit hears itself.
    public enum SelfCoupling {
        /// W_ii = 0.
        NONE,
        /// W_ii as it is.
        KEPT
    }

    private DichotomyCeiling() {}

    /// The logarithm of Cover's number.
    ///
    /// @param points K
    /// @param inputs n
    /// @return log₂ C(K, n), K for K ≤ n
    public static double bits(long points, long inputs) {
        return logCount(Cover.POINTS.check(points), Cover.INPUTS.check(inputs));
    }

    private static double logCount(long points, long inputs) {
        if (points <= inputs) {
            return points;
        }
        // P(Binomial(K−1, ½) ≤ n−1), read from the other end
        return points + new Binomial(points - 1, 0.5).logUpperTail(points - inputs) / Math.log(2);
    }

    /// The ceiling from one unit without self-coupling; it holds for one step from noisy cues, and for patterns
    /// that are to be fixed points.
    ///
    /// @param dimension D
    /// @param eps ε, the failure probability allowed, from 0 to ½
    /// @return the largest K that is not excluded; ∞ where none is
    public static double fixedPoints(long dimension, double eps) {
        double told = 1 - BinaryEntropy.bits(ALLOWED.check(eps));
        return largest(Symbols.DIMENSION.check(dimension) - 1, told);
    }

    /// The ceiling for one step from noisy cues: the smaller of both where both hold.
    ///
    /// @param dimension D
    /// @param delta δ, the flip probability of a cue bit
    /// @param eps ε, the failure probability allowed, from 0 to ½
    /// @param coupling whether a unit hears itself
    /// @return the largest K that is not excluded; ∞ where none is
    public static double oneStep(long dimension, double delta, double eps, SelfCoupling coupling) {
        double told = BinaryEntropy.bits(Symbols.FLIP.check(delta))
                - ALLOWED.check(eps)
                - BinaryEntropy.bits(eps) / Symbols.DIMENSION.check(dimension);
        double together = largest(coupling == SelfCoupling.NONE ? dimension - 1 : dimension, told);
        return coupling == SelfCoupling.NONE ? Math.min(together, fixedPoints(dimension, eps)) : together;
    }

    /// The largest K with K·told ≤ log₂ C(K, n).
    private static double largest(long inputs, double told) {
        return told < LEAST ? Double.POSITIVE_INFINITY : LargestCount.where(k -> k * told <= logCount(k, inputs));
    }
}
