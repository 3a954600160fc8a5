package attractor.architecture.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The packages as a matrix: a mark where the package of the row uses that of the column.
///
/// Packages stand in the order of their height, so every mark is below the diagonal: dependencies point one way.
final class DependencyMatrix {
    private static final double CELL = 19;
    private static final double MARGIN = 16;

    private DependencyMatrix() {}

    static String svg(Anatomy anatomy) {
        Map<String, Integer> moduleHeights = anatomy.moduleGraph().heights();
        Map<String, Integer> heights = anatomy.packages().heights();
        List<String> names = anatomy.packages().nodes().stream()
                .sorted(Comparator.comparing((String name) ->
                                moduleHeights.get(anatomy.modules().get(name)))
                        .thenComparing(name -> anatomy.modules().get(name))
                        .thenComparing(heights::get)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        double left = 34
                + 7.4
                        * names.stream()
                                .mapToInt(name -> label(name).length())
                                .max()
                                .orElse(0);
        double side = CELL * names.size();
        var svg = new StringBuilder(String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t d" viewBox="0 0 %1$.0f %2$.0f" width="%1$.0f" height="%2$.0f" font-family="DejaVu Sans, Verdana, Helvetica, Arial, sans-serif" font-size="12" fill="#222">
                <title id="t">Which package uses which</title>
                <desc id="d">A square a pair of packages, filled where the package of the row uses the package of the column. All %3$d filled squares are below the diagonal.</desc>
                <rect width="100%%" height="100%%" fill="#fff"/>
                <g transform="translate(%4$.1f %5$.1f)">
                """,
                left + side + 2 * MARGIN,
                side + CELL + 2 * MARGIN,
                anatomy.packages().edges().size(),
                left + MARGIN,
                CELL + MARGIN));
        for (int row = 0; row < names.size(); row++) {
            row(svg, anatomy, names, row);
        }
        for (int i = 1; i < names.size(); i++) {
            if (!anatomy.modules().get(names.get(i)).equals(anatomy.modules().get(names.get(i - 1)))) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<path d=\"M%.1f %.1fH%.1fM%.1f 0V%.1f\" stroke=\"#0072b2\" stroke-width=\"1.2\"/>\n",
                        -left,
                        i * CELL,
                        side,
                        i * CELL,
                        side));
            }
        }
        return svg.append("</g>\n</svg>\n").toString();
    }

    private static void row(StringBuilder svg, Anatomy anatomy, List<String> names, int row) {
        String from = names.get(row);
        double middle = row * CELL + CELL / 2 + 4.2;
        svg.append(
                String.format(Locale.ROOT, """
                <text x="-30" y="%.1f" text-anchor="end">%s</text>
                <g text-anchor="middle" font-size="10.5" fill="#56616c"><text x="-13" y="%.1f">%d</text><text x="%.1f" y="-5">%d</text></g>
                """, middle, label(from), middle, row + 1, row * CELL + CELL / 2, row + 1));
        for (int column = 0; column < names.size(); column++) {
            String to = names.get(column);
            String fill = "#f3f6f9";
            if (row == column) {
                fill = "#c3ccd5";
            } else if (anatomy.packages().edges().contains(new Graph.Edge(from, to))) {
                fill = anatomy.modules().get(from).equals(anatomy.modules().get(to)) ? "#56616c" : "#0072b2";
            }
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2.5\" fill=\"%s\"/>",
                    column * CELL + 1,
                    row * CELL + 1,
                    CELL - 2,
                    CELL - 2,
                    fill));
        }
        svg.append('\n');
    }

    private static String label(String name) {
        return name.substring("attractor.".length());
    }
}
