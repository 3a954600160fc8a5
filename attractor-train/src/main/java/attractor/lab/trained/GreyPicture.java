package attractor.lab.trained;

import attractor.figure.Gallery;
import attractor.figure.Grid;
import attractor.pattern.RealPatterns;

/// A picture in a column of results: sixteen shades of grey, sixteen pixels a number.
final class GreyPicture {

    /// Ink on paper: 1 is dark.
    static final Gallery.Shades SHADES = new Gallery.Shades(-1, 1, Gallery.Ink.HIGH_IS_DARK);

    private static final int BITS = 4;
    private static final int PIXELS = Long.SIZE / BITS;
    private static final int MOST = (1 << BITS) - 1;

    private GreyPicture() {}

    /// Packs a picture.
    ///
    /// @param images pixels from −1 to 1; beyond these they take the end shades
    /// @param k which of them
    /// @param length of the column, at least a sixteenth of the pixels
    static long[] pack(RealPatterns images, int k, int length) {
        double[] pixels = images.get(k).toArray();
        long[] packed = new long[length];
        for (int i = 0; i < pixels.length; i++) {
            long shade = Math.round(MOST * Math.clamp((pixels[i] + 1) / 2, 0, 1));
            packed[i / PIXELS] |= shade << (BITS * (i % PIXELS));
        }
        return packed;
    }

    static Gallery.Picture unpack(long[] packed, int side) {
        double[] pixels = new double[side * side];
        for (int i = 0; i < pixels.length; i++) {
            long shade = (packed[i / PIXELS] >>> (BITS * (i % PIXELS))) & MOST;
            pixels[i] = 2.0 * shade / MOST - 1;
        }
        return new Gallery.Picture(Grid.ofRows(side, pixels), "");
    }
}
