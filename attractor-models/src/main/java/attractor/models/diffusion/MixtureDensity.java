package attractor.models.diffusion;

import attractor.parameter.Range;
import attractor.reference.Source;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// A pattern comes from one of several laws: what was stored and what is known in general, say.
///
///     p_v(x) = Σ_j w_j p_v^j(x),   E[y | x] = Σ_j r_j E_j[y | x],   r_j ∝ w_j p_v^j(x)
///
/// The responsibilities r say which law a state is taken to come from: with a memory of events (episodic) and one
/// of facts (semantic) as parts, whether an answer was remembered or made up. In logarithms throughout. Cost: that
/// of the parts. Source: `ambrogioni-2023`, Eq. 6 and 7, whose parts are not normalised.
@Source(key = "ambrogioni-2023", equation = "7")
public final class MixtureDensity implements SmoothedDensity {

    private static final double SUM_TOLERANCE = 1e-9;

    private final List<SmoothedDensity> parts;
    private final double[] logWeights;
    private final Lottery lottery;

    /// A mixture.
    ///
    /// @param parts laws of one dimension, at least one
    /// @param weights w, one for each part, at least 0 and of sum 1
    /// @throws IllegalArgumentException if dimensions differ, or the number of weights, a weight or their sum is
    ///     wrong
    public MixtureDensity(List<? extends SmoothedDensity> parts, double... weights) {
        this.parts = List.copyOf(parts);
        if (weights.length != parts.size() || weights.length == 0) {
            throw new IllegalArgumentException("there are " + weights.length + " weights for " + parts.size()
                    + " laws; give one weight for each law, and at least one law");
        }
        this.logWeights = new double[weights.length];
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            if (this.parts.get(j).dimension() != dimension()) {
                throw new IllegalArgumentException("law " + j + " has dimension "
                        + this.parts.get(j).dimension() + " but law 0 has dimension " + dimension()
                        + "; all need the same dimension");
            }
            sum += Range.closed("weight " + j, weights[j], 0, 1);
            logWeights[j] = Math.log(weights[j]);
        }
        if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
            throw new IllegalArgumentException(
                    "the weights have the sum " + sum + "; it must be 1 within 1e-9, so divide them by it");
        }
        this.lottery = new Lottery(weights);
    }

    /// {@return the mixture of stored patterns and a law of all patterns}
    ///
    /// @param episodic what was stored
    /// @param share w_e in \[0, 1\], the weight of what was stored
    /// @param semantic what is known in general
    public static MixtureDensity of(SmoothedDensity episodic, double share, SmoothedDensity semantic) {
        Range.closed("share", share, 0, 1);
        return new MixtureDensity(List.of(episodic, semantic), share, 1 - share);
    }

    /// {@return the laws}
    public List<SmoothedDensity> parts() {
        return parts;
    }

    @Override
    public int dimension() {
        return parts.getFirst().dimension();
    }

    /// The responsibilities of the laws for a state.
    ///
    /// @param v the variance v of the noise
    /// @param x D numbers
    /// @return r, of sum 1, one for each law
    public double[] responsibilities(double v, double... x) {
        Blend blend = new Blend();
        blend.denoise(v, x, new double[x.length]);
        return blend.shares;
    }

    @Override
    public double[] draw(RandomGenerator rng) {
        return parts.get(lottery.draw(rng)).draw(rng);
    }

    @Override
    public Denoiser denoiser() {
        return new Blend();
    }

    private final class Blend implements Denoiser {

        private final List<Denoiser> denoisers =
                parts.stream().map(SmoothedDensity::denoiser).toList();
        private final double[][] means = new double[parts.size()][dimension()];
        private final double[] shares = new double[parts.size()];

        @Override
        public double denoise(double v, double[] x, double[] mean) {
            double top = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < shares.length; j++) {
                shares[j] = logWeights[j] + denoisers.get(j).denoise(v, x, means[j]);
                top = Math.max(top, shares[j]);
            }
            double sum = 0;
            for (int j = 0; j < shares.length; j++) {
                shares[j] = Math.exp(shares[j] - top);
                sum += shares[j];
            }
            Arrays.fill(mean, 0);
            for (int j = 0; j < shares.length; j++) {
                shares[j] /= sum;
                for (int i = 0; i < mean.length; i++) {
                    mean[i] = Math.fma(shares[j], means[j][i], mean[i]);
                }
            }
            return top + Math.log(sum);
        }
    }
}
