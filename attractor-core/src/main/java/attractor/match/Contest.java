package attractor.match;

/// The best and the second-best score as scores come, range by range in order.
///
/// NaN counts as −∞; of equal scores the first wins, and if none is above −∞ the winner is pattern 0.
final class Contest {

    private int winner;
    private double top = Double.NEGATIVE_INFINITY;
    private double second = Double.NEGATIVE_INFINITY;

    /// Enters the scores of the patterns from, …, from + count − 1.
    ///
    /// @param from the first pattern
    /// @param s holds the scores, from `at` on
    /// @param at where they begin
    /// @param count how many
    void enter(int from, double[] s, int at, int count) {
        for (int r = 0; r < count; r++) {
            double score = s[at + r];
            if (score > top) {
                second = top;
                top = score;
                winner = from + r;
            } else if (score > second) {
                second = score;
            }
        }
    }

    /// Enters what a contest over later patterns found.
    void enter(Contest later) {
        if (later.top > top) {
            second = Math.max(top, later.second);
            top = later.top;
            winner = later.winner;
        } else {
            second = Math.max(second, later.top);
        }
    }

    /// The best match among `count` patterns that were entered.
    BestMatch best(int count) {
        double margin = count == 1 ? Double.POSITIVE_INFINITY : top == second ? 0 : top - second;
        return new BestMatch(winner, top, margin);
    }
}
