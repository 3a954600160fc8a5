package attractor.theory.capacity;

import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;
import attractor.theory.special.BinaryEntropy;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/// The most random patterns that any one-matrix memory of threshold units recalls from noisy cues, whatever its
/// rule.
///
///     K H₂(δ) ≤ D log₂(eK/D) + 1 + K H₂(ε)
///
/// Each unit is one threshold function of D inputs, of which there are at most 2(eK/D)^D on K points; it must tell
/// K bits of which its own input leaves H₂(δ) open, and an ε fraction may be told wrongly. So K = O(D): at δ = 0.1
/// below 10.2 D for ε → 0, 13.3 D for ε = 0.01, 36 D for ε = 0.05. Self-coupling allowed. Domain: 0 ≤ ε < δ < 0.5;
/// without cue noise see [Cover]. Derived here.
public final class EntropyCeiling {

    /// The cue noise, which must be there.
    static final Quantity NOISE = new Quantity(
            "delta",
            "δ",
            "flip probability of a cue bit",
            Domain.reals().above(0).below(0.5));
    /// The errors allowed, possibly none.
    static final Quantity ALLOWED = new Quantity(
            "epsilon",
            "ε",
            "fraction of the patterns that may fail",
            Domain.reals().from(0).below(0.5));

    private EntropyCeiling() {}

    /// The ceiling in patterns.
    ///
    /// @param dimension D
    /// @param delta δ, the flip probability of a cue bit
    /// @param eps ε, the fraction of the patterns that may fail, below δ
    /// @return the largest K that satisfies the inequality, as a real number
    public static double ceiling(long dimension, double delta, double eps) {
        return dimension * load(1.0 / Symbols.DIMENSION.check(dimension), delta, eps);
    }

    /// The ceiling in patterns per unit, for D → ∞.
    ///
    /// @param delta δ, the flip probability of a cue bit
    /// @param eps ε, the fraction of the patterns that may fail, below δ
    /// @return the largest K/D
    public static double load(double delta, double eps) {
        return load(0, delta, eps);
    }

    /// The larger root of x (H₂(δ) − H₂(ε)) = log₂(e x) + extra.
    private static double load(double extra, double delta, double eps) {
        double open = BinaryEntropy.bits(NOISE.check(delta)) - BinaryEntropy.bits(ALLOWED.check(eps));
        if (eps >= delta) {
            throw new IllegalArgumentException("epsilon (ε, fraction of the patterns that may fail) is " + eps
                    + " but must be below delta = " + delta + "; the bound says nothing beyond that");
        }
        double log2e = 1 / Math.log(2);
        // the difference of the two sides is smallest at x = log₂e/open ≥ log₂e, where it is negative
        double lowest = log2e / open;
        double beyond = 2 * lowest;
        while (beyond * open < Math.log(beyond) * log2e + log2e + extra) {
            beyond *= 2;
        }
        return new BracketingNthOrderBrentSolver(1e-13, 1e-13, 5)
                .solve(1000, x -> x * open - Math.log(x) * log2e - log2e - extra, lowest, beyond);
    }
}
