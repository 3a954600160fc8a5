package attractor.match;

import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import java.util.Optional;

/// One application of x ↦ Pᵀ sep(sim(M, x)).
record MatchStep(Patterns keys, Scorer scorer, Separation separation, Patterns values) {

    void requireCue(Pattern cue) {
        if (cue.dimension() != keys.dimension()) {
            throw new IllegalArgumentException("cue has dimension " + cue.dimension()
                    + " but the memory stores patterns of dimension " + keys.dimension()
                    + "; pad it or choose an encoding");
        }
    }

    double[] scores(Pattern x) {
        requireCue(x);
        double[] s = new double[keys.count()];
        scorer.score(x, s);
        return s;
    }

    double[] weights(Pattern x) {
        double[] w = scores(x);
        separation.separate(w);
        return w;
    }

    Optional<BestMatch> identify(Pattern cue) {
        double[] s = scores(cue);
        return s.length == 0 ? Optional.empty() : Optional.of(BestMatch.of(s));
    }

    /// The float32 or float64 of the states: that of the values if they are real, else that of the cue, else
    /// float64.
    Precision precision(Pattern cue) {
        if (values instanceof RealPatterns reals) {
            return reals.precision();
        }
        return cue instanceof Reals reals ? reals.precision() : Precision.FLOAT64;
    }

    /// Computes the next state.
    ///
    /// @param w scratch for K weights
    /// @param y receives the components
    void apply(Pattern x, double[] w, double[] y) {
        scorer.score(x, w);
        separation.separate(w);
        values.superpose(w, y);
    }

    /// Whether every component is finite in this precision.
    static boolean finite(double[] y, Precision precision) {
        for (double component : y) {
            if (!(precision == Precision.FLOAT32 ? Float.isFinite((float) component) : Double.isFinite(component))) {
                return false;
            }
        }
        return true;
    }
}
