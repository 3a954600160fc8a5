/// How does what a run found become one file to read?
///
/// Self-contained HTML pages with texts, tables, verdicts and figures: a page opens offline, prints well, can be
/// read by everybody, and asks nothing from the network.
///
/// Types in reading order:
///
/// 1. [Report][attractor.figure.report.Report] and its [Section][attractor.figure.report.Section]s of
///   [Block][attractor.figure.report.Block]s;
/// 2. [VerdictRow][attractor.figure.report.VerdictRow] and [Badge][attractor.figure.report.Badge];
/// 3. [HtmlPage][attractor.figure.report.HtmlPage], which writes one report or several.
///
/// May depend on `attractor.figure`, `attractor.figure.sheet` and the JDK; knows no experiment.
///
///     var section = new Section("Result", List.of(new Block.Paragraph("It works."), new Block.Chart(plot, "")));
///     String html = HtmlPage.of(new Report("A run", List.of("What was asked."), List.of(section)));
package attractor.figure.report;
