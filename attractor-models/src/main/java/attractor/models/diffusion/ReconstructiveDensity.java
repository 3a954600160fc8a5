package attractor.models.diffusion;

import attractor.memory.Provenance;

/// A law of stored cores and a corpus that says of an answer which part of it was stored.
///
///     p_v(x) = w (1/N) Σ_n p_v(x | core ξ_n) + (1 − w) p_v(x)        N stored cores, w: their weight
public sealed interface ReconstructiveDensity extends SmoothedDensity permits WholeCore, LinearCore, HeightCore {

    /// {@return for each stored core, and last for the corpus, how far a state is taken to come from it; sum 1}
    ///
    /// @param v the variance v of the noise
    /// @param x D numbers
    double[] responsibilities(double v, double... x);

    /// What the answer to a noisy state is made of.
    ///
    /// @param v the variance v of the noise
    /// @param x D numbers
    /// @return the posterior mean, and which part of it was stored
    Provenance provenance(double v, double... x);

    /// {@return what computes posterior means fastest, for one thread; the same as [#denoiser] up to rounding}
    Denoiser fastDenoiser();
}
