package attractor.architecture.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A drawing of a graph in rows: who uses another stands above it.
///
/// The steps of Sugiyama, Tagawa and Toda (1981): rows by longest way down; an edge over several rows gets a bend
/// in each row between; rows are ordered by the mean place of their neighbours, the order with fewest crossings is
/// kept; places are pulled towards the neighbours' mean. The same graph gives the same drawing.
final class LayeredLayout {
    /// How far apart things stand.
    record Spacing(double between, double rows) {}

    /// Width and height of a node.
    record Size(double width, double height) {}

    /// A node or bend with its place; x and y are the upper left corner.
    static final class Place {
        final String name;
        final Size size;
        final boolean bend;
        double x;
        double y;
        final List<Place> above = new ArrayList<>();
        final List<Place> below = new ArrayList<>();

        Place(String name, Size size, boolean bend) {
            this.name = name;
            this.size = size;
            this.bend = bend;
        }

        double centre() {
            return x + size.width() / 2;
        }

        double bottom() {
            return y + size.height();
        }

        boolean isAlone() {
            return above.isEmpty() && below.isEmpty();
        }
    }

    private static final int SWEEPS = 12;
    private static final double BEND = 10;

    private final Spacing spacing;
    private final Map<String, Place> places = new HashMap<>();
    private final List<List<Place>> rows = new ArrayList<>();
    private final List<List<Place>> lines = new ArrayList<>();

    LayeredLayout(Graph graph, Function<String, Size> size, Spacing spacing) {
        this.spacing = spacing;
        Map<String, Integer> heights = graph.heights();
        int top = heights.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int row = 0; row <= top; row++) {
            rows.add(new ArrayList<>());
        }
        for (String node : graph.nodes()) {
            var place = new Place(node, size.apply(node), false);
            places.put(node, place);
            rows.get(top - heights.get(node)).add(place);
        }
        for (Graph.Edge edge : graph.edges()) {
            lines.add(line(edge, top - heights.get(edge.from()), top - heights.get(edge.to())));
        }
        order();
        stack();
        align();
    }

    Place place(String node) {
        return places.get(node);
    }

    /// The edges, each as the places it passes, ends included.
    List<List<Place>> lines() {
        return lines;
    }

    double width() {
        return rows.stream()
                .flatMap(List::stream)
                .mapToDouble(place -> place.x + place.size.width())
                .max()
                .orElse(0);
    }

    double height() {
        return rows.stream()
                .flatMap(List::stream)
                .mapToDouble(Place::bottom)
                .max()
                .orElse(0);
    }

    private List<Place> line(Graph.Edge edge, int from, int to) {
        var line = new ArrayList<Place>();
        line.add(places.get(edge.from()));
        for (int row = from + 1; row < to; row++) {
            var bend = new Place(edge.from() + " to " + edge.to(), new Size(BEND, 0), true);
            rows.get(row).add(bend);
            line.add(bend);
        }
        line.add(places.get(edge.to()));
        for (int i = 1; i < line.size(); i++) {
            line.get(i - 1).below.add(line.get(i));
            line.get(i).above.add(line.get(i - 1));
        }
        return line;
    }

    private void order() {
        List<List<Place>> best = copy();
        int fewest = Integer.MAX_VALUE;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean down = sweep % 2 == 0;
            for (int i = 1; i < rows.size(); i++) {
                int row = down ? i : rows.size() - 1 - i;
                List<Place> fixed = rows.get(down ? row - 1 : row + 1);
                List<Place> own = List.copyOf(rows.get(row));
                rows.get(row)
                        .sort(Comparator.comparingDouble(
                                place -> mean(down ? place.above : place.below, fixed, place, own)));
            }
            int crossings = crossings();
            if (crossings < fewest) {
                fewest = crossings;
                best = copy();
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            rows.set(row, new ArrayList<>(best.get(row)));
        }
    }

    private static double mean(List<Place> neighbours, List<Place> fixed, Place place, List<Place> own) {
        if (place.isAlone()) {
            return Double.POSITIVE_INFINITY;
        }
        double stay = (own.indexOf(place) + 0.5) / own.size() * fixed.size() - 0.5;
        return neighbours.stream().mapToInt(fixed::indexOf).average().orElse(stay);
    }

    private List<List<Place>> copy() {
        var copy = new ArrayList<List<Place>>();
        rows.forEach(row -> copy.add(List.copyOf(row)));
        return copy;
    }

    private int crossings() {
        int crossings = 0;
        for (int row = 0; row + 1 < rows.size(); row++) {
            List<Place> next = rows.get(row + 1);
            List<int[]> ends = new ArrayList<>();
            for (int i = 0; i < rows.get(row).size(); i++) {
                for (Place below : rows.get(row).get(i).below) {
                    ends.add(new int[] {i, next.indexOf(below)});
                }
            }
            for (int[] one : ends) {
                for (int[] other : ends) {
                    if (one[0] < other[0] && one[1] > other[1]) {
                        crossings++;
                    }
                }
            }
        }
        return crossings;
    }

    private void stack() {
        double y = 0;
        for (List<Place> row : rows) {
            double x = 0;
            double height =
                    row.stream().mapToDouble(place -> place.size.height()).max().orElse(0);
            for (Place place : row) {
                place.x = x;
                place.y = place.bend ? y + height / 2 : y + (height - place.size.height()) / 2;
                x += place.size.width() + spacing.between();
            }
            y += height + spacing.rows();
        }
    }

    private void align() {
        for (int sweep = 0; sweep < 4 * SWEEPS; sweep++) {
            boolean down = sweep % 2 == 0;
            for (int i = 0; i < rows.size(); i++) {
                pull(rows.get(down ? i : rows.size() - 1 - i));
            }
        }
        double left = rows.stream()
                .flatMap(List::stream)
                .mapToDouble(place -> place.x)
                .min()
                .orElse(0);
        rows.forEach(row -> row.forEach(place -> place.x -= left));
    }

    /// Each place towards its neighbours' mean, without overlap, and without moving the row as a whole from its
    /// wish. What has no neighbours stands at the row's end and wishes nothing.
    private void pull(List<Place> row) {
        List<Place> wishing = row.stream().filter(place -> !place.isAlone()).toList();
        double edge = Double.NEGATIVE_INFINITY;
        double excess = 0;
        for (Place place : wishing) {
            double wish = wish(place) - place.size.width() / 2;
            place.x = Math.max(wish, edge);
            excess += place.x - wish;
            edge = place.x + place.size.width() + spacing.between();
        }
        for (Place place : wishing) {
            place.x -= excess / wishing.size();
        }
        edge -= wishing.isEmpty() ? 0 : excess / wishing.size();
        for (Place place : row) {
            if (place.isAlone()) {
                place.x = wishing.isEmpty() && place == row.getFirst() ? place.x : edge;
                edge = place.x + place.size.width() + spacing.between();
            }
        }
    }

    private static double wish(Place place) {
        var neighbours = new ArrayList<>(place.above);
        neighbours.addAll(place.below);
        return neighbours.stream().mapToDouble(Place::centre).average().orElse(place.centre());
    }
}
