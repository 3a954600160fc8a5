package attractor.models.diffusion;

import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.reference.Source;

/// The pattern fades while noise comes in, so that components of variance 1 keep it.
///
///     dx = −½γ x dt + √γ dW        x_t = θ(t) y + √(1−θ²) ε,   a = θ = e^(−γt/2),  w = 1 − θ²
///
/// γ scales time; recalled states do not depend on it. Source: `ambrogioni-2023`, Eq. 9 to 12, as `song-2021` has
/// them: the printed equations lack dt, a factor γ, a sign and factors θ, and disagree with the paper's own θ(t).
///
/// @param gamma γ, above 0
@Source(key = "ambrogioni-2023", equation = "9")
public record VariancePreserving(
        @Param(symbol = "γ", doc = "rate at which pattern turns into noise", min = 0, ends = Param.Ends.OPEN)
        double gamma)
        implements ForwardProcess {

    /// γ = 0.8, as published.
    public VariancePreserving() {
        this(0.8);
    }

    /// Checks the range.
    public VariancePreserving {
        Range.positive("gamma", gamma);
    }

    @Override
    public double decay() {
        return gamma / 2;
    }

    @Override
    public double diffusion() {
        return gamma;
    }

    @Override
    public double factor(double time) {
        return Math.exp(-gamma * time / 2);
    }

    @Override
    public double variance(double time) {
        return -Math.expm1(-gamma * time);
    }

    @Override
    public double time(double fidelity) {
        return -2 / gamma * Math.log(Fidelity.check(fidelity));
    }

    @Override
    public double scale(double fidelity) {
        Fidelity.check(fidelity);
        return 1;
    }

    /// The logarithm of the density of a state at a fidelity.
    ///
    ///     ln p(x) = ln p_v(x/θ) − D ln θ,   v = (1−θ²)/θ²
    ///
    /// @param density the law of the patterns
    /// @param fidelity θ in (0, 1)
    /// @param x D numbers
    /// @return ln p(x)
    public static double logDensity(SmoothedDensity density, double fidelity, double... x) {
        double v = Fidelity.relativeNoise(fidelity);
        return density.logDensity(v, Fidelity.divided(x, fidelity)) - x.length * Math.log(fidelity);
    }

    /// The score of a state at a fidelity.
    ///
    ///     s(x) = (θ E[y | x] − x)/(1−θ²)
    ///
    /// @param density the law of the patterns
    /// @param fidelity θ in (0, 1)
    /// @param x D numbers
    /// @return D numbers
    public static double[] score(SmoothedDensity density, double fidelity, double... x) {
        double[] score = density.posteriorMean(Fidelity.relativeNoise(fidelity), Fidelity.divided(x, fidelity));
        for (int i = 0; i < x.length; i++) {
            score[i] = (fidelity * score[i] - x[i]) / Fidelity.noise(fidelity);
        }
        return score;
    }
}
