package attractor.match;

import java.util.Arrays;

/// What separations have in common: NaN counts as −∞, and +∞ marks exact hits.
final class Scores {

    private Scores() {}

    /// The greatest score, −∞ if there is none.
    static double top(double[] s) {
        double top = Double.NEGATIVE_INFINITY;
        for (double score : s) {
            if (score > top) {
                top = score;
            }
        }
        return top;
    }

    /// The lowest index of the greatest score; 0 if no score is above −∞.
    static int winner(double[] s) {
        int winner = 0;
        double top = Double.NEGATIVE_INFINITY;
        for (int mu = 0; mu < s.length; mu++) {
            if (s[mu] > top) {
                top = s[mu];
                winner = mu;
            }
        }
        return winner;
    }

    /// Gives equal weights of sum 1 to the scores that equal `top`, or to all if `top` is −∞.
    ///
    /// @return how many share
    static int share(double[] s, double top) {
        if (top == Double.NEGATIVE_INFINITY) {
            Arrays.fill(s, 1.0 / s.length);
            return s.length;
        }
        int sharing = 0;
        for (double score : s) {
            if (score == top) {
                sharing++;
            }
        }
        for (int mu = 0; mu < s.length; mu++) {
            s[mu] = s[mu] == top ? 1.0 / sharing : 0;
        }
        return sharing;
    }

    /// Gives weights of sum 1 by the softmax.
    ///
    /// @param s scores that become weights
    /// @param beta the sharpness β, finite
    /// @param top the greatest score, finite
    /// @return Σ_μ exp(β(s_μ − top))
    static double soften(double[] s, double beta, double top) {
        double sum = 0;
        for (int mu = 0; mu < s.length; mu++) {
            s[mu] = Double.isNaN(s[mu]) ? 0 : Math.exp(beta * (s[mu] - top));
            sum += s[mu];
        }
        for (int mu = 0; mu < s.length; mu++) {
            s[mu] /= sum;
        }
        return sum;
    }

    /// Whether there are exact hits; if so they share the weight.
    static boolean sharedByHits(double[] s) {
        boolean hit = top(s) == Double.POSITIVE_INFINITY;
        if (hit) {
            share(s, Double.POSITIVE_INFINITY);
        }
        return hit;
    }

    static void dropUndefined(double[] s) {
        for (int mu = 0; mu < s.length; mu++) {
            if (Double.isNaN(s[mu]) || s[mu] == Double.NEGATIVE_INFINITY) {
                s[mu] = 0;
            }
        }
    }
}
