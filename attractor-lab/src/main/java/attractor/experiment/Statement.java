package attractor.experiment;

import java.util.Optional;

/// A statement of a paper, or one derived from it, that is true or false of a run, and why it should hold.
///
/// @param item what it is about
/// @param words what is stated
/// @param because why a run should agree, or why it does not
/// @param where the place
public record Statement(String item, String words, String because, String where) {

    /// What a run finds.
    ///
    /// @param words in words
    /// @param holds whether the statement is true
    public record Finding(String words, boolean holds) {}

    /// {@return the claim of a run without the cells for it}
    public Claim notRun() {
        return judged(Optional.empty());
    }

    /// {@return the claim of a run}
    ///
    /// @param here what is found, in words
    /// @param holds whether the statement is true
    public Claim judged(String here, boolean holds) {
        return judged(Optional.of(new Finding(here, holds)));
    }

    /// {@return the claim; not run where nothing was found}
    ///
    /// @param found what a run finds
    public Claim judged(Optional<Finding> found) {
        return judged(found, Verdict.REPRODUCED);
    }

    /// {@return the claim; not run where nothing was found}
    ///
    /// @param found what a run finds
    /// @param expected the verdict that is expected of it
    public Claim judged(Optional<Finding> found, Verdict expected) {
        return new Claim(
                item,
                found.map(finding -> Comparison.statement(words, finding.words(), finding.holds()))
                        .orElseGet(() -> Comparison.notRun(words)),
                expected,
                because,
                where);
    }
}
