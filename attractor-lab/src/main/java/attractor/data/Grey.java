package attractor.data;

/// How a colour image becomes grey levels.
///
///     grey = r·red + g·green + b·blue        weights below, r + g + b = 1
///
/// Applied to the stored (gamma-encoded) samples, as image viewers and datasets do. Transparent pixels lie on
/// white. 16-bit samples are divided by 257. Rounded to the nearest integer, halves up.
public enum Grey {
    /// The luma of television, weights 0.299, 0.587, 0.114: what most programs call grey.
    ///
    /// Source: ITU-R BT.601.
    LUMA_601(299, 587, 114),
    /// The luma of high-definition television, weights 0.2126, 0.7152, 0.0722.
    ///
    /// Source: ITU-R BT.709.
    LUMA_709(2126, 7152, 722),
    /// The mean of the three channels.
    MEAN(1, 1, 1);

    private final int red;
    private final int green;
    private final int blue;

    Grey(int red, int green, int blue) {
        this.red = red;
        this.green = green;
        this.blue = blue;
    }

    /// The grey levels of an image.
    ///
    /// @param image uint8 or uint16, height × width, or height × width × channels with 1 to 4 channels
    /// @return uint8, height × width; 0 is black and 255 is white
    /// @throws IllegalArgumentException if the array is no such image
    public NdArray of(NdArray image) {
        boolean typed = image.type() == DType.UINT8 || image.type() == DType.UINT16;
        int channels = image.rank() == 3 ? image.size(2) : 1;
        if (!typed || image.rank() < 2 || image.rank() > 3 || channels < 1 || channels > 4) {
            throw new IllegalArgumentException(
                    "an image is uint8 or uint16, height x width or height x width x (1..4), not " + image
                            + "; convert or reshape it");
        }
        byte[] levels = new byte[image.size(0) * image.size(1)];
        double white = image.type() == DType.UINT8 ? 255 : 65535;
        for (int i = 0; i < levels.length; i++) {
            int at = i * channels;
            double light = channels < 3
                    ? image.at(at)
                    : (red * image.at(at) + green * image.at(at + 1) + blue * image.at(at + 2)) / (red + green + blue);
            double opacity = channels % 2 == 0 ? image.at(at + channels - 1) / white : 1;
            double onWhite = opacity * light + (1 - opacity) * white;
            levels[i] = (byte) Math.floor(onWhite * (255 / white) + 0.5);
        }
        return NdArray.uint8(levels, image.size(0), image.size(1));
    }
}
