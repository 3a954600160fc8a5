package attractor.figure;

import attractor.figure.sheet.PngSheet;
import attractor.figure.sheet.Sheet;
import attractor.figure.sheet.Size;
import attractor.figure.sheet.SvgHeading;
import attractor.figure.sheet.SvgSheet;
import java.util.Map;

/// A figure as a value: data and titles, no drawing state. Equal figures give equal bytes, on any machine and
/// thread.
public sealed interface Figure permits Plot, HeatMap, Gallery, Panels, Film {
    /// {@return one short line: the title for screen readers, and the caption in a report; it is not drawn}
    String title();

    /// {@return the natural size in points}
    Size size();

    /// Draws the figure with its upper left corner in that of the sheet.
    ///
    /// @param sheet a sheet at least as large as [#size()]
    void drawOn(Sheet sheet);

    /// {@return what the figure shows, computed from its data: axes, series, ranges, in one or a few sentences}
    String description();

    /// The data behind the figure, as a tree to be written as JSON: maps with text keys, lists, `Double`,
    /// `Integer`, `String`.
    ///
    /// No nulls; numbers that are not finite are the texts `NaN`, `Infinity`, `-Infinity`. Maps keep their order.
    ///
    /// @return the tree
    Map<String, Object> data();

    /// {@return the data behind the figure as a table for readers}
    Table table();

    /// The figure as SVG: one `<svg>` element.
    ///
    /// @param idPrefix starts every id in it; different for figures in one page
    /// @return the document, to be saved as UTF-8
    default String svg(String idPrefix) {
        var sheet = new SvgSheet(new SvgHeading(idPrefix, title(), description()), size());
        drawOn(sheet);
        return sheet.document();
    }

    /// {@return the figure as a PNG file at 300 dots per inch}
    default byte[] png() {
        try (var sheet = new PngSheet(title(), description(), size())) {
            drawOn(sheet);
            return sheet.file();
        }
    }
}
