package attractor.theory.advice;

import attractor.theory.rem.OverlapLaw;

/// A noisy cue among Gaussian patterns that are compared by their distance.
///
///     x = ξ + σ n,  ρ² = 1+σ²,  e = (x·ξ′ − ½|ξ′|²)/D:   signal ½
///     ζ(u) = ρ²u²/(2(1+u)) − ½ ln(1+u),   ζ′(u) = ρ² u(2+u)/(2(1+u)²) − 1/(2(1+u))
///
/// Domain: u > −1. At σ = 0 [attractor.theory.rem.GaussianDistance]. Derived here.
///
/// @param square ρ²
record NoisyDistance(double square) implements OverlapLaw {

    @Override
    public double signal() {
        return 0.5;
    }

    @Override
    public double zeta(double u) {
        return u <= -1 ? Double.POSITIVE_INFINITY : 0.5 * (square * u * (u / (1 + u)) - Math.log1p(u));
    }

    @Override
    public double mean(double u) {
        return u <= -1 ? Double.NEGATIVE_INFINITY : 0.5 * (square * (u / (1 + u)) * (1 + 1 / (1 + u)) - 1 / (1 + u));
    }
}
