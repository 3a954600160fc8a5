package attractor.experiment.rem;

import attractor.theory.rem.AnnealedMap;
import attractor.theory.rem.Spherical;
import attractor.theory.rem.TypicalPattern;

/// The sharpness at which one memory begins to keep a pattern, by bisection.
///
///     λ in [0.6, 1.5]·λ_c(D) of the annealed map, ten halvings: to 1e-3 of λ_c
///
/// Recall is taken to be monotone in λ. A memory beyond an end of the range gets that end, which a median over
/// memories does not feel.
public final class Crossover {

    private static final double LOW = 0.6;
    private static final double HIGH = 1.5;
    private static final int HALVINGS = 10;
    /// The least m of the annealed map that counts as recall.
    public static final double LEAST_LENGTH = 0.8;

    private Crossover() {}

    /// {@return the annealed prediction λ_c(D) with m ≥ 0.8}
    ///
    /// @param dimension D
    /// @param alpha α
    public static double annealed(int dimension, double alpha) {
        return AnnealedMap.ofLoad(dimension, alpha).leastSharpness(LEAST_LENGTH);
    }

    /// {@return its limit for D → ∞}
    ///
    /// @param alpha α
    public static double limit(double alpha) {
        return TypicalPattern.leastSharpness(new Spherical(), alpha);
    }

    /// {@return a sharpness, or the end of the range searched that lies nearest}
    ///
    /// @param sharpness λ, which may be infinite
    /// @param predicted λ_c(D), about which the search goes
    public static double inRange(double sharpness, double predicted) {
        return Math.clamp(sharpness, LOW * predicted, HIGH * predicted);
    }

    /// Where recall begins, and what it took.
    ///
    /// @param sharpness λ
    /// @param steps steps of all descents together
    public record Place(double sharpness, long steps) {}

    /// Finds it for the first pattern of a memory, started from that pattern.
    ///
    /// @param patterns the memory
    /// @param predicted λ_c(D)
    /// @return where recall begins
    public static Place of(PatternBlocks patterns, double predicted) {
        SoftmaxDescent descent = new SoftmaxDescent(patterns);
        float[] target = patterns.row(0);
        double low = LOW * predicted;
        double high = HIGH * predicted;
        long steps = 0;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = 0.5 * (low + high);
            SoftmaxDescent.End end = descent.from(target, target, middle);
            steps += end.steps();
            if (end.recalled()) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return new Place(0.5 * (low + high), steps);
    }
}
