package attractor.bench.reference;

import attractor.bench.Finding;
import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.memory.Recalls;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;

/// What the answers of a spin memory were found to be.
///
/// @param definition the fields by definition
/// @param targets the patterns that the cues were made of
record SpinAnswers(SpinDefinition definition, Targets targets) {

    /// How many answers are followed by the definition.
    private static final int FOLLOWED = 4;

    /// The fraction recalled exactly, the mean overlap, and the most steps of a cue.
    Finding found(Recalls recalls) {
        SpinPatterns patterns = definition.patterns();
        int exact = 0;
        double overlap = 0;
        int steps = 0;
        for (int b = 0; b < targets.cues(); b++) {
            Recall recall = recalls.get(b);
            int m = patterns.overlap(targets.at(b), Spins.of(SpinDefinition.signs(recall.pattern())));
            exact += m == patterns.dimension() ? 1 : 0;
            overlap += (double) m / patterns.dimension();
            steps = Math.max(steps, recall.steps());
        }
        return Finding.RIGHT
                .with("steps", steps)
                .with("exact_recall", (double) exact / targets.cues())
                .with("mean_overlap", overlap / targets.cues());
    }

    /// The same, wrong if an answer that is called a fixed point is none.
    Finding fixedPoints(Recalls recalls) {
        Finding finding = found(recalls);
        for (int b = 0; b < Math.min(FOLLOWED, recalls.count()); b++) {
            Recall recall = recalls.get(b);
            int unstable = recall.outcome() == Outcome.FIXED_POINT
                    ? definition.unstable(SpinDefinition.signs(recall.pattern()))
                    : 0;
            finding = finding.requiring(unstable == 0, unstable + " units of answer " + b + " are not stable");
        }
        return finding;
    }

    /// The same, wrong if an answer is not what one sweep from its cue gives.
    Finding sweeps(Recalls recalls, SpinPatterns cues) {
        Finding finding = found(recalls);
        for (int b = 0; b < Math.min(FOLLOWED, recalls.count()); b++) {
            int[] x = SpinDefinition.signs(cues.get(b));
            definition.sweep(x);
            finding = finding.requiring(
                    Spins.of(x).equals(recalls.get(b).pattern()), "answer " + b + " is not that of one sweep");
        }
        return finding;
    }
}
