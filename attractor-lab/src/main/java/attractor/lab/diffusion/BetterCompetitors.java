package attractor.lab.diffusion;

import java.util.Arrays;

/// How many sign patterns lie nearer to a noisy cue than its own pattern: all 2^D of them, counted exactly.
///
///     Σ_{i∈S} w_i < 0,   w_i = x_i ξ_i,   S: the signs in which a competitor differs
///
/// The sums over subsets of either half of the signs are merged into order, and pairs are counted by two pointers:
/// O(2^(D/2)). A competitor at the same distance, such as the pattern itself, is no better. D ≤ 60.
final class BetterCompetitors {

    private static final int MOST = 60;

    private BetterCompetitors() {}

    /// {@return the fraction of all sign patterns that beat the cue's own}
    ///
    /// @param w the components of the cue, times the signs of its pattern
    static double fraction(double... w) {
        if (w.length < 2 || w.length > MOST) {
            throw new IllegalArgumentException("the cue has " + w.length + " components; counting needs 2 to " + MOST);
        }
        double[] left = sums(Arrays.copyOfRange(w, 0, w.length / 2));
        double[] right = sums(Arrays.copyOfRange(w, w.length / 2, w.length));
        long pairs = 0;
        int end = right.length;
        for (double sum : left) {
            while (end > 0 && right[end - 1] + sum >= 0) {
                end--;
            }
            pairs += end;
        }
        return Math.scalb((double) pairs, -w.length);
    }

    /// The sums over all subsets, in order.
    private static double[] sums(double... w) {
        double[] sums = {0};
        for (double weight : w) {
            double step = Math.abs(weight);
            double base = Math.min(weight, 0);
            double[] more = new double[2 * sums.length];
            int low = 0;
            int high = 0;
            for (int k = 0; k < more.length; k++) {
                boolean lower = low < sums.length && (high == sums.length || sums[low] <= sums[high] + step);
                more[k] = base + (lower ? sums[low++] : sums[high++] + step);
            }
            sums = more;
        }
        return sums;
    }
}
