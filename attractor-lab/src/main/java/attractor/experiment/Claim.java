package attractor.experiment;

/// A published number or statement, what we find, and the verdict that is expected.
///
/// @param item what it is about, such as `Fig 2b, d=16`
/// @param comparison published, here, tolerance, verdict
/// @param expected the verdict that a sound run gives
/// @param because why that verdict is expected
/// @param where the place in the source: key and table, figure or equation
public record Claim(String item, Comparison comparison, Verdict expected, String because, String where) {

    /// {@return the verdict of this run}
    public Verdict verdict() {
        return comparison.verdict();
    }

    /// {@return whether the verdict is worse than expected: then the run has failed to reproduce}
    public boolean isWorseThanExpected() {
        return verdict().worseThan(expected);
    }
}
