package attractor.theory.rem;

/// By how much a step of recall can lengthen a state that counts as recalled.
///
///     max over m in [m_min, 1] of m′(m) − m,   m = 1 − (1 − m_min) e^(−s)
final class Fold {

    private static final double FARTHEST = 16;
    private static final double STEP = 0.25;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int SECTIONS = 30;

    /// The pattern itself always adds something to the state, so that the others alone never quite hold it where it is
    /// found: they are taken to where so small a part is missing.
    private static final double SHARE = 1e-9;

    private Fold() {}

    static double gain(AnnealedStep step, double sharpness, double least) {
        double best = gain(step, sharpness, least, 0);
        double at = 0;
        for (double s = STEP; s <= FARTHEST; s += STEP) {
            double here = gain(step, sharpness, least, s);
            if (here > best) {
                best = here;
                at = s;
            }
        }
        double low = Math.max(0, at - STEP);
        double high = at + STEP;
        for (int k = 0; k < SECTIONS; k++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            double onLeft = gain(step, sharpness, least, left);
            double onRight = gain(step, sharpness, least, right);
            best = Math.max(best, Math.max(onLeft, onRight));
            if (onLeft < onRight) {
                low = left;
            } else {
                high = right;
            }
        }
        return best;
    }

    /// {@return the sharpness, or +∞ where the others alone hold a state of the least length}
    static double unlessHeldByOthers(AnnealedStep step, double sharpness, double least) {
        return step.average(least, sharpness) >= least * (1 - SHARE) ? Double.POSITIVE_INFINITY : sharpness;
    }

    /// m′ − m = (1−m) − (1−a)(1−c), without the loss of digits near m = 1.
    private static double gain(AnnealedStep step, double sharpness, double least, double s) {
        double rest = (1 - least) * Math.exp(-s);
        double m = 1 - rest;
        double others = step.logWeight(m, sharpness);
        return rest - (1 - step.average(m, sharpness)) / (1 + Math.exp(-others));
    }
}
