package attractor.experiment.advisor;

import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import java.util.random.RandomGenerator;

/// How far patterns are from those that the theory is about: centred, independent components, equal norms.
///
///     mean share    |⟨ξ⟩|²/⟨|ξ|²⟩, of two independent samples so that noise does not count; 0 if centred
///     directions    (tr C)²/tr C², C the covariance: D for independent components of equal variance
///     norm spread   standard deviation of |ξ| over its mean
///
/// From at most 512 patterns; tr C² is the mean squared inner product of different centred patterns, which counts
/// no noise of the sample. O(512² D).
///
/// @param meanShare part of the squared norm that all patterns have in common
/// @param directions the effective number of dimensions
/// @param normSpread relative spread of the norms
public record Likeness(double meanShare, double directions, double normSpread) {

    private static final int MOST = 512;

    /// Measures it.
    ///
    /// @param patterns at least two
    /// @param seed chooses the patterns looked at
    /// @return the three numbers
    public static Likeness of(Patterns patterns, Seed seed) {
        int n = Math.min(MOST, patterns.count());
        double[][] rows = new double[n][];
        RandomGenerator rng = seed.child("likeness", 0).generator();
        for (int k = 0; k < n; k++) {
            Pattern pattern = patterns.get(n == patterns.count() ? k : rng.nextInt(patterns.count()));
            rows[k] = pattern.toArray();
        }
        int dimension = patterns.dimension();
        double[] sum = new double[dimension];
        double squares = 0;
        double norms = 0;
        for (double[] row : rows) {
            double square = dot(row, row);
            squares += square / n;
            norms += Math.sqrt(square) / n;
            for (int i = 0; i < dimension; i++) {
                sum[i] += row[i];
            }
        }
        double mean = (dot(sum, sum) - n * squares) / (n * (n - 1.0));
        for (double[] row : rows) {
            for (int i = 0; i < dimension; i++) {
                row[i] -= sum[i] / n;
            }
        }
        double trace = 0;
        double inner = 0;
        for (int a = 0; a < n; a++) {
            trace += dot(rows[a], rows[a]) / n;
            for (int b = 0; b < a; b++) {
                double product = dot(rows[a], rows[b]);
                inner += product * product;
            }
        }
        double pairs = n * (n - 1.0) / 2;
        double directions = inner == 0 ? dimension : trace * trace / (inner / pairs);
        return new Likeness(
                Math.clamp(mean / squares, 0, 1),
                Math.clamp(directions, 1, dimension),
                Math.sqrt(Math.max(0, squares - norms * norms)) / norms);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
