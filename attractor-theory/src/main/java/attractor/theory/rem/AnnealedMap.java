package attractor.theory.rem;

import attractor.theory.special.MonotoneRoot;

/// One step of recall at finite dimension, the other spherical patterns replaced by their average.
///
///     x = m ξ,  u = λm:   a = 1/(1 + exp(ln(K−1) + D ζ_D(u) − λDm)),   m′ = a + (1−a) c_D(u)
///     λ_c(D) = the least λ for which m′ = m has a solution in [m_min, 1]
///
/// a is the weight of the pattern in the softmax, c_D the overlap of the average of the others. Recall is lost in a
/// fold of this map, whose distance from the limit D → ∞ is of order (ln D)/D ([SizeLaw]). At D from 22 on λ_c
/// agrees with simulations to 1.5 percent. A solution below m_min is no recall; for large D and loads so large that
/// the others alone hold a state of m_min (α above 1.06 at m_min = 0.8) λ_c is +∞. Derived here.
public final class AnnealedMap implements AnnealedStep {

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
        return new AnnealedMap(dimension, logOthers(dimension, alpha));
    }

    /// ln(K−1) of the rounded count.
    static double logOthers(long dimension, double alpha) {
        double logCount = Symbols.LOAD.check(alpha) * Symbols.DIMENSION.check(dimension);
        // beyond e^40 neither the rounding nor the pattern itself changes the logarithm
        return logCount > 40 ? logCount : Math.log(Math.max(2, Math.rint(Math.exp(logCount))) - 1);
    }

    @Override
    public double logWeight(double m, double sharpness) {
        return logWeight(sharpness * m);
    }

    private double logWeight(double u) {
        return logOthers + average.logMean(u) - u * dimension;
    }

    @Override
    public double average(double m, double sharpness) {
        return average.mean(sharpness * m);
    }

    /// m′ as a function of u = λm, and its derivative.
    private record Length(double length, double slope) {}

    private Length at(double u) {
        double others = logWeight(u);
        double own = 1 / (1 + Math.exp(others));
        double rest = 1 / (1 + Math.exp(-others));
        double c = average.mean(u);
        // c_D′ by the differential equation of the ratio, r′ = 1 − r² − (2ν+1) r/x
        double bend = dimension * (1 - c) * (1 + c) - (dimension - 1) * c / u;
        return new Length(own + rest * c, own * rest * dimension * (1 - c) * (1 - c) + rest * bend);
    }

    /// The least sharpness that keeps a pattern.
    ///
    /// m′ depends on u = λm alone, so λ(u) = u/m′(u) runs through all solutions of m′ = m, and λ_c is its minimum
    /// over the u with m′(u) ≥ m_min. From a = ½ on λ(u) falls to the fold and then rises; below, only the solution
    /// at m_min itself may be lower. At D of about ten the fold may lie below a = ½.
    ///
    /// @param least m_min, for example 0.8
    /// @return λ_c(D); +∞ if the others alone then hold a state of m_min
    @Override
    public double leastSharpness(double least) {
        LEAST_LENGTH.check(least);
        double guess = logOthers / dimension + 1e-3;
        double shortest = MonotoneRoot.increasing(u -> at(u).length() - least, guess);
        double balanced = MonotoneRoot.increasing(u -> u * dimension - average.logMean(u) - logOthers, guess);
        double fold = Math.max(shortest, balanced);
        if (descent(fold) < 0) {
            fold = MonotoneRoot.increasing(this::descent, fold);
        } else if (shortest < fold && descent(shortest) < 0) {
            fold = MonotoneRoot.between(this::descent, shortest, fold);
        }
        double lambda =
                Math.min(fold / at(fold).length(), shortest / at(shortest).length());
        return Fold.unlessHeldByOthers(this, lambda, least);
    }

    /// m′² dλ/du, negative before the fold.
    private double descent(double u) {
        Length here = at(u);
        return here.length() - u * here.slope();
    }
}
