package attractor.theory.advice;

import attractor.theory.rem.AllPatterns;
import attractor.theory.rem.Basin;
import attractor.theory.rem.Kernel;
import attractor.theory.rem.TypicalPattern;
import attractor.theory.special.MonotoneRoot;

/// Will a stored pattern be recalled from a noisy cue, what limits it, and what would help?
///
/// Every number is one of `attractor.theory.rem`, for D → ∞, or of [FiniteRecall], for the D asked about.
///
/// @param memory patterns and cues
/// @param limits thresholds of a typical cue for D → ∞
/// @param widestAngle θ_c in radians, of cues of their pattern's norm; NaN where even the pattern is lost
/// @param mostNoise the noise up to which typical cues are recalled for D → ∞; NaN where even the pattern is lost
/// @param all exponent up to which every pattern is kept from a clean cue, and what loses the first
/// @param finite the share of cues recalled at this D
/// @param leastSharpness least λ that recalls 95 % of the cues at this D; +∞ when none does
public record Advice(
        RandomMemory memory,
        Limits limits,
        double widestAngle,
        double mostNoise,
        AllPatterns.Capacity all,
        FiniteRecall finite,
        double leastSharpness) {

    /// The answer in one word.
    public enum Answer {
        /// At least 95 % of the cues are recalled.
        RECALLED,
        /// Some are, some are not.
        PARTLY,
        /// At most 5 % are.
        LOST
    }

    /// The advice.
    ///
    /// @param memory patterns and cues
    /// @param sharpness λ in (0, 10⁶]
    /// @return all numbers
    public static Advice on(RandomMemory memory, double sharpness) {
        double load = memory.load();
        double most = mostNoise(memory, sharpness);
        return new Advice(
                memory,
                Limits.of(memory.cue(), load, sharpness),
                memory.kernel() == Kernel.DOT || memory.patterns() != RandomPatterns.GAUSSIAN
                        ? Basin.of(memory.law(), load, sharpness).angle()
                        : Math.atan(most),
                most,
                AllPatterns.capacity(memory.law(), sharpness, AllPatterns.Ties.ALLOWED),
                FiniteRecall.of(memory, sharpness),
                FiniteRecall.leastSharpness(memory));
    }

    /// {@return the answer for this D}
    public Answer answer() {
        return answer(finite.recall());
    }

    /// {@return the answer for a share of recalled cues}
    ///
    /// @param recall the share
    public static Answer answer(double recall) {
        return recall >= FiniteRecall.SUCCESS
                ? Answer.RECALLED
                : recall <= FiniteRecall.FAILURE ? Answer.LOST : Answer.PARTLY;
    }

    private static double mostNoise(RandomMemory memory, double sharpness) {
        double load = memory.load();
        if (TypicalPattern.capacity(memory.cue(0), sharpness) <= load) {
            return Double.NaN;
        }
        if (memory.patterns() == RandomPatterns.BINARY) {
            return (1 - Limits.of(memory.law(), load, sharpness).freeEnergy()) / 2;
        }
        return MonotoneRoot.increasing(noise -> load - TypicalPattern.capacity(memory.cue(noise), sharpness), 1);
    }
}
