package attractor.figure;

/// A short text beside a point of the plot, placed where it covers the least.
///
/// @param x the point; finite
/// @param y the point; finite
/// @param text the words, not blank
public record Annotation(double x, double y, String text) implements Layer {
    /// Checks point and text.
    public Annotation {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException(
                    "the annotation '" + text + "' stands at (" + x + ", " + y + "); both must be finite");
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("the annotation at (" + x + ", " + y + ") has no text; give one");
        }
    }
}
