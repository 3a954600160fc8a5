package attractor.theory.capacity;

import attractor.reference.Source;

/// How many random patterns a Hopfield network recalls exactly in one step, for large D.
///
///     one given pattern:  K = m² D/(2 ln D)        all patterns at once:  K = m² D/(4 ln D),   m = 1 − 2δ
///
/// Asymptotic laws; at D = 256 they overestimate (see [HebbianOneStep] for finite D). Domain: D ≥ 2, δ in [0, 0.5).
/// Source: `mceliece-1987`, section VI.
@Source(key = "mceliece-1987", equation = "section VI")
public final class McEliece {

    private McEliece() {}

    /// The count up to which a given pattern is recalled.
    ///
    /// @param dimension D
    /// @param delta δ, the flip probability of a cue bit
    /// @return m² D/(2 ln D)
    public static double onePattern(long dimension, double delta) {
        double m = Symbols.overlap(delta);
        double d = Symbols.DIMENSION.check(dimension);
        return m * m * d / (2 * Math.log(d));
    }

    /// The count up to which every pattern is recalled.
    ///
    /// @param dimension D
    /// @param delta δ, the flip probability of a cue bit
    /// @return m² D/(4 ln D)
    public static double allPatterns(long dimension, double delta) {
        return onePattern(dimension, delta) / 2;
    }
}
