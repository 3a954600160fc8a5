package attractor.experiment.rem;

/// The sharpness at which one memory begins to keep a pattern, by bisection.
///
///     λ in [0.6, 1.5]·λ_c(D) of the annealed map, ten halvings: to 1e-3 of λ_c
///
/// Recall is taken to be monotone in λ. A memory beyond an end of the range gets that end: a median of λ over
/// memories does not feel it while they are fewer than half, but a ratio to such a λ says nothing, so [Place#end]
/// names the end.
public final class Crossover {

    private static final double LOW = 0.6;
    private static final double HIGH = 1.5;
    private static final int HALVINGS = 10;
    /// The least m of the annealed map that counts as recall.
    public static final double LEAST_LENGTH = 0.8;

    private Crossover() {}

    /// {@return a sharpness, or the end of the range searched that lies nearest}
    ///
    /// @param sharpness λ, which may be infinite
    /// @param predicted λ_c(D), about which the search goes
    public static double inRange(double sharpness, double predicted) {
        return Math.clamp(sharpness, LOW * predicted, HIGH * predicted);
    }

    /// Where a sharpness lies about the range searched.
    public enum End {
        /// Strictly inside.
        NONE,
        /// At 0.6·λ_c(D) or below.
        LOW,
        /// At 1.5·λ_c(D) or above.
        HIGH
    }

    /// {@return at or beyond which end a sharpness lies}
    ///
    /// @param sharpness λ, which may be infinite
    /// @param predicted λ_c(D), about which the search goes
    public static End end(double sharpness, double predicted) {
        return sharpness <= LOW * predicted ? End.LOW : sharpness >= HIGH * predicted ? End.HIGH : End.NONE;
    }

    /// Where recall begins, and what it took.
    ///
    /// @param sharpness λ
    /// @param end the end of the range at which the search stopped, all descents having gone one way
    /// @param steps steps of all descents together
    public record Place(double sharpness, End end, long steps) {}

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
        int recalled = 0;
        long steps = 0;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = 0.5 * (low + high);
            SoftmaxDescent.End end = descent.from(target, target, middle);
            steps += end.steps();
            if (end.recalled()) {
                high = middle;
                recalled++;
            } else {
                low = middle;
            }
        }
        End end = recalled == HALVINGS ? End.LOW : recalled == 0 ? End.HIGH : End.NONE;
        return new Place(0.5 * (low + high), end, steps);
    }
}
