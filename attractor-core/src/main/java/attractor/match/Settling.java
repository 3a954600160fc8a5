package attractor.match;

import attractor.parameter.Range;

/// How long a map is iterated.
///
///     stop at the first t with max_i |x_i(t) − x_i(t−1)| ≤ tolerance · max(1, max_i |x_i(t)|), or at t = maxSteps
///
/// @param tolerance relative change that counts as none, ≥ 0
/// @param maxSteps the limit on steps, ≥ 1; 1 is a single-shot recall
public record Settling(double tolerance, int maxSteps) {

    /// One step.
    public static final Settling SINGLE_SHOT = new Settling(0, 1);

    /// At most 100 steps, until the change is below 10⁻⁶.
    public Settling() {
        this(1e-6, 100);
    }

    /// Checks the ranges.
    public Settling {
        Range.openAbove("tolerance", tolerance, 0, Double.POSITIVE_INFINITY);
        Range.atLeast("maxSteps", maxSteps, 1);
    }

    /// Whether the change between two states counts as none.
    boolean settled(double[] before, double[] after) {
        double change = 0;
        double size = 1;
        for (int i = 0; i < after.length; i++) {
            change = Math.max(change, Math.abs(after[i] - before[i]));
            size = Math.max(size, Math.abs(after[i]));
        }
        return change <= tolerance * size;
    }
}
