package attractor.figure.sheet;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Map;

/// A sheet that becomes a PNG file at 300 dots per inch; text is drawn as outlines of the bundled font.
///
/// Needs neither display nor fonts of the machine: it sets `java.awt.headless` where nobody has. Domain: at most
/// 10^8 dots, 35 inches squared. Memory: 4 bytes a dot until [#close()]. Not thread-safe.
public final class PngSheet implements Sheet, AutoCloseable {
    /// Printed resolution.
    public static final int DOTS_PER_INCH = 300;

    private static final double POINTS_PER_INCH = 72;
    private static final long MOST_DOTS = 100_000_000;
    private static final Typeface FONT = Typeface.dejaVuSans();

    private final Size size;
    private final int dotsPerInch;
    private final Map<String, String> texts;
    private final BufferedImage image;
    private final Graphics2D graphics;

    /// An empty white sheet.
    ///
    /// @param title written into the file as `Title`
    /// @param description written into the file as `Description`
    /// @param size the size of the sheet
    public PngSheet(String title, String description, Size size) {
        this(title, description, size, DOTS_PER_INCH);
    }

    /// An empty white sheet of another resolution, for a screen.
    ///
    /// @param title written into the file as `Title`
    /// @param description written into the file as `Description`
    /// @param size the size of the sheet
    /// @param dotsPerInch the resolution
    public PngSheet(String title, String description, Size size, int dotsPerInch) {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        this.dotsPerInch = dotsPerInch;
        int width = dots(size.width(), dotsPerInch);
        int height = dots(size.height(), dotsPerInch);
        if ((long) width * height > MOST_DOTS) {
            throw new IllegalArgumentException("a figure of " + size.width() + " x " + size.height() + " points needs "
                    + (long) width * height + " dots at " + dotsPerInch
                    + " dpi, more than 100000000; make it smaller or save it as SVG");
        }
        this.size = size;
        texts = Map.of("Title", title, "Description", description);
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(dotsPerInch / POINTS_PER_INCH, dotsPerInch / POINTS_PER_INCH);
    }

    @Override
    public Size size() {
        return size;
    }

    @Override
    public void fill(Shape shape, Colour colour, double opacity) {
        int alpha = (int) Math.round(255 * opacity);
        graphics.setColor(new Color(colour.red(), colour.green(), colour.blue(), alpha));
        graphics.fill(shape);
    }

    @Override
    public void stroke(Shape shape, Pen pen) {
        graphics.setColor(new Color(pen.colour().rgb()));
        graphics.setStroke(stroke(pen));
        graphics.draw(shape);
    }

    @Override
    public void text(String line, Point at, Lettering how) {
        String words = Xml.oneLine(line);
        double back =
                switch (how.anchor()) {
                    case START -> 0;
                    case MIDDLE -> -0.5;
                    case END -> -1;
                };
        var place = AffineTransform.getTranslateInstance(at.x(), at.y());
        if (how.turn() == Lettering.Turn.UPWARD) {
            place.rotate(-Math.PI / 2);
        }
        place.translate(back * FONT.width(words, how.size()), 0);
        Shape letters = place.createTransformedShape(FONT.outline(words, how.size()));
        if (how.halo() == Lettering.Halo.WHITE) {
            stroke(letters, Pen.solid(Colour.WHITE, 3));
        }
        fill(letters, how.colour(), 1);
    }

    @Override
    public void image(Pixels pixels, Box box) {
        AffineTransform saved = graphics.getTransform();
        var dots = saved.createTransformedShape(box.shape()).getBounds2D();
        int left = (int) Math.round(dots.getMinX());
        int top = (int) Math.round(dots.getMinY());
        int width = Math.max(1, (int) Math.round(dots.getMaxX()) - left);
        int height = Math.max(1, (int) Math.round(dots.getMaxY()) - top);
        var stretched = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            int row = (int) ((long) y * pixels.height() / height);
            for (int x = 0; x < width; x++) {
                stretched.setRGB(x, y, pixels.rgb((int) ((long) x * pixels.width() / width), row));
            }
        }
        graphics.setTransform(new AffineTransform());
        graphics.drawImage(stretched, left, top, null);
        graphics.setTransform(saved);
    }

    @Override
    public void within(Box box, Runnable drawing) {
        Shape saved = graphics.getClip();
        graphics.clip(box.shape());
        drawing.run();
        graphics.setClip(saved);
    }

    @Override
    public void moved(Point origin, Runnable drawing) {
        AffineTransform saved = graphics.getTransform();
        graphics.translate(origin.x(), origin.y());
        drawing.run();
        graphics.setTransform(saved);
    }

    /// {@return the file so far}
    public byte[] file() {
        return Png.encode(pixels(), dotsPerInch, texts);
    }

    /// {@return the dots so far}
    public Pixels pixels() {
        // The raster itself: asking the image for a colour converts every dot by itself.
        int[] dots = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return Pixels.copyOf(image.getWidth(), dots);
    }

    /// Frees the drawing resources; the sheet must not be drawn on afterwards.
    @Override
    public void close() {
        graphics.dispose();
        image.flush();
    }

    /// Whole dots that hold a length; a millionth of a dot more is rounding.
    private static int dots(double points, int dotsPerInch) {
        return (int) Math.ceil(points * dotsPerInch / POINTS_PER_INCH - 1e-6);
    }

    private static BasicStroke stroke(Pen pen) {
        float width = (float) pen.width();
        if (pen.dash() == Dash.SOLID) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        }
        var lengths = pen.dash().lengths();
        float[] dash = new float[lengths.size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = lengths.get(i).floatValue();
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }
}
