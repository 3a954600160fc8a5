package attractor.figure;

import attractor.figure.sheet.Colour;
import attractor.figure.sheet.Pen;
import attractor.figure.sheet.Sheet;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// Draws the marks of a series, in the key as in the plot.
record Brush(Sheet sheet, Ground ground) {
    /// What lies under the marks.
    enum Ground {
        /// White paper: marks have their own colours.
        PAPER,
        /// A heat map: marks are white with a dark rim, to be seen on every colour.
        FIELD
    }

    private static final double LINE = 1.5;
    private static final double BAR = 1.1;
    private static final double CAP = 2.6;
    private static final double ARROW = 15;
    private static final double RIM = 1.5;
    private static final double BAND_OPACITY = 0.2;

    void line(Shape path, Dress dress) {
        if (ground == Ground.FIELD) {
            sheet.stroke(path, Pen.solid(Colour.INK, LINE + 2 * RIM));
            sheet.stroke(path, new Pen(Colour.WHITE, LINE, dress.dash()));
        } else {
            sheet.stroke(path, new Pen(dress.colour(), LINE, dress.dash()));
        }
    }

    void band(Shape outline, Dress dress) {
        sheet.fill(outline, ground == Ground.FIELD ? Colour.WHITE : dress.colour(), BAND_OPACITY);
    }

    void errorBar(double x, double low, double high, Dress dress) {
        var bar = new Path2D.Double();
        segment(bar, new Line2D.Double(x, low, x, high));
        segment(bar, new Line2D.Double(x - CAP, low, x + CAP, low));
        segment(bar, new Line2D.Double(x - CAP, high, x + CAP, high));
        thin(bar, dress);
    }

    /// An arrow upwards from a point: "at least".
    void arrow(double x, double y, Dress dress) {
        double tip = y - ARROW;
        var arrow = new Path2D.Double();
        segment(arrow, new Line2D.Double(x, y, x, tip));
        segment(arrow, new Line2D.Double(x - CAP, tip + CAP + 1, x, tip));
        segment(arrow, new Line2D.Double(x + CAP, tip + CAP + 1, x, tip));
        thin(arrow, dress);
    }

    private void thin(Shape path, Dress dress) {
        if (ground == Ground.FIELD) {
            sheet.stroke(path, Pen.solid(Colour.INK, BAR + RIM));
        }
        sheet.stroke(path, Pen.solid(ground == Ground.FIELD ? Colour.WHITE : dress.colour(), BAR));
    }

    private static void segment(Path2D path, Line2D line) {
        path.moveTo(line.getX1(), line.getY1());
        path.lineTo(line.getX2(), line.getY2());
    }

    void marker(double x, double y, Look look, Dress dress) {
        Shape shape = dress.marker().at(x, y);
        if (ground == Ground.FIELD) {
            sheet.fill(shape, Colour.WHITE, 1);
            sheet.stroke(shape, Pen.solid(Colour.INK, 1));
        } else if (look == Look.OPEN_MARKERS) {
            sheet.fill(shape, Colour.WHITE, 1);
            sheet.stroke(shape, Pen.solid(dress.colour(), 1.3));
        } else {
            sheet.fill(shape, dress.colour(), 1);
        }
    }

    /// The sign of a series in the key.
    void sign(double left, double middle, double width, Look look, Dress dress) {
        if (look == Look.BAND) {
            band(new Rectangle2D.Double(left, middle - 4, width, 8), dress);
        }
        if (look.hasLine()) {
            line(new Line2D.Double(left, middle, left + width, middle), dress);
        }
        if (look.hasMarkers()) {
            marker(left + width / 2, middle, look, dress);
        }
    }
}
