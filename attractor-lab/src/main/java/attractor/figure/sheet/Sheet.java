package attractor.figure.sheet;

import java.awt.Shape;

/// A white sheet on which a figure is drawn, mark over mark.
///
/// Coordinates are points (1/72 inch) from the upper left corner, y downwards. Shapes are those of `java.awt.geom`,
/// which need neither display nor fonts. What is drawn depends on the calls only: equal calls in equal order give
/// equal bytes.
public sealed interface Sheet permits SvgSheet, PngSheet {
    /// Fills a shape (non-zero winding).
    ///
    /// @param shape the shape
    /// @param colour its colour
    /// @param opacity 0 (nothing) to 1 (covers)
    void fill(Shape shape, Colour colour, double opacity);

    /// Draws the outline of a shape.
    ///
    /// @param shape the shape; open paths stay open
    /// @param pen how
    void stroke(Shape shape, Pen pen);

    /// Sets one line of text; control characters and line breaks become spaces.
    ///
    /// @param line the text
    /// @param at the anchor point on the baseline
    /// @param how size, colour, anchor, direction, rim
    void text(String line, Point at, Lettering how);

    /// Places an image; its pixels stay sharp-edged squares.
    ///
    /// @param pixels the image, first row on top
    /// @param box where it goes
    void image(Pixels pixels, Box box);

    /// Draws with everything outside a box cut away.
    ///
    /// @param box the visible part
    /// @param drawing calls methods of this sheet
    void within(Box box, Runnable drawing);

    /// Draws with the origin moved.
    ///
    /// @param origin where (0, 0) lies while drawing
    /// @param drawing calls methods of this sheet
    void moved(Point origin, Runnable drawing);

    /// {@return the size of the sheet}
    Size size();
}
