package attractor.models.modern;

import attractor.kernel.Superposition;
import attractor.match.RowScorer;
import attractor.memory.Panels;
import attractor.memory.Workers;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

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
/// @param below Σ_μ (exp(β(s_μ − top)) − 1), not formed as a difference; NaN where it was not formed
/// @param count how many scores
record SoftMaximum(double top, double sum, double below, int count) {

    private static final int CHUNK = Superposition.CHUNK;

    /// States whose scores of a chunk are formed together.
    private static final int GROUP = 16;

    /// exp is 0 below this.
    private static final double UNDERFLOW = -746;

    /// The mean from which on its distance to 1 counts is ½; where it is certainly less, the distance is not
    /// needed.
    private static final double FAR = 0.49;

    /// Whether the distance to 1 is formed: it costs several times as much as the sum.
    private enum Distance {
        FORMED,
        LEFT_OUT
    }

    /// The soft maxima of the scores of several states.
    ///
    /// @param beta β in (0, ∞]
    /// @param scorer scores the patterns
    /// @param states of the dimension of the patterns
    /// @param xi at least one pattern
    static double[] of(double beta, RowScorer scorer, List<? extends Pattern> states, Patterns xi) {
        double[] values = new double[states.size()];
        new Panels(values.length, xi.count(), xi.dimension()).forEach((from, to) -> {
            double[] some = panel(beta, scorer, states.subList(from, to), xi);
            System.arraycopy(some, 0, values, from, some.length);
        });
        return values;
    }

    private static double[] panel(double beta, RowScorer scorer, List<? extends Pattern> states, Patterns xi) {
        Distance first = xi.count() <= CHUNK ? Distance.FORMED : Distance.LEFT_OUT;
        SoftMaximum[] maxima = pass(beta, scorer, states, xi, first);
        int[] near = IntStream.range(0, maxima.length)
                .filter(c -> maxima[c].needsDistance(beta))
                .toArray();
        if (near.length > 0) {
            List<? extends Pattern> again =
                    Arrays.stream(near).mapToObj(states::get).toList();
            SoftMaximum[] formed = pass(beta, scorer, again, xi, Distance.FORMED);
            for (int k = 0; k < near.length; k++) {
                maxima[near[k]] = formed[k];
            }
        }
        return Arrays.stream(maxima).mapToDouble(maximum -> maximum.value(beta)).toArray();
    }

    private static SoftMaximum[] pass(
            double beta, RowScorer scorer, List<? extends Pattern> states, Patterns xi, Distance distance) {
        List<RowScorer.Panel> groups = new ArrayList<>();
        for (int from = 0; from < states.size(); from += GROUP) {
            groups.add(scorer.panel(states.subList(from, Math.min(states.size(), from + GROUP))));
        }
        int chunks = Math.ceilDiv(xi.count(), CHUNK);
        SoftMaximum[][] parts = new SoftMaximum[chunks][states.size()];
        Work work = new Work(beta, groups, xi.count(), distance);
        if (chunks > 1 && Panels.worthThreads(states.size(), xi.count(), xi.dimension())) {
            Workers.shared().forEach(chunks, k -> work.chunk(k, parts[k]));
        } else {
            for (int k = 0; k < chunks; k++) {
                work.chunk(k, parts[k]);
            }
        }
        SoftMaximum[] all = parts[0];
        for (int k = 1; k < chunks; k++) {
            for (int c = 0; c < all.length; c++) {
                all[c] = all[c].join(parts[k][c], beta);
            }
        }
        return all;
    }

    /// What is done with every chunk of scores.
    private record Work(double beta, List<RowScorer.Panel> groups, int count, Distance distance) {

        void chunk(int chunk, SoftMaximum[] parts) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            int from = chunk * CHUNK;
            int rows = Math.min(CHUNK, count - from);
            double[] s = new double[Math.min(GROUP, parts.length) * rows];
            for (int g = 0; g < groups.size(); g++) {
                groups.get(g).score(from, rows, s);
                for (int c = g * GROUP; c < Math.min(parts.length, (g + 1) * GROUP); c++) {
                    parts[c] = part(s, (c - g * GROUP) * rows, rows);
                }
            }
        }

        private SoftMaximum part(double[] s, int at, int rows) {
            double top = Double.NEGATIVE_INFINITY;
            for (int k = at; k < at + rows; k++) {
                top = Math.max(top, s[k]);
            }
            if (beta == Double.POSITIVE_INFINITY) {
                return new SoftMaximum(top, 0, 0, rows);
            }
            double sum = 0;
            for (int k = at; k < at + rows; k++) {
                double exponent = beta * (s[k] - top);
                if (!(exponent < UNDERFLOW)) {
                    sum += Math.exp(exponent);
                }
            }
            return new SoftMaximum(top, sum, distance == Distance.FORMED ? below(s, at, rows, top) : Double.NaN, rows);
        }

        private double below(double[] s, int at, int rows, double top) {
            double below = 0;
            for (int k = at; k < at + rows; k++) {
                below += Math.expm1(beta * (s[k] - top));
            }
            return below;
        }
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

    private boolean needsDistance(double beta) {
        return beta != Double.POSITIVE_INFINITY && Double.isNaN(below) && !(sum < FAR * count);
    }

    private double value(double beta) {
        if (beta == Double.POSITIVE_INFINITY) {
            return top;
        }
        double log = below > -0.5 * count ? Math.log1p(below / count) : Math.log(sum) - Math.log(count);
        return top + log / beta;
    }
}
