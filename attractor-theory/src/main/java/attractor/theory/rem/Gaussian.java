package attractor.theory.rem;

import attractor.reference.Source;

/// Patterns of independent standard normal components, compared by the inner product.
///
///     ζ(u) = u²/2,   ζ′(u) = u,   I(e) = e²/2,   ε_* = λ_* = √(2α)
///     h(t, l) = ½ ln(1 + 2t(l − l²/2))
///
/// The state is a pattern of typical norm √D; norms differ by a large deviation of rate (r²−1)/2 − ln r, which is
/// what limits all patterns at once ([GaussianAllPatterns]). Source: `lucibello-mezard-2024`, Gaussian patterns.
@Source(key = "lucibello-mezard-2024", equation = "Gaussian patterns")
public record Gaussian() implements PatternLaw {

    @Override
    public double signal() {
        return 1;
    }

    @Override
    public double zeta(double u) {
        return u * u / 2;
    }

    @Override
    public double mean(double u) {
        return u;
    }

    @Override
    public double margin(double u) {
        return u * (1 - u / 2);
    }

    @Override
    public double entropy(double u) {
        return u * u / 2;
    }

    @Override
    public double tilt(double overlap) {
        return overlap;
    }

    @Override
    public double rate(double overlap) {
        return overlap * overlap / 2;
    }

    @Override
    public double freezing(double alpha) {
        return Math.sqrt(2 * Symbols.LOAD.check(alpha));
    }

    @Override
    public double largest(double alpha) {
        return freezing(alpha);
    }

    @Override
    public double saturation() {
        return 1;
    }

    @Override
    public Deviation deviation(double t, double sharpness) {
        double margin = margin(sharpness);
        double inside = 1 + 2 * t * margin;
        return inside > 0
                ? new Deviation(0.5 * Math.log1p(2 * t * margin), margin / inside, t * (1 - sharpness) / inside)
                : new Deviation(Double.NEGATIVE_INFINITY, margin, t * (1 - sharpness));
    }
}
