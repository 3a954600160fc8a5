package attractor.lab.ambrogioni;

import attractor.experiment.Claim;
import attractor.experiment.Comparison;
import attractor.experiment.Verdict;
import java.util.Optional;

/// A statement of the paper, or one derived from it, and why it should hold.
///
/// @param item what it is about
/// @param words what is stated
/// @param because why a run should agree
/// @param where the place
record Statement(String item, String words, String because, String where) {

    /// What a run finds.
    ///
    /// @param words in words
    /// @param holds whether the statement is true
    record Finding(String words, boolean holds) {}

    /// {@return the claim; not run where nothing was found}
    Claim judged(Optional<Finding> found) {
        return new Claim(
                item,
                found.map(finding -> Comparison.statement(words, finding.words(), finding.holds()))
                        .orElseGet(() -> Comparison.notRun(words)),
                Verdict.REPRODUCED,
                because,
                where);
    }
}
