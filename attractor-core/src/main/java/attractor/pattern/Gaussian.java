package attractor.pattern;

import java.util.random.RandomGenerator;

/// Independent standard normal components, in float64.
///
///     ξ_i^μ ~ N(0, 1)        ⟨|ξ^μ|²⟩ = D
public record Gaussian() implements Ensemble {

    @Override
    public RealPatterns draw(int count, int dimension, Seed seed) {
        return RealPatterns.made(
                Precision.FLOAT64,
                count,
                dimension,
                (mu, row) -> fill(row, seed.child("pattern", mu).generator()));
    }

    static void fill(double[] row, RandomGenerator rng) {
        for (int i = 0; i < row.length; i++) {
            row[i] = rng.nextGaussian();
        }
    }
}
