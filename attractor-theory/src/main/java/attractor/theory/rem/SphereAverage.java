package attractor.theory.rem;

import attractor.theory.special.ModifiedBessel;

/// The overlaps of spherical patterns at finite dimension.
///
///     ζ_D(u) = (1/D) ln E e^(u x·ξ) = (1/D) ln[Γ(D/2) (2/(uD))^(D/2−1) I_{D/2−1}(uD)],   |x|² = |ξ|² = D
///     c_D(u) = ζ_D′(u) = I_{D/2}(uD)/I_{D/2−1}(uD)
///
/// Limits for D → ∞: [Spherical]. Bessel functions in logarithms: good to D = 1e5 and beyond. Derived here.
///
/// @param dimension D
public record SphereAverage(long dimension) {

    /// Checks the dimension.
    public SphereAverage {
        Symbols.DIMENSION.check(dimension);
    }

    /// The cumulant generating function.
    ///
    /// @param u tilt, ≥ 0
    /// @return ζ_D(u)
    public double zeta(double u) {
        return logMean(u) / dimension;
    }

    /// ln E e^(u x·ξ) = D ζ_D(u).
    double logMean(double u) {
        return ModifiedBessel.logNormalised(dimension / 2.0 - 1, u * dimension);
    }

    /// The mean overlap at tilt u.
    ///
    /// @param u tilt, ≥ 0
    /// @return c_D(u) in [0, 1)
    public double mean(double u) {
        return ModifiedBessel.ratio(dimension / 2.0 - 1, u * dimension);
    }
}
