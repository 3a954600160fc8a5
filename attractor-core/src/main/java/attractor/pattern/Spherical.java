package attractor.pattern;

import java.util.random.RandomGenerator;

/// Vectors spread evenly over the sphere of radius √D, in float64.
///
///     ξ^μ = √D g/|g|, g ~ N(0, 1)^D        |ξ^μ|² = D
///
/// The norm is that of a spin pattern, so the two ensembles compare at equal sharpness.
public record Spherical() implements Ensemble {

    @Override
    public RealPatterns draw(int count, int dimension, Seed seed) {
        return RealPatterns.made(
                Precision.FLOAT64,
                count,
                dimension,
                (mu, row) -> fill(row, seed.child("pattern", mu).generator()));
    }

    private static void fill(double[] row, RandomGenerator rng) {
        double square = 0;
        while (square == 0) {
            Gaussian.fill(row, rng);
            square = 0;
            for (double component : row) {
                square += component * component;
            }
        }
        double scale = Math.sqrt(row.length / square);
        for (int i = 0; i < row.length; i++) {
            row[i] *= scale;
        }
    }
}
