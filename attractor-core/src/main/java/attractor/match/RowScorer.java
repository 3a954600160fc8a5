package attractor.match;

import attractor.pattern.Pattern;
import java.util.List;

/// A scorer that can take the stored patterns range by range and the cues panel by panel.
///
/// So one pass over the patterns serves many cues, and no score has to be kept longer than its range is looked at.
public interface RowScorer extends Scorer {

    /// Prepares the scoring of several cues.
    ///
    /// @param cues of the dimension of the patterns
    /// @return what scores them against any range of patterns, from any thread
    Panel panel(List<? extends Pattern> cues);

    /// Scores of a panel of cues against ranges of stored patterns.
    @FunctionalInterface
    interface Panel {

        /// Scores the patterns from, …, from + count − 1.
        ///
        ///     s_{c·count + r} = sim(ξ^{from + r}, x^c)
        ///
        /// The same bits as [Scorer#score].
        ///
        /// @param from the first pattern
        /// @param count how many
        /// @param s receives the scores, cue by cue; it may be longer
        void score(int from, int count, double[] s);
    }
}
