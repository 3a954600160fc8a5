package attractor.figure.report;

import attractor.figure.Figure;
import attractor.figure.Film;
import attractor.figure.Panels;
import attractor.figure.Table;
import java.util.Base64;
import java.util.List;

/// Writes one report into a page.
final class ReportWriter {
    /// Whether the report starts with links to its sections.
    enum Contents {
        SECTIONS,
        NONE
    }

    private static final int ROWS_SHOWN = 1000;
    private static final int SECTIONS_WORTH_A_LIST = 3;

    private final Html html;
    private final String id;
    private final int level;
    private int figures;

    /// @param id prefix of all ids in the report
    /// @param level of the report's heading, 1 to 5
    ReportWriter(Html html, String id, int level) {
        this.html = html;
        this.id = id;
        this.level = level;
    }

    void write(Report report, Contents contents) {
        html.open("article", "id", id, "aria-labelledby", id + "-title").line();
        html.element("h" + level, report.title(), "id", id + "-title");
        report.lead().forEach(text -> html.element("p", text));
        List<Section> sections = report.sections();
        if (contents == Contents.SECTIONS && sections.size() >= SECTIONS_WORTH_A_LIST) {
            html.open("nav", "aria-label", "Contents").open("ol").line();
            for (int s = 0; s < sections.size(); s++) {
                html.open("li").open("a", "href", "#" + sectionId(s));
                html.text(sections.get(s).title()).close("a").close("li").line();
            }
            html.close("ol").close("nav").line();
        }
        for (int s = 0; s < sections.size(); s++) {
            html.open("section", "id", sectionId(s), "aria-labelledby", sectionId(s) + "-title")
                    .line();
            html.element("h" + (level + 1), sections.get(s).title(), "id", sectionId(s) + "-title");
            sections.get(s).blocks().forEach(this::write);
            html.close("section").line();
        }
        html.close("article").line();
    }

    private String sectionId(int index) {
        return id + "-s" + (index + 1);
    }

    private void write(Block block) {
        switch (block) {
            case Block.Paragraph p -> html.element("p", p.text());
            case Block.Formula f -> html.element("p", f.text(), "class", "formula");
            case Block.Listing l ->
                html.open("pre", "tabindex", "0")
                        .open("code")
                        .text(l.text())
                        .close("code")
                        .close("pre")
                        .line();
            case Block.Facts f -> facts(f.items());
            case Block.Data d -> table(d.table());
            case Block.Chart c -> chart(c);
            case Block.Motion m -> motion(m);
            case Block.Verdicts v -> VerdictTable.write(html, v.rows());
        }
    }

    private void facts(List<Block.Fact> items) {
        html.open("dl").line();
        for (Block.Fact fact : items) {
            html.open("div").open("dt").text(fact.name()).close("dt");
            html.open("dd").text(fact.value()).close("dd").close("div").line();
        }
        html.close("dl").line();
    }

    private void chart(Block.Chart chart) {
        Figure figure = chart.figure();
        String figureId = begin();
        html.open("div", "class", "card").raw(figure.svg(figureId)).close("div").line();
        end(figure, chart.note());
    }

    private void motion(Block.Motion motion) {
        Film film = motion.reel().film();
        begin();
        html.open("details", "class", "film", "open", "").line();
        html.element("summary", "Film; close it to stop it");
        html.open("div", "class", "card").open("picture");
        html.open(
                "source",
                "media",
                "(prefers-reduced-motion: reduce)",
                "srcset",
                png(motion.reel().still(0)));
        html.open(
                "img",
                "src",
                png(motion.reel().animation()),
                "alt",
                film.title(),
                "width",
                Long.toString(Math.round(film.size().width())),
                "height",
                Long.toString(Math.round(film.size().height())));
        html.close("picture").close("div").line().close("details").line();
        if (!motion.shots().isEmpty()) {
            html.open("p", "class", "shots").text("Shots:");
            for (int k = 0; k < motion.shots().size(); k++) {
                html.text(" ").open("a", "href", motion.shots().get(k)).text(Integer.toString(k + 1));
                html.close("a");
            }
            html.close("p").line();
        }
        end(film, motion.note());
    }

    private static String png(byte[] file) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(file);
    }

    /// Opens the next figure.
    ///
    /// @return its id
    private String begin() {
        figures++;
        String figureId = id + "-f" + figures;
        html.open("figure", "id", figureId).line();
        return figureId;
    }

    /// Writes the caption, the description and the data of a figure, and closes it.
    private void end(Figure figure, String note) {
        html.open("figcaption").open("b").text("Figure " + figures + ". ").close("b");
        html.text(sentence(figure.title()) + (note.isBlank() ? "" : " " + note));
        html.close("figcaption").line();
        html.open("details")
                .open("summary")
                .text("Show description and data table")
                .close("summary")
                .line();
        html.element("p", figure.description());
        if (figure instanceof Panels panels) {
            panels.figures().forEach(panel -> table(panel.table()));
        } else {
            table(figure.table());
        }
        html.close("details").line().close("figure").line();
    }

    private static String sentence(String title) {
        return title.endsWith(".") || title.endsWith("?") ? title : title + ".";
    }

    private void table(Table table) {
        String label = table.caption().isBlank() ? "Table" : table.caption();
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", label)
                .line();
        html.open("table").line();
        if (!table.caption().isBlank()) {
            html.element("caption", table.caption());
        }
        html.open("thead").open("tr");
        for (Table.Column column : table.columns()) {
            html.open("th", "scope", "col", "class", kind(column))
                    .text(column.name())
                    .close("th");
        }
        html.close("tr").close("thead").line().open("tbody").line();
        int shown = Math.min(ROWS_SHOWN, table.rows().size());
        for (List<String> row : table.rows().subList(0, shown)) {
            html.open("tr");
            for (int c = 0; c < row.size(); c++) {
                html.open("td", "class", kind(table.columns().get(c)))
                        .text(row.get(c))
                        .close("td");
            }
            html.close("tr").line();
        }
        html.close("tbody").close("table").close("div").line();
        if (shown < table.rows().size()) {
            html.element("p", "The first " + shown + " of " + table.rows().size() + " rows.");
        }
    }

    private static String kind(Table.Column column) {
        return switch (column.alignment()) {
            case TEXT -> "text";
            case NUMBER -> "number";
        };
    }
}
