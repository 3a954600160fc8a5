package attractor.theory.capacity;

import attractor.reference.Source;
import attractor.statistics.Binomial;

/// The most random patterns that any recall map whatever tells apart from noisy cues.
///
///     1 − ε ≤ Σ_b Bin(b; D, δ) (1 − F(b−1))^(K−1),   F(b−1) = P(Binomial(D, ½) < b)
///
/// The best recall is the nearest pattern (maximum likelihood), and it fails when another pattern is nearer to the
/// cue than the right one. So the right side bounds the success of every memory, of one step or many, at finite D;
/// for D → ∞ it is Shannon's K = 2^(D(1 − H₂(δ))). Patterns ±1 and random. Without cue noise nothing is excluded:
/// the identity recalls everything. Domain: 2 ≤ D ≤ 1e6. Derived here. Source: `shannon-1948`.
@Source(key = "shannon-1948", equation = "theorem 11")
public final class DecodingCeiling {

    private DecodingCeiling() {}

    /// The logarithm of the ceiling.
    ///
    /// @param dimension D
    /// @param delta δ, the flip probability of a cue bit
    /// @param eps ε, the failure probability allowed
    /// @return ln K; ∞ without cue noise
    public static double logCount(long dimension, double delta, double eps) {
        Symbols.SUMMED_DIMENSION.check(dimension);
        Symbols.FAILURE.check(eps);
        if (Symbols.FLIP.check(delta) == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double low = 0;
        double high = dimension;
        while (failure(dimension, delta, high) <= eps) {
            if (high > 1e9) {
                return Double.POSITIVE_INFINITY;
            }
            low = high;
            high *= 2;
        }
        while (high - low > 1e-12 * high) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (failure(dimension, delta, middle) <= eps) {
                low = middle;
            } else {
                high = middle;
            }
        }
        // ln K = ln(1 + (K−1)), without overflow
        return low + Math.log1p(Math.exp(-low));
    }

    /// The probability that one of exp(logOthers) other patterns is nearer to the cue.
    private static double failure(long dimension, double delta, double logOthers) {
        Binomial flips = new Binomial(dimension, delta);
        Binomial distance = new Binomial(dimension, 0.5);
        double sum = 0;
        long first = (long) Math.max(0, dimension * delta - 40 * Math.sqrt(dimension * delta));
        for (long b = first; b <= dimension; b++) {
            double weight = flips.probability(b);
            if (weight == 0 && b > dimension * delta) {
                break;
            }
            if (weight > 0 && b > 0) {
                // P(distance ≤ b−1) by symmetry as an upper tail
                double logNearer = distance.logUpperTail(dimension - b + 1);
                double none = logNearer > -1e-12 ? Double.NEGATIVE_INFINITY : Math.log1p(-Math.exp(logNearer));
                double log = logNearer < -30 ? -Math.exp(logOthers + logNearer) : Math.exp(logOthers) * none;
                sum -= weight * Math.expm1(log);
            }
        }
        return sum;
    }
}
