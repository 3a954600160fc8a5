package attractor.theory.advice;

/// The ensembles of random patterns that advice is given for.
public enum RandomPatterns {
    /// Uniform on the sphere |ξ|² = D.
    SPHERICAL,
    /// Independent standard normal components.
    GAUSSIAN,
    /// Independent fair signs ±1.
    BINARY
}
