package attractor.models.diffusion;

import attractor.memory.Provenance;
import attractor.parameter.Range;
import attractor.pattern.Patterns;
import attractor.reference.Source;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Patterns of which everything was stored, beside a corpus: episodic and semantic memory in one.
///
///     p_v(x) = w (1/N) Σ_n N(x; ξ_n, v I) + (1 − w) p_v(x; corpus)
///
/// A component is either remembered or made up, so its made-up share is the responsibility of the corpus. Cost
/// O(ND) and that of the corpus. Source: `ambrogioni-2023`, Eq. 6, with normalised parts.
@Source(key = "ambrogioni-2023", equation = "6")
public final class WholeCore implements ReconstructiveDensity {

    private final EmpiricalDensity episodic;
    private final SmoothedDensity semantic;
    private final MixtureDensity mixture;
    private final double[] deviating;

    private WholeCore(EmpiricalDensity episodic, double share, SmoothedDensity semantic, double[] deviating) {
        this.episodic = episodic;
        this.semantic = semantic;
        this.mixture = MixtureDensity.of(episodic, share, semantic);
        this.deviating = deviating;
    }

    /// {@return stored patterns beside a normal corpus}
    ///
    /// @param xi at least one pattern
    /// @param share w in \[0, 1\], the weight of what was stored
    /// @param semantic the law of the corpus, of the same dimension
    public static WholeCore of(Patterns xi, double share, GaussianDensity semantic) {
        double[] deviating = Arrays.stream(semantic.priorVariance())
                .map(variance -> variance == 0 ? 0 : 1)
                .toArray();
        return new WholeCore(EmpiricalDensity.of(xi), share, semantic, deviating);
    }

    /// {@return stored patterns beside a sphere}
    ///
    /// @param xi at least one pattern
    /// @param share w in \[0, 1\], the weight of what was stored
    /// @param semantic the sphere, of the same dimension
    public static WholeCore of(Patterns xi, double share, SphereDensity semantic) {
        return new WholeCore(EmpiricalDensity.of(xi), share, semantic, Account.all(xi.dimension(), 1));
    }

    @Override
    public int dimension() {
        return mixture.dimension();
    }

    @Override
    public Denoiser denoiser() {
        return mixture.denoiser();
    }

    @Override
    public Denoiser fastDenoiser() {
        return denoiser();
    }

    @Override
    public double[] draw(RandomGenerator rng) {
        return mixture.draw(rng);
    }

    @Override
    public double[] responsibilities(double v, double... x) {
        double[] parts = mixture.responsibilities(v, x);
        double[] weights = episodic.weights(v, x);
        double[] shares = Arrays.copyOf(weights, weights.length + 1);
        for (int n = 0; n < weights.length; n++) {
            shares[n] *= parts[0];
        }
        shares[weights.length] = parts[1];
        return shares;
    }

    @Override
    public Provenance provenance(double v, double... x) {
        Range.positive("v", v);
        double[] shares = responsibilities(v, x);
        double[] sure = new double[x.length];
        double[] open =
                switch (semantic) {
                    case GaussianDensity normal -> normal.posteriorVariance(v);
                    case SphereDensity sphere -> sphere.posteriorVariance(v, x);
                    default -> throw new IllegalStateException("a corpus is normal or a sphere");
                };
        Account.Part corpus = new Account.Part(semantic.posteriorMean(v, x), open, deviating);
        return new Account(shares)
                .of(
                        x.length,
                        j -> j == shares.length - 1
                                ? corpus
                                : new Account.Part(episodic.patterns().get(j).toArray(), sure, sure));
    }
}
