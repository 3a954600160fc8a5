package attractor.figure;

import attractor.figure.sheet.Colour;
import attractor.figure.sheet.Lettering;
import attractor.figure.sheet.Lettering.Anchor;
import attractor.figure.sheet.Point;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The key above a plot: entries from left to right, wrapped into rows; a name wider than the figure is broken into
/// lines.
record Key(List<Entry> entries, double height) {
    /// An entry, its place relative to the upper left corner of the key.
    record Entry(Series series, Dress dress, double left, double top, List<String> lines) {}

    static final double SIZE = 11;
    private static final double SIGN = 20;
    private static final double SIGN_GAP = 6;
    private static final double ENTRY_GAP = 18;
    private static final double ROW = 17;
    private static final double SLACK = 1e-6;
    private static final double LINE = SIZE * Frame.LINE_HEIGHT;

    /// Series of one look and one name are listed once, in the colour of the first. In one row if all entries fit,
    /// else in columns of equal width.
    static Key of(List<Series> series, double width) {
        Key row = wrapped(series, width, 0);
        if (row.height <= ROW) {
            return row;
        }
        double widest = row.entries.stream().mapToDouble(Key::width).max().orElse(0);
        double columns = Math.clamp((width + ENTRY_GAP) / (widest + ENTRY_GAP), 1, series.size());
        double even = (width + ENTRY_GAP) / Math.floor(columns);
        Key inColumns = wrapped(series, width, Math.min(even, widest + 2 * ENTRY_GAP));
        return inColumns.height <= row.height + ROW ? inColumns : row;
    }

    private static double width(Entry entry) {
        return SIGN + SIGN_GAP + Lines.widest(entry.lines, SIZE);
    }

    /// @param pitch distance of columns; 0 to set entries one after the other
    private static Key wrapped(List<Series> series, double width, double pitch) {
        List<Dress> dresses = Dress.of(series);
        var entries = new ArrayList<Entry>();
        double left = 0;
        double top = 0;
        double bottom = 0;
        Set<String> listed = new HashSet<>();
        for (int i = 0; i < series.size(); i++) {
            if (!listed.add(series.get(i).look() + " " + series.get(i).name())) {
                continue;
            }
            List<String> lines = Lines.broken(series.get(i).name(), SIZE, width - SIGN - SIGN_GAP);
            double wide = SIGN + SIGN_GAP + Lines.widest(lines, SIZE);
            if (left > 0 && left + wide > width + SLACK) {
                left = 0;
                top = bottom;
            }
            entries.add(new Entry(series.get(i), dresses.get(i), left, top, lines));
            left += pitch > 0 ? pitch : wide + ENTRY_GAP;
            bottom = Math.max(bottom, top + ROW + (lines.size() - 1) * LINE);
        }
        return new Key(List.copyOf(entries), bottom);
    }

    void draw(Brush brush, Point corner) {
        for (Entry entry : entries) {
            double x = corner.x() + entry.left();
            double y = corner.y() + entry.top() + ROW / 2;
            brush.sign(x, y, SIGN, entry.series().look(), entry.dress());
            for (int i = 0; i < entry.lines().size(); i++) {
                var at = new Point(x + SIGN + SIGN_GAP, y + Frame.HALF_DIGIT * SIZE + i * LINE);
                brush.sheet()
                        .text(
                                entry.lines().get(i),
                                at,
                                Lettering.ink(SIZE, Anchor.START).coloured(Colour.INK));
            }
        }
    }
}
