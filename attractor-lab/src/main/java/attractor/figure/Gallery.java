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
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Small pictures of patterns in rows and columns: cue, recall, original.
///
/// Domain: at least one row and one column, every row with a picture for every column. All pictures share one scale
/// of grey, so equal shades are equal numbers; numbers beyond its ends take the end shades.
///
/// @param title one short line
/// @param columns titles over the columns; may be empty texts
/// @param rows rows from top to bottom
/// @param shades how numbers become grey
public record Gallery(String title, List<String> columns, List<Row> rows, Shades shades) implements Figure {
    /// One row of pictures.
    ///
    /// @param title stands left of it; may be empty
    /// @param pictures one for each column
    public record Row(String title, List<Picture> pictures) {
        /// Copies the list.
        public Row {
            pictures = List.copyOf(pictures);
        }
    }

    /// One picture.
    ///
    /// @param grid its numbers, row 0 on top; NaN is drawn in blue
    /// @param caption stands below it, for example `overlap 0.98`; may be empty
    public record Picture(Grid grid, String caption) {}

    /// A scale of grey.
    ///
    /// @param low the number of one end
    /// @param high the number of the other end, above low
    /// @param ink which end is dark
    public record Shades(double low, double high, Ink ink) {
        /// ±1 spins: +1 black, −1 white.
        public static final Shades SPINS = new Shades(-1, 1, Ink.HIGH_IS_DARK);
        /// Grey images from 0 to 1: 1 white, 0 black.
        public static final Shades UNIT = new Shades(0, 1, Ink.HIGH_IS_LIGHT);

        /// Checks the ends.
        public Shades {
            if (!Double.isFinite(low) || !Double.isFinite(high) || !(low < high)) {
                throw new IllegalArgumentException("shades run from " + low + " to " + high
                        + "; both must be finite and the first below the second");
            }
        }
    }

    /// Which end of the scale is dark.
    public enum Ink {
        /// Like ink on paper.
        HIGH_IS_DARK,
        /// Like light on a screen.
        HIGH_IS_LIGHT
    }

    private static final double CELL = 48;
    private static final double GAP = 8;
    private static final double EDGE = 8;
    private static final double WIDEST_COLUMN = 88;
    private static final double WIDEST_ROW_TITLE = 120;
    private static final double TITLE_SIZE = 11;
    private static final double CAPTION_SIZE = 9.5;
    private static final Pen RIM = Pen.solid(Colour.of(0x9A9A9A), 0.6);
    private static final Colour MISSING = Colour.of(0x56B4E9);

    /// Checks that the rows are complete.
    public Gallery {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (columns.isEmpty() || rows.isEmpty()) {
            throw new IllegalArgumentException("gallery '" + title + "' has " + rows.size() + " rows and "
                    + columns.size() + " columns; give at least one of each");
        }
        for (Row row : rows) {
            if (row.pictures().size() != columns.size()) {
                throw new IllegalArgumentException("row '" + row.title() + "' of gallery '" + title + "' has "
                        + row.pictures().size() + " pictures but there are " + columns.size()
                        + " columns; give one each");
            }
        }
    }

    @Override
    public Size size() {
        return plan().size();
    }

    @Override
    public void drawOn(Sheet sheet) {
        Plan plan = plan();
        for (int c = 0; c < columns.size(); c++) {
            List<String> lines = Lines.broken(columns.get(c), TITLE_SIZE, plan.pitch());
            double first = plan.top() - 6 - (lines.size() - 1) * TITLE_SIZE * Frame.LINE_HEIGHT;
            Frame.across(sheet, lines, new Point(plan.centre(c), first), TITLE_SIZE);
        }
        double top = plan.top();
        for (int r = 0; r < rows.size(); r++) {
            drawRow(sheet, rows.get(r), plan, top);
            top += plan.rowHeights().get(r);
        }
    }

    @Override
    public String description() {
        List<String> sides =
                rows.stream().map(Row::title).filter(t -> !t.isBlank()).toList();
        List<String> heads = columns.stream().filter(t -> !t.isBlank()).toList();
        Grid first = rows.getFirst().pictures().getFirst().grid();
        var captions = new ArrayList<String>();
        for (Row row : rows) {
            for (int c = 0; c < columns.size(); c++) {
                String caption = row.pictures().get(c).caption();
                if (!caption.isBlank()) {
                    captions.add(String.join(" ", row.title(), columns.get(c)).strip() + ": " + caption);
                }
            }
        }
        return Words.count((long) rows.size() * columns.size(), "picture") + " of " + first.columns() + " x "
                + first.rows()
                + " cells in " + Words.count(rows.size(), "row")
                + (sides.isEmpty() ? "" : " (" + String.join(", ", sides) + ")")
                + " and " + Words.count(columns.size(), "column")
                + (heads.isEmpty() ? "" : " (" + String.join(", ", heads) + ")")
                + (captions.isEmpty() ? "" : "; " + String.join("; ", captions)) + ".";
    }

    @Override
    public Map<String, Object> data() {
        var out = new LinkedHashMap<String, Object>();
        out.put("kind", "gallery");
        out.put("title", title);
        out.put("description", description());
        out.put("columns", columns);
        out.put("low", shades.low());
        out.put("high", shades.high());
        out.put("ink", Tree.word(shades.ink()));
        out.put("rows", rows.stream().<Object>map(Gallery::data).toList());
        return Collections.unmodifiableMap(out);
    }

    /// {@return one row per row of pictures, with their captions}
    @Override
    public Table table() {
        var heads = new ArrayList<Table.Column>();
        heads.add(Table.Column.text(""));
        columns.forEach(name -> heads.add(Table.Column.text(name)));
        var cells = new ArrayList<List<String>>();
        for (Row row : rows) {
            var line = new ArrayList<String>();
            line.add(row.title());
            row.pictures().forEach(p -> line.add(p.caption()));
            cells.add(line);
        }
        return new Table(title, heads, cells);
    }

    private static Map<String, Object> data(Row row) {
        var out = new LinkedHashMap<String, Object>();
        out.put("title", row.title());
        var pictures = new ArrayList<Object>();
        for (Picture picture : row.pictures()) {
            var cell = new LinkedHashMap<String, Object>();
            cell.put("caption", picture.caption());
            cell.put("cells", Tree.grid(picture.grid()));
            pictures.add(Collections.unmodifiableMap(cell));
        }
        out.put("pictures", List.copyOf(pictures));
        return Collections.unmodifiableMap(out);
    }

    private record Plan(Size size, double left, double top, double pitch, List<Double> rowHeights) {
        double centre(int column) {
            return left + column * (pitch + GAP) + pitch / 2;
        }
    }

    private Plan plan() {
        double pitch = CELL;
        for (String name : columns) {
            pitch = Math.max(pitch, Math.min(WIDEST_COLUMN, widestWord(name, TITLE_SIZE)));
        }
        for (Row row : rows) {
            for (Picture p : row.pictures()) {
                pitch = Math.max(pitch, Math.min(WIDEST_COLUMN, Lines.width(p.caption(), CAPTION_SIZE)));
            }
        }
        double sides = rows.stream()
                .mapToDouble(row -> Lines.widest(sideLines(row), TITLE_SIZE))
                .max()
                .orElse(0);
        double left = EDGE + (sides > 0 ? sides + 10 : 0);
        int headLines = 0;
        for (String name : columns) {
            if (!name.isBlank()) {
                headLines = Math.max(
                        headLines, Lines.broken(name, TITLE_SIZE, pitch).size());
            }
        }
        double top = EDGE + (headLines == 0 ? 0 : headLines * TITLE_SIZE * Frame.LINE_HEIGHT + 4);
        var heights = new ArrayList<Double>();
        for (Row row : rows) {
            int captionLines = 0;
            for (Picture p : row.pictures()) {
                if (!p.caption().isBlank()) {
                    captionLines = Math.max(
                            captionLines,
                            Lines.broken(p.caption(), CAPTION_SIZE, pitch).size());
                }
            }
            double captions = captionLines == 0 ? 0 : captionLines * CAPTION_SIZE * Frame.LINE_HEIGHT + 4;
            double words = sideLines(row).size() * TITLE_SIZE * Frame.LINE_HEIGHT;
            heights.add(Math.max(CELL + captions, words) + GAP);
        }
        double height = top + heights.stream().mapToDouble(Double::doubleValue).sum() - GAP + EDGE;
        double width = left + columns.size() * (pitch + GAP) - GAP + EDGE;
        return new Plan(new Size(width, height), left, top, pitch, List.copyOf(heights));
    }

    private void drawRow(Sheet sheet, Row row, Plan plan, double top) {
        List<String> side = sideLines(row);
        double first = top + CELL / 2 - (side.size() - 1) * TITLE_SIZE * Frame.LINE_HEIGHT / 2;
        for (int i = 0; i < side.size(); i++) {
            double y = first + i * TITLE_SIZE * Frame.LINE_HEIGHT + Frame.HALF_DIGIT * TITLE_SIZE;
            sheet.text(side.get(i), new Point(plan.left() - 10, y), Lettering.ink(TITLE_SIZE, Anchor.END));
        }
        for (int c = 0; c < columns.size(); c++) {
            Picture picture = row.pictures().get(c);
            Grid grid = picture.grid();
            double scale = CELL / Math.max(grid.columns(), grid.rows());
            double width = grid.columns() * scale;
            double height = grid.rows() * scale;
            var box = new Box(plan.centre(c) - width / 2, top + (CELL - height) / 2, width, height);
            sheet.image(pixels(grid), box);
            sheet.stroke(box.grown(0.3).shape(), RIM);
            List<String> lines = Lines.broken(picture.caption(), CAPTION_SIZE, plan.pitch());
            var below = new Point(plan.centre(c), top + CELL + 4 + CAPTION_SIZE * 0.85);
            Frame.across(sheet, lines, below, CAPTION_SIZE);
        }
    }

    private Pixels pixels(Grid grid) {
        return Pixels.of(grid.columns(), grid.rows(), (column, row) -> {
            double v = grid.at(column, row);
            if (Double.isNaN(v)) {
                return MISSING.rgb();
            }
            double t = Math.clamp(Scale.LINEAR.fraction(v, shades.low(), shades.high()), 0, 1);
            int grey = (int) Math.round(255 * (shades.ink() == Ink.HIGH_IS_DARK ? 1 - t : t));
            return new Colour(grey, grey, grey).rgb();
        });
    }

    private static List<String> sideLines(Row row) {
        return Lines.broken(row.title(), TITLE_SIZE, WIDEST_ROW_TITLE);
    }

    private static double widestWord(String text, double size) {
        double widest = 0;
        for (String word : Lines.words(text)) {
            widest = Math.max(widest, Lines.width(word, size));
        }
        return widest;
    }
}
