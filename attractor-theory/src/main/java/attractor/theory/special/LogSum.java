package attractor.theory.special;

/// A sum of positive terms that are given by their logarithms one after the other, with their mean of a number.
///
///     s = Σ e^{a_k},   t = Σ e^{a_k} c_k        held as ln of the greatest term, and both sums relative to it
///
/// Neither overflows where all logarithms are below +∞. In the order of the terms, in float64; no term is left out.
/// For sums over stored patterns, which run over whole rows at a time, the kernels have their own. For one thread.
public final class LogSum {

    private double top = Double.NEGATIVE_INFINITY;
    private double total;
    private double weighted;

    /// The sum of no term.
    public LogSum() {}

    /// Adds a term.
    ///
    /// @param a its logarithm; −∞ adds nothing
    /// @param c the number that it carries
    public void add(double a, double c) {
        if (a == Double.NEGATIVE_INFINITY) {
            return;
        }
        if (a > top) {
            double scale = Math.exp(top - a);
            total *= scale;
            weighted *= scale;
            top = a;
        }
        double term = Math.exp(a - top);
        total += term;
        weighted += term * c;
    }

    /// {@return ln s; −∞ of no term}
    public double log() {
        return top + Math.log(total);
    }

    /// {@return t/s; NaN of no term}
    public double mean() {
        return weighted / total;
    }
}
