package attractor.experiment.capacity;

import attractor.parameter.Range;

/// How far and how carefully a capacity search looks.
///
/// @param maxCount the largest K that is tried, at least 1; a search that it stops is censored
/// @param maxTrials cap on trials at one K (quenched: for one pattern), at least 1
/// @param cuesPerSet cues of each pattern set, at least 1; trials of one set are correlated
/// @param resamples of the bootstrap over pattern sets, at least 1
/// @param cleanCues what to do when δ = 0 and the model couples a unit to itself
public record SearchLimits(int maxCount, int maxTrials, int cuesPerSet, int resamples, CleanCues cleanCues) {

    /// K up to 2^17, 20 000 trials at each, 20 cues of a set, 1000 resamples.
    public static final SearchLimits USUAL = new SearchLimits(1 << 17, 20_000, 20, 1000, CleanCues.REFUSE);

    /// Checks the ranges.
    public SearchLimits {
        Range.atLeast("the largest number of patterns", maxCount, 1);
        Range.atLeast("the number of trials", maxTrials, 1);
        Range.atLeast("the number of cues in a set", cuesPerSet, 1);
        Range.atLeast("the number of resamples", resamples, 1);
    }

    /// What to do with clean cues and self-coupling: beyond the first crossing every state becomes a fixed point.
    public enum CleanCues {
        /// Do not search.
        REFUSE,
        /// Search, and report the first crossing.
        FORCE
    }

    /// The same limits with another largest K.
    public SearchLimits withMaxCount(int count) {
        return new SearchLimits(count, maxTrials, cuesPerSet, resamples, cleanCues);
    }
}
