package attractor.match;

import attractor.kernel.Superposition;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import java.util.Arrays;
import java.util.Optional;

/// One application of x ↦ Pᵀ sep(sim(M, x)).
record MatchStep(Patterns keys, Scorer scorer, Separation separation, Patterns values) {

    /// With fewer numbers than this a second reading costs nothing, and simple code is quicker to begin.
    private static final long WORTH_FUSING = 1 << 16;

    void requireCue(Pattern cue) {
        if (cue.dimension() != keys.dimension()) {
            throw new IllegalArgumentException("cue has dimension " + cue.dimension()
                    + " but the memory stores patterns of dimension " + keys.dimension()
                    + "; pad it or choose an encoding");
        }
    }

    void requireCues(Patterns cues) {
        if (cues.count() > 0) {
            requireCue(cues.get(0));
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
        if (overflowed(w)) {
            Arrays.fill(w, Double.NaN);
            return w;
        }
        separation.separate(w);
        return w;
    }

    Optional<BestMatch> identify(Pattern cue) {
        requireCue(cue);
        return new Search(keys, scorer).best(cue);
    }

    /// The float32 or float64 of the states: that of the values if they are real, else that of the cue, else
    /// float64.
    Precision precision(Pattern cue) {
        if (values instanceof RealPatterns reals) {
            return reals.precision();
        }
        return cue instanceof Reals reals ? reals.precision() : Precision.FLOAT64;
    }

    /// The step to take: fused where at least 65536 numbers are stored, rows and values are real in one precision,
    /// scored by inner products and weighed by a softmax of finite sharpness; else as defined.
    Step begin() {
        if (scorer instanceof InnerProducts products
                && products.patterns() == keys
                && separation instanceof Separation.Softmax softmax
                && softmax.beta() != Double.POSITIVE_INFINITY
                && keys instanceof RealPatterns rows
                && values instanceof RealPatterns images
                && rows.precision() == images.precision()
                && (rows.precision() == Precision.FLOAT64 || products.doubleBias().length == 0)
                && (long) rows.count() * rows.dimension() >= WORTH_FUSING) {
            return FusedStep.of(this, products, rows, images, softmax.beta());
        }
        return exact();
    }

    /// The step whose scores, weights and sums are those of the definition, in float64.
    Step exact() {
        if (keys.count() <= Superposition.CHUNK || !(scorer instanceof RowScorer rows)) {
            return new WholeStep(this);
        }
        boolean winnerTakesAll = separation instanceof Separation.Max
                || (separation instanceof Separation.Softmax softmax && softmax.beta() == Double.POSITIVE_INFINITY);
        return winnerTakesAll ? new WinnerStep(new Search(keys, scorer), this) : new StreamedStep(this, rows);
    }

    /// Whether these scores say that sums left the range of numbers: +∞ that is no exact hit of a reciprocal
    /// distance, or an inner product that is NaN though all components are finite.
    boolean overflowed(double[] s) {
        return switch (scorer) {
            case InnerProducts products -> !defined(s);
            case PerComponent overlaps -> !defined(s);
            case Cosines cosines -> Scores.top(s) == Double.POSITIVE_INFINITY;
            case Measured measured ->
                !measured.similarity().hitsAreInfinite() && Scores.top(s) == Double.POSITIVE_INFINITY;
            default -> false;
        };
    }

    private static boolean defined(double[] s) {
        for (double score : s) {
            if (!(score < Double.POSITIVE_INFINITY)) {
                return false;
            }
        }
        return true;
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
