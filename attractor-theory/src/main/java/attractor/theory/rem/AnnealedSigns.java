package attractor.theory.rem;

/// One step of recall of ±1 patterns at finite dimension, the others replaced by their average.
///
///     L = ln(K−1) + D ln cosh u − λDm,   c = tanh u,   u = λm
///
/// Exact as an average for every D, the components being independent; the dimension enters by (K−1) alone. Derived
/// here.
public final class AnnealedSigns implements AnnealedStep {

    private static final Binary LAW = new Binary();

    private final long dimension;
    private final double logOthers;

    /// The step in a memory of a given load, K = e^(αD) rounded to an integer of at least 2.
    ///
    /// @param dimension D
    /// @param alpha α
    public AnnealedSigns(long dimension, double alpha) {
        this.dimension = dimension;
        this.logOthers = AnnealedMap.logOthers(dimension, alpha);
    }

    @Override
    public double logWeight(double m, double sharpness) {
        double u = sharpness * m;
        return logOthers + dimension * (LAW.zeta(u) - u);
    }

    @Override
    public double average(double m, double sharpness) {
        return Math.tanh(sharpness * m);
    }
}
