package attractor.match;

/// The stored pattern that a cue resembles most.
///
/// @param index the lowest index μ among the greatest scores
/// @param score its score; −∞ if every score is undefined
/// @param margin how far the best other pattern is behind: 0 on a tie, +∞ if there is no other (or none with a
///     score above −∞)
public record BestMatch(int index, double score, double margin) {

    /// {@return the best of these scores; NaN counts as −∞}
    ///
    /// @param s at least one score
    /// @throws IllegalArgumentException if there is no score
    public static BestMatch of(double... s) {
        if (s.length == 0) {
            throw new IllegalArgumentException("there are no scores to compare; store at least one pattern");
        }
        Contest contest = new Contest();
        contest.enter(0, s, 0, s.length);
        return contest.best(s.length);
    }
}
