package attractor.train;

import attractor.models.diffusion.Core;
import attractor.models.diffusion.CorpusLaw;
import attractor.models.diffusion.FittedNormal;
import attractor.models.diffusion.Reconstructive;
import attractor.models.diffusion.WholePattern;
import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.pattern.Patterns;
import attractor.reference.Source;
import java.util.Optional;

/// Stored cores with some probability, each completed anew from the corpus, else patterns of the corpus.
///
///     y ~ w (1/N) Σ_n p(y | A y = ξ_n) + (1 − w) p(y)        w: share
///
/// With the whole pattern as core, episodes and corpus are mixed; with another one the network comes to the exact
/// [Reconstructive] memory of the same settings. Patterns of a step are drawn from this law, `optimiser.batch` of
/// them, or as many as are stored where that is 0. Source: `ambrogioni-2023`, Eq. 6 and 7.
///
/// @param core what of each pattern is stored
/// @param corpus what is known in general
/// @param share w in \[0, 1\], the probability of a stored core
@Source(key = "ambrogioni-2023", equation = "7")
public record StoredAndCorpus(
        @Param(doc = "what of each pattern is stored") Core core,
        @Param(doc = "what is known in general") CorpusLaw corpus,

        @Param(symbol = "w", doc = "probability of a stored core; the corpus has the rest", min = 0, max = 1)
        double share)
        implements Lesson {

    /// Whole patterns and the normal law of a corpus, half and half.
    public StoredAndCorpus() {
        this(new WholePattern(), new FittedNormal(), 0.5);
    }

    /// Checks the range, and that core and corpus fit each other.
    ///
    /// @throws IllegalArgumentException if a core belongs to another kind of corpus
    public StoredAndCorpus {
        Range.closed("share", share, 0, 1);
        Reconstructive.requireFit(core, corpus);
    }

    /// What the patterns of a step are drawn from.
    ///
    /// @param xi the patterns whose cores are stored
    /// @param known the corpus; the stored patterns stand in for one
    /// @param batch patterns of a step, or 0
    Examples examples(Patterns xi, Optional<Patterns> known, int batch) {
        Reconstructive exact = new Reconstructive(core, corpus, share);
        return new Examples.Drawn(exact.density(xi, known.orElse(xi)), batch == 0 ? xi.count() : batch);
    }
}
