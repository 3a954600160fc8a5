package attractor.theory.advice;

import attractor.statistics.Normal;
import attractor.theory.rem.OverlapLaw;

/// The share of noisy cues that a memory of finite dimension recalls.
///
///     recall = 1 − bulk − nearest
///     bulk     share of cues from which the annealed map, the other patterns replaced by their average, does not
///              come back to the pattern (only where the others are not condensed)
///     nearest  share of the remaining cues to which another pattern is nearer: E_x[1 − (1 − p_x)^(K−1)],
///              p_x = P(x·ξ′ > x·ξ), exact for spheres, Gaussian patterns and signs (half of the ties are lost)
///     pairs    K(K−1) E_x p_x, the expected number of such (cue, pattern) pairs
///
/// The expectation runs over the exact law of the cue's overlap and norm. Recall means |x − ξ|² < 0.1 |ξ|² at the
/// end. For Gaussian patterns, clean cues and the inner product `pairs` is [attractor.theory.rem.FailingPairs]. The
/// annealed map neglects that the sum over the others fluctuates, and where it is nearly condensed that is felt up
/// to D of about 50. Derived here.
///
/// @param recall probability that a cue of a random pattern is recalled
/// @param bulk probability that it is lost to the sum of the others
/// @param nearest probability that it is lost to a single other pattern
/// @param pairs expected number of ordered pairs in which another pattern beats a cue's own
/// @param count K
public record FiniteRecall(double recall, double bulk, double nearest, double pairs, double count) {

    /// The least share of recalled cues that counts as success.
    public static final double SUCCESS = 0.95;

    /// The share below which recall counts as failed.
    public static final double FAILURE = 0.05;

    /// Shares lost to the bulk below this one are not resolved and given as 0.
    public static final double RESOLUTION = 1e-18;

    private static final double NEARBY = 1e-4;

    /// The expectation for one memory.
    ///
    /// @param memory patterns and cues
    /// @param sharpness λ in (0, 10⁶]
    /// @return the shares
    public static FiniteRecall of(RandomMemory memory, double sharpness) {
        return memory.patterns() == RandomPatterns.BINARY
                ? new SignCues(memory, sharpness).average()
                : new RealCues(memory, sharpness).average();
    }

    static FiniteRecall of(double bulk, double nearest, double beaten, double count) {
        double lost = Math.clamp(bulk, 0, 1);
        double beat = Math.clamp(nearest, 0, 1 - lost);
        return new FiniteRecall(1 - lost - beat, lost, beat, count * (count - 1) * beaten, count);
    }

    /// {@return how many of K cues, one of each pattern, are expected to fail}
    public double failures() {
        return count * (bulk + nearest);
    }

    /// The least sharpness with which almost all cues are recalled.
    ///
    /// @param memory patterns and cues
    /// @return λ with a recall of 0.95; +∞ when no sharpness suffices
    public static double leastSharpness(RandomMemory memory) {
        double low = 1e-6;
        double high = 1e4;
        if (of(memory, high).recall() < SUCCESS) {
            return Double.POSITIVE_INFINITY;
        }
        while (high / low > 1.0005) {
            double middle = Math.sqrt(low * high);
            if (of(memory, middle).recall() >= SUCCESS) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /// ln of the number of other patterns.
    static double logOthers(double count) {
        return count > 1e15 ? Math.log(count) : Math.log(count - 1);
    }

    /// Whether less than one other pattern is expected at the overlaps that dominate the average of the others.
    ///
    ///     K P(e ≥ ζ′(λ)) < 1,   P = exp(−D I(ζ′)) exp(t²/2) Q(t),  t = λ√(D ζ″)
    ///
    /// For D → ∞ that is λ > λ_*(α). Then the average is that of rare memories, which have such a pattern.
    static boolean isCondensed(OverlapLaw law, RandomMemory memory, double sharpness) {
        return isCondensed(law, (double) memory.dimension(), memory.count(), sharpness);
    }

    static boolean isCondensed(OverlapLaw law, double dimension, double count, double sharpness) {
        double bend =
                (law.mean(sharpness * (1 + NEARBY)) - law.mean(sharpness * (1 - NEARBY))) / (2 * NEARBY * sharpness);
        double t = sharpness * Math.sqrt(dimension * Math.max(0, bend));
        double tail = t < 1e6 ? t * t / 2 + Normal.logUpperTail(t) : -Math.log(t);
        return dimension * law.entropy(sharpness) - tail > Math.log(count);
    }

    /// 1 − (1 − p)^(K−1).
    static double anyOf(double count, double p) {
        return p >= 1 ? 1 : -Math.expm1((count - 1) * Math.log1p(-p));
    }
}
