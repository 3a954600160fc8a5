package attractor.models.diffusion;

import attractor.memory.Progress;
import attractor.models.diffusion.LinearCore.Corpus;
import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.pattern.Patterns;

/// The normal law with mean and covariance of a corpus of patterns; of the stored patterns where none is given.
///
///     Σ = (1/N) Σ_n (y_n − μ)(y_n − μ)ᵀ + ρ I        μ: D, Σ: D×D
///
/// The ridge ρ keeps components that never change in the corpus apart from what was stored. Cost O(ND² + D³).
///
/// @param ridge ρ, above 0
public record FittedNormal(
        @Param(symbol = "ρ", doc = "variance that is added to every component", min = 0, ends = Param.Ends.OPEN)
        double ridge)
        implements CorpusLaw {

    /// A hundredth, for patterns with components around 1.
    public FittedNormal() {
        this(0.01);
    }

    /// Checks the range.
    public FittedNormal {
        Range.positive("ridge", ridge);
    }

    /// {@return mean and covariance}
    ///
    /// @param known the corpus, at least one pattern
    /// @param progress hears of every pattern
    Corpus corpus(Patterns known, Progress progress) {
        return Corpus.of(known, ridge, progress);
    }
}
