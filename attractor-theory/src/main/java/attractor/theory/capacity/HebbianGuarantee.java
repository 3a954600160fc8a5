package attractor.theory.capacity;

import attractor.reference.Source;

/// A rigorous capacity for any additive Hebbian rule, at finite D.
///
///     recalled if  c(nm − √(2nL)) > |p|(nm + √(2nL) + √(2(K−1)nL))
///                                  + √(2nL) (K|a| + |q|(1 + √(2(K−1)L))) + c√(2(K−1)nL)
///     n = D−1,  m = 1−2δ,  L = ln(10D/ε)
///
/// Nine tails of ε/(10D) per unit (Hoeffding), added over the units. Safe for every K up to the returned one and
/// every D; loose by constants, and by a factor ln D in the term with q. Patterns ±1 and random, diagonal removed,
/// one step. Derived here. Source: `hoeffding-1963`, theorem 2.
@Source(key = "hoeffding-1963", equation = "theorem 2")
public final class HebbianGuarantee {

    private HebbianGuarantee() {}

    /// The largest count that the inequality allows.
    ///
    /// @param rule the coefficients
    /// @param dimension D
    /// @param delta δ, the flip probability of a cue bit
    /// @param eps ε, the failure probability allowed
    /// @return K; 0 when not even one pattern is guaranteed
    public static long capacity(HebbianCoefficients rule, long dimension, double delta, double eps) {
        double m = Symbols.overlap(delta);
        double n = Symbols.DIMENSION.check(dimension) - 1.0;
        double tails = Math.log(10) + Math.log((double) dimension) - Math.log(Symbols.FAILURE.check(eps));
        double swing = Math.sqrt(2 * n * tails);
        double signal = rule.product() * (n * m - swing);
        return LargestCount.where(count -> {
            double others = Math.sqrt(count - 1.0);
            double pre = Math.abs(rule.pre()) * (n * m + swing + others * swing);
            double post = Math.abs(rule.post()) * (1 + others * Math.sqrt(2 * tails));
            double noise = pre + swing * (count * Math.abs(rule.constant()) + post) + rule.product() * others * swing;
            return signal > noise;
        });
    }
}
