package attractor.parameter;

/// Checks of numbers against their allowed range, for compact constructors.
///
/// Every failure is an `IllegalArgumentException` that names the quantity, its value and the range.
public final class Range {

    private Range() {}

    /// A number in [min, max].
    ///
    /// @param name its name
    /// @param value the value
    /// @param min the least value
    /// @param max the greatest value
    /// @return the number
    public static double closed(String name, double value, double min, double max) {
        return require(name, value, value >= min && value <= max, "[" + text(min) + ", " + text(max) + "]");
    }

    /// A finite number in (min, max).
    ///
    /// @param name its name
    /// @param value the value
    /// @param min the least value
    /// @param max the greatest value
    /// @return the number
    public static double open(String name, double value, double min, double max) {
        return require(name, value, value > min && value < max, "(" + text(min) + ", " + text(max) + ")");
    }

    /// A number in (min, max]: with max = ∞, infinity is allowed.
    ///
    /// @param name its name
    /// @param value the value
    /// @param min the least value
    /// @param max the greatest value
    /// @return the number
    public static double openBelow(String name, double value, double min, double max) {
        return require(name, value, value > min && value <= max, "(" + text(min) + ", " + text(max) + "]");
    }

    /// A number in [min, max).
    ///
    /// @param name its name
    /// @param value the value
    /// @param min the least value
    /// @param max the greatest value
    /// @return the number
    public static double openAbove(String name, double value, double min, double max) {
        return require(name, value, value >= min && value < max, "[" + text(min) + ", " + text(max) + ")");
    }

    /// A finite number above 0.
    ///
    /// @param name its name
    /// @param value the value
    /// @return the number
    public static double positive(String name, double value) {
        return open(name, value, 0, Double.POSITIVE_INFINITY);
    }

    /// An integer in min..max.
    ///
    /// @param name its name
    /// @param value the value
    /// @param min the least value
    /// @param max the greatest value
    /// @return the integer
    public static int in(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be in " + min + ".." + max);
        }
        return value;
    }

    /// An integer of at least `min`.
    ///
    /// @param name its name
    /// @param value the value
    /// @param min the least value
    /// @return the integer
    public static int atLeast(String name, int value, int min) {
        if (value < min) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be at least " + min);
        }
        return value;
    }

    private static double require(String name, double value, boolean allowed, String range) {
        if (!allowed) {
            throw new IllegalArgumentException(name + " is " + text(value) + "; it must be in " + range);
        }
        return value;
    }

    /// A number as a reader writes it: whole numbers without a fraction, infinity as ∞.
    static String text(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
