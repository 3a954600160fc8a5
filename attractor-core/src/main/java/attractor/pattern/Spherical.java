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
        double[] rows = new double[Shapes.requireDraw(count, dimension, dimension)];
        for (int mu = 0; mu < count; mu++) {
            int from = mu * dimension;
            RandomGenerator rng = seed.child("pattern", mu).generator();
            double square = 0;
            while (square == 0) {
                Gaussian.fill(rows, from, dimension, rng);
                square = 0;
                for (int k = from; k < from + dimension; k++) {
                    square += rows[k] * rows[k];
                }
            }
            double scale = Math.sqrt(dimension / square);
            for (int k = from; k < from + dimension; k++) {
                rows[k] *= scale;
            }
        }
        return RealPatterns.wrap(dimension, rows);
    }
}
