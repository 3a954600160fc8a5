package attractor.theory.rem;

import attractor.statistics.ChiSquare;
import attractor.theory.special.MonotoneRoot;

/// One step of recall of a Gaussian pattern of a given norm at finite dimension, the others replaced by their
/// average.
///
///     inner product:   L = ln(K−1) + D r²(u²/2 − u),   c = u,   u = λm
///     distance:        L = ln(K−1) − ½D ln(1+λ) + D r²(u²/(2(1+λ)) − u + λ/2),   c = u/(1+λ)
///
/// r² = |ξ|²/D of the pattern that is to be kept; short ones need a larger λ. Exact as an average for every D.
/// Derived here.
public final class AnnealedNormals implements AnnealedStep {

    private final Kernel kernel;
    private final long dimension;
    private final double squaredLength;
    private final double logOthers;

    /// The step in a memory of a given load, K = e^(αD) rounded to an integer of at least 2.
    ///
    /// @param kernel what the softmax compares
    /// @param dimension D
    /// @param alpha α
    /// @param squaredLength r² > 0; 1 for a typical pattern of large D
    public AnnealedNormals(Kernel kernel, long dimension, double alpha, double squaredLength) {
        this.kernel = kernel;
        this.dimension = dimension;
        this.squaredLength = squaredLength;
        this.logOthers = AnnealedMap.logOthers(dimension, alpha);
        if (!(squaredLength > 0)) {
            throw new IllegalArgumentException(
                    "the squared length r² of the pattern, per component, is " + squaredLength + "; it is above 0");
        }
    }

    /// The step for the pattern of median norm. λ_c falls with the norm, so its λ_c is the median over patterns.
    ///
    /// @param kernel what the softmax compares
    /// @param dimension D
    /// @param alpha α
    /// @return the step
    public static AnnealedNormals ofMedianNorm(Kernel kernel, long dimension, double alpha) {
        double median = MonotoneRoot.increasing(r -> 0.5 - ChiSquare.pValue(r * dimension, (double) dimension), 1);
        return new AnnealedNormals(kernel, dimension, alpha, median);
    }

    @Override
    public double logWeight(double m, double sharpness) {
        double u = sharpness * m;
        return logOthers
                + switch (kernel) {
                    case DOT -> dimension * squaredLength * u * (0.5 * u - 1);
                    case DISTANCE ->
                        0.5
                                * dimension
                                * (squaredLength * (u * u / (1 + sharpness) - 2 * u + sharpness)
                                        - Math.log1p(sharpness));
                };
    }

    @Override
    public double average(double m, double sharpness) {
        return switch (kernel) {
            case DOT -> sharpness * m;
            case DISTANCE -> sharpness * m / (1 + sharpness);
        };
    }
}
