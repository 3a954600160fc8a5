package attractor.lab.lucibellomezard;

import attractor.theory.rem.Binary;
import attractor.theory.rem.Gaussian;
import attractor.theory.rem.GaussianDistance;
import attractor.theory.rem.PatternLaw;
import attractor.theory.rem.Spherical;

/// The ensembles of the protocols.
public enum Law {
    /// Uniform on the sphere |ξ|² = D, compared by the inner product.
    SPHERICAL("spherical", new Spherical()),
    /// Standard normal components, compared by the inner product.
    GAUSSIAN("Gaussian", new Gaussian()),
    /// Standard normal components, compared by the distance.
    GAUSSIAN_DISTANCE("Gaussian, distance", new GaussianDistance()),
    /// Fair signs ±1.
    BINARY("±1", new Binary());

    private final String title;
    private final PatternLaw patterns;

    Law(String title, PatternLaw patterns) {
        this.title = title;
        this.patterns = patterns;
    }

    /// {@return the name in words}
    public String title() {
        return title;
    }

    /// {@return the law of the overlaps}
    public PatternLaw patterns() {
        return patterns;
    }
}
