package attractor.theory.rem;

/// Patterns of independent standard normal components, compared by their distance from the state.
///
///     overlap e = (x·ξ − ½|ξ|²)/D,  signal ½:   softmax(−½λ|x − ξ^μ|²) = softmax(λ D e_μ)
///     ζ(u) = u²/(2(1+u)) − ½ ln(1+u),   margin = ½ ln(1+u) + u/(2(1+u)),   entropy = ½ ln(1+u) − u/(2(1+u)²)
///     h(t, l) = ½ t ln(1+l) + ½ ln(1 + t l/(1+l))
///
/// The bias −½|ξ|² takes from long patterns what the inner product gives them, so that the capacity grows without
/// bound where the inner product stops at ½ (one pattern) or (ln 2)/4 (all). Domain: u > −1. Derived here.
public record GaussianDistance() implements PatternLaw {

    @Override
    public double signal() {
        return 0.5;
    }

    @Override
    public double zeta(double u) {
        return u <= -1 ? Double.POSITIVE_INFINITY : 0.5 * (u * (u / (1 + u)) - Math.log1p(u));
    }

    @Override
    public double mean(double u) {
        // ½ − 1/(2(1+u)) − 1/(2(1+u)²) put over one denominator
        return u <= -1 ? Double.NEGATIVE_INFINITY : 0.5 - 0.5 / (1 + u) * (1 + 1 / (1 + u));
    }

    @Override
    public double margin(double u) {
        return 0.5 * (Math.log1p(u) + u / (1 + u));
    }

    @Override
    public double entropy(double u) {
        return 0.5 * (Math.log1p(u) - u / ((1 + u) * (1 + u)));
    }

    @Override
    public double saturation() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public Deviation deviation(double t, double sharpness) {
        double own = sharpness / (1 + sharpness);
        double inside = 1 + t * own;
        double log = Math.log1p(sharpness);
        return new Deviation(
                0.5 * (t * log + Math.log1p(t * own)),
                0.5 * (log + own / inside),
                0.5 * t / (1 + sharpness) * (1 + 1 / ((1 + sharpness) * inside)));
    }
}
