package attractor.figure;

import attractor.figure.sheet.Box;
import attractor.figure.sheet.Lettering;
import attractor.figure.sheet.Lettering.Anchor;
import attractor.figure.sheet.Point;
import attractor.figure.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;

/// Places texts between the axes where they cover the least: never out of the area, rather on lines than on other
/// texts.
final class Labels {
    static final double SIZE = 10.5;
    private static final double LINE = SIZE * Frame.LINE_HEIGHT;
    private static final double GAP = 5;
    private static final double COST_OF_TEXT = 10_000;
    private static final double COST_OF_EDGE = 1_000_000;

    private final Box area;
    private final List<Point> marks;
    private final List<Box> placed = new ArrayList<>();

    /// @param marks places that should stay visible: markers, points along lines
    Labels(Box area, List<Point> marks) {
        this.area = area;
        this.marks = List.copyOf(marks);
    }

    /// Around a point: right and left of it, above and below.
    void beside(Sheet sheet, String text, Point at) {
        List<String> lines = lines(text);
        double w = Lines.widest(lines, SIZE);
        double h = lines.size() * LINE;
        double away = GAP + 1;
        var places = new ArrayList<Box>();
        for (double y : new double[] {at.y() - h - 3, at.y() + 3, at.y() - h / 2}) {
            places.add(new Box(at.x() + away, y, w, h));
            places.add(new Box(at.x() - away - w, y, w, h));
        }
        for (double x : new double[] {at.x() - w / 2, at.x() - w + 8, at.x() - 8}) {
            places.add(new Box(x, at.y() - h - away, w, h));
            places.add(new Box(x, at.y() + away, w, h));
        }
        places.add(nudged(places.getFirst()));
        put(sheet, lines, best(places));
    }

    /// Along a line across the area: above or below it, at the right, left or in between.
    void along(Sheet sheet, String text, double y) {
        List<String> lines = lines(text);
        double w = Lines.widest(lines, SIZE);
        double h = lines.size() * LINE;
        var places = new ArrayList<Box>();
        for (double t : new double[] {1, 0, 0.5, 0.75, 0.25}) {
            double x = area.left() + GAP + t * (area.width() - 2 * GAP - w);
            places.add(new Box(x, y - h - 1, w, h));
            places.add(new Box(x, y + 2, w, h));
        }
        put(sheet, lines, best(places));
    }

    /// Beside an upright line: right or left of it, at the top, the bottom or in between.
    void upright(Sheet sheet, String text, double x) {
        List<String> lines = lines(text);
        double w = Lines.widest(lines, SIZE);
        double h = lines.size() * LINE;
        var places = new ArrayList<Box>();
        for (double t : new double[] {0, 0.1, 0.2, 1, 0.5, 0.3, 0.7, 0.85}) {
            double y = area.top() + t * (area.height() - h);
            places.add(new Box(x + GAP, y, w, h));
            places.add(new Box(x - GAP - w, y, w, h));
        }
        places.add(nudged(places.getFirst()));
        put(sheet, lines, best(places));
    }

    private List<String> lines(String text) {
        return Lines.broken(text, SIZE, Math.max(0.55 * area.width(), 60));
    }

    /// The box moved into the area; where nothing fits, the text at least stays inside.
    private Box nudged(Box box) {
        double left = Math.max(area.left(), Math.min(box.left(), area.right() - box.width()));
        double top = Math.max(area.top(), Math.min(box.top(), area.bottom() - box.height()));
        return new Box(left, top, box.width(), box.height());
    }

    private Box best(List<Box> places) {
        Box best = places.getFirst();
        double least = Double.POSITIVE_INFINITY;
        for (Box place : places) {
            double cost = cost(place);
            if (cost < least) {
                best = place;
                least = cost;
            }
        }
        return best;
    }

    private double cost(Box box) {
        Box wide = box.grown(3);
        boolean inside = area.contains(box.left(), box.top()) && area.contains(box.right(), box.bottom());
        long texts = placed.stream().filter(wide::overlaps).count();
        long covered = marks.stream().filter(p -> wide.contains(p.x(), p.y())).count();
        return (inside ? 0 : COST_OF_EDGE) + texts * COST_OF_TEXT + covered;
    }

    private void put(Sheet sheet, List<String> lines, Box box) {
        placed.add(box);
        for (int i = 0; i < lines.size(); i++) {
            var at = new Point(box.left(), box.top() + i * LINE + 0.8 * LINE);
            sheet.text(lines.get(i), at, Lettering.ink(SIZE, Anchor.START).haloed());
        }
    }
}
