package attractor.theory.rem;

import attractor.theory.special.MonotoneRoot;

/// The Legendre transform of ζ by root search, for laws without a closed form.
final class Legendre {

    private static final double LARGEST_TILT = 0x1p40;

    private Legendre() {}

    /// The tilt beyond which ζ′ no longer moves in double precision, at most 2^40.
    static double saturation(OverlapLaw law) {
        return saturation(law, 1);
    }

    private static double saturation(OverlapLaw law, double sign) {
        double u = sign;
        while (Math.abs(u) < LARGEST_TILT && law.mean(2 * u) != law.mean(u)) {
            u *= 2;
        }
        return u;
    }

    static double tilt(OverlapLaw law, double overlap) {
        double atRest = law.mean(0);
        if (overlap == atRest) {
            return 0;
        }
        double sign = Math.signum(overlap - atRest);
        double root = positive(u -> sign * (law.mean(sign * u) - overlap));
        return sign * root;
    }

    /// ∞ unless the function becomes positive before the largest tilt.
    private static double positive(java.util.function.DoubleUnaryOperator increasing) {
        double high = 1;
        while (increasing.applyAsDouble(high) <= 0) {
            high *= 2;
            if (high > LARGEST_TILT) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return MonotoneRoot.increasing(increasing, high);
    }

    static double rate(OverlapLaw law, double overlap) {
        double tilt = law.tilt(overlap);
        if (!Double.isInfinite(tilt)) {
            return law.entropy(tilt);
        }
        // the end of the support still has a finite rate where it carries probability
        double far = saturation(law, Math.signum(tilt));
        double end = law.mean(far);
        return Math.abs(overlap - end) <= 1e-15 * Math.abs(end) ? law.entropy(far) : Double.POSITIVE_INFINITY;
    }
}
