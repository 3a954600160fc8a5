package attractor.figure.sheet;

import java.awt.geom.Rectangle2D;

/// An upright rectangle on a sheet.
///
/// @param left x of the left edge in points
/// @param top y of the upper edge in points
/// @param width width in points
/// @param height height in points
public record Box(double left, double top, double width, double height) {
    /// {@return x of the right edge}
    public double right() {
        return left + width;
    }

    /// {@return y of the lower edge}
    public double bottom() {
        return top + height;
    }

    /// This box with every edge moved outwards.
    ///
    /// @param margin by how many points; negative moves inwards
    /// @return the larger (or smaller) box
    public Box grown(double margin) {
        return new Box(left - margin, top - margin, width + 2 * margin, height + 2 * margin);
    }

    /// Whether the boxes share more than an edge.
    ///
    /// @param other the other box
    /// @return true if their interiors meet
    public boolean overlaps(Box other) {
        return left < other.right() && other.left < right() && top < other.bottom() && other.top < bottom();
    }

    /// Whether a point lies in this box, edges included, with a tolerance of 10^-6 points for rounding.
    ///
    /// @param x x of the point
    /// @param y y of the point
    /// @return true if inside or on an edge
    public boolean contains(double x, double y) {
        double slack = 1e-6;
        return x >= left - slack && x <= right() + slack && y >= top - slack && y <= bottom() + slack;
    }

    /// {@return the box as a Java2D shape}
    public Rectangle2D shape() {
        return new Rectangle2D.Double(left, top, width, height);
    }
}
