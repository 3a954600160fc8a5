package attractor.models.diffusion;

/// Computes the posterior mean of a pattern given its noisy version. For one thread: it has room of its own.
@FunctionalInterface
public interface Denoiser {

    /// The posterior mean and, on the way, the density of the noisy state.
    ///
    ///     mean = E[y | y + √v ε = x],   returns ln p_v(x)        x, mean: D
    ///
    /// @param v the variance v of the noise, positive and finite
    /// @param x D finite numbers, left unchanged
    /// @param mean receives D numbers; another array than x
    /// @return ln p_v(x)
    double denoise(double v, double[] x, double[] mean);
}
