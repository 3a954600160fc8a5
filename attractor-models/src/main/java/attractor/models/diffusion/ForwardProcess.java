package attractor.models.diffusion;

/// How noise is added to a pattern in time.
///
///     dx = −f x dt + g dW        x_t = a(t) y + √w(t) ε
///
/// Run backwards from a noisy state it is a recall:
///
///     dx/dτ = f x + ½ g² s(x)                 probability-flow ODE
///     dx = (f x + g² s(x)) dτ + g dW          reverse SDE        s = (a E[y | x] − x)/w
///
/// A cue of fidelity θ is θ y + √(1−θ²) ε. Each process finds the time at which the noise of its own state,
/// relative to the pattern, is that of the cue: w/a² = (1−θ²)/θ². So all processes recall the same cue. Source:
/// `song-2021`.
public sealed interface ForwardProcess permits VarianceExploding, VariancePreserving {

    /// {@return the rate f at which the pattern fades}
    double decay();

    /// {@return g², the variance of the noise that is added in a unit of time}
    double diffusion();

    /// {@return a(t), the factor of the pattern}
    ///
    /// @param time t ≥ 0
    double factor(double time);

    /// {@return w(t), the variance of the noise in the state}
    ///
    /// @param time t ≥ 0
    double variance(double time);

    /// {@return the time at which the state is as noisy as a cue of this fidelity}
    ///
    /// @param fidelity θ in (0, 1)
    double time(double fidelity);

    /// {@return what a cue of this fidelity is multiplied by to become the state at that time}
    ///
    /// @param fidelity θ in (0, 1)
    double scale(double fidelity);
}
