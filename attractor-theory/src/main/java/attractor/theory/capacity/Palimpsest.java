package attractor.theory.capacity;

import attractor.reference.Source;
import attractor.statistics.Normal;

/// How long a Hebbian network with exponential forgetting remembers.
///
///     W ← (1−λ) W + ξ ξᵀ    (Oja's rule with both sides clamped to a ±1 pattern is exactly this)
///     a pattern of age t is recalled iff (1−λ)^(2t) ≥ z²/(n m² (1 − (1−λ)²)),   n = D−1,  m = 1−2δ
///     best: 2λ = e z²/(n m²), oldest age n m²/(e z²): 1/e of the capacity without forgetting, but it never collapses
///
/// Age 0 is the newest pattern. Domain: λ in (0, 1), δ in [0, 0.5). Derived here; the model is
/// `mezard-nadal-toulouse-1986`.
@Source(key = "mezard-nadal-toulouse-1986", equation = "marginalist learning")
@Source(key = "oja-1982", equation = "learning rule")
public final class Palimpsest {

    /// How many standard deviations z the signal must exceed the noise.
    public enum Margin {
        /// z² = 2 ln(D/ε), Chernoff's bound: never too optimistic.
        SAFE {
            @Override
            double squared(long dimension, double eps) {
                double z = Symbols.safeDeviate(dimension, eps);
                return z * z;
            }
        },
        /// z = Q⁻¹(ε/D), the Gaussian tail: the better estimate.
        ACCURATE {
            @Override
            double squared(long dimension, double eps) {
                double z = Normal.upperQuantile(Symbols.FAILURE.check(eps) / Symbols.DIMENSION.check(dimension));
                return z * z;
            }
        };

        abstract double squared(long dimension, double eps);
    }

    private final double noise;

    /// Prepares the ratio of required noise margin and signal.
    ///
    /// @param dimension D
    /// @param delta δ, the flip probability of a cue bit
    /// @param eps ε, the failure probability allowed
    /// @param margin safe or accurate z
    public Palimpsest(long dimension, double delta, double eps, Margin margin) {
        double m = Symbols.overlap(delta);
        noise = margin.squared(dimension, eps) / ((dimension - 1) * m * m);
    }

    /// The oldest age that is still recalled.
    ///
    /// @param lambda λ, the fraction of the weights forgotten per pattern
    /// @return the largest integer t that satisfies the inequality; −1 when the newest pattern fails
    public long oldestAge(double lambda) {
        Symbols.DECAY.check(lambda);
        double logKept = Math.log1p(-lambda);
        double logRatio = Math.log(noise) - Math.log(-Math.expm1(2 * logKept));
        return logRatio > 0 ? -1 : (long) Math.floor(logRatio / (2 * logKept));
    }

    /// The forgetting rate with the longest memory, for small λ.
    ///
    /// @return λ = e z²/(2 n m²); above 1 when the network is too small to remember anything
    public double bestDecay() {
        return Math.E * noise / 2;
    }

    /// The oldest age at the best forgetting rate.
    ///
    /// @return n m²/(e z²) as a real number
    public double bestAge() {
        return 1 / (Math.E * noise);
    }
}
