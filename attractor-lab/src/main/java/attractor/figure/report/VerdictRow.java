package attractor.figure.report;

/// One published value beside the one found here. All numbers are texts, formatted by whoever knows their
/// precision.
///
/// @param item what is compared, for example `fixed point, N = 100`
/// @param published the published value with its uncertainty
/// @param here the value found, with its uncertainty
/// @param tolerance how far apart they may be
/// @param verdict what the comparison says
/// @param expected what it was expected to say
/// @param reason why that was expected, or why nothing can be compared; may be empty
public record VerdictRow(
        String item, String published, String here, String tolerance, Badge verdict, Badge expected, String reason) {
    /// {@return whether the verdict is worse than expected}
    public boolean worseThanExpected() {
        return verdict.worseThan(expected);
    }
}
