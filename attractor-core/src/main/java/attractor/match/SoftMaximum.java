package attractor.match;

import attractor.memory.Panels;
import attractor.memory.Workers;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The soft maximum of K scores, less its value for equal scores.
///
///     softmax_β(s) = (1/β) log((1/K) Σ_μ exp(β s_μ))        between the mean (β → 0) and the maximum (β → ∞)
///
/// The largest exponent is factored out. While the remaining mean is near 1 its logarithm is formed from its
/// distance to 1, so that a small β divides no rounding error. Streaming: the scores of 4096 patterns are looked at
/// and forgotten, and chunks are joined in order, so neither the number of states nor threads change a bit. Unlike
/// [attractor.kernel.SoftmaxSum] it is formed in float64 throughout and leaves no row out.
public final class SoftMaximum {

    /// exp is 0 below this.
    private static final double UNDERFLOW = -746;

    /// From a mean of ½ on its distance to 1 counts; where it is certainly less, the distance is not needed.
    private static final double FAR = 0.49;

    private final double beta;
    private final RowScorer scorer;
    private final Patterns patterns;

    /// Whether the distance to 1 is formed: it costs several times as much as the sum.
    private enum Distance {
        FORMED,
        LEFT_OUT
    }

    private SoftMaximum(double beta, RowScorer scorer, Patterns patterns) {
        this.beta = beta;
        this.scorer = scorer;
        this.patterns = patterns;
    }

    /// {@return the soft maximum of the scores of each state}
    ///
    /// @param beta β in (0, ∞]
    /// @param scorer scores the patterns
    /// @param patterns at least one
    /// @param states of the dimension of the patterns
    public static double[] of(double beta, RowScorer scorer, Patterns patterns, List<? extends Pattern> states) {
        SoftMaximum maximum = new SoftMaximum(beta, scorer, patterns);
        double[] values = new double[states.size()];
        new Panels(values.length, patterns.count(), patterns.dimension()).forEach((from, to) -> {
            double[] some = maximum.panel(states.subList(from, to));
            System.arraycopy(some, 0, values, from, some.length);
        });
        return values;
    }

    private double[] panel(List<? extends Pattern> states) {
        Distance first = patterns.count() <= Chunks.SIZE ? Distance.FORMED : Distance.LEFT_OUT;
        Part[] sums = pass(states, first);
        int[] near = IntStream.range(0, sums.length)
                .filter(c -> sums[c].needsDistance(beta))
                .toArray();
        if (near.length > 0) {
            List<? extends Pattern> again =
                    Arrays.stream(near).mapToObj(states::get).toList();
            Part[] formed = pass(again, Distance.FORMED);
            for (int k = 0; k < near.length; k++) {
                sums[near[k]] = formed[k];
            }
        }
        return Arrays.stream(sums).mapToDouble(sum -> sum.value(beta)).toArray();
    }

    private Part[] pass(List<? extends Pattern> states, Distance distance) {
        RowScorer.Panel panel = scorer.panel(states);
        int cues = states.size();
        Part[] all = new Part[cues];
        Arrays.fill(all, Part.NONE);
        Chunks chunks =
                new Chunks(patterns.count(), cues * patterns.dimension(), (long) cues * Chunks.SIZE * Double.BYTES);
        chunks.pass(
                () -> new Share(cues),
                (from, to, share) -> {
                    Workers.checkInterrupt();
                    share.scores.score(panel, from, to - from);
                    double[] s = new double[to - from];
                    for (int c = 0; c < cues; c++) {
                        share.scores.of(c, s);
                        share.parts[c] = part(s, distance);
                    }
                },
                share -> Arrays.setAll(all, c -> all[c].join(share.parts[c], beta)));
        return all;
    }

    /// What one chunk contributes, with room to form it.
    private static final class Share {

        private final ScoredChunk scores;
        private final Part[] parts;

        Share(int cues) {
            scores = new ScoredChunk(cues);
            parts = new Part[cues];
        }
    }

    private Part part(double[] s, Distance distance) {
        double top = Double.NEGATIVE_INFINITY;
        for (double score : s) {
            top = Math.max(top, score);
        }
        if (beta == Double.POSITIVE_INFINITY) {
            return new Part(top, 0, 0, s.length);
        }
        double sum = 0;
        for (double score : s) {
            double exponent = beta * (score - top);
            if (!(exponent < UNDERFLOW)) {
                sum += Math.exp(exponent);
            }
        }
        return new Part(top, sum, distance == Distance.FORMED ? below(s, top) : Double.NaN, s.length);
    }

    private double below(double[] s, double top) {
        double below = 0;
        for (double score : s) {
            below += Math.expm1(beta * (score - top));
        }
        return below;
    }

    /// What is known of some scores of one state.
    ///
    /// @param top the greatest
    /// @param sum Σ_μ exp(β(s_μ − top))
    /// @param below Σ_μ (exp(β(s_μ − top)) − 1), not formed as a difference; NaN where it was not formed
    /// @param count how many scores
    private record Part(double top, double sum, double below, int count) {

        /// Of no scores.
        private static final Part NONE = new Part(Double.NEGATIVE_INFINITY, 0, 0, 0);

        Part join(Part later, double beta) {
            if (count == 0) {
                return later;
            }
            double greatest = Math.max(top, later.top);
            if (beta == Double.POSITIVE_INFINITY) {
                return new Part(greatest, 0, 0, count + later.count);
            }
            double a = beta * (top - greatest);
            double b = beta * (later.top - greatest);
            return new Part(
                    greatest,
                    Math.exp(a) * sum + Math.exp(b) * later.sum,
                    Math.exp(a) * below
                            + count * Math.expm1(a)
                            + Math.exp(b) * later.below
                            + later.count * Math.expm1(b),
                    count + later.count);
        }

        boolean needsDistance(double beta) {
            return beta != Double.POSITIVE_INFINITY && Double.isNaN(below) && !(sum < FAR * count);
        }

        double value(double beta) {
            if (beta == Double.POSITIVE_INFINITY) {
                return top;
            }
            double log = below > -0.5 * count ? Math.log1p(below / count) : Math.log(sum) - Math.log(count);
            return top + log / beta;
        }
    }
}
