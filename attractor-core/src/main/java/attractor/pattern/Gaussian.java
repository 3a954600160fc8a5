package attractor.pattern;

import java.util.random.RandomGenerator;

/// Independent standard normal components, in float64.
///
///     ξ_i^μ ~ N(0, 1)        ⟨|ξ^μ|²⟩ = D
public record Gaussian() implements Ensemble {

    @Override
    public RealPatterns draw(int count, int dimension, Seed seed) {
        double[] rows = new double[Shapes.requireDraw(count, dimension, dimension)];
        for (int mu = 0; mu < count; mu++) {
            fill(rows, mu * dimension, dimension, seed.child("pattern", mu).generator());
        }
        return RealPatterns.wrap(dimension, rows);
    }

    static void fill(double[] rows, int from, int length, RandomGenerator rng) {
        for (int k = from; k < from + length; k++) {
            rows[k] = rng.nextGaussian();
        }
    }
}
