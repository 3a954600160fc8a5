package attractor.models.diffusion;

import attractor.models.diffusion.LinearCore.Corpus;
import attractor.parameter.Param;
import attractor.parameter.Range;
import java.util.Arrays;

/// A normal law whose components are alike, and more alike the nearer they are.
///
///     y ~ N(m 1, Σ),   Σ_ij = s² r^|i−j|
///
/// r = 0 is white noise, r near 1 a smooth signal.
///
/// @param mean m
/// @param deviation s, above 0
/// @param correlation r of neighbours, in \[0, 1)
public record StationaryNormal(
        @Param(symbol = "m", doc = "mean of every component")
        double mean,

        @Param(symbol = "s", doc = "standard deviation of every component", min = 0, ends = Param.Ends.OPEN)
        double deviation,

        @Param(symbol = "r", doc = "correlation of neighbours", min = 0, max = 1, ends = Param.Ends.OPEN_ABOVE)
        double correlation)
        implements CorpusLaw {

    /// Mean 0, deviation 1, neighbours independent.
    public StationaryNormal() {
        this(0, 1, 0);
    }

    /// Checks the ranges.
    public StationaryNormal {
        Range.open("mean", mean, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        Range.positive("deviation", deviation);
        Range.openAbove("correlation", correlation, 0, 1);
    }

    /// {@return mean and covariance}
    ///
    /// @param dimension D
    Corpus corpus(int dimension) {
        double[] middle = new double[dimension];
        Arrays.fill(middle, mean);
        double[][] covariance = new double[dimension][dimension];
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < dimension; j++) {
                covariance[i][j] = deviation * deviation * Math.pow(correlation, Math.abs(i - j));
            }
        }
        return new Corpus(middle, covariance);
    }
}
