package attractor.lab.diffusion;

import attractor.experiment.Measured;
import attractor.theory.special.MonotoneRoot;
import java.util.Arrays;

/// The number of random patterns at which a cue is decoded wrongly with a given probability.
///
///     E (1 − f)^(K−1) = 1 − ε        f: the fraction of all patterns that are better than the right one
///
/// A real number K: no set is drawn, as competitors are independent given the cue. The error is that of the mean
/// over cues, divided by its slope.
final class CountAtError {

    private static final double MOST = 60;

    private CountAtError() {}

    /// {@return ln K; NaN where too many cues have no better pattern for the error ever to be reached}
    ///
    /// @param better f of each cue
    /// @param error ε
    static Measured logCount(double[] better, double error) {
        if (right(better, MOST) >= 1 - error) {
            return new Measured(Double.NaN, Double.NaN);
        }
        double k = MonotoneRoot.between(logCount -> 1 - error - right(better, logCount), -MOST, MOST);
        double[] each = new double[better.length];
        double slope = 0;
        for (int r = 0; r < each.length; r++) {
            double log = Math.log1p(-better[r]);
            each[r] = Math.exp((Math.exp(k) - 1) * log);
            slope += Math.exp(k) * log * each[r] / each.length;
        }
        return new Measured(k, Measured.mean(each).standardError() / Math.abs(slope));
    }

    private static double right(double[] better, double logCount) {
        double others = Math.expm1(logCount);
        return Arrays.stream(better)
                .map(f -> Math.exp(others * Math.log1p(-f)))
                .average()
                .orElseThrow();
    }
}
