package attractor.figure.sheet;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/// A small opaque image, immutable: one colour per pixel, first row on top.
public final class Pixels {
    private static final int LARGEST = 1 << 26;

    private final int width;
    private final int height;
    private final int[] rgb;

    private Pixels(int width, int height, int[] rgb) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /// An image from a function of column and row.
    ///
    /// Domain: width and height at least 1, at most 2^26 pixels in all.
    ///
    /// @param width columns
    /// @param height rows
    /// @param colour gives 0xRRGGBB for (column, row)
    /// @return the image
    public static Pixels of(int width, int height, IntBinaryOperator colour) {
        if (width < 1 || height < 1 || (long) width * height > LARGEST) {
            throw new IllegalArgumentException("an image of " + width + " x " + height
                    + " pixels cannot be made; give at least 1 x 1 and at most 67108864 pixels in all");
        }
        int[] rgb = new int[width * height];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                rgb[row * width + column] = colour.applyAsInt(column, row) & 0xFFFFFF;
            }
        }
        return new Pixels(width, height, rgb);
    }

    /// An image from its colours row by row, 0xRRGGBB each; bits above are dropped.
    static Pixels copyOf(int width, int[] rgb) {
        int[] own = new int[rgb.length];
        for (int k = 0; k < own.length; k++) {
            own[k] = rgb[k] & 0xFFFFFF;
        }
        return new Pixels(width, own.length / width, own);
    }

    /// {@return the number of columns}
    public int width() {
        return width;
    }

    /// {@return the number of rows}
    public int height() {
        return height;
    }

    /// The colour of one pixel.
    ///
    /// @param column 0 on the left
    /// @param row 0 on top
    /// @return 0xRRGGBB
    public int rgb(int column, int row) {
        return rgb[row * width + column];
    }

    /// The image with every pixel repeated, so that viewers that smooth images still show sharp squares.
    ///
    /// @param times how often along each axis, at least 1
    /// @return the larger image
    public Pixels enlarged(int times) {
        return of(
                Math.multiplyExact(width, times),
                Math.multiplyExact(height, times),
                (column, row) -> rgb(column / times, row / times));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pixels that && width == that.width && Arrays.equals(rgb, that.rgb);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(rgb);
    }

    @Override
    public String toString() {
        return "Pixels[" + width + " x " + height + "]";
    }
}
