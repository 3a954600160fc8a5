package attractor.train;

/// What the network is trained to give for x = θ y + √q ε, q = 1 − θ².
///
/// All three have the same optimum, the score of the patterns' density, and weigh noise levels differently.
public enum Target {
    /// The noise ε; score −net/√q.
    NOISE,
    /// The pattern y; score (θ net − x)/q.
    PATTERN,
    /// The score of the noise −ε/√q itself.
    SCORE;

    /// The target of one component.
    ///
    /// @param y the pattern's component
    /// @param epsilon the noise ε
    /// @param q the variance 1 − θ²
    /// @return the target
    public double of(double y, double epsilon, double q) {
        return switch (this) {
            case NOISE -> epsilon;
            case PATTERN -> y;
            case SCORE -> -epsilon / Math.sqrt(q);
        };
    }

    /// The score that an output of the network stands for.
    ///
    /// @param output the network's output
    /// @param x the noisy component
    /// @param theta the fidelity θ
    /// @param q the variance 1 − θ²
    /// @return the score
    public double score(double output, double x, double theta, double q) {
        return switch (this) {
            case NOISE -> -output / Math.sqrt(q);
            case PATTERN -> (theta * output - x) / q;
            case SCORE -> output;
        };
    }
}
