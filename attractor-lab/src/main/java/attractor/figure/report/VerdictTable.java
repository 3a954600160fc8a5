package attractor.figure.report;

import java.util.ArrayList;
import java.util.List;

/// Published values beside the ones found here, as an HTML table.
final class VerdictTable {
    private VerdictTable() {}

    /// How many verdicts of each kind, in words.
    static String summary(List<VerdictRow> rows) {
        var parts = new ArrayList<String>();
        for (Badge badge : Badge.values()) {
            long n = rows.stream().filter(row -> row.verdict() == badge).count();
            if (n > 0) {
                parts.add(n + " " + badge.words());
            }
        }
        long worse = rows.stream().filter(VerdictRow::worseThanExpected).count();
        String closing = worse == 0 ? "; none worse than expected" : "; " + worse + " worse than expected";
        return rows.size() + (rows.size() == 1 ? " comparison: " : " comparisons: ") + String.join(", ", parts)
                + closing + ".";
    }

    static void write(Html html, List<VerdictRow> rows) {
        html.element("p", summary(rows), "class", "summary");
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "Verdicts")
                .line();
        html.open("table", "class", "verdicts").line().open("thead").open("tr");
        for (String name : List.of("item", "published", "here", "tolerance", "verdict", "expected", "reason")) {
            html.open("th", "scope", "col").text(name).close("th");
        }
        html.close("tr").close("thead").line().open("tbody").line();
        for (VerdictRow row : rows) {
            html.open("tr", "class", row.worseThanExpected() ? "worse" : "usual");
            html.open("th", "scope", "row").text(row.item()).close("th");
            for (String cell : List.of(row.published(), row.here(), row.tolerance())) {
                html.open("td", "class", "number").text(cell).close("td");
            }
            html.open("td");
            badge(html, row.verdict());
            if (row.worseThanExpected()) {
                html.raw(" ").open("strong").text("worse than expected").close("strong");
            }
            html.close("td").open("td").text(row.expected().words()).close("td");
            html.open("td").text(row.reason()).close("td").close("tr").line();
        }
        html.close("tbody").close("table").close("div").line();
    }

    private static void badge(Html html, Badge badge) {
        html.open(
                "span",
                "class",
                "badge " + badge.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        html.raw("<svg viewBox=\"0 0 16 16\" width=\"14\" height=\"14\" aria-hidden=\"true\" focusable=\"false\">");
        html.raw("<path d=\"" + badge.drawing() + "\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.4\"");
        html.raw(" stroke-linecap=\"round\" stroke-linejoin=\"round\"/></svg>");
        html.text(badge.words()).close("span");
    }
}
