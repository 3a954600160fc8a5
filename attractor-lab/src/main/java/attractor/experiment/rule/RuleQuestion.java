package attractor.experiment.rule;

import attractor.parameter.Param;
import attractor.parameter.Range;

/// Where a learning rule is to be explained: the size, the cues, and the failures that are accepted.
///
/// @param dimension D
/// @param delta δ, flip probability of a cue bit; on sparse patterns the fraction of the active units of a cue that
///     are wrong
/// @param epsilon ε, accepted probability that a recalled pattern is not exact
/// @param coding f of sparse 0/1 patterns; 0 for balanced ±1 patterns
/// @param count K of the simulation; 0 for the capacity that is predicted
/// @param sets random pattern sets that are simulated
public record RuleQuestion(
        @Param(symbol = "D", doc = "number of units", min = 8, max = 4096)
        int dimension,

        @Param(symbol = "δ", doc = "noise of a cue", min = 0, max = 0.5)
        double delta,

        @Param(symbol = "ε", doc = "accepted probability of failure", min = 0, max = 0.5, ends = Param.Ends.OPEN)
        double epsilon,

        @Param(
                symbol = "f",
                doc = "coding level of sparse 0/1 patterns; 0 for balanced ±1 patterns",
                min = 0,
                max = 0.5)
        double coding,

        @Param(symbol = "K", doc = "patterns of the simulation; 0 for as many as are predicted", min = 0)
        int count,

        @Param(doc = "random pattern sets of the simulation", min = 2, max = 100_000)
        int sets) {

    /// D = 256, δ = 0.1, ε = 0.05, ±1 patterns, the predicted count, 40 sets.
    public RuleQuestion() {
        this(256, 0.1, 0.05, 0, 0, 40);
    }

    /// Checks the ranges.
    public RuleQuestion {
        Range.in("dimension", dimension, 8, 4096);
        Range.openAbove("delta", delta, 0, 0.5);
        Range.open("epsilon", epsilon, 0, 0.5);
        Range.openAbove("coding", coding, 0, 0.5);
        Range.atLeast("count", count, 0);
        Range.in("sets", sets, 2, 100_000);
        if (coding > 0 && Math.rint(coding * dimension) < 1) {
            throw new IllegalArgumentException("coding (f) is " + coding + ", which leaves no active unit among "
                    + dimension + "; choose f from " + 1.0 / dimension + " on, or 0 for ±1 patterns");
        }
    }

    /// The number of active units of a sparse pattern.
    int active() {
        return (int) Math.rint(coding * dimension);
    }

    /// {@return the same question for cues with this much noise}
    ///
    /// @param noise δ, in [0, 0.5)
    RuleQuestion atNoise(double noise) {
        return new RuleQuestion(dimension, noise, epsilon, coding, count, sets);
    }
}
