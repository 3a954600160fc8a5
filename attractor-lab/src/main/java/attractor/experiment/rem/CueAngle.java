package attractor.experiment.rem;

import java.util.random.RandomGenerator;

/// How far from its pattern a cue may be for the descent to lead back, by bisection.
///
///     x = cos θ ξ + sin θ √D n,   n a random direction orthogonal to ξ, the same for all θ
///
/// Eleven halvings of cos θ in \[0, 1\]. Recall is taken to be monotone in the angle along one direction.
public final class CueAngle {

    private static final int HALVINGS = 11;

    private CueAngle() {}

    /// {@return the least cos θ from which the first pattern is recalled; 1 if not even from itself}
    ///
    /// @param patterns the memory, all of norm √D
    /// @param sharpness λ
    /// @param rng the direction
    public static double widest(PatternBlocks patterns, double sharpness, RandomGenerator rng) {
        SoftmaxDescent descent = new SoftmaxDescent(patterns);
        float[] target = patterns.row(0);
        double[] aside = orthogonal(target, rng);
        double low = 0;
        double high = 1;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = 0.5 * (low + high);
            if (descent.from(cue(target, aside, middle), target, sharpness).recalled()) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static float[] cue(float[] target, double[] aside, double cosine) {
        double sine = Math.sqrt((1 - cosine) * (1 + cosine));
        float[] cue = new float[target.length];
        for (int i = 0; i < cue.length; i++) {
            cue[i] = (float) (cosine * target[i] + sine * aside[i]);
        }
        return cue;
    }

    /// A random vector of the norm of the target, orthogonal to it.
    private static double[] orthogonal(float[] target, RandomGenerator rng) {
        double[] aside = new double[target.length];
        double along = 0;
        double norm = 0;
        for (int i = 0; i < aside.length; i++) {
            aside[i] = rng.nextGaussian();
            along += aside[i] * target[i];
            norm += target[i] * (double) target[i];
        }
        double square = 0;
        for (int i = 0; i < aside.length; i++) {
            aside[i] -= along / norm * target[i];
            square += aside[i] * aside[i];
        }
        for (int i = 0; i < aside.length; i++) {
            aside[i] *= Math.sqrt(norm / square);
        }
        return aside;
    }
}
