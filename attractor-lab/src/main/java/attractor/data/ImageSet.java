package attractor.data;

import attractor.pattern.SpinPatterns;

/// Labelled grey images of one size.
///
/// A grey level is an amount of ink: 0 is background and 255 is foreground, whatever colour a page gives them.
///
/// @param images uint8, count × height × width
/// @param labels int32, count: the class, the letter (0 for A) or the code point
public record ImageSet(NdArray images, NdArray labels) {

    /// Checks that there is one label for each image.
    ///
    /// @param images uint8, count × height × width
    /// @param labels int32, count
    public ImageSet {
        if (images.type() != DType.UINT8 || images.rank() != 3) {
            throw new IllegalArgumentException("images are uint8, count x height x width, not " + images);
        }
        if (labels.rank() != 1 || labels.size(0) != images.size(0)) {
            throw new IllegalArgumentException(
                    "there are " + images.size(0) + " images but labels " + labels + "; each image needs one label");
        }
    }

    /// The number of images K.
    ///
    /// @return K
    public int count() {
        return images.size(0);
    }

    /// The number of rows of an image.
    ///
    /// @return pixels from top to bottom
    public int height() {
        return images.size(1);
    }

    /// The number of columns of an image.
    ///
    /// @return pixels from left to right
    public int width() {
        return images.size(2);
    }

    /// The number of pixels of an image, D.
    ///
    /// @return height × width
    public int dimension() {
        return height() * width();
    }

    /// A range of the images, with their labels.
    ///
    /// @param offset the first image
    /// @param count how many
    /// @return that part
    /// @throws BadInputException if there are not so many images; the message says how many there are
    public ImageSet part(int offset, int count) {
        if (offset < 0 || count < 1 || (long) offset + count > count()) {
            throw new BadInputException("images " + offset + " to " + ((long) offset + count - 1)
                    + " were asked for but there are " + count() + " (0 to " + (count() - 1)
                    + "); choose a smaller count or offset");
        }
        return new ImageSet(images.rows(offset, offset + count), labels.rows(offset, offset + count));
    }

    /// The images as spins: +1 where the grey level is above the threshold, else −1.
    ///
    /// @param threshold in grey levels 0..255
    /// @return K patterns of dimension D
    public SpinPatterns spins(double threshold) {
        return new Encoding.Threshold(threshold).encode(images);
    }

    /// The images as numbers from 0 (background) to 1 (foreground).
    ///
    /// @return float32, K × D
    public NdArray unitInterval() {
        float[] values = new float[Math.toIntExact(images.length())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (images.at(i) / 255);
        }
        return NdArray.float32(values, count(), dimension());
    }
}
