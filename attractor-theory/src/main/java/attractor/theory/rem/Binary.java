package attractor.theory.rem;

import attractor.reference.Source;
import attractor.theory.special.BinaryEntropy;

/// Patterns of independent fair signs ±1, seen from a state of signs.
///
///     ζ(u) = ln cosh u,   ζ′(u) = tanh u,   I(e) = [(1+e) ln(1+e) + (1−e) ln(1−e)]/2
///     margin = ln 2 − ln(1+e^(−2u)),   entropy = u tanh u − ln cosh u
///
/// The rate is ln 2 at e = ±1 and infinite beyond; from α = ln 2 on every sign pattern is stored and nothing
/// freezes. Source: the ensemble of `demircigil-2017` in the theory of `lucibello-mezard-2024`; derived here.
@Source(key = "lucibello-mezard-2024", equation = "random energy model")
public record Binary() implements PatternLaw {

    private static final double LOG_TWO = 0.6931471805599453;

    @Override
    public double signal() {
        return 1;
    }

    @Override
    public double zeta(double u) {
        double y = Math.abs(u);
        if (y < 0.1) {
            // ln cosh u = ½ ln(1 + sinh² u) keeps the digits near 0
            double sinh = Math.sinh(y);
            return 0.5 * Math.log1p(sinh * sinh);
        }
        return y + Math.log1p(Math.exp(-2 * y)) - LOG_TWO;
    }

    @Override
    public double mean(double u) {
        return Math.tanh(u);
    }

    @Override
    public double margin(double u) {
        return u < 0.1 ? u - zeta(u) : LOG_TWO - Math.log1p(Math.exp(-2 * u));
    }

    @Override
    public double entropy(double u) {
        double y = Math.abs(u);
        if (y < 0.1) {
            return BinaryEntropy.rate(Math.tanh(y));
        }
        return LOG_TWO - Math.log1p(Math.exp(-2 * y)) - 2 * y / (Math.exp(2 * y) + 1);
    }

    @Override
    public double tilt(double overlap) {
        return Math.abs(overlap) >= 1
                ? Math.copySign(Double.POSITIVE_INFINITY, overlap)
                : 0.5 * (Math.log1p(overlap) - Math.log1p(-overlap));
    }

    @Override
    public double rate(double overlap) {
        return Math.abs(overlap) > 1 ? Double.POSITIVE_INFINITY : BinaryEntropy.rate(overlap);
    }

    @Override
    public double saturation() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public Deviation deviation(double t, double sharpness) {
        double margin = margin(sharpness);
        return new Deviation(t * margin, margin, t * (1 - Math.tanh(sharpness)));
    }
}
