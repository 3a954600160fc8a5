package attractor.architecture.picture;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The picture of docs/architecture.md: a box a module, in it a box a package, arrows from user to used.
final class ModulePicture {
    private static final double PAD = 18;
    private static final double TITLE = 34;
    private static final double BOX = 30;
    private static final double MARGIN = 24;

    private final Anatomy anatomy;
    private final Map<String, LayeredLayout> insides = new TreeMap<>();
    private final StringBuilder svg = new StringBuilder();

    private ModulePicture(Anatomy anatomy) {
        this.anatomy = anatomy;
        for (String module : anatomy.moduleGraph().nodes()) {
            insides.put(
                    module,
                    new LayeredLayout(
                            anatomy.within(module).reduced(),
                            name -> new LayeredLayout.Size(
                                    22 + 7.6 * label(name).length(), BOX),
                            new LayeredLayout.Spacing(22, 38)));
        }
    }

    static String svg(Anatomy anatomy) {
        return new ModulePicture(anatomy).draw();
    }

    private String draw() {
        var modules = new LayeredLayout(anatomy.moduleGraph().reduced(), this::size, new LayeredLayout.Spacing(34, 56));
        double width = modules.width() + 2 * MARGIN;
        double height = modules.height() + 2 * MARGIN;
        svg.append(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t d" viewBox="0 0 %1$.0f %2$.0f" width="%1$.0f" height="%2$.0f" font-family="DejaVu Sans, Verdana, Helvetica, Arial, sans-serif" fill="#222">
                <title id="t">Modules and packages of Attractor</title>
                <desc id="d">%3$s</desc>
                <defs>
                <marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto" markerUnits="userSpaceOnUse"><path d="M0 0.5L8 4L0 7.5z" fill="#56616c"/></marker>
                <marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="14" markerHeight="14" orient="auto" markerUnits="userSpaceOnUse"><path d="M0 0.5L8 4L0 7.5z" fill="#0072b2"/></marker>
                </defs>
                <rect width="100%%" height="100%%" fill="#fff"/>
                <g transform="translate(%4$.0f %4$.0f)">
                """, width, height, description(), MARGIN));
        lines(modules, "stroke=\"#0072b2\" stroke-width=\"2.4\" marker-end=\"url(#head)\"");
        insides.forEach((module, inside) -> module(module, inside, modules.place(module)));
        return svg.append("</g>\n</svg>\n").toString();
    }

    private LayeredLayout.Size size(String module) {
        LayeredLayout inside = insides.get(module);
        double title = 8.8 * module.length();
        return new LayeredLayout.Size(Math.max(inside.width(), title) + 2 * PAD, inside.height() + TITLE + PAD);
    }

    private void module(String module, LayeredLayout inside, LayeredLayout.Place place) {
        svg.append(String.format(
                Locale.ROOT,
                """
                <g transform="translate(%.1f %.1f)">
                <rect width="%.1f" height="%.1f" rx="9" fill="#f3f6f9" stroke="#0072b2" stroke-width="1.4"/>
                <text x="%.1f" y="23" font-size="14" font-weight="bold" text-anchor="middle">%s</text>
                <g transform="translate(%.1f %.1f)">
                """,
                place.x,
                place.y,
                place.size.width(),
                place.size.height(),
                place.size.width() / 2,
                module,
                (place.size.width() - inside.width()) / 2,
                TITLE));
        lines(inside, "stroke=\"#56616c\" stroke-width=\"1.3\" marker-end=\"url(#tip)\"");
        for (String name : anatomy.within(module).nodes()) {
            LayeredLayout.Place box = inside.place(name);
            svg.append(String.format(
                    Locale.ROOT,
                    """
                    <rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" rx="5" fill="#fff" stroke="#8a96a3"/>
                    <text x="%.1f" y="%.1f" font-size="12.5" text-anchor="middle">%s</text>
                    """,
                    box.x,
                    box.y,
                    box.size.width(),
                    box.size.height(),
                    box.centre(),
                    box.y + BOX / 2 + 4.5,
                    label(name)));
        }
        svg.append("</g>\n</g>\n");
    }

    private static String label(String name) {
        return name.substring("attractor.".length());
    }

    /// Each edge as one smooth line; the ends share the sides of their boxes evenly, in the order of the other
    /// ends.
    private void lines(LayeredLayout layout, String style) {
        var ports = new HashMap<LayeredLayout.Place, Integer>();
        List<List<LayeredLayout.Place>> lines = layout.lines().stream()
                .sorted(Comparator.comparingDouble(line -> line.get(1).centre()))
                .toList();
        var starts = new HashMap<List<LayeredLayout.Place>, Double>();
        for (List<LayeredLayout.Place> line : lines) {
            LayeredLayout.Place from = line.getFirst();
            int port = ports.merge(from, 1, Integer::sum);
            starts.put(line, from.x + from.size.width() * port / (from.below.size() + 1));
        }
        ports.clear();
        List<List<LayeredLayout.Place>> arriving = lines.stream()
                .sorted(Comparator.comparingDouble(
                        line -> line.get(line.size() - 2).centre()))
                .toList();
        for (List<LayeredLayout.Place> line : arriving) {
            LayeredLayout.Place to = line.getLast();
            int port = ports.merge(to, 1, Integer::sum);
            line(line, starts.get(line), to.x + to.size.width() * port / (to.above.size() + 1), style);
        }
    }

    private void line(List<LayeredLayout.Place> line, double start, double end, String style) {
        double x = start;
        double y = line.getFirst().bottom();
        svg.append(String.format(Locale.ROOT, "<path d=\"M%.1f %.1f", x, y));
        for (LayeredLayout.Place next : line.subList(1, line.size())) {
            double toX = next == line.getLast() ? end : next.centre();
            double toY = next.y;
            double bend = (toY - y) / 2;
            svg.append(String.format(
                    Locale.ROOT, "C%.1f %.1f %.1f %.1f %.1f %.1f", x, y + bend, toX, toY - bend, toX, toY));
            x = toX;
            y = toY;
        }
        svg.append("\" fill=\"none\" ").append(style).append("/>\n");
    }

    private String description() {
        var text = new StringBuilder("Arrows point from user to used; an arrow that others imply is left out.");
        Graph modules = anatomy.moduleGraph();
        for (String module : modules.nodes()) {
            List<String> used = modules.edges().stream()
                    .filter(edge -> edge.from().equals(module))
                    .map(Graph.Edge::to)
                    .toList();
            text.append(' ')
                    .append(module)
                    .append(used.isEmpty() ? " uses none of the others." : " uses " + String.join(", ", used) + ".");
        }
        return text.toString();
    }
}
