package attractor.models.modern;

/// The soft maximum of K numbers, less its value for equal numbers.
///
///     softmax_β(s) = (1/β) log((1/K) Σ_μ exp(β s_μ))        between the mean (β → 0) and the maximum (β → ∞)
///
/// The largest exponent is factored out. While the remaining mean is near 1 its logarithm is formed from its
/// distance to 1, so that a small β divides no rounding error.
final class SoftMaximum {

    private SoftMaximum() {}

    /// @param beta β in (0, ∞]
    /// @param s at least one finite number
    static double of(double beta, double[] s) {
        double top = Double.NEGATIVE_INFINITY;
        for (double score : s) {
            top = Math.max(top, score);
        }
        if (beta == Double.POSITIVE_INFINITY) {
            return top;
        }
        double sum = 0;
        double below = 0;
        for (double score : s) {
            double exponent = beta * (score - top);
            sum += Math.exp(exponent);
            below += Math.expm1(exponent);
        }
        double log = below > -0.5 * s.length ? Math.log1p(below / s.length) : Math.log(sum) - Math.log(s.length);
        return top + log / beta;
    }
}
