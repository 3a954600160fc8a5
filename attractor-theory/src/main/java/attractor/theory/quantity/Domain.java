package attractor.theory.quantity;

/// The set of values an argument may take: an interval of the reals or of the integers.
///
///     [minimum, maximum], each end closed or open
///
/// NaN belongs to no domain; an infinite value belongs to a domain only when a closed end names it. Built fluently:
/// `Domain.reals().from(0).below(0.5)` is [0, 0.5), `Domain.integers().from(1)` is the integers from 1 on.
///
/// @param numbers whether all reals of the interval belong, or its integers only
/// @param minimum the lower end
/// @param lower whether the lower end itself belongs
/// @param maximum the upper end
/// @param upper whether the upper end itself belongs
public record Domain(Numbers numbers, double minimum, End lower, double maximum, End upper) {

    /// Which numbers of the interval belong to the domain.
    public enum Numbers {
        /// Every real number.
        REALS,
        /// The integers only.
        INTEGERS
    }

    /// Whether an end of the interval belongs to it.
    public enum End {
        /// The end belongs.
        CLOSED,
        /// The end does not belong.
        OPEN
    }

    /// Checks that the interval is not empty.
    public Domain {
        if (Double.isNaN(minimum) || Double.isNaN(maximum) || minimum > maximum) {
            throw new IllegalArgumentException("domain from " + minimum + " to " + maximum
                    + " is empty; the lower end must not exceed the upper one");
        }
    }

    /// All finite reals.
    ///
    /// @return (−∞, ∞)
    public static Domain reals() {
        return new Domain(Numbers.REALS, Double.NEGATIVE_INFINITY, End.OPEN, Double.POSITIVE_INFINITY, End.OPEN);
    }

    /// All integers.
    ///
    /// @return the integers of (−∞, ∞)
    public static Domain integers() {
        return new Domain(Numbers.INTEGERS, Double.NEGATIVE_INFINITY, End.OPEN, Double.POSITIVE_INFINITY, End.OPEN);
    }

    /// This domain cut off below, the end included.
    ///
    /// @param least the smallest value allowed
    /// @return this domain with values ≥ least
    public Domain from(double least) {
        return new Domain(numbers, least, End.CLOSED, maximum, upper);
    }

    /// This domain cut off below, the end excluded.
    ///
    /// @param bound what every value must exceed
    /// @return this domain with values > bound
    public Domain above(double bound) {
        return new Domain(numbers, bound, End.OPEN, maximum, upper);
    }

    /// This domain cut off above, the end included.
    ///
    /// @param greatest the largest value allowed
    /// @return this domain with values ≤ greatest
    public Domain upTo(double greatest) {
        return new Domain(numbers, minimum, lower, greatest, End.CLOSED);
    }

    /// This domain cut off above, the end excluded.
    ///
    /// @param bound what every value must stay below
    /// @return this domain with values < bound
    public Domain below(double bound) {
        return new Domain(numbers, minimum, lower, bound, End.OPEN);
    }

    /// Whether a value belongs to the domain.
    ///
    /// @param value any double
    /// @return true when the value lies between the ends and, for integers, has no fraction
    public boolean contains(double value) {
        return aboveLower(value) && belowUpper(value) && (numbers == Numbers.REALS || value == Math.rint(value));
    }

    private boolean aboveLower(double value) {
        return lower == End.CLOSED ? value >= minimum : value > minimum;
    }

    private boolean belowUpper(double value) {
        return upper == End.CLOSED ? value <= maximum : value < maximum;
    }

    /// What to do about a value outside: the last clause of an error message.
    ///
    /// @param value a value that the domain does not contain
    /// @return an imperative clause such as `choose a value below 0.5`
    public String remedy(double value) {
        if (Double.isNaN(value)) {
            return "give a number";
        }
        if (!aboveLower(value)) {
            return "choose a value " + (lower == End.CLOSED ? "of at least " : "above ") + text(minimum);
        }
        if (!belowUpper(value)) {
            return "choose a value " + (upper == End.CLOSED ? "of at most " : "below ") + text(maximum);
        }
        return "choose " + text(Math.rint(value));
    }

    /// The domain in mathematical notation.
    ///
    /// @return for example `[0, 0.5)` or `the integers of [1, ∞)`
    @Override
    public String toString() {
        String interval = (lower == End.CLOSED ? "[" : "(") + text(minimum) + ", " + text(maximum)
                + (upper == End.CLOSED ? "]" : ")");
        return numbers == Numbers.INTEGERS ? "the integers of " + interval : interval;
    }

    /// A number without a superfluous fraction: 3 instead of 3.0, ∞ instead of Infinity.
    ///
    /// @param value any double
    /// @return its shortest text
    public static String text(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
