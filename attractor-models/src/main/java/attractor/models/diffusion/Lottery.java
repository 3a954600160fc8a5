package attractor.models.diffusion;

import java.util.random.RandomGenerator;

/// Draws one of several with its weight, by one random number.
///
///     j = min {j : c_j > u c_K},   c_j = w_1 + … + w_j,   u uniform in \[0, 1)
///
/// What has no weight is never drawn. Cost O(ln K).
final class Lottery {

    private final double[] cumulated;

    /// @param weights w, at least 0 and not all 0
    Lottery(double... weights) {
        this.cumulated = weights.clone();
        for (int j = 1; j < cumulated.length; j++) {
            cumulated[j] += cumulated[j - 1];
        }
    }

    /// {@return the number of what is drawn, from 0}
    int draw(RandomGenerator rng) {
        double left = rng.nextDouble() * cumulated[cumulated.length - 1];
        int low = 0;
        int high = cumulated.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulated[middle] > left) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
