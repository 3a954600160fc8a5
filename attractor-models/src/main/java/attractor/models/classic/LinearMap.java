package attractor.models.classic;

import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;

/// The linear map u = Σ_μ y^μ (ξ^μ·x), without its matrix.
record LinearMap(Patterns keys, Patterns values) {

    void requireCue(Pattern cue) {
        if (cue.dimension() != keys.dimension()) {
            throw new IllegalArgumentException("cue has dimension " + cue.dimension()
                    + " but the memory stores patterns of dimension " + keys.dimension()
                    + "; pad it or choose an encoding");
        }
    }

    /// The inputs u of all output units, possibly not finite.
    double[] of(Pattern x) {
        double[] m = new double[keys.count()];
        double[] u = new double[values.dimension()];
        keys.overlaps(x, m);
        values.superpose(m, u);
        return u;
    }

    /// The precision of real answers: that of the values if they are real, else that of the cue, else float64.
    Precision precision(Pattern cue) {
        if (values instanceof RealPatterns reals) {
            return reals.precision();
        }
        return cue instanceof Reals reals ? reals.precision() : Precision.FLOAT64;
    }

    static boolean finite(double[] u, Precision precision) {
        double limit = precision == Precision.FLOAT32 ? Float.MAX_VALUE : Double.MAX_VALUE;
        for (double input : u) {
            // False for NaN too.
            if (!(Math.abs(input) <= limit)) {
                return false;
            }
        }
        return true;
    }
}
