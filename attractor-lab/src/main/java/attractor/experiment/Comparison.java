package attractor.experiment;

import java.util.Locale;

/// A published value or statement beside ours, with a verdict that follows from a stated rule.
///
/// @param published the published side, in words
/// @param here our side, in words
/// @param tolerance the rule, in words
/// @param verdict what the rule says
/// @param reason why it cannot be compared; else empty
public record Comparison(String published, String here, String tolerance, Verdict verdict, String reason) {

    /// Compares two numbers by an absolute tolerance.
    ///
    ///     |here − published| ≤ t reproduced,  ≤ 2t close,  else differs (NaN too)
    ///
    /// @param tolerance t ≥ 0
    /// @param published what is published
    /// @param here what was found here
    /// @return the comparison
    public static Comparison within(double published, Measured here, double tolerance) {
        return judge(
                Measured.exactly(published).toString(),
                here.toString(),
                "±" + brief(tolerance),
                Math.abs(here.value() - published),
                tolerance);
    }

    /// Compares two measurements by their combined standard error.
    ///
    ///     t = k·√(se_published² + se_here²) + s
    ///
    /// @param k number of standard errors
    /// @param slack s ≥ 0, what is allowed beside the errors
    /// @param published what is published
    /// @param here what was found here
    /// @return the comparison
    public static Comparison combined(Measured published, Measured here, double k, double slack) {
        double error = Math.hypot(published.standardError(), here.standardError());
        String rule = brief(k) + " se" + (slack > 0 ? " + " + brief(slack) : "");
        return judge(
                published.toString(),
                here.toString(),
                rule,
                Math.abs(here.value() - published.value()),
                k * error + slack);
    }

    /// Compares two rates of failure by the p value of Fisher's exact test.
    ///
    /// Reproduced if p ≥ p₀; close if p ≥ p₀², which is about what two tolerances are for a rare event.
    ///
    /// @param published failures and trials in words
    /// @param here failures and trials in words
    /// @param p the two-sided p value
    /// @param p0 the least p that counts as agreement, in (0, 1)
    /// @return the comparison
    public static Comparison fisher(String published, String here, double p, double p0) {
        Verdict verdict = p >= p0 ? Verdict.REPRODUCED : p >= p0 * p0 ? Verdict.CLOSE : Verdict.DIFFERS;
        return new Comparison(published, here, "Fisher p ≥ " + brief(p0), verdict, "");
    }

    /// Asks whether our number lies in a published range, or within one more width outside it.
    ///
    /// @param low the least published value
    /// @param high the greatest published value
    /// @param here what was found here
    /// @return the comparison
    public static Comparison inRange(double low, double high, Measured here) {
        double half = (high - low) / 2;
        return judge(
                brief(low) + " to " + brief(high),
                here.toString(),
                "in range",
                Math.abs(here.value() - (low + half)),
                half);
    }

    /// Asks whether our interval contains the published number; close if one twice as wide would.
    ///
    /// @param low the lower end of our interval
    /// @param high the upper end of our interval
    /// @param published what is published
    /// @param estimate our number
    /// @return the comparison
    public static Comparison intervalContains(double published, double estimate, double low, double high) {
        double distance = published < estimate ? (estimate - published) : (published - estimate);
        double arm = published < estimate ? estimate - low : high - estimate;
        return judge(
                brief(published),
                brief(estimate) + " [" + brief(low) + ", " + brief(high) + "]",
                "in our 95 % interval",
                distance,
                arm);
    }

    /// Says whether a published statement is true here.
    ///
    /// @param statement what was stated
    /// @param here what we see
    /// @param holds whether it is so
    /// @return the comparison
    public static Comparison statement(String statement, String here, boolean holds) {
        return new Comparison(statement, here, "true or false", holds ? Verdict.REPRODUCED : Verdict.DIFFERS, "");
    }

    /// Says that nothing can be compared, and why.
    ///
    /// @param published what is published
    /// @param reason why
    /// @return the comparison
    public static Comparison notComparable(String published, String reason) {
        return new Comparison(published, "–", "–", Verdict.NOT_COMPARABLE, reason);
    }

    /// Says that the cells for this comparison were not run.
    ///
    /// @param published what is published
    /// @return the comparison
    public static Comparison notRun(String published) {
        return new Comparison(published, "–", "–", Verdict.NOT_RUN, "");
    }

    private static Comparison judge(String published, String here, String rule, double distance, double tolerance) {
        Verdict verdict = distance <= tolerance
                ? Verdict.REPRODUCED
                : distance <= 2 * tolerance ? Verdict.CLOSE : Verdict.DIFFERS;
        return new Comparison(published, here, rule, verdict, "");
    }

    private static String brief(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e6
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.4g", value).replaceFirst("\\.?0+($|e)", "$1");
    }
}
