package attractor.lab.lucibellomezard;

import attractor.theory.rem.Binary;
import attractor.theory.rem.Gaussian;
import attractor.theory.rem.GaussianDistance;
import attractor.theory.rem.PatternLaw;
import attractor.theory.rem.Spherical;

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
}
