package attractor.experiment.capacity;

import attractor.parameter.Range;

/// How a survey of a failure curve spends its trials.
///
/// @param maxCount the largest K that is tried
/// @param locating cues at each K while the rise of the curve is looked for, at least 1
/// @param measuring cues at each K of the curve, at least 1
/// @param cuesPerSet most cues of one pattern set, at least 1
public record SurveyPlan(int maxCount, int locating, int measuring, int cuesPerSet) {

    /// Checks the ranges.
    public SurveyPlan {
        Range.atLeast("the largest number of patterns", maxCount, 1);
        Range.atLeast("the number of cues while locating", locating, 1);
        Range.atLeast("the number of cues of a measurement", measuring, 1);
        Range.atLeast("the number of cues in a set", cuesPerSet, 1);
    }
}
