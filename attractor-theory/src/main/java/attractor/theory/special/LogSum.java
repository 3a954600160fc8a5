package attractor.experiment.rem;

/// A sum of positive terms that are given by their logarithms, with the sum of the terms times a number.
///
///     s = Σ e^{a_k},  t = Σ e^{a_k} c_k        held as ln of the greatest term, and both sums relative to it
final class LogSum {

    private double top = Double.NEGATIVE_INFINITY;
    private double total;
    private double weighted;

    /// Adds e^a, with weight c.
    void add(double a, double c) {
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

    /// ln s.
    double log() {
        return top + Math.log(total);
    }

    /// t/s.
    double mean() {
        return weighted / total;
    }
}
