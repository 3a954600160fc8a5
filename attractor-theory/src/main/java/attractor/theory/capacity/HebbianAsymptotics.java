package attractor.theory.capacity;

import attractor.statistics.Normal;

/// How the capacity of an additive Hebbian rule grows with D, at fixed failure probability.
///
///     a = 0:  K = (1 − |p|/c)² m² D/(2 ln D) / (1 + (q/c)² z²)      0 for |p| ≥ c
///     a ≠ 0:  K = ((c − |p|)/|a|) m √D/z                            only Θ(√D)
///     m = 1−2δ,  z = Q⁻¹(ε/2)
///
/// Leading terms for D → ∞ at fixed ε on random ±1 patterns, one step; the ratio to the capacity tends to 1, for q
/// ≠ 0 slowly, as the logarithm of D does. With a ≠ 0 the term of q is of lower order. A rule with a ≠ 0 that is
/// small reaches its √D law only where that is below the law for a = 0: the smaller of the two is returned. Derived
/// here; the proof is in docs/theory/hebbian-capacity.md.
public final class HebbianAsymptotics {

    private HebbianAsymptotics() {}

    /// The leading term.
    ///
    /// @param rule the coefficients
    /// @param dimension D
    /// @param delta δ, the flip probability of a cue bit
    /// @param eps ε, the failure probability allowed
    /// @return K as a real number, 0 when |p| ≥ c
    public static double capacity(HebbianCoefficients rule, long dimension, double delta, double eps) {
        double m = Symbols.overlap(delta);
        double z = Normal.upperQuantile(Symbols.FAILURE.check(eps) / 2);
        double c = rule.product();
        double left = Math.max(0, 1 - Math.abs(rule.pre()) / c);
        double post = rule.post() / c;
        double linear = left * left * McEliece.onePattern(dimension, delta) / (1 + post * post * z * z);
        if (rule.constant() == 0) {
            return linear;
        }
        double root = left * c / Math.abs(rule.constant()) * m * Math.sqrt((double) dimension) / z;
        return Math.min(linear, root);
    }

    /// The exponent of D in the capacity.
    ///
    /// @param rule the coefficients
    /// @return 1 (up to the logarithm) for a = 0, ½ for a ≠ 0, 0 for |p| ≥ c
    public static double exponent(HebbianCoefficients rule) {
        if (Math.abs(rule.pre()) >= rule.product()) {
            return 0;
        }
        return rule.constant() == 0 ? 1 : 0.5;
    }
}
