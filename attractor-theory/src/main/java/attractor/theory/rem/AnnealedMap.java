package attractor.theory.rem;

import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;
import attractor.theory.special.MonotoneRoot;
import attractor.theory.special.UnimodalMaximum;

/// One step of recall at finite dimension, the other spherical patterns replaced by their average.
///
///     x = m ξ,  u = λm:   a = 1/(1 + exp(ln(K−1) + D ζ_D(u) − λDm)),   m′ = a + (1−a) c_D(u)
///     λ_c(D) = the least λ for which m′ = m has a solution in [m_min, 1]
///
/// a is the weight of the pattern in the softmax, c_D the overlap of the average of the others. Recall is lost in a
/// fold of this map, whose distance from the limit D → ∞ is of order (ln D)/D ([SizeLaw]). At D from 22 on λ_c
/// agrees with simulations to 1.5 percent. A solution below m_min is no recall. Derived here.
public final class AnnealedMap {

    /// The least length that counts as recall.
    static final Quantity LEAST_LENGTH = new Quantity(
            "least-m",
            "m_min",
            "least length of the state that counts as recall",
            Domain.reals().above(0).below(1));

    private static final int SCAN = 16;

    private final SphereAverage average;
    private final long dimension;
    private final double logOthers;

    private AnnealedMap(long dimension, double logOthers) {
        average = new SphereAverage(dimension);
        this.dimension = dimension;
        this.logOthers = logOthers;
    }

    /// The map of a memory of a given count.
    ///
    /// @param dimension D
    /// @param count K ≥ 2
    /// @return the map
    public static AnnealedMap ofCount(long dimension, double count) {
        return new AnnealedMap(dimension, Math.log(Symbols.COUNT.check(count) - 1));
    }

    /// The map of a memory of a given load, K = e^(αD) rounded to an integer of at least 2.
    ///
    /// @param dimension D
    /// @param alpha α
    /// @return the map; K may exceed the largest double
    public static AnnealedMap ofLoad(long dimension, double alpha) {
        double logCount = Symbols.LOAD.check(alpha) * Symbols.DIMENSION.check(dimension);
        // beyond e^40 neither the rounding nor the pattern itself changes the logarithm
        return new AnnealedMap(
                dimension, logCount > 40 ? logCount : Math.log(Math.max(2, Math.rint(Math.exp(logCount))) - 1));
    }

    /// The length after one step.
    ///
    /// @param m the length before it
    /// @param sharpness λ
    /// @return m′
    public double next(double m, double sharpness) {
        double u = Symbols.SHARPNESS.check(sharpness) * Symbols.MAGNETISATION.check(m);
        double others = logOthers + average.logMean(u) - u * dimension;
        double own = 1 / (1 + Math.exp(others));
        return own + (1 - own) * average.mean(u);
    }

    /// The least sharpness that keeps a pattern.
    ///
    /// @param least m_min, for example 0.8
    /// @return λ_c(D)
    public double leastSharpness(double least) {
        LEAST_LENGTH.check(least);
        double guess = Math.max(1e-3, logOthers / dimension);
        return MonotoneRoot.increasing(lambda -> bestGain(least, Math.min(lambda, 1e6)), guess);
    }

    /// max of m′ − m over [least, 1].
    private double bestGain(double least, double sharpness) {
        double step = (1 - least) / SCAN;
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= SCAN; i++) {
            double m = least + i * step;
            double gain = next(Math.min(1, m), sharpness) - m;
            if (gain > highest) {
                highest = gain;
                best = i;
            }
        }
        double low = least + Math.max(0, best - 1) * step;
        double high = Math.min(1, least + Math.min(SCAN, best + 1) * step);
        return Math.max(highest, UnimodalMaximum.value(m -> next(m, sharpness) - m, low, high));
    }
}
