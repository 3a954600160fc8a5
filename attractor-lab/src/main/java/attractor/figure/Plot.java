package attractor.figure;

import attractor.figure.sheet.Sheet;
import attractor.figure.sheet.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/// Series over two axes, with a key above, horizontal grid lines and ticks outside.
///
/// Domain: at least one series; on a logarithmic axis every value is above 0 (the lower end of an error bar may
/// reach 0 or below and is cut at the axis). Values outside given limits are cut off, and the description says how
/// many.
///
/// @param title one short line
/// @param x horizontal axis
/// @param y vertical axis
/// @param layers what is drawn, series in the order of the key
/// @param format wished size; the figure grows by the rows that the key and the titles take beyond their first
public record Plot(String title, Axis x, Axis y, List<Layer> layers, Size format) implements Figure {
    /// 400 x 280 points: a figure of one column and a half.
    public static final Size USUAL = new Size(400, 280);

    /// Checks that there is something to draw and that it has a place on the axes.
    public Plot {
        layers = List.copyOf(layers);
        if (Painter.seriesOf(layers).isEmpty()) {
            throw new IllegalArgumentException("plot '" + title + "' has no series; add at least one");
        }
        requirePlaces(title, x, y, layers);
    }

    /// A plot of usual size.
    ///
    /// @param title one short line
    /// @param x horizontal axis
    /// @param y vertical axis
    /// @param layers what is drawn
    /// @return the plot
    public static Plot of(String title, Axis x, Axis y, List<? extends Layer> layers) {
        return new Plot(title, x, y, List.copyOf(layers), USUAL);
    }

    /// The same in another size.
    ///
    /// @param other width and height in points
    /// @return the plot
    public Plot sized(Size other) {
        return new Plot(title, x, y, layers, other);
    }

    @Override
    public Size size() {
        return layout().size();
    }

    @Override
    public void drawOn(Sheet sheet) {
        Layout layout = layout();
        var brush = new Brush(sheet, Brush.Ground.PAPER);
        layout.frame().drawGrid(sheet);
        new Painter(layout.frame(), brush, layers).paint();
        layout.drawAround(brush);
    }

    @Override
    public String description() {
        return y.title() + " against " + x.title() + scales() + ". " + Words.layers(layers, layout().frame(), x, y)
                + ".";
    }

    @Override
    public Map<String, Object> data() {
        Frame frame = layout().frame();
        var out = new LinkedHashMap<String, Object>();
        out.put("kind", "plot");
        out.put("title", title);
        out.put("description", description());
        out.put("x", Tree.axis(x, frame.xs()));
        out.put("y", Tree.axis(y, frame.ys()));
        out.put("layers", Tree.layers(layers));
        return Collections.unmodifiableMap(out);
    }

    @Override
    public Table table() {
        return tableOf(title, x, y, layers);
    }

    /// The samples of all series in long form: series, x, y, low, high.
    static Table tableOf(String title, Axis x, Axis y, List<Layer> layers) {
        var rows = new ArrayList<List<String>>();
        for (Series s : Painter.seriesOf(layers)) {
            for (Sample p : s.samples()) {
                String place = NumberText.significant(p.x(), 6);
                String value = NumberText.significant(p.y(), 6);
                String low = NumberText.significant(p.low(), 6);
                String high = NumberText.significant(p.high(), 6);
                rows.add(
                        switch (p.kind()) {
                            case VALUE -> List.of(s.name(), place, value, low, high);
                            case AT_LEAST -> List.of(s.name(), place, "≥ " + value, low, "");
                            case GAP -> List.of(s.name(), place, "no value", "", "");
                        });
            }
        }
        var columns = List.of(
                Table.Column.text("series"),
                Table.Column.number(x.title()),
                Table.Column.number(y.title()),
                Table.Column.number("low"),
                Table.Column.number("high"));
        return new Table(title, columns, rows);
    }

    /// Refuses values that have no place on a logarithmic axis.
    static void requirePlaces(String title, Axis x, Axis y, List<Layer> layers) {
        for (Layer layer : layers) {
            switch (layer) {
                case Series s ->
                    s.values().forEach(p -> {
                        requirePlace(title, s.name(), x, p.x());
                        requirePlace(title, s.name(), y, p.y());
                    });
                case Reference r ->
                    requirePlace(
                            title, r.label(), r.orientation() == Reference.Orientation.HORIZONTAL ? y : x, r.value());
                case Annotation a -> {
                    requirePlace(title, a.text(), x, a.x());
                    requirePlace(title, a.text(), y, a.y());
                }
            }
        }
    }

    private static void requirePlace(String title, String name, Axis axis, double value) {
        if (!axis.scale().shows(value)) {
            throw new IllegalArgumentException("'" + name + "' in figure '" + title + "' has " + axis.title() + " = "
                    + value + ", which has no place on a logarithmic axis; use Sample.gap or a linear axis");
        }
    }

    private Layout layout() {
        var series = Painter.seriesOf(layers);
        var xs = layers.stream().flatMapToDouble(Plot::places);
        var ys = layers.stream().flatMapToDouble(Plot::values);
        var contents = new Layout.Contents(
                Range.of(x, xs),
                Range.of(y, ys),
                grain(layers.stream().flatMapToDouble(Plot::places)),
                grain(layers.stream().flatMapToDouble(Plot::values)),
                series);
        return Layout.of(new Layout.Request(format, x, y, contents, 0));
    }

    private static DoubleStream places(Layer layer) {
        return switch (layer) {
            case Series s -> s.samples().stream().mapToDouble(Sample::x);
            case Reference r ->
                r.orientation() == Reference.Orientation.VERTICAL ? DoubleStream.of(r.value()) : DoubleStream.empty();
            case Annotation a -> DoubleStream.of(a.x());
        };
    }

    private static DoubleStream values(Layer layer) {
        return switch (layer) {
            case Series s -> s.values().stream().flatMapToDouble(p -> DoubleStream.of(p.low(), p.y(), p.high()));
            case Reference r ->
                r.orientation() == Reference.Orientation.HORIZONTAL ? DoubleStream.of(r.value()) : DoubleStream.empty();
            case Annotation a -> DoubleStream.of(a.y());
        };
    }

    private static Ticks.Grain grain(DoubleStream numbers) {
        return numbers.allMatch(v -> v == Math.rint(v)) ? Ticks.Grain.WHOLE_NUMBERS : Ticks.Grain.CONTINUOUS;
    }

    private String scales() {
        boolean logX = x.scale() == Scale.LOGARITHMIC;
        boolean logY = y.scale() == Scale.LOGARITHMIC;
        if (logX && logY) {
            return ", both axes logarithmic";
        }
        if (logX || logY) {
            return ", " + (logX ? x : y).title() + " on a logarithmic axis";
        }
        return "";
    }
}
