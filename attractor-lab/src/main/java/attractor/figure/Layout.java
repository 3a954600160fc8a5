package attractor.figure;

import attractor.figure.sheet.Box;
import attractor.figure.sheet.Point;
import attractor.figure.sheet.Sheet;
import attractor.figure.sheet.Size;
import java.util.List;

/// Where key, axes and titles of one plot go. The figure grows with what does not fit one line; nothing is cut off.
record Layout(Size size, Frame frame, Key key, Titles titles) {
    /// The axis titles, broken into lines.
    record Titles(List<String> x, List<String> y) {}

    /// What a layout needs to know.
    record Request(Size format, Axis x, Axis y, Contents contents, double right) {}

    /// What is drawn: the ranges of both axes, their grain, and the series of the key.
    record Contents(Range xs, Range ys, Ticks.Grain xGrain, Ticks.Grain yGrain, List<Series> series) {}

    private static final double EDGE = 8;
    private static final double KEY_GAP = 7;
    private static final double X_SPACING = 40;
    private static final double Y_SPACING = 27;
    private static final double SMALLEST = 60;
    private static final double LINE = Frame.TITLE_SIZE * Frame.LINE_HEIGHT;
    private static final double TICK_LINE = Frame.OFFSET + Frame.TICK + Frame.LABEL_GAP;

    static Layout of(Request request) {
        Layout draft = of(request, request.format().height() - 80, 46);
        return of(request, draft.frame.area().height(), draft.frame.area().left());
    }

    /// Lays out for a guessed height and left edge of the area; the second pass has good guesses.
    private static Layout of(Request request, double guessedHeight, double guessedLeft) {
        Size format = request.format();
        Contents contents = request.contents();
        double guessedWidth = Math.max(SMALLEST, format.width() - guessedLeft - request.right() - EDGE);
        Key key = Key.of(contents.series(), guessedWidth);
        List<String> xTitle = Lines.broken(request.x().title(), Frame.TITLE_SIZE, guessedWidth);
        List<String> yTitle = Lines.broken(request.y().title(), Frame.TITLE_SIZE, Math.max(SMALLEST, guessedHeight));

        double top = EDGE + (key.entries().isEmpty() ? 2 : key.height() + KEY_GAP);
        double bottom =
                TICK_LINE + 2 * Frame.HALF_DIGIT * Frame.TICK_SIZE + Frame.TITLE_GAP + xTitle.size() * LINE + EDGE - 3;
        double oneRow = key.entries().isEmpty()
                ? 0
                : Key.of(contents.series().subList(0, 1), 1e6).height();
        double extra = Math.max(0, key.height() - oneRow) + (xTitle.size() - 1) * LINE;
        double height = format.height() + extra - top - bottom;
        requireRoom(format, height, "height");

        double lineExtent = 1.5 * Frame.TICK_SIZE;
        Ticks yTicks = Ticks.fitting(contents.ys(), contents.yGrain(), height, Y_SPACING, label -> lineExtent);
        double labels = yTicks.labelled().stream()
                .mapToDouble(t -> Lines.width(t.label(), Frame.TICK_SIZE))
                .max()
                .orElse(0);
        double left = EDGE + yTitle.size() * LINE + Frame.TITLE_GAP - 2 + labels + TICK_LINE;

        double width = format.width() - left - request.right() - EDGE;
        requireRoom(format, width, "width");
        Ticks xTicks = xTicks(contents, width);
        double overhang = overhang(contents.xs(), xTicks, width) - request.right();
        if (overhang > 0) {
            width -= overhang;
            requireRoom(format, width, "width");
            xTicks = xTicks(contents, width);
        }
        var frame = new Frame(new Box(left, top, width, height), contents.xs(), contents.ys(), xTicks, yTicks);
        return new Layout(new Size(format.width(), format.height() + extra), frame, key, new Titles(xTitle, yTitle));
    }

    private static Ticks xTicks(Contents contents, double width) {
        return Ticks.fitting(
                contents.xs(), contents.xGrain(), width, X_SPACING, label -> Lines.width(label, Frame.TICK_SIZE) + 10);
    }

    /// How far the last label reaches beyond the right edge of the area.
    private static double overhang(Range xs, Ticks ticks, double width) {
        var last = ticks.labelled().getLast();
        double beyond = width * (1 - xs.scale().fraction(last.value(), xs.lo(), xs.hi()));
        return Lines.width(last.label(), Frame.TICK_SIZE) / 2 - beyond;
    }

    private static void requireRoom(Size format, double length, String which) {
        if (length < SMALLEST) {
            throw new IllegalArgumentException("a figure of " + format.width() + " x " + format.height()
                    + " points leaves no room between its axes; give it more " + which
                    + ", or shorter titles and names");
        }
    }

    /// Draws key, axes and titles over whatever stands between the axes.
    void drawAround(Brush brush) {
        Sheet sheet = brush.sheet();
        Box area = frame.area();
        key.draw(brush, new Point(area.left(), EDGE));
        frame.drawAxes(sheet);
        double base = area.bottom() + TICK_LINE + 2 * Frame.HALF_DIGIT * Frame.TICK_SIZE + Frame.TITLE_GAP;
        double centre = area.left() + area.width() / 2;
        Frame.across(sheet, titles.x(), new Point(centre, base + Frame.TITLE_SIZE * 0.85), Frame.TITLE_SIZE);
        double middle = area.top() + area.height() / 2;
        Frame.upward(sheet, titles.y(), new Point(EDGE + Frame.TITLE_SIZE * 0.85, middle), Frame.TITLE_SIZE);
    }
}
