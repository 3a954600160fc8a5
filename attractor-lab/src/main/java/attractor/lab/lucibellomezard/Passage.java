package attractor.lab.lucibellomezard;

import attractor.experiment.Claim;
import attractor.experiment.Comparison;
import attractor.experiment.Measured;
import attractor.experiment.Verdict;
import java.util.Optional;

/// A place in the paper, or in what was derived from it, that states something.
///
/// @param item what it is about
/// @param where the place
/// @param because why the run should agree, or why it does not
record Passage(String item, String where, String because) {

    /// What a run finds about a statement.
    ///
    /// @param words in words
    /// @param holds whether the statement is true
    record Finding(String words, boolean holds) {}

    /// Compares a number; not run where there is none.
    Claim number(double published, double tolerance, Optional<Measured> here) {
        return claim(
                here.map(value -> Comparison.within(published, value, tolerance))
                        .orElseGet(() ->
                                Comparison.notRun(Measured.exactly(published).toString())),
                Verdict.REPRODUCED);
    }

    /// Judges a statement; not run where nothing was found.
    Claim statement(String words, Optional<Finding> found) {
        return statement(words, found, Verdict.REPRODUCED);
    }

    /// Judges a statement whose verdict is expected to be another than reproduced.
    Claim statement(String words, Optional<Finding> found, Verdict expected) {
        return claim(
                found.map(finding -> Comparison.statement(words, finding.words(), finding.holds()))
                        .orElseGet(() -> Comparison.notRun(words)),
                expected);
    }

    private Claim claim(Comparison comparison, Verdict expected) {
        return new Claim(item, comparison, expected, because, where);
    }
}
