package attractor.figure;

import attractor.figure.sheet.Colour;
import attractor.figure.sheet.Lettering;
import attractor.figure.sheet.Lettering.Anchor;
import attractor.figure.sheet.Point;
import attractor.figure.sheet.Sheet;
import attractor.figure.sheet.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Several figures in a grid, each under its letter and title: (a), (b), ...
///
/// Domain: 1 to 26 figures, none of them panels or a film; columns at least 1. Filled row by row; a column is as
/// wide as its widest figure, a row as high as its highest.
///
/// @param title one short line for all of them
/// @param columns how many stand side by side
/// @param figures the figures in reading order
public record Panels(String title, int columns, List<Figure> figures) implements Figure {
    private static final int LETTERS = 26;
    private static final double SIZE = 11.5;
    private static final double LINE = SIZE * Frame.LINE_HEIGHT;
    private static final double EDGE = 8;
    private static final double GAP = 10;

    /// Checks the figures.
    public Panels {
        figures = List.copyOf(figures);
        if (columns < 1) {
            throw new IllegalArgumentException("panels '" + title + "' have " + columns + " columns; give at least 1");
        }
        if (figures.isEmpty() || figures.size() > LETTERS) {
            throw new IllegalArgumentException("panels '" + title + "' hold " + figures.size()
                    + " figures; give 1 to 26, they are lettered (a) to (z)");
        }
        if (figures.stream().anyMatch(Panels.class::isInstance)) {
            throw new IllegalArgumentException("panels '" + title + "' contain panels; list their figures directly");
        }
        if (figures.stream().anyMatch(Film.class::isInstance)) {
            throw new IllegalArgumentException(
                    "panels '" + title + "' contain a film; show it by itself, with panels as its shots");
        }
    }

    @Override
    public Size size() {
        Plan plan = plan();
        return new Size(plan.lefts().getLast() - GAP, plan.tops().getLast() - GAP);
    }

    @Override
    public void drawOn(Sheet sheet) {
        Plan plan = plan();
        for (int i = 0; i < figures.size(); i++) {
            int row = i / columns;
            double left = plan.lefts().get(i % columns);
            double top = plan.tops().get(row);
            List<String> lines = plan.headings().get(i);
            for (int k = 0; k < lines.size(); k++) {
                var at = new Point(left + EDGE, top + EDGE + 0.85 * SIZE + k * LINE);
                sheet.text(lines.get(k), at, Lettering.ink(SIZE, Anchor.START).coloured(Colour.INK));
            }
            Figure figure = figures.get(i);
            sheet.moved(new Point(left, top + plan.headingHeights().get(row)), () -> figure.drawOn(sheet));
        }
    }

    @Override
    public String description() {
        var parts = new ArrayList<String>();
        for (int i = 0; i < figures.size(); i++) {
            parts.add(heading(i) + ": " + figures.get(i).description());
        }
        return Words.count(figures.size(), "panel") + ". " + String.join(" ", parts);
    }

    @Override
    public Map<String, Object> data() {
        var out = new LinkedHashMap<String, Object>();
        out.put("kind", "panels");
        out.put("title", title);
        out.put("description", description());
        out.put("columns", columns);
        out.put("figures", figures.stream().<Object>map(Figure::data).toList());
        return Collections.unmodifiableMap(out);
    }

    /// {@return the tables of all panels under one another: panel, row of that panel's table in words}
    @Override
    public Table table() {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < figures.size(); i++) {
            Table inner = figures.get(i).table();
            for (List<String> cells : inner.rows()) {
                var words = new ArrayList<String>();
                for (int c = 0; c < cells.size(); c++) {
                    if (!cells.get(c).isEmpty()) {
                        words.add((inner.columns().get(c).name() + " " + cells.get(c)).strip());
                    }
                }
                rows.add(List.of(heading(i), String.join(", ", words)));
            }
        }
        return new Table(title, List.of(Table.Column.text("panel"), Table.Column.text("values")), rows);
    }

    private record Plan(
            List<Double> lefts, List<Double> tops, List<List<String>> headings, List<Double> headingHeights) {}

    /// Left edges of the columns and top edges of the rows, each with one more at the end.
    private Plan plan() {
        int used = Math.min(columns, figures.size());
        var lefts = new ArrayList<Double>(List.of(0.0));
        for (int c = 0; c < used; c++) {
            double widest = 0;
            for (int i = c; i < figures.size(); i += columns) {
                widest = Math.max(widest, figures.get(i).size().width());
            }
            lefts.add(lefts.getLast() + widest + GAP);
        }
        var headings = new ArrayList<List<String>>();
        for (int i = 0; i < figures.size(); i++) {
            double width = lefts.get(i % columns + 1) - lefts.get(i % columns) - GAP - 2 * EDGE;
            headings.add(Lines.broken(heading(i), SIZE, width));
        }
        var tops = new ArrayList<Double>(List.of(0.0));
        var headingHeights = new ArrayList<Double>();
        for (int first = 0; first < figures.size(); first += columns) {
            int past = Math.min(first + columns, figures.size());
            double highest = 0;
            int lines = 0;
            for (int i = first; i < past; i++) {
                highest = Math.max(highest, figures.get(i).size().height());
                lines = Math.max(lines, headings.get(i).size());
            }
            headingHeights.add(EDGE + lines * LINE);
            tops.add(tops.getLast() + EDGE + lines * LINE + highest + GAP);
        }
        return new Plan(lefts, tops, headings, headingHeights);
    }

    private String heading(int index) {
        return "(" + (char) ('a' + index) + ") " + figures.get(index).title();
    }
}
