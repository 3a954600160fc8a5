package attractor.figure.sheet;

/// How a line is drawn: joins are round, ends are flat.
///
/// @param colour its colour
/// @param width its width in points, above 0
/// @param dash its rhythm
public record Pen(Colour colour, double width, Dash dash) {
    /// Checks the width.
    public Pen {
        if (!(width > 0) || Double.isInfinite(width)) {
            throw new IllegalArgumentException(
                    "line width is " + width + " points; it must be finite and above 0, for example 1.2");
        }
    }

    /// An unbroken line.
    ///
    /// @param colour its colour
    /// @param width its width in points
    /// @return the pen
    public static Pen solid(Colour colour, double width) {
        return new Pen(colour, width, Dash.SOLID);
    }
}
