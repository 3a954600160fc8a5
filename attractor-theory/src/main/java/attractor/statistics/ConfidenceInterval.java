package attractor.statistics;

import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;

/// An interval that contains the unknown value with a stated probability.
///
///     P(lower ≤ value ≤ upper) ≥ level (exact intervals) or ≈ level
///
/// Ends may be infinite when the data bound the value on one side only.
///
/// @param lower the lower end
/// @param upper the upper end
/// @param level the coverage, 0.95 for a 95 % interval
public record ConfidenceInterval(double lower, double upper, double level) {

    /// The coverage of an interval as an argument of the functions of this package.
    static final Quantity LEVEL = new Quantity(
            "level",
            "1 − α",
            "coverage of the interval",
            Domain.reals().above(0).below(1));

    /// Checks that the ends are in order and the level is a probability.
    public ConfidenceInterval {
        LEVEL.check(level);
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("confidence interval from " + lower + " to " + upper
                    + " is not in order; the lower end must not exceed the upper one");
        }
    }

    /// Whether a value lies in the interval, ends included.
    ///
    /// @param value any double
    /// @return lower ≤ value ≤ upper
    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }

    /// The two-sided normal deviate of a level: 1.96 for 0.95.
    static double deviate(double level) {
        return Normal.upperQuantile((1 - LEVEL.check(level)) / 2);
    }
}
