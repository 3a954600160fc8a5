package attractor.figure.sheet;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The bundled font: widths for the layout of every figure, and glyph outlines for PNG files.
///
/// Lengths scale with the font size: width = size · Σ advance(c) / unitsPerEm, without kerning. Characters that the
/// font lacks are drawn as its empty box. Thread-safe; a text costs time proportional to its length.
public final class Typeface {
    /*
     * The font file is read by TrueTypeFile, not by java.awt.Font: AWT initialises the fonts of the machine first and fails
     * where libfontconfig is absent (slim containers), and its metrics depend on the rasteriser of the JDK build.
     */
    private static final String RESOURCE = "DejaVuSans-subset.ttf";

    private final TrueTypeFile file;

    private Typeface(TrueTypeFile file) {
        this.file = file;
    }

    /// {@return DejaVu Sans, a subset with Latin, Greek, Cyrillic and mathematical symbols}
    public static Typeface dejaVuSans() {
        return Bundled.FONT;
    }

    /// The width of a line of text.
    ///
    /// @param line the text
    /// @param size font size in points
    /// @return its width in points
    public double width(String line, double size) {
        long units =
                line.codePoints().mapToLong(c -> file.advance(file.glyph(c))).sum();
        return size * units / file.unitsPerEm();
    }

    /// The outline of a line of text whose baseline starts at the origin.
    ///
    /// @param line the text
    /// @param size font size in points
    /// @return the shape, y downwards
    public Path2D outline(String line, double size) {
        double scale = size / file.unitsPerEm();
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        long[] pen = {0};
        line.codePoints().forEach(c -> {
            int glyph = file.glyph(c);
            var place = new AffineTransform(scale, 0, 0, -scale, pen[0] * scale, 0);
            path.append(file.outline(glyph).getPathIterator(place), false);
            pen[0] += file.advance(glyph);
        });
        return path;
    }

    /// Whether the font can show a character.
    ///
    /// @param codePoint a Unicode code point
    /// @return false if it would be drawn as an empty box
    public boolean covers(int codePoint) {
        return file.glyph(codePoint) != 0;
    }

    private static final class Bundled {
        static final Typeface FONT = load();

        private static Typeface load() {
            try (InputStream in = Typeface.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException(
                            "the font " + RESOURCE + " is missing from the jar; build the project again");
                }
                return new Typeface(new TrueTypeFile(in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException("the bundled font " + RESOURCE + " cannot be read", e);
            }
        }
    }
}
