package attractor.figure;

import attractor.figure.sheet.Box;
import attractor.figure.sheet.Colour;
import attractor.figure.sheet.Lettering;
import attractor.figure.sheet.Lettering.Anchor;
import attractor.figure.sheet.Pen;
import attractor.figure.sheet.Point;
import attractor.figure.sheet.Sheet;
import java.awt.geom.Line2D;
import java.util.List;

/// The rectangle between two axes: maps numbers to places, draws the grid, the axes and their titles.
record Frame(Box area, Range xs, Range ys, Ticks xTicks, Ticks yTicks) {
    static final double TICK_SIZE = 11;
    static final double TITLE_SIZE = 11.5;
    static final double LINE_HEIGHT = 1.3;
    /// Gap between the area and an axis line.
    static final double OFFSET = 4;

    static final double TICK = 4.5;
    static final double SMALL_TICK = 2.5;
    static final double LABEL_GAP = 3.5;
    static final double TITLE_GAP = 7;
    /// Half the height of a digit in units of the font size.
    static final double HALF_DIGIT = 0.365;
    /// Values beyond a thousand lengths of the axis are drawn there: lines keep their direction to a thousandth.
    private static final double FAR = 1000;

    private static final Pen AXIS = Pen.solid(Colour.INK, 0.9);
    private static final Pen GRID = Pen.solid(Palette.GRID, 0.8);

    double x(double v) {
        return area.left() + area.width() * fraction(xs, v);
    }

    double y(double v) {
        return area.bottom() - area.height() * fraction(ys, v);
    }

    private static double fraction(Range range, double v) {
        if (!range.scale().shows(v)) {
            return -FAR;
        }
        return Math.clamp(range.scale().fraction(v, range.lo(), range.hi()), -FAR, FAR);
    }

    void drawGrid(Sheet sheet) {
        for (var tick : yTicks.labelled()) {
            double y = y(tick.value());
            sheet.stroke(new Line2D.Double(area.left(), y, area.right(), y), GRID);
        }
    }

    void drawAxes(Sheet sheet) {
        double left = area.left() - OFFSET;
        double bottom = area.bottom() + OFFSET;
        sheet.stroke(new Line2D.Double(left, area.top(), left, area.bottom()), AXIS);
        sheet.stroke(new Line2D.Double(area.left(), bottom, area.right(), bottom), AXIS);
        for (var tick : yTicks.labelled()) {
            double y = y(tick.value());
            sheet.stroke(new Line2D.Double(left - TICK, y, left, y), AXIS);
            var at = new Point(left - TICK - LABEL_GAP, y + HALF_DIGIT * TICK_SIZE);
            sheet.text(tick.label(), at, Lettering.ink(TICK_SIZE, Anchor.END));
        }
        for (double value : yTicks.small()) {
            sheet.stroke(new Line2D.Double(left - SMALL_TICK, y(value), left, y(value)), AXIS);
        }
        for (var tick : xTicks.labelled()) {
            double x = x(tick.value());
            sheet.stroke(new Line2D.Double(x, bottom, x, bottom + TICK), AXIS);
            var at = new Point(x, bottom + TICK + LABEL_GAP + 2 * HALF_DIGIT * TICK_SIZE);
            sheet.text(tick.label(), at, Lettering.ink(TICK_SIZE, Anchor.MIDDLE));
        }
        for (double value : xTicks.small()) {
            sheet.stroke(new Line2D.Double(x(value), bottom, x(value), bottom + SMALL_TICK), AXIS);
        }
    }

    /// Lines of text centred under a point, from the first baseline downwards.
    static void across(Sheet sheet, List<String> lines, Point first, double size) {
        for (int i = 0; i < lines.size(); i++) {
            var at = new Point(first.x(), first.y() + i * size * LINE_HEIGHT);
            sheet.text(lines.get(i), at, Lettering.ink(size, Anchor.MIDDLE));
        }
    }

    /// Lines of text reading upwards, from the first baseline to the right.
    static void upward(Sheet sheet, List<String> lines, Point first, double size) {
        for (int i = 0; i < lines.size(); i++) {
            var at = new Point(first.x() + i * size * LINE_HEIGHT, first.y());
            sheet.text(lines.get(i), at, Lettering.ink(size, Anchor.MIDDLE).upward());
        }
    }
}
