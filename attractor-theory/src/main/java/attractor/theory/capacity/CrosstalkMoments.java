package attractor.theory.capacity;

import attractor.statistics.Binomial;

/// The exponential moments of the crosstalk that one pattern makes on one unit of a dense memory.
///
///     Λ(l) = ln E cosh(l T̃(r)),   T̃(r) = T(r) for |r| ≤ limit, else 0,   r a sum of D−1 fair signs
///     B(s) = min_l exp((K−1) Λ(l) − l s)   bounds P(crosstalk of K−1 patterns ≤ −s)
///
/// For kernels that do not see negative overlaps the limit holds on one side only. l runs over a grid on the scale
/// of ln l that covers the best l of every signal in the given range; a coarser grid gives a weaker bound, not a
/// wrong one. T is taken relative to its largest value kept, so nothing overflows. Cost O(D) a grid point, once.
final class CrosstalkMoments {

    private static final double STEP = 0.05;
    private static final int POINTS = 400;
    /// Beyond this, cosh x − 1 is exp(x)/2 to the last digit.
    private static final double LARGE = 40;

    private final DenseKernel kernel;
    private final double largest;
    private final double[] multipliers;
    private final double[] logMoments;

    /// Prepares the grid.
    ///
    /// @param kernel the function F of the energy
    /// @param dimension D
    /// @param limit the largest overlap r that is kept
    /// @param signals the range of overlaps r whose T(r) may be asked for as a signal; positive
    /// @param margin about ln(1/B) of the bounds asked for
    CrosstalkMoments(DenseKernel kernel, int dimension, int limit, Signals signals, double margin) {
        this.kernel = kernel;
        Binomial signs = new Binomial(dimension - 1, 0.5);
        int least = isTwoSided(kernel, dimension) ? -limit : 1 - dimension;
        int first = Math.ceilDiv(dimension - 1 - limit, 2);
        int last = Math.floorDiv(dimension - 1 - least, 2);
        double[] logProbability = new double[last - first + 1];
        double[] logT = new double[last - first + 1];
        double top = Double.NEGATIVE_INFINITY;
        for (int minus = first; minus <= last; minus++) {
            logProbability[minus - first] = signs.logProbability(minus);
            logT[minus - first] = kernel.logMagnitude(dimension - 1 - 2L * minus);
            top = Math.max(top, logT[minus - first]);
        }
        largest = top;
        double from = Math.log(margin / 4) - (kernel.logMagnitude(signals.largest()) - largest);
        double to = Math.log(8 * margin) - (kernel.logMagnitude(signals.smallest()) - largest);
        int points = (int) Math.min(POINTS, Math.ceil((to - from) / STEP) + 1);
        multipliers = new double[points];
        logMoments = new double[points];
        for (int g = 0; g < points; g++) {
            double log = from + (to - from) * g / Math.max(1, points - 1);
            multipliers[g] = log;
            double excess = 0;
            for (int i = 0; i < logT.length; i++) {
                double x = Math.exp(log + logT[i] - largest);
                double half = Math.sinh(Math.min(x, LARGE) / 2);
                excess += x < LARGE
                        ? Math.exp(logProbability[i]) * 2 * half * half
                        : Math.exp(logProbability[i] + x - Math.log(2));
            }
            logMoments[g] = Math.log1p(excess);
        }
    }

    /// The overlaps that occur as signals.
    ///
    /// @param smallest r ≥ 1
    /// @param largest r
    record Signals(long smallest, long largest) {}

    /// Whether negative overlaps drive a unit as strongly as positive ones.
    static boolean isTwoSided(DenseKernel kernel, int dimension) {
        return kernel.logMagnitude(1L - dimension) >= kernel.logMagnitude(dimension - 1L);
    }

    /// B(T(r)): the bound on the error of one bit whose signal is T(r).
    ///
    /// @param count K
    /// @param r the overlap of cue and pattern without the unit
    /// @return a probability, 1 where nothing can be said
    double bit(double count, long r) {
        if (kernel.sign(r) <= 0) {
            return 1;
        }
        if (count == 1) {
            return 0;
        }
        double logSignal = kernel.logMagnitude(r) - largest;
        double best = 0;
        for (int g = 0; g < multipliers.length; g++) {
            best = Math.min(best, (count - 1) * logMoments[g] - Math.exp(multipliers[g] + logSignal));
        }
        return Math.exp(best);
    }
}
