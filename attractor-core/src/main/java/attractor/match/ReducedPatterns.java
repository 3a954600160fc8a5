package attractor.match;

import attractor.kernel.FloatRange;
import attractor.kernel.FloatRows;
import attractor.kernel.Kernels;
import attractor.memory.Panels;
import attractor.memory.Workers;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import java.util.Optional;

/// Float32 patterns with a copy in reduced storage, and the exact nearest pattern by inner product through it.
///
///     s_μ = ξ^μ·x in float32,   |s_μ − a_μ| ≤ ε_μ        a_μ: the score of the reduced copy b^μ
///     candidates: all μ with a_μ + ε_μ ≥ the second-greatest a_ν − ε_ν
///
/// Two patterns score at least that threshold, so one that cannot reach it is neither winner nor runner-up; all
/// others are scored in float32, so index, score, margin and the tie rule are those of a full search. The bound
/// holds for each pattern:
///
///     ε_μ = |x|(r_μ + γ(2|b^μ| + r_μ)) + |x − τp||b^μ| + (D + 16)2⁻¹⁴⁸        r_μ ≥ |ξ^μ − b^μ|, γ = 2k·2⁻²⁴,
///                                                                             k = ⌈D/16⌉ + 4
///
/// By Cauchy and Schwarz the first term covers what the copy lost; γ covers the roundings of both float32 sums (a
/// lane of [attractor.kernel.Dot] and the tree round k times); the next term is there for int8 only, whose cue is
/// reduced to τp as well; the last covers underflow. All are rounded up. Numbers that overflow have no finite bound
/// and become candidates. Memory of the copy KD or 2KD bytes + O(K); cost O(KD) a cue, of which a quarter or half
/// is read from memory.
///
/// Source: own bound, from the standard analysis of rounding in inner products.
public final class ReducedPatterns {

    private static final int CHUNK = 4096;

    private final RealPatterns patterns;
    private final ReducedCopy copy;

    /// Makes the copy.
    ///
    /// @param patterns float32 patterns
    /// @param reduction how the copy is stored
    /// @throws IllegalArgumentException if the patterns are float64, or too long for int8
    public ReducedPatterns(RealPatterns patterns, Reduction reduction) {
        if (patterns.precision() != Precision.FLOAT32) {
            throw new IllegalArgumentException("the patterns are float64; reduced storage serves float32 patterns;"
                    + " give them as RealPatterns.ofFloats");
        }
        this.patterns = patterns;
        this.copy = ReducedCopy.of(patterns, reduction);
    }

    /// {@return the number of bytes that the copy takes}
    public long bytes() {
        return copy.bytes();
    }

    /// {@return the pattern with the greatest inner product, or nothing if there is no pattern}
    ///
    /// @param cue a float32 cue of the dimension of the patterns
    /// @throws IllegalArgumentException if the dimension or the precision of the cue does not fit
    public Optional<BoundedMatch> nearest(Reals cue) {
        if (cue.dimension() != patterns.dimension() || cue.precision() != Precision.FLOAT32) {
            throw new IllegalArgumentException("cue is " + cue.precision() + " of dimension " + cue.dimension()
                    + "; the patterns are float32 of dimension " + patterns.dimension()
                    + "; pad it, or give it as Reals.ofFloats");
        }
        if (patterns.count() == 0) {
            return Optional.empty();
        }
        float[] x = cue.toFloats();
        ReducedCopy.Scores scores = copy.scores(x);
        int chunks = Math.ceilDiv(patterns.count(), CHUNK);
        Candidates[] found = new Candidates[chunks];
        if (Panels.worthThreads(1, patterns.count(), patterns.dimension())) {
            Workers.shared().forEach(chunks, k -> found[k] = candidates(scores, k));
        } else {
            for (int k = 0; k < chunks; k++) {
                found[k] = candidates(scores, k);
            }
        }
        Candidates all = found[0];
        for (int k = 1; k < chunks; k++) {
            all.add(found[k]);
        }
        return Optional.of(rescored(all, x));
    }

    private Candidates candidates(ReducedCopy.Scores scores, int chunk) {
        Workers.checkInterrupt();
        int from = chunk * CHUNK;
        int count = Math.min(CHUNK, patterns.count() - from);
        double[] a = new double[count];
        double[] epsilon = new double[count];
        scores.score(from, a, epsilon);
        Candidates found = new Candidates();
        for (int r = 0; r < count; r++) {
            found.offer(from + r, a[r], epsilon[r]);
        }
        return found;
    }

    private BoundedMatch rescored(Candidates all, float[] x) {
        FloatRows rows = new FloatRows(patterns.segment(), patterns.count(), patterns.dimension());
        int[] candidates = all.kept();
        double[] s = new double[1];
        Contest contest = new Contest();
        for (int mu : candidates) {
            FloatRows row = rows.slice(mu, 1);
            Kernels.provider().reals().overlaps(row, x, s, 0);
            FloatRange.restore(row, patterns::leastMagnitude, x, s, 0);
            contest.enter(mu, s, 0, 1);
        }
        return new BoundedMatch(contest.best(patterns.count()), all.bound(), candidates.length);
    }
}
