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
