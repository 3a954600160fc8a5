package attractor.figure;

import attractor.figure.sheet.Box;
import attractor.figure.sheet.Colour;
import attractor.figure.sheet.Lettering;
import attractor.figure.sheet.Lettering.Anchor;
import attractor.figure.sheet.Pen;
import attractor.figure.sheet.Pixels;
import attractor.figure.sheet.Point;
import attractor.figure.sheet.Sheet;
import attractor.figure.sheet.Size;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/// A field of numbers over two axes as colours, with a colour bar, and curves or notes over it.
///
/// Domain: both axes have limits, the outer edges of the first and last cell; cells are equally wide along the axis
/// (equal ratios on a logarithmic one). Cells without a value (`NaN`) are light grey. Values beyond given limits of
/// the value axis take the end colours. On a logarithmic value axis every number is above 0. The overlay is drawn
/// in white with a dark rim.
///
/// @param title one short line
/// @param x horizontal axis with both limits
/// @param y vertical axis with both limits
/// @param field the numbers and their colours
/// @param overlay series, reference lines and notes over the field; may be empty
/// @param format wished size; see [Plot]
public record HeatMap(String title, Axis x, Axis y, Field field, List<Layer> overlay, Size format) implements Figure {
    /// The numbers of a heat map.
    ///
    /// @param value their axis; limits that are absent are the smallest and largest number
    /// @param cells the numbers, row 0 at the bottom
    /// @param colours how numbers become colours
    public record Field(Axis value, Grid cells, ColourMap colours) {}

    private static final double BAR_GAP = 13;
    private static final double BAR_WIDTH = 11;
    private static final double LINE = Frame.TITLE_SIZE * Frame.LINE_HEIGHT;
    private static final Pen AXIS = Pen.solid(Colour.INK, 0.9);

    /// Checks axes, cells and overlay.
    public HeatMap {
        overlay = List.copyOf(overlay);
        requireLimits(title, x);
        requireLimits(title, y);
        Plot.requirePlaces(title, x, y, overlay);
        if (field.cells().values().allMatch(Double::isNaN)) {
            throw new IllegalArgumentException(
                    "heat map '" + title + "' has no values; at least one cell must have one");
        }
        if (field.cells()
                .values()
                .anyMatch(v -> !Double.isNaN(v) && !field.value().scale().shows(v))) {
            throw new IllegalArgumentException(
                    "heat map '" + title + "' has a cell of 0 or below on the logarithmic axis '"
                            + field.value().title() + "'; use NaN for 'no value' or a linear axis");
        }
    }

    /// A heat map of usual size in viridis without overlay.
    ///
    /// @param title one short line
    /// @param x horizontal axis with both limits
    /// @param y vertical axis with both limits
    /// @param value axis of the numbers
    /// @param cells the numbers, row 0 at the bottom
    /// @return the heat map
    public static HeatMap of(String title, Axis x, Axis y, Axis value, Grid cells) {
        return new HeatMap(title, x, y, new Field(value, cells, ColourMap.VIRIDIS), List.of(), Plot.USUAL);
    }

    /// The same with curves or notes over it.
    ///
    /// @param layers what is drawn over the field
    /// @return the heat map
    public HeatMap with(List<? extends Layer> layers) {
        return new HeatMap(title, x, y, field, List.copyOf(layers), format);
    }

    @Override
    public Size size() {
        return parts().layout().size();
    }

    @Override
    public void drawOn(Sheet sheet) {
        Parts parts = parts();
        Frame frame = parts.layout().frame();
        sheet.image(pixels(parts.colours()), frame.area());
        var brush = new Brush(sheet, Brush.Ground.FIELD);
        new Painter(frame, brush, overlay).paint();
        parts.layout().drawAround(brush);
        drawBar(sheet, parts);
    }

    @Override
    public String description() {
        Parts parts = parts();
        Grid cells = field.cells();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        int[] places = new int[4];
        long missing = 0;
        for (int row = 0; row < cells.rows(); row++) {
            for (int column = 0; column < cells.columns(); column++) {
                double v = cells.at(column, row);
                if (Double.isNaN(v)) {
                    missing++;
                }
                if (v < least) {
                    least = v;
                    places[0] = column;
                    places[1] = row;
                }
                if (v > most) {
                    most = v;
                    places[2] = column;
                    places[3] = row;
                }
            }
        }
        String text = "Heat map of " + field.value().title() + " for " + side(x, cells.columns()) + " and "
                + side(y, cells.rows()) + ": from " + Words.number(least) + " at " + place(places[0], places[1])
                + " to "
                + Words.number(most) + " at " + place(places[2], places[3]);
        String gaps = missing == 0 ? "" : ", " + Words.count(missing, "cell") + " without a value";
        String over = overlay.isEmpty()
                ? ""
                : " Over it: " + Words.layers(overlay, parts.layout().frame(), x, y) + ".";
        return text + gaps + "." + over;
    }

    @Override
    public Map<String, Object> data() {
        Parts parts = parts();
        Frame frame = parts.layout().frame();
        var out = new LinkedHashMap<String, Object>();
        out.put("kind", "heat-map");
        out.put("title", title);
        out.put("description", description());
        out.put("x", Tree.axis(x, frame.xs()));
        out.put("y", Tree.axis(y, frame.ys()));
        out.put("value", Tree.axis(field.value(), parts.colours()));
        out.put("colours", Tree.word(field.colours()));
        out.put("cells", Tree.grid(field.cells()));
        out.put("layers", Tree.layers(overlay));
        return Collections.unmodifiableMap(out);
    }

    /// {@return one row per cell: x and y of its centre, value}
    @Override
    public Table table() {
        Grid cells = field.cells();
        var rows = new ArrayList<List<String>>();
        for (int row = 0; row < cells.rows(); row++) {
            for (int column = 0; column < cells.columns(); column++) {
                double v = cells.at(column, row);
                rows.add(List.of(
                        NumberText.significant(centre(x, column, cells.columns()), 6),
                        NumberText.significant(centre(y, row, cells.rows()), 6),
                        Double.isNaN(v) ? "no value" : NumberText.significant(v, 6)));
            }
        }
        var columns = List.of(
                Table.Column.number(x.title()),
                Table.Column.number(y.title()),
                Table.Column.number(field.value().title()));
        return new Table(title, columns, rows);
    }

    private record Parts(Layout layout, Range colours, Ticks bar, List<String> barTitle) {}

    private Parts parts() {
        Range colours = Range.tight(field.value(), field.cells().values());
        Range xs = Range.of(x, DoubleStream.empty());
        Range ys = Range.of(y, DoubleStream.empty());
        var contents =
                new Layout.Contents(xs, ys, Ticks.Grain.CONTINUOUS, Ticks.Grain.CONTINUOUS, Painter.seriesOf(overlay));
        Parts draft = parts(contents, colours, format.height() - 70);
        return parts(contents, colours, draft.layout().frame().area().height());
    }

    private Parts parts(Layout.Contents contents, Range colours, double guessedHeight) {
        double extent = 1.5 * Frame.TICK_SIZE;
        Ticks ticks = Ticks.fitting(colours, Ticks.Grain.CONTINUOUS, guessedHeight, 27, label -> extent);
        List<String> title = Lines.broken(field.value().title(), Frame.TITLE_SIZE, Math.max(60, guessedHeight));
        double right = barTitleLeft(ticks) + title.size() * LINE;
        var layout = Layout.of(new Layout.Request(format, x, y, contents, right));
        return new Parts(layout, colours, ticks, title);
    }

    /// Distance from the right edge of the area to the left edge of the colour bar's title.
    private static double barTitleLeft(Ticks ticks) {
        double labels = ticks.labelled().stream()
                .mapToDouble(t -> Lines.width(t.label(), Frame.TICK_SIZE))
                .max()
                .orElse(0);
        return BAR_GAP + BAR_WIDTH + Frame.TICK + Frame.LABEL_GAP + labels + Frame.TITLE_GAP - 2;
    }

    private Pixels pixels(Range range) {
        Grid cells = field.cells();
        return Pixels.of(cells.columns(), cells.rows(), (column, row) -> {
            double v = cells.at(column, cells.rows() - 1 - row);
            Colour colour = Double.isNaN(v)
                    ? Palette.MISSING
                    : field.colours().at(range.scale().fraction(v, range.lo(), range.hi()));
            return colour.rgb();
        });
    }

    private void drawBar(Sheet sheet, Parts parts) {
        Box area = parts.layout().frame().area();
        Range range = parts.colours();
        var bar = new Box(area.right() + BAR_GAP, area.top(), BAR_WIDTH, area.height());
        sheet.image(
                Pixels.of(
                        1,
                        256,
                        (column, row) -> field.colours().at((255.5 - row) / 256).rgb()),
                bar);
        for (var tick : parts.bar().labelled()) {
            double y = bar.bottom() - bar.height() * range.scale().fraction(tick.value(), range.lo(), range.hi());
            sheet.stroke(new Line2D.Double(bar.right(), y, bar.right() + Frame.TICK, y), AXIS);
            var at = new Point(bar.right() + Frame.TICK + Frame.LABEL_GAP, y + Frame.HALF_DIGIT * Frame.TICK_SIZE);
            sheet.text(tick.label(), at, Lettering.ink(Frame.TICK_SIZE, Anchor.START));
        }
        double left = area.right() + barTitleLeft(parts.bar()) + Frame.TITLE_SIZE * 0.85;
        var middle = new Point(left, area.top() + area.height() / 2);
        Frame.upward(sheet, parts.barTitle(), middle, Frame.TITLE_SIZE);
    }

    private String place(int column, int row) {
        return x.title() + " " + Words.number(centre(x, column, field.cells().columns())) + ", " + y.title() + " "
                + Words.number(centre(y, row, field.cells().rows()));
    }

    private static String side(Axis axis, int cells) {
        return Words.count(cells, "value") + " of " + axis.title() + " between "
                + Words.number(axis.low().orElseThrow()) + " and "
                + Words.number(axis.high().orElseThrow());
    }

    private static double centre(Axis axis, int index, int count) {
        double t = (index + 0.5) / count;
        double lo = axis.low().orElseThrow();
        double hi = axis.high().orElseThrow();
        return axis.scale() == Scale.LINEAR ? lo + t * (hi - lo) : lo * Math.pow(hi / lo, t);
    }

    private static void requireLimits(String title, Axis axis) {
        if (axis.low().isEmpty() || axis.high().isEmpty()) {
            throw new IllegalArgumentException("axis '" + axis.title() + "' of heat map '" + title
                    + "' has no limits; give the outer edges of the first and last cell with between(low, high)");
        }
    }
}
