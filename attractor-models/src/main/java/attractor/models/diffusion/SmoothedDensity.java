package attractor.models.diffusion;

import attractor.reference.Source;
import java.util.random.RandomGenerator;

/// A law of patterns y in ℝ^D, blurred by Gaussian noise.
///
///     p_v(x) = E_y N(x; y, v I)        s(x) = ∇ ln p_v(x) = (E[y | x] − x)/v
///
/// One law serves every forward process: with x = a y + √w ε the density is that of x/a at the variance v = w/a²,
/// divided by a^D. Source: `efron-2011`, Tweedie's formula; `song-2021`.
@Source(key = "efron-2011", equation = "1.4")
@Source(key = "song-2021")
public interface SmoothedDensity {

    /// {@return the dimension D}
    int dimension();

    /// {@return what computes posterior means, for one thread}
    Denoiser denoiser();

    /// {@return a pattern of the law, without noise: D numbers}
    ///
    /// @param rng the randomness
    double[] draw(RandomGenerator rng);

    /// {@return ln p_v(x)}
    ///
    /// @param v the variance v of the noise
    /// @param x D numbers
    default double logDensity(double v, double... x) {
        return denoiser().denoise(v, x, new double[x.length]);
    }

    /// {@return the posterior mean E[y | x], D numbers}
    ///
    /// @param v the variance v of the noise
    /// @param x D numbers
    default double[] posteriorMean(double v, double... x) {
        double[] mean = new double[x.length];
        denoiser().denoise(v, x, mean);
        return mean;
    }

    /// {@return the score ∇ ln p_v(x), D numbers}
    ///
    /// @param v the variance v of the noise
    /// @param x D numbers
    default double[] score(double v, double... x) {
        double[] score = posteriorMean(v, x);
        for (int i = 0; i < x.length; i++) {
            score[i] = (score[i] - x[i]) / v;
        }
        return score;
    }
}
