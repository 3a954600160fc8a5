package attractor.figure.sheet;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A sheet that becomes an SVG document: real text, a title and a description for screen readers.
///
/// Only presentation attributes: no `style=`, no style sheet, no script, no outside reference, so the document can
/// stand inside a page with a strict content security policy. Images are `data:` addresses (`img-src data:`).
/// Coordinates have two decimals. Every text carries the width it has in the bundled font (`textLength`), so the
/// layout holds with other fonts. Not thread-safe.
public final class SvgSheet implements Sheet {
    private static final Typeface FONT = Typeface.dejaVuSans();
    private static final int IMAGE_PIXELS = 480;

    private final SvgHeading heading;
    private final Size size;
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder definitions = new StringBuilder();
    private final Map<Box, String> clips = new LinkedHashMap<>();

    /// An empty white sheet.
    ///
    /// @param heading id prefix, title and description
    /// @param size the size of the sheet
    public SvgSheet(SvgHeading heading, Size size) {
        this.heading = heading;
        this.size = size;
    }

    @Override
    public Size size() {
        return size;
    }

    @Override
    public void fill(Shape shape, Colour colour, double opacity) {
        var paint = new StringBuilder(" fill=\"").append(colour.hex()).append('"');
        if (opacity < 1) {
            paint.append(" fill-opacity=\"").append(number(opacity)).append('"');
        }
        element(shape, paint.toString());
    }

    @Override
    public void stroke(Shape shape, Pen pen) {
        var paint = new StringBuilder(" fill=\"none\" stroke=\"")
                .append(pen.colour().hex())
                .append("\" stroke-width=\"")
                .append(number(pen.width()))
                .append('"');
        if (pen.dash() != Dash.SOLID) {
            String lengths = pen.dash().lengths().stream().map(SvgSheet::number).collect(Collectors.joining(" "));
            paint.append(" stroke-dasharray=\"").append(lengths).append('"');
        }
        element(shape, paint.append(" stroke-linejoin=\"round\"").toString());
    }

    @Override
    public void text(String line, Point at, Lettering how) {
        String words = Xml.oneLine(line);
        if (words.isEmpty()) {
            return;
        }
        body.append("<text ").append(position(at.x(), at.y(), "x", "y"));
        if (how.turn() == Lettering.Turn.UPWARD) {
            body.append(" transform=\"rotate(-90 ")
                    .append(number(at.x()))
                    .append(' ')
                    .append(number(at.y()))
                    .append(")\"");
        }
        body.append(" font-size=\"").append(number(how.size())).append('"');
        body.append(" fill=\"").append(how.colour().hex()).append('"');
        body.append(
                switch (how.anchor()) {
                    case START -> "";
                    case MIDDLE -> " text-anchor=\"middle\"";
                    case END -> " text-anchor=\"end\"";
                });
        if (how.halo() == Lettering.Halo.WHITE) {
            body.append(" stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
        }
        body.append(" textLength=\"").append(number(FONT.width(words, how.size())));
        body.append("\" lengthAdjust=\"spacingAndGlyphs\">")
                .append(Xml.escape(words))
                .append("</text>\n");
    }

    @Override
    public void image(Pixels pixels, Box box) {
        int times = Math.max(1, IMAGE_PIXELS / Math.max(pixels.width(), pixels.height()));
        byte[] png = Png.encode(pixels.enlarged(times), 0, Map.of());
        body.append("<image ").append(position(box.left(), box.top(), "x", "y")).append(' ');
        body.append(position(box.width(), box.height(), "width", "height"));
        body.append(" preserveAspectRatio=\"none\" image-rendering=\"pixelated\" href=\"data:image/png;base64,");
        body.append(Base64.getEncoder().encodeToString(png)).append("\"/>\n");
    }

    @Override
    public void within(Box box, Runnable drawing) {
        String id = clips.computeIfAbsent(box, this::defineClip);
        body.append("<g clip-path=\"url(#").append(id).append(")\">\n");
        drawing.run();
        body.append("</g>\n");
    }

    @Override
    public void moved(Point origin, Runnable drawing) {
        body.append("<g transform=\"translate(").append(number(origin.x())).append(' ');
        body.append(number(origin.y())).append(")\">\n");
        drawing.run();
        body.append("</g>\n");
    }

    /// {@return the document so far: one `<svg>` element without XML declaration, to be saved as UTF-8 or put into
    /// a page}
    public String document() {
        String id = heading.idPrefix();
        var out = new StringBuilder(body.length() + 1024);
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"");
        out.append(id).append("-title ").append(id).append("-desc\" ");
        out.append("width=\"").append(number(size.width())).append("pt\" height=\"");
        out.append(number(size.height())).append("pt\" viewBox=\"0 0 ").append(number(size.width()));
        out.append(' ').append(number(size.height()));
        out.append("\" font-family=\"'DejaVu Sans', Verdana, sans-serif\">\n");
        out.append("<title id=\"").append(id).append("-title\">").append(Xml.escape(heading.title()));
        out.append("</title>\n<desc id=\"").append(id).append("-desc\">");
        out.append(Xml.escape(heading.description())).append("</desc>\n");
        if (!definitions.isEmpty()) {
            out.append("<defs>\n").append(definitions).append("</defs>\n");
        }
        out.append("<rect width=\"").append(number(size.width())).append("\" height=\"");
        out.append(number(size.height())).append("\" fill=\"#ffffff\"/>\n");
        return out.append(body).append("</svg>\n").toString();
    }

    private String defineClip(Box box) {
        String id = heading.idPrefix() + "-clip" + (clips.size() + 1);
        definitions.append("<clipPath id=\"").append(id).append("\"><rect ");
        definitions.append(position(box.left(), box.top(), "x", "y")).append(' ');
        definitions
                .append(position(box.width(), box.height(), "width", "height"))
                .append("/></clipPath>\n");
        return id;
    }

    private void element(Shape shape, String paint) {
        String geometry =
                switch (shape) {
                    case Line2D l ->
                        "<line " + position(l.getX1(), l.getY1(), "x1", "y1") + ' '
                                + position(l.getX2(), l.getY2(), "x2", "y2");
                    case Rectangle2D r ->
                        "<rect " + position(r.getX(), r.getY(), "x", "y") + ' '
                                + position(r.getWidth(), r.getHeight(), "width", "height");
                    case Ellipse2D e ->
                        "<ellipse " + position(e.getCenterX(), e.getCenterY(), "cx", "cy") + ' '
                                + position(e.getWidth() / 2, e.getHeight() / 2, "rx", "ry");
                    default -> "<path d=\"" + commands(shape) + '"';
                };
        body.append(geometry).append(paint).append("/>\n");
    }

    private static String commands(Shape shape) {
        var out = new StringBuilder();
        double[] c = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(c);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> command(out, 'M', c, 2);
                case PathIterator.SEG_LINETO -> command(out, 'L', c, 2);
                case PathIterator.SEG_QUADTO -> command(out, 'Q', c, 4);
                case PathIterator.SEG_CUBICTO -> command(out, 'C', c, 6);
                default -> out.append('Z');
            }
        }
        return out.toString();
    }

    private static void command(StringBuilder out, char letter, double[] numbers, int count) {
        out.append(letter);
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : " ").append(number(numbers[i]));
        }
    }

    private static String position(double x, double y, String nameX, String nameY) {
        return nameX + "=\"" + number(x) + "\" " + nameY + "=\"" + number(y) + '"';
    }

    /// Two decimals without trailing zeros; a hundredth of a point is a quarter of a pixel at 1800 dpi.
    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        String sign = hundredths < 0 ? "-" : "";
        if (rest == 0) {
            return sign + whole;
        }
        return sign + whole + (rest % 10 == 0 ? "." + rest / 10 : (rest < 10 ? ".0" : ".") + rest);
    }
}
