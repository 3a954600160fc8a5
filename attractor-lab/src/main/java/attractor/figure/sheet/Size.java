package attractor.figure.sheet;

/// The size of a sheet or figure in points (1/72 inch).
///
/// Domain: both finite, positive and at most 14 400 (200 inches, the limit of common page formats).
///
/// @param width width in points
/// @param height height in points
public record Size(double width, double height) {
    private static final double LARGEST = 14_400;

    /// Checks that both lengths are positive and not absurd.
    public Size {
        if (!(width > 0 && width <= LARGEST && height > 0 && height <= LARGEST)) {
            throw new IllegalArgumentException("a figure of " + width + " x " + height
                    + " points cannot be drawn; give a width and a height above 0 and at most 14400 (1/72 inch each)");
        }
    }
}
