package attractor.experiment.capacity;

import attractor.parameter.Names;
import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.pattern.BitFlips;
import attractor.pattern.Corruption;
import attractor.pattern.ExactFlips;
import attractor.reference.Source;

/// What it means to hold K patterns: every one is recalled from a noisy cue, but for a small probability.
///
///     P[T(ξ^μ perturbed with δ) ≠ ξ^μ] < ε  for every μ        capacity = largest K with every K' ≤ K so
///
/// The patterns are K random ±1 patterns of D components, or sparse ones with k active (+1) units each. Source:
/// `bao-2022` and `hanley-2025`, Eqs. 1 and 20.
///
/// @param dimension D ≥ 1
/// @param delta δ, in [0, 0.5)
/// @param epsilon ε, in (0, 0.66): the sequential test compares ε/1.5 with 1.5 ε
/// @param noise how cues are made
/// @param ensemble over what the probability is taken
/// @param dynamics how far a recall runs
/// @param success `exact` or `overlap:θ`
/// @param active k, active units of sparse patterns; 0 for fair signs
@Source(key = "hanley-2025", equation = "1, 20")
public record CapacityQuestion(
        @Param(symbol = "D", doc = "number of components of a pattern", min = 1)
        int dimension,

        @Param(symbol = "δ", doc = "noise of a cue", min = 0, max = 0.5)
        double delta,

        @Param(symbol = "ε", doc = "accepted probability of failure", min = 0, max = 0.66, ends = Param.Ends.OPEN)
        double epsilon,

        @Param(doc = "independent flips, or an exact number of them")
        Noise noise,

        @Param(doc = "random patterns, or the worst of a fixed set")
        Averaging ensemble,

        @Param(doc = "one synchronous step, or the model's own dynamics")
        Dynamics dynamics,

        @Param(symbol = "θ", doc = "exact, or overlap:0.95") String success,

        @Param(symbol = "k", doc = "active units of sparse patterns, 0 for fair signs", min = 0)
        int active) {

    /// D = 100, δ = 0.1, ε = 0.05, annealed, to convergence, exact.
    public CapacityQuestion() {
        this(100, 0.1, 0.05);
    }

    /// Independent flips, random patterns, to convergence, exact.
    ///
    /// @param dimension D ≥ 1
    /// @param delta δ, in [0, 0.5)
    /// @param epsilon ε, in (0, 0.66)
    public CapacityQuestion(int dimension, double delta, double epsilon) {
        this(dimension, delta, epsilon, Noise.FLIP, Averaging.ANNEALED, Dynamics.CONVERGED, "exact");
    }

    /// Fair signs.
    ///
    /// @param dimension D ≥ 1
    /// @param delta δ, in [0, 0.5)
    /// @param epsilon ε, in (0, 0.66)
    /// @param noise how cues are made
    /// @param ensemble over what the probability is taken
    /// @param dynamics how far a recall runs
    /// @param success `exact` or `overlap:θ`
    public CapacityQuestion(
            int dimension,
            double delta,
            double epsilon,
            Noise noise,
            Averaging ensemble,
            Dynamics dynamics,
            String success) {
        this(dimension, delta, epsilon, noise, ensemble, dynamics, success, 0);
    }

    /// Checks the ranges.
    public CapacityQuestion {
        Range.atLeast("dimension", dimension, 1);
        Range.openAbove("delta", delta, 0, 0.5);
        Range.open("epsilon", epsilon, 0, 0.66);
        Success.of(success);
        Range.in("active", active, 0, dimension);
        if (active > 0 && noise != Noise.MOVE) {
            throw new IllegalArgumentException("active is " + active + ", so patterns are sparse, but noise="
                    + Names.kebab(noise.name()) + " changes how many units are active; ask with noise=move");
        }
    }

    /// The criterion that `success` names.
    public Success criterion() {
        return Success.of(success);
    }

    /// The channel from a pattern to its cue.
    Corruption corruption() {
        return switch (noise) {
            case FLIP -> new BitFlips(delta);
            case COUNT -> new ExactFlips(delta);
            case MOVE -> new MovedUnits(delta);
        };
    }

    /// The question in one line.
    public String words() {
        return (dynamics == Dynamics.ONE_STEP ? "one synchronous step" : "recall to its end") + ", "
                + criterion().id() + ", "
                + (ensemble == Averaging.ANNEALED ? "random patterns" : "worst pattern of a fixed set")
                + (active > 0 ? " with " + active + " active units, " : ", ")
                + switch (noise) {
                    case FLIP -> "flips with probability ";
                    case COUNT -> "flips of a fraction ";
                    case MOVE -> "active units moved, a fraction ";
                }
                + delta
                + ", failure below " + epsilon;
    }
}
