package attractor.figure;

/// A dotted line across the axes at one value, with a label: a threshold, a published constant.
///
/// Computed axis limits include it.
///
/// @param orientation across or upright
/// @param value where it stands on the axis that it crosses; finite, above 0 on a logarithmic axis
/// @param label text beside it; may be empty
public record Reference(Orientation orientation, double value, String label) implements Layer {
    /// Direction of the line.
    public enum Orientation {
        /// At a value of the vertical axis.
        HORIZONTAL,
        /// At a value of the horizontal axis.
        VERTICAL
    }

    /// Checks the value.
    public Reference {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "the reference line '" + label + "' stands at " + value + "; its value must be finite");
        }
    }

    /// A line at a value of the vertical axis.
    ///
    /// @param y the value
    /// @param label text beside it
    /// @return the line
    public static Reference horizontal(double y, String label) {
        return new Reference(Orientation.HORIZONTAL, y, label);
    }

    /// A line at a value of the horizontal axis.
    ///
    /// @param x the value
    /// @param label text beside it
    /// @return the line
    public static Reference vertical(double x, String label) {
        return new Reference(Orientation.VERTICAL, x, label);
    }
}
