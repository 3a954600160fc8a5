package attractor.models.diffusion;

import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.reference.Source;

/// Noise is added and nothing fades.
///
///     dx = σ dW        x_t = y + σ √t ε,   a = 1,  w = σ² t
///
/// A cue of fidelity θ is divided by θ. The rate σ² scales time and the energy; recalled states do not depend on
/// it. Source: `ambrogioni-2023`, Eq. 2; `song-2021`, VE.
///
/// @param sigma σ, above 0
@Source(key = "ambrogioni-2023", equation = "2")
public record VarianceExploding(
        @Param(
                symbol = "σ",
                doc = "standard deviation of the noise after a unit of time",
                min = 0,
                ends = Param.Ends.OPEN)
        double sigma)
        implements ForwardProcess {

    /// σ = 1.
    public VarianceExploding() {
        this(1);
    }

    /// Checks the range.
    public VarianceExploding {
        Range.positive("sigma", sigma);
    }

    @Override
    public double decay() {
        return 0;
    }

    @Override
    public double diffusion() {
        return sigma * sigma;
    }

    @Override
    public double factor(double time) {
        return 1;
    }

    @Override
    public double variance(double time) {
        return sigma * sigma * time;
    }

    @Override
    public double time(double fidelity) {
        Fidelity.check(fidelity);
        return Fidelity.noise(fidelity) / (fidelity * fidelity) / (sigma * sigma);
    }

    @Override
    public double scale(double fidelity) {
        return 1 / Fidelity.check(fidelity);
    }

    /// The energy of a state, which noise of variance v leaves to the recall.
    ///
    ///     u(x) = −σ² (ln p_v(x) + ½ D ln 2πv)
    ///
    /// Source: `ambrogioni-2023`, Eq. 3 with the missing power D of the prefactor left out of u. For patterns of
    /// one norm, (v/σ²) u is the energy of a modern Hopfield network with β = 1/v, up to a constant.
    ///
    /// @param density the law of the patterns
    /// @param v the variance v of the noise
    /// @param x D numbers
    /// @return u(x)
    public double energy(SmoothedDensity density, double v, double... x) {
        return -sigma * sigma * (density.logDensity(v, x) + 0.5 * x.length * Math.log(2 * Math.PI * v));
    }
}
