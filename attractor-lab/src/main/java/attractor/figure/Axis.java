package attractor.figure;

import java.util.OptionalDouble;

/// One axis: what it shows, how, and optionally from where to where.
///
/// Domain: limits finite, low < high, both above 0 on a logarithmic axis. A limit that is absent is computed from
/// the data (error bars, bands and reference lines included, five per cent of air, extended to a tick or to zero
/// where that is near).
///
/// @param title the quantity with its symbol, for example `overlap m`
/// @param scale linear or logarithmic
/// @param low lower limit, or empty to compute it
/// @param high upper limit, or empty to compute it
public record Axis(String title, Scale scale, OptionalDouble low, OptionalDouble high) {
    /// Checks title and limits.
    public Axis {
        if (title.isBlank()) {
            throw new IllegalArgumentException(
                    "an axis has no title; name the quantity and its symbol, as in 'load N/D'");
        }
        low.ifPresent(v -> checkLimit(title, scale, v));
        high.ifPresent(v -> checkLimit(title, scale, v));
        if (low.isPresent() && high.isPresent() && !(low.getAsDouble() < high.getAsDouble())) {
            throw new IllegalArgumentException("axis '" + title + "' runs from " + low.getAsDouble() + " to "
                    + high.getAsDouble() + "; its lower limit must be below its upper limit");
        }
    }

    /// A linear axis with computed limits.
    ///
    /// @param title the quantity with its symbol
    /// @return the axis
    public static Axis linear(String title) {
        return new Axis(title, Scale.LINEAR, OptionalDouble.empty(), OptionalDouble.empty());
    }

    /// A logarithmic axis with computed limits.
    ///
    /// @param title the quantity with its symbol
    /// @return the axis
    public static Axis logarithmic(String title) {
        return new Axis(title, Scale.LOGARITHMIC, OptionalDouble.empty(), OptionalDouble.empty());
    }

    /// This axis with a lower limit.
    ///
    /// @param limit the limit
    /// @return the axis
    public Axis from(double limit) {
        return new Axis(title, scale, OptionalDouble.of(limit), high);
    }

    /// This axis with an upper limit.
    ///
    /// @param limit the limit
    /// @return the axis
    public Axis to(double limit) {
        return new Axis(title, scale, low, OptionalDouble.of(limit));
    }

    /// This axis with both limits.
    ///
    /// @param lower lower limit
    /// @param upper upper limit
    /// @return the axis
    public Axis between(double lower, double upper) {
        return new Axis(title, scale, OptionalDouble.of(lower), OptionalDouble.of(upper));
    }

    private static void checkLimit(String title, Scale scale, double limit) {
        if (!Double.isFinite(limit)) {
            throw new IllegalArgumentException("a limit of axis '" + title + "' is " + limit + "; it must be finite");
        }
        if (!scale.shows(limit)) {
            throw new IllegalArgumentException("a limit of the logarithmic axis '" + title + "' is " + limit
                    + "; it must be above 0, or the axis linear");
        }
    }
}
