package attractor.figure;

import attractor.figure.sheet.Box;
import attractor.figure.sheet.Dash;
import attractor.figure.sheet.Pen;
import attractor.figure.sheet.Point;
import attractor.figure.sheet.Sheet;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/// Draws the layers of a plot into its frame: bands, reference lines, lines, error bars, markers, and texts last.
///
/// Lines and bars are cut at the edges of the area; a marker is drawn whole if its point lies in the area, else not
/// at all.
final class Painter {
    /// Distance of the points along a line that texts keep away from.
    private static final double STEP = 4;

    private static final Pen REFERENCE = new Pen(Palette.FAINT, 1.1, Dash.DOTTED);

    private final Frame frame;
    private final Brush brush;
    private final List<Layer> layers;
    private final List<Series> series;
    private final List<Dress> dresses;

    Painter(Frame frame, Brush brush, List<Layer> layers) {
        this.frame = frame;
        this.brush = brush;
        this.layers = layers;
        series = seriesOf(layers);
        dresses = Dress.of(series);
    }

    static List<Series> seriesOf(List<Layer> layers) {
        return layers.stream()
                .filter(Series.class::isInstance)
                .map(Series.class::cast)
                .toList();
    }

    void paint() {
        brush.sheet().within(frame.area(), this::paintLines);
        brush.sheet().within(frame.area().grown(Marker.RADIUS), this::paintBars);
        for (int i = 0; i < series.size(); i++) {
            paintMarkers(series.get(i), dresses.get(i));
        }
        paintTexts();
    }

    private void paintLines() {
        for (int i = 0; i < series.size(); i++) {
            if (series.get(i).look() == Look.BAND) {
                for (List<Sample> run : runs(series.get(i))) {
                    brush.band(bandOutline(run), dresses.get(i));
                }
            }
        }
        Box area = frame.area();
        for (Reference line : references()) {
            boolean across = line.orientation() == Reference.Orientation.HORIZONTAL;
            double at = across ? frame.y(line.value()) : frame.x(line.value());
            brush.sheet()
                    .stroke(
                            across
                                    ? new Line2D.Double(area.left(), at, area.right(), at)
                                    : new Line2D.Double(at, area.top(), at, area.bottom()),
                            REFERENCE);
        }
        for (int i = 0; i < series.size(); i++) {
            if (series.get(i).look().hasLine()) {
                for (List<Sample> run : runs(series.get(i))) {
                    brush.line(path(run), dresses.get(i));
                }
            }
        }
    }

    private void paintBars() {
        for (int i = 0; i < series.size(); i++) {
            if (!series.get(i).look().hasMarkers()) {
                continue;
            }
            for (Sample s : series.get(i).values()) {
                double x = frame.x(s.x());
                if (x < frame.area().left() - Marker.RADIUS || x > frame.area().right() + Marker.RADIUS) {
                    continue;
                }
                if (s.low() < s.high()) {
                    brush.errorBar(x, frame.y(s.low()), frame.y(s.high()), dresses.get(i));
                }
            }
        }
    }

    private void paintMarkers(Series shown, Dress dress) {
        if (!shown.look().hasMarkers()) {
            return;
        }
        for (Sample s : shown.values()) {
            double x = frame.x(s.x());
            double y = frame.y(s.y());
            if (frame.area().contains(x, y)) {
                if (s.kind() == Sample.Kind.AT_LEAST) {
                    brush.arrow(x, y, dress);
                }
                brush.marker(x, y, shown.look(), dress);
            }
        }
    }

    private void paintTexts() {
        Sheet sheet = brush.sheet();
        var labels = new Labels(frame.area(), marks());
        for (Layer layer : layers) {
            switch (layer) {
                case Reference r
                when visible(r) && !r.label().isBlank() -> {
                    if (r.orientation() == Reference.Orientation.HORIZONTAL) {
                        labels.along(sheet, r.label(), frame.y(r.value()));
                    } else {
                        labels.upright(sheet, r.label(), frame.x(r.value()));
                    }
                }
                case Annotation a
                when frame.area().contains(frame.x(a.x()), frame.y(a.y())) ->
                    labels.beside(sheet, a.text(), new Point(frame.x(a.x()), frame.y(a.y())));
                case Reference _, Annotation _, Series _ -> {}
            }
        }
    }

    private boolean visible(Reference line) {
        Box area = frame.area();
        return line.orientation() == Reference.Orientation.HORIZONTAL
                ? area.contains(area.left(), frame.y(line.value()))
                : area.contains(frame.x(line.value()), area.top());
    }

    /// What texts should not cover: markers, and points along lines and reference lines.
    private List<Point> marks() {
        var marks = new ArrayList<Point>();
        for (Series s : series) {
            for (List<Sample> run : runs(s)) {
                for (int i = 0; i < run.size(); i++) {
                    marks.add(place(run.get(i)));
                    if (s.look().hasMarkers()) {
                        double x = frame.x(run.get(i).x());
                        between(
                                marks,
                                new Point(x, frame.y(run.get(i).low())),
                                new Point(x, frame.y(run.get(i).high())));
                    }
                    if (i > 0 && s.look().hasLine()) {
                        between(marks, place(run.get(i - 1)), place(run.get(i)));
                    }
                }
            }
        }
        Box area = frame.area();
        for (Reference line : references()) {
            double x = frame.x(line.value());
            double y = frame.y(line.value());
            if (line.orientation() == Reference.Orientation.HORIZONTAL) {
                between(marks, new Point(area.left(), y), new Point(area.right(), y));
            } else {
                between(marks, new Point(x, area.top()), new Point(x, area.bottom()));
            }
        }
        return marks;
    }

    private static void between(List<Point> marks, Point a, Point b) {
        double length = Math.hypot(b.x() - a.x(), b.y() - a.y());
        int steps = (int) Math.min(500, length / STEP);
        for (int k = 1; k < steps; k++) {
            double t = (double) k / steps;
            marks.add(new Point(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y())));
        }
    }

    private Point place(Sample s) {
        return new Point(frame.x(s.x()), frame.y(s.y()));
    }

    private List<Reference> references() {
        return layers.stream()
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast)
                .toList();
    }

    /// The samples between gaps.
    private static List<List<Sample>> runs(Series series) {
        var runs = new ArrayList<List<Sample>>();
        var run = new ArrayList<Sample>();
        for (Sample s : series.samples()) {
            if (s.kind() != Sample.Kind.GAP) {
                run.add(s);
            } else if (!run.isEmpty()) {
                runs.add(List.copyOf(run));
                run.clear();
            }
        }
        if (!run.isEmpty()) {
            runs.add(List.copyOf(run));
        }
        return runs;
    }

    private Path2D path(List<Sample> run) {
        var path = new Path2D.Double();
        for (Sample s : run) {
            to(path, frame.x(s.x()), frame.y(s.y()));
        }
        return path;
    }

    private Path2D bandOutline(List<Sample> run) {
        var path = new Path2D.Double();
        run.forEach(s -> to(path, frame.x(s.x()), frame.y(s.high())));
        run.reversed().forEach(s -> to(path, frame.x(s.x()), frame.y(s.low())));
        path.closePath();
        return path;
    }

    private static void to(Path2D path, double x, double y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }
}
