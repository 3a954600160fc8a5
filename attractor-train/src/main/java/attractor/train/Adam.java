package attractor.train;

import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.reference.Source;

/// Descent with moments.
///
///     m ← β₁ m + (1−β₁) g,   s ← β₂ s + (1−β₂) g²,   w ← w − η m̂ / (√ŝ + ε)
///
/// m̂ = m/(1−β₁ᵗ), ŝ = s/(1−β₂ᵗ), β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸. Source: `kingma-2015`, Algorithm 1.
///
/// @param steps the number of steps, at least 1
/// @param rate the learning rate η, above 0
/// @param batch patterns of a step, drawn with replacement; 0 stands for all of them, each once
@Source(key = "kingma-2015", equation = "Algorithm 1")
public record Adam(
        @Param(doc = "number of steps", min = 1) int steps,

        @Param(symbol = "η", doc = "learning rate", min = 0, ends = Param.Ends.OPEN)
        double rate,

        @Param(doc = "patterns of a step, drawn at random; 0 stands for all of them, each once", min = 0)
        int batch)
        implements Optimiser {

    /// The decay β₁ of the mean gradient.
    static final double FIRST = 0.9;

    /// The decay β₂ of the mean squared gradient.
    static final double SECOND = 0.999;

    /// What keeps the division finite.
    static final double EPSILON = 1e-8;

    /// 4000 steps of rate 0.001 with all patterns.
    public Adam() {
        this(4000, 1e-3, 0);
    }

    /// Checks the ranges.
    public Adam {
        Range.atLeast("steps", steps, 1);
        Range.positive("rate", rate);
        Range.atLeast("batch", batch, 0);
    }
}
