package attractor.figure;

/// One point of a series with its uncertainty.
///
/// Domain: everything finite and low ≤ y ≤ high; only a [Kind#GAP] has no y (`NaN` in `y`, `low` and `high`), so a
/// value that could not be computed is never drawn and never dropped in silence.
///
/// @param x place along the horizontal axis
/// @param y the value
/// @param low lower end of the error bar or band; equal to y where there is none
/// @param high upper end of the error bar or band; equal to y where there is none
/// @param kind a value, a gap, or a lower bound
public record Sample(double x, double y, double low, double high, Kind kind) {
    /// What the number says.
    public enum Kind {
        /// The quantity is y.
        VALUE,
        /// No value here: lines break, no marker.
        GAP,
        /// The quantity is at least y, for example a capacity whose search hit its limit; drawn with an arrow
        /// upwards.
        AT_LEAST
    }

    /// Checks that numbers are finite and ordered.
    public Sample {
        requireFinite("x", x);
        if (kind == Kind.GAP) {
            if (!Double.isNaN(y) || !Double.isNaN(low) || !Double.isNaN(high)) {
                throw new IllegalArgumentException("a gap at x = " + x + " has a value; use Sample.gap(x)");
            }
        } else {
            requireFinite("y", y);
            requireFinite("the lower end of the error bar", low);
            requireFinite("the upper end of the error bar", high);
            if (!(low <= y && y <= high)) {
                throw new IllegalArgumentException("the error bar at x = " + x + " runs from " + low + " to " + high
                        + " but the value is " + y + "; the value must lie within");
            }
        }
    }

    /// A value without uncertainty.
    ///
    /// @param x place
    /// @param y value
    /// @return the sample
    public static Sample of(double x, double y) {
        return new Sample(x, y, y, y, Kind.VALUE);
    }

    /// A value with a symmetric uncertainty, y ± error.
    ///
    /// @param x place
    /// @param y value
    /// @param error half the length of the bar, 0 or more
    /// @return the sample
    public static Sample withError(double x, double y, double error) {
        return new Sample(x, y, y - error, y + error, Kind.VALUE);
    }

    /// A value with an interval.
    ///
    /// @param x place
    /// @param y value
    /// @param low lower end, at most y
    /// @param high upper end, at least y
    /// @return the sample
    public static Sample within(double x, double y, double low, double high) {
        return new Sample(x, y, low, high, Kind.VALUE);
    }

    /// A lower bound.
    ///
    /// @param x place
    /// @param y the quantity is at least this
    /// @return the sample
    public static Sample atLeast(double x, double y) {
        return new Sample(x, y, y, y, Kind.AT_LEAST);
    }

    /// A place without a value.
    ///
    /// @param x place
    /// @return the sample
    public static Sample gap(double x) {
        return new Sample(x, Double.NaN, Double.NaN, Double.NaN, Kind.GAP);
    }

    private static void requireFinite(String quantity, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    quantity + " is " + value + "; samples are finite, use Sample.gap(x) where there is no value");
        }
    }
}
