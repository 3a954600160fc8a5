package attractor.models.modern;

import attractor.kernel.Superposition;
import attractor.match.RowScorer;
import attractor.memory.Panels;
import attractor.memory.Workers;
import attractor.pattern.Patterns;

/// The soft maximum of K scores, less its value for equal scores.
///
///     softmax_β(s) = (1/β) log((1/K) Σ_μ exp(β s_μ))        between the mean (β → 0) and the maximum (β → ∞)
///
/// The largest exponent is factored out. While the remaining mean is near 1 its logarithm is formed from its
/// distance to 1, so that a small β divides no rounding error. Streaming: the scores of 4096 patterns are looked at
/// and forgotten, and chunks are joined in order.
///
/// @param top the greatest of the scores
/// @param sum Σ_μ exp(β(s_μ − top))
/// @param below Σ_μ (exp(β(s_μ − top)) − 1), not formed as a difference
/// @param count how many scores
record SoftMaximum(double top, double sum, double below, int count) {

    private static final int CHUNK = Superposition.CHUNK;

    /// @param beta β in (0, ∞]
    /// @param scores of one cue
    /// @param xi at least one pattern
    static double of(double beta, RowScorer.Panel scores, Patterns xi) {
        int chunks = Math.ceilDiv(xi.count(), CHUNK);
        SoftMaximum[] parts = new SoftMaximum[chunks];
        if (chunks > 1 && Panels.worthThreads(1, xi.count(), xi.dimension())) {
            Workers.shared().forEach(chunks, k -> parts[k] = chunk(beta, scores, k, xi.count()));
        } else {
            for (int k = 0; k < chunks; k++) {
                parts[k] = chunk(beta, scores, k, xi.count());
            }
        }
        SoftMaximum all = parts[0];
        for (int k = 1; k < chunks; k++) {
            all = all.join(parts[k], beta);
        }
        return all.value(beta);
    }

    private static SoftMaximum chunk(double beta, RowScorer.Panel scores, int chunk, int count) {
        double[] s = new double[Math.min(CHUNK, count - chunk * CHUNK)];
        scores.score(chunk * CHUNK, s.length, s);
        double top = Double.NEGATIVE_INFINITY;
        for (double score : s) {
            top = Math.max(top, score);
        }
        double sum = 0;
        double below = 0;
        if (beta != Double.POSITIVE_INFINITY) {
            for (double score : s) {
                double exponent = beta * (score - top);
                sum += Math.exp(exponent);
                below += Math.expm1(exponent);
            }
        }
        return new SoftMaximum(top, sum, below, s.length);
    }

    private SoftMaximum join(SoftMaximum later, double beta) {
        double greatest = Math.max(top, later.top);
        if (beta == Double.POSITIVE_INFINITY) {
            return new SoftMaximum(greatest, 0, 0, count + later.count);
        }
        double a = beta * (top - greatest);
        double b = beta * (later.top - greatest);
        return new SoftMaximum(
                greatest,
                Math.exp(a) * sum + Math.exp(b) * later.sum,
                Math.exp(a) * below + count * Math.expm1(a) + Math.exp(b) * later.below + later.count * Math.expm1(b),
                count + later.count);
    }

    private double value(double beta) {
        if (beta == Double.POSITIVE_INFINITY) {
            return top;
        }
        double log = below > -0.5 * count ? Math.log1p(below / count) : Math.log(sum) - Math.log(count);
        return top + log / beta;
    }
}
