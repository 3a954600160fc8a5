package attractor.theory.rem;

import attractor.reference.Source;

/// Patterns uniform on the sphere |ξ|² = D.
///
///     ζ(u) = 2u²/(1+s) − ½ ln((1+s)/2),   s = √(1+4u²),   ζ′(u) = 2u/(1+s),   I(e) = −½ ln(1−e²)
///     margin = u (1 + 1/(s+2u))/(1+s) + ½ ln(1 + 2u²/(1+s)),   entropy = ½ ln((1+s)/2)
///     ε_* = √(1−e^(−2α)),   λ_* = ε_* e^(2α)
///
/// No two large terms are subtracted. A state of norm ρ√D has ζ(ρu), as the law is invariant under rotations.
/// Source: `lucibello-mezard-2024`, spherical patterns.
@Source(key = "lucibello-mezard-2024", equation = "spherical patterns")
public record Spherical() implements PatternLaw {

    @Override
    public double signal() {
        return 1;
    }

    /// (s − 1)/2 = 2u²/(1+s).
    private static double excess(double u) {
        return 2 * u * (u / (1 + Math.hypot(1, 2 * u)));
    }

    @Override
    public double zeta(double u) {
        double excess = excess(u);
        return excess - 0.5 * Math.log1p(excess);
    }

    @Override
    public double mean(double u) {
        return 2 * u / (1 + Math.hypot(1, 2 * u));
    }

    @Override
    public double margin(double u) {
        double s = Math.hypot(1, 2 * u);
        // u − 2u²/(1+s), rationalised where both are large and positive
        double linear = u > 0 ? u * (1 + 1 / (s + 2 * u)) / (1 + s) : u - excess(u);
        return linear + 0.5 * Math.log1p(excess(u));
    }

    @Override
    public double entropy(double u) {
        return 0.5 * Math.log1p(excess(u));
    }

    @Override
    public double tilt(double overlap) {
        return Math.abs(overlap) >= 1
                ? Math.copySign(Double.POSITIVE_INFINITY, overlap)
                : overlap / ((1 - overlap) * (1 + overlap));
    }

    @Override
    public double rate(double overlap) {
        return Math.abs(overlap) >= 1 ? Double.POSITIVE_INFINITY : -0.5 * Math.log1p(-overlap * overlap);
    }

    @Override
    public double freezing(double alpha) {
        return largest(alpha) * Math.exp(2 * alpha);
    }

    @Override
    public double largest(double alpha) {
        return Math.sqrt(-Math.expm1(-2 * Symbols.LOAD.check(alpha)));
    }

    @Override
    public double saturation() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public Deviation deviation(double t, double sharpness) {
        double margin = margin(sharpness);
        double s = Math.hypot(1, 2 * sharpness);
        // 1 − ζ′ with s − 2l = 1/(s + 2l), which does not vanish by rounding
        return new Deviation(t * margin, margin, t * (1 + 1 / (s + 2 * sharpness)) / (1 + s));
    }
}
