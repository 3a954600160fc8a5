package attractor.data;

import java.nio.ByteBuffer;

/// The header chunk of a PNG image.
///
/// @param width pixels in a row
/// @param height rows
/// @param depth bits in a sample: 1, 2, 4, 8 or 16
/// @param colour the colour type: 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha
/// @param interlaced whether the seven passes of Adam7 are used
record PngHeader(int width, int height, int depth, int colour, boolean interlaced) {

    static final int GREY = 0;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int GREY_ALPHA = 4;
    static final int RGB_ALPHA = 6;

    static PngHeader of(String name, ByteBuffer body, long maxPixels) {
        int width = body.getInt();
        int height = body.getInt();
        int depth = body.get();
        int colour = body.get();
        int methods = body.getShort();
        int interlace = body.get();
        if (width <= 0 || height <= 0) {
            throw new BadInputException("image " + name + " declares a size of " + Integer.toUnsignedLong(width) + " x "
                    + Integer.toUnsignedLong(height) + " pixels; save it again");
        }
        if ((long) width * height > maxPixels) {
            throw new BadInputException("image " + name + " declares " + width + " x " + height + " pixels but at most "
                    + maxPixels + " are accepted; scale it down");
        }
        boolean depthFits =
                switch (colour) {
                    case GREY -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
                    case PALETTE -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
                    case RGB, GREY_ALPHA, RGB_ALPHA -> depth == 8 || depth == 16;
                    default -> false;
                };
        if (!depthFits || methods != 0 || interlace < 0 || interlace > 1) {
            throw new BadInputException("image " + name + " has the unknown format depth " + depth + ", colour type "
                    + colour + ", methods " + methods + ", interlace " + interlace + "; save it again");
        }
        return new PngHeader(width, height, depth, colour, interlace == 1);
    }

    /// The number of samples stored for a pixel.
    int samples() {
        return switch (colour) {
            case RGB -> 3;
            case GREY_ALPHA -> 2;
            case RGB_ALPHA -> 4;
            default -> 1;
        };
    }

    int bitsPerPixel() {
        return samples() * depth;
    }
}
