package attractor.figure.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/// Writes reports as one self-contained HTML page: style sheet and figures inside, no script, no address outside.
///
/// The page forbids by its content security policy whatever it does not contain itself, follows the reader's light
/// or dark theme (figures stay on white), prints without losing columns, and reads well at 320 pixels. Equal
/// reports give equal bytes.
public final class HtmlPage {
    private static final String STYLE = resource("report.css");
    private static final String POLICY =
            "default-src 'none'; style-src '" + hash(STYLE) + "'; img-src data:; base-uri 'none'; form-action 'none'";

    private HtmlPage() {}

    /// A page with one report.
    ///
    /// @param report the report
    /// @return the document, to be saved as UTF-8
    public static String of(Report report) {
        var html = new Html();
        begin(html, report.title());
        var writer = new ReportWriter(html, "r1", 1);
        writer.write(report, ReportWriter.Contents.SECTIONS);
        return end(html);
    }

    /// A page with several reports, a table of contents and the count of their verdicts.
    ///
    /// @param title heading of the page
    /// @param reports at least one
    /// @return the document, to be saved as UTF-8
    public static String of(String title, List<Report> reports) {
        if (title.isBlank() || reports.isEmpty()) {
            throw new IllegalArgumentException("a page has the title '" + title + "' and " + reports.size()
                    + " reports; give a title and at least one report");
        }
        var html = new Html();
        begin(html, title);
        html.element("h1", title);
        var verdicts = reports.stream().flatMap(r -> r.verdicts().stream()).toList();
        if (!verdicts.isEmpty()) {
            html.element("p", VerdictTable.summary(verdicts));
        }
        html.open("nav", "aria-label", "Contents").line();
        html.open("ol").line();
        for (int i = 0; i < reports.size(); i++) {
            Report report = reports.get(i);
            html.open("li")
                    .open("a", "href", "#r" + (i + 1))
                    .text(report.title())
                    .close("a");
            if (!report.verdicts().isEmpty()) {
                html.text(": " + VerdictTable.summary(report.verdicts()));
            }
            html.close("li").line();
        }
        html.close("ol").line().close("nav").line();
        for (int i = 0; i < reports.size(); i++) {
            new ReportWriter(html, "r" + (i + 1), 2).write(reports.get(i), ReportWriter.Contents.NONE);
        }
        return end(html);
    }

    private static void begin(Html html, String title) {
        html.raw("<!DOCTYPE html>").line();
        html.open("html", "lang", "en").line().open("head").line();
        html.open("meta", "charset", "utf-8").line();
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .line();
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.open("meta", "name", "generator", "content", "Attractor").line();
        html.element("title", title);
        html.open("style").raw(STYLE).close("style").line();
        html.close("head").line().open("body").line().open("main").line();
    }

    private static String end(Html html) {
        return html.close("main")
                .line()
                .close("body")
                .line()
                .close("html")
                .line()
                .document();
    }

    private static String resource(String name) {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the style sheet " + name + " is missing from the jar; build the project again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled style sheet " + name + " cannot be read", e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java run-time has no SHA-256; use a complete JDK", e);
        }
    }
}
