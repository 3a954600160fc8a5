package attractor.lab.lucibellomezard;

import attractor.experiment.rem.Crossover;
import attractor.theory.rem.AnnealedMap;
import attractor.theory.rem.AnnealedNormals;
import attractor.theory.rem.AnnealedSigns;
import attractor.theory.rem.AnnealedStep;
import attractor.theory.rem.Binary;
import attractor.theory.rem.Gaussian;
import attractor.theory.rem.GaussianDistance;
import attractor.theory.rem.Kernel;
import attractor.theory.rem.PatternLaw;
import attractor.theory.rem.Spherical;
import attractor.theory.rem.TypicalPattern;

/// The ensembles of the protocols.
public enum Law {
    /// Uniform on the sphere |ξ|² = D, compared by the inner product.
    SPHERICAL("spherical"),
    /// Standard normal components, compared by the inner product.
    GAUSSIAN("Gaussian"),
    /// Standard normal components, compared by the distance.
    GAUSSIAN_DISTANCE("Gaussian, distance"),
    /// Fair signs ±1.
    BINARY("±1");

    private final String title;

    Law(String title) {
        this.title = title;
    }

    /// {@return the name in words}
    public String title() {
        return title;
    }

    /// {@return the law of the overlaps}
    public PatternLaw patterns() {
        return switch (this) {
            case SPHERICAL -> new Spherical();
            case GAUSSIAN -> new Gaussian();
            case GAUSSIAN_DISTANCE -> new GaussianDistance();
            case BINARY -> new Binary();
        };
    }

    /// {@return the annealed prediction λ_c(D) of the least sharpness that keeps a pattern, m ≥ 0.8}
    ///
    /// @param dimension D
    /// @param alpha α
    /// @param squaredLength r² = |ξ|²/D of the pattern, where patterns differ in it
    double annealed(int dimension, double alpha, double squaredLength) {
        AnnealedStep step =
                switch (this) {
                    case SPHERICAL -> AnnealedMap.ofLoad(dimension, alpha);
                    case GAUSSIAN -> new AnnealedNormals(Kernel.DOT, dimension, alpha, squaredLength);
                    case GAUSSIAN_DISTANCE -> new AnnealedNormals(Kernel.DISTANCE, dimension, alpha, squaredLength);
                    case BINARY -> new AnnealedSigns(dimension, alpha);
                };
        return step.leastSharpness(Crossover.LEAST_LENGTH);
    }

    /// {@return the prediction for the pattern of median norm, which is also the median of the prediction}
    ///
    /// @param dimension D
    /// @param alpha α
    double annealed(int dimension, double alpha) {
        AnnealedStep step =
                switch (this) {
                    case SPHERICAL -> AnnealedMap.ofLoad(dimension, alpha);
                    case GAUSSIAN -> AnnealedNormals.ofMedianNorm(Kernel.DOT, dimension, alpha);
                    case GAUSSIAN_DISTANCE -> AnnealedNormals.ofMedianNorm(Kernel.DISTANCE, dimension, alpha);
                    case BINARY -> new AnnealedSigns(dimension, alpha);
                };
        return step.leastSharpness(Crossover.LEAST_LENGTH);
    }

    /// {@return the prediction for D → ∞}
    ///
    /// @param alpha α
    double limit(double alpha) {
        return TypicalPattern.leastSharpness(patterns(), alpha);
    }
}
