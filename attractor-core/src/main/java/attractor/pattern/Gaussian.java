package attractor.pattern;

import java.util.random.RandomGenerator;

/// Independent standard normal components, in float64.
///
///     ξ_i^μ ~ N(0, 1)        ⟨|ξ^μ|²⟩ = D
public record Gaussian() implements Ensemble {

    @Override
    public RealPatterns draw(int count, int dimension, Seed seed) {
        return rows(0, count, dimension, seed);
    }

    @Override
    public RealPatterns rows(int from, int to, int dimension, Seed seed) {
        Seed.Family seeds = seed.family("pattern");
        return RealPatterns.made(
                Precision.FLOAT64,
                to - from,
                dimension,
                (k, row) -> fill(row, seeds.child(from + k).generator()));
    }

    static void fill(double[] row, RandomGenerator rng) {
        for (int i = 0; i < row.length; i++) {
            row[i] = rng.nextGaussian();
        }
    }
}
