package attractor.figure.sheet;

/// An opaque colour in sRGB.
///
/// @param red 0 to 255
/// @param green 0 to 255
/// @param blue 0 to 255
public record Colour(int red, int green, int blue) {
    /// The colour of text and axes, #222222: softer than black, contrast 15.9 : 1 on white.
    public static final Colour INK = of(0x222222);
    /// The ground of every figure.
    public static final Colour WHITE = of(0xFFFFFF);

    /// Checks the three components.
    public Colour {
        if ((red | green | blue) < 0 || red > 255 || green > 255 || blue > 255) {
            throw new IllegalArgumentException("colour (" + red + ", " + green + ", " + blue
                    + ") is not sRGB; give red, green and blue between 0 and 255");
        }
    }

    /// The colour of a number 0xRRGGBB.
    ///
    /// @param rgb 24 bits, red first; higher bits are ignored
    /// @return the colour
    public static Colour of(int rgb) {
        return new Colour((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255);
    }

    /// {@return the number 0xRRGGBB}
    public int rgb() {
        return (red << 16) | (green << 8) | blue;
    }

    /// {@return the colour as SVG and HTML write it, `#rrggbb`}
    public String hex() {
        int marked = 0x1000000 | rgb();
        return "#" + Integer.toHexString(marked).substring(1);
    }

    /// WCAG 2 relative luminance.
    ///
    ///     L = 0.2126 R + 0.7152 G + 0.0722 B        with R, G, B linearised from sRGB
    ///
    /// @return 0 (black) to 1 (white)
    public double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int component) {
        double c = component / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
