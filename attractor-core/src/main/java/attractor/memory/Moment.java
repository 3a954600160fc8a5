package attractor.memory;

/// A moment of a process that adds noise to a pattern, or takes it away.
///
///     x_t = a(t) ξ + √w(t) ε,   σ = √w/a,   β = 1/σ²
///
/// σ is the noise once the pattern has its own size; a reverse process at this moment weighs its patterns as a
/// softmax memory of sharpness β does. At the end, without noise, β is infinite. Source: `song-2021`.
///
/// @param time t, the process's own time, 0 without noise
/// @param factor a(t), what the pattern is multiplied by, above 0
/// @param variance w(t), the variance of the noise in the state, at least 0
public record Moment(double time, double factor, double variance) {

    /// {@return v = w/a², the variance of the noise relative to the pattern}
    public double relativeVariance() {
        return variance / (factor * factor);
    }

    /// {@return σ = √w/a}
    public double noise() {
        return Math.sqrt(variance) / factor;
    }

    /// {@return β = a²/w; infinite without noise}
    public double sharpness() {
        return 1 / relativeVariance();
    }
}
