package attractor.experiment;

import java.util.Optional;

/// A number of a paper, or one derived from it, and why a run should come to it.
///
/// @param item what it is about
/// @param value the number
/// @param because why a run should agree
/// @param where the place
public record PublishedNumber(String item, double value, String because, String where) {

    /// {@return the claim; not run where there is no own number}
    ///
    /// @param tolerance how far the own number may be off
    /// @param here the own number
    public Claim claim(double tolerance, Optional<Measured> here) {
        return new Claim(
                item,
                here.map(own -> Comparison.within(value, own, tolerance))
                        .orElseGet(
                                () -> Comparison.notRun(Measured.exactly(value).toString())),
                Verdict.REPRODUCED,
                because,
                where);
    }
}
