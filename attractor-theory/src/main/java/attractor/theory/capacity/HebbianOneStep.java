package attractor.theory.capacity;

import attractor.reference.Source;
import attractor.statistics.Binomial;
import attractor.statistics.Normal;

/// One step of a Hopfield network with the activity-product rule: bounds and exact bit errors at finite D.
///
///     ξ_i h_i = S + R,  S a sum of n = D−1 signs of mean m = 1−2δ,  R a sum of (K−1)n fair signs, independent
///     P(fail) ≤ D min_l {[cosh l − m sinh l] (cosh l)^(K−1)}ⁿ ≤ D exp(−n m²/(2K))
///
/// Random ±1 patterns, diagonal removed. The union bound over bits and Chernoff's bound are rigorous, so each count
/// below that is called rigorous or chernoff is recalled with failure probability below ε; patterns and cue noise
/// are both random, and one given pattern is asked for (all at once: put ε/K). Asymptotically tight: m² D/(2 ln D),
/// see [McEliece]. Derived here from Chernoff's bound. Source: `chernoff-1952`, theorem 1.
@Source(key = "chernoff-1952", equation = "theorem 1")
public final class HebbianOneStep {

    private static final double MOST_SIGNS = 1e12;

    private HebbianOneStep() {}

    /// The simplest rigorous capacity.
    ///
    ///     K = ⌊(D−1)(1−2δ)²/(2 ln(D/ε))⌋
    ///
    /// @param dimension D
    /// @param delta δ, the flip probability of a cue bit
    /// @param eps ε, the failure probability allowed
    /// @return a count that is certainly recalled, at most the true capacity
    public static long rigorousCapacity(long dimension, double delta, double eps) {
        double m = Symbols.overlap(delta);
        double z = Symbols.safeDeviate(dimension, eps);
        return (long) Math.floor((dimension - 1) * m * m / (z * z));
    }

    /// Chernoff's bound on the error of one bit, minimised in closed form.
    ///
    ///     ln P(bit) ≤ n [ln(1 − m t) − (K/2) ln(1 − t²)],   t = tanh l = 2m/(K + √(K² − 4(K−1)m²))
    ///
    /// @param dimension D
    /// @param count K
    /// @param delta δ, the flip probability of a cue bit
    /// @return the logarithm of the bound; −∞ for one pattern and a clean cue
    public static double logChernoffBit(long dimension, long count, double delta) {
        double m = Symbols.overlap(delta);
        double k = Symbols.COUNT.check(count);
        long n = Symbols.DIMENSION.check(dimension) - 1;
        if (m == 1 && count <= 2) {
            // t → 1: the bound is cosh l − sinh l for K = 1 and its product with cosh l for K = 2
            return count == 1 ? Double.NEGATIVE_INFINITY : -n * Math.log(2);
        }
        double t = 2 * m / (k + Math.sqrt(k * k - 4 * (k - 1) * m * m));
        return n * (Math.log1p(-m * t) - 0.5 * k * Math.log1p(-t * t));
    }

    /// The capacity by Chernoff's bound: the largest K with D·bound < ε.
    ///
    /// @param dimension D
    /// @param delta δ, the flip probability of a cue bit
    /// @param eps ε, the failure probability allowed
    /// @return a count that is certainly recalled; 0 when the bound allows none
    public static long chernoffCapacity(long dimension, double delta, double eps) {
        double limit = Math.log(Symbols.FAILURE.check(eps)) - Math.log((double) dimension);
        return LargestCount.where(count -> logChernoffBit(dimension, count, delta) < limit);
    }

    /// How likely the field on a unit points away from its pattern.
    ///
    /// @param wrong P(S + R < 0)
    /// @param tie P(S + R = 0), 0 when K n is odd
    public record BitError(double wrong, double tie) {

        /// The probability that the field does not point to the pattern.
        ///
        /// @return P(S + R ≤ 0)
        public double wrongOrTie() {
            return wrong + tie;
        }
    }

    /// The exact error probability of one bit.
    ///
    ///     S = n − 2A, A ~ Binomial(n, δ);   R = (K−1)n − 2B, B ~ Binomial((K−1)n, ½);   wrong when A + B > Kn/2
    ///
    /// Cost O(√(KD)). Domain: D ≤ 1e6 and K n ≤ 1e12.
    ///
    /// @param dimension D
    /// @param count K
    /// @param delta δ, the flip probability of a cue bit
    /// @return wrong and tie probabilities
    public static BitError bitError(long dimension, long count, double delta) {
        long n = Symbols.SUMMED_DIMENSION.check(dimension) - 1;
        Symbols.COUNT.check(count);
        if (count > MOST_SIGNS / n) {
            throw new IllegalArgumentException("the crosstalk of " + count + " patterns of dimension " + dimension
                    + " sums more than 1e12 signs; use the Chernoff bound for so many");
        }
        var flipped = new Binomial(n, Symbols.FLIP.check(delta));
        var crosstalk = new Binomial((count - 1) * n, 0.5);
        long total = count * n;
        double wrong = 0;
        double tie = 0;
        long needed = total / 2 + 1;
        // below, P(A = a) ≤ exp(−(40²)/2), less than the smallest double
        long first = (long) Math.max(0, n * delta - 40 * Math.sqrt(n * delta));
        double tail = crosstalk.upperTail(needed - first);
        for (long a = first; a <= n; a++) {
            double weight = flipped.probability(a);
            if (weight == 0 && a > n * delta) {
                break;
            }
            wrong += weight * tail;
            double next = crosstalk.probability(needed - a - 1);
            if (total % 2 == 0) {
                tie += weight * next;
            }
            tail = Math.min(1, tail + next);
        }
        return new BitError(wrong, tie);
    }

    /// The capacity with exact bit errors taken as independent: the largest K with 1 − (1−p)^D < ε, p = P(S+R ≤ 0).
    ///
    /// Slightly conservative, because the errors of one cue cluster; ties count as errors.
    ///
    /// @param dimension D
    /// @param delta δ, the flip probability of a cue bit
    /// @param eps ε, the failure probability allowed
    /// @return the count; 0 when a single pattern fails
    public static long exactBitsCapacity(long dimension, double delta, double eps) {
        Symbols.FAILURE.check(eps);
        return LargestCount.where(count -> {
            double p = bitError(dimension, count, delta).wrongOrTie();
            return -Math.expm1(dimension * Math.log1p(-p)) < eps;
        });
    }

    /// The sharpest rigorous capacity: the largest K with D p < ε, p = P(S + R ≤ 0) exact.
    ///
    /// Only the union bound over the units is left of the proof, no exponential bound of the tail. Ties count as
    /// errors.
    ///
    /// @param dimension D
    /// @param delta δ, the flip probability of a cue bit
    /// @param eps ε, the failure probability allowed
    /// @return a count that is certainly recalled; 0 when a single pattern is not
    public static long unionCapacity(long dimension, double delta, double eps) {
        Symbols.FAILURE.check(eps);
        return LargestCount.where(
                count -> dimension * bitError(dimension, count, delta).wrongOrTie() < eps);
    }

    /// The capacity when the diagonal of the weights is kept, by the Gaussian estimate.
    ///
    ///     K (1 + z √(D/K)) < D m,   z = Q⁻¹(ε/D)
    ///
    /// The self-coupling c K x_i holds a wrong cue bit in place. Asymptotically as without it, harmful for large δ.
    /// Without cue noise every state becomes a fixed point for K ≫ D ln D, so the first crossing is meant.
    ///
    /// @param dimension D
    /// @param delta δ, the flip probability of a cue bit
    /// @param eps ε, the failure probability allowed
    /// @return K as a real number
    public static double diagonalKeptCapacity(long dimension, double delta, double eps) {
        double m = Symbols.overlap(delta);
        double d = Symbols.DIMENSION.check(dimension);
        double z = Normal.upperQuantile(Symbols.FAILURE.check(eps) / d);
        // √K solves x² + z√D x − D m = 0; this form of the root does not cancel
        double root = 2 * d * m / (z * Math.sqrt(d) + Math.sqrt(z * z * d + 4 * d * m));
        return root * root;
    }
}
