package attractor.figure.sheet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Images, still and moving, as PNG files: a palette where at most 256 colours occur, 24-bit colour otherwise.
///
/// No time stamp and no name of the machine: equal images give equal bytes. Source: W3C, Portable Network Graphics
/// (third edition), chapters 9 (filters) and 11 (chunks).
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final double INCHES_PER_METRE = 1 / 0.0254;
    private static final int MOST_MILLISECONDS = 65_535;

    private Png() {}

    /// Encodes an image.
    ///
    /// @param pixels the image
    /// @param dotsPerInch printed resolution, written as pHYs; 0 to say nothing about it
    /// @param texts keyword (1 to 79 Latin letters, for example `Title`) to text, written as iTXt in keyword order
    /// @return the bytes of the file
    public static byte[] encode(Pixels pixels, int dotsPerInch, Map<String, String> texts) {
        SortedMap<Integer, Integer> palette = palette(List.of(pixels));
        var out = new ByteArrayOutputStream();
        begin(out, pixels, palette);
        if (dotsPerInch > 0) {
            int perMetre = (int) Math.round(dotsPerInch * INCHES_PER_METRE);
            byte metre = 1;
            chunk(
                    out,
                    "pHYs",
                    ByteBuffer.allocate(9)
                            .putInt(perMetre)
                            .putInt(perMetre)
                            .put(metre)
                            .array());
        }
        new TreeMap<>(texts).forEach((keyword, text) -> chunk(out, "iTXt", internationalText(keyword, text)));
        colours(out, palette);
        chunk(out, "IDAT", deflate(rows(pixels, palette)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /// An image and how long it is shown.
    ///
    /// @param pixels the image
    /// @param milliseconds how long, from 1 to 65535
    public record Shown(Pixels pixels, int milliseconds) {
        /// Checks the time.
        public Shown {
            if (milliseconds < 1 || milliseconds > MOST_MILLISECONDS) {
                throw new IllegalArgumentException("a picture is shown for " + milliseconds
                        + " milliseconds; it must be 1 to " + MOST_MILLISECONDS);
            }
        }
    }

    /// Encodes moving pictures, which start again after the last one.
    ///
    /// A program that knows nothing of motion shows the first picture. Of each later one only the rectangle that
    /// differs from the picture before it is written. Source: W3C, Portable Network Graphics (third edition),
    /// chunks acTL, fcTL and fdAT.
    ///
    /// @param pictures at least one, all of one size
    /// @param texts as for one image
    /// @return the bytes of the file
    /// @throws IllegalArgumentException if there is no picture, or sizes differ
    public static byte[] animate(List<Shown> pictures, Map<String, String> texts) {
        requireOneSize(pictures);
        List<Pixels> images = pictures.stream().map(Shown::pixels).toList();
        SortedMap<Integer, Integer> palette = palette(images);
        var out = new ByteArrayOutputStream();
        begin(out, images.getFirst(), palette);
        new TreeMap<>(texts).forEach((keyword, text) -> chunk(out, "iTXt", internationalText(keyword, text)));
        int endless = 0;
        chunk(
                out,
                "acTL",
                ByteBuffer.allocate(8).putInt(images.size()).putInt(endless).array());
        colours(out, palette);
        int number = 0;
        for (int k = 0; k < images.size(); k++) {
            Part part = k == 0 ? Part.whole(images.getFirst()) : Part.changed(images.get(k - 1), images.get(k));
            chunk(out, "fcTL", control(number++, part, pictures.get(k).milliseconds()));
            byte[] packed = deflate(rows(part.of(images.get(k)), palette));
            if (k == 0) {
                chunk(out, "IDAT", packed);
            } else {
                var data = ByteBuffer.allocate(packed.length + 4);
                chunk(out, "fdAT", data.putInt(number++).put(packed).array());
            }
        }
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void requireOneSize(List<Shown> pictures) {
        if (pictures.isEmpty()) {
            throw new IllegalArgumentException("there are 0 pictures; moving pictures need at least 1");
        }
        Pixels first = pictures.getFirst().pixels();
        for (Shown shown : pictures) {
            Pixels pixels = shown.pixels();
            if (pixels.width() != first.width() || pixels.height() != first.height()) {
                throw new IllegalArgumentException("a picture has " + pixels.width() + " x " + pixels.height()
                        + " pixels but the first has " + first.width() + " x " + first.height()
                        + "; all need the same size");
            }
        }
    }

    /// A rectangle of an image.
    private record Part(int left, int top, int width, int height) {

        static Part whole(Pixels image) {
            return new Part(0, 0, image.width(), image.height());
        }

        /// Where an image differs from the one before it; one pixel if nowhere.
        static Part changed(Pixels before, Pixels image) {
            int left = image.width();
            int right = -1;
            int top = image.height();
            int bottom = -1;
            for (int row = 0; row < image.height(); row++) {
                for (int column = 0; column < image.width(); column++) {
                    if (image.rgb(column, row) != before.rgb(column, row)) {
                        left = Math.min(left, column);
                        right = Math.max(right, column);
                        top = Math.min(top, row);
                        bottom = row;
                    }
                }
            }
            return right < 0 ? new Part(0, 0, 1, 1) : new Part(left, top, right - left + 1, bottom - top + 1);
        }

        Pixels of(Pixels image) {
            return Pixels.of(width, height, (column, row) -> image.rgb(left + column, top + row));
        }
    }

    private static byte[] control(int number, Part part, int milliseconds) {
        byte keepsWhatWasThere = 0;
        byte replaces = 0;
        return ByteBuffer.allocate(26)
                .putInt(number)
                .putInt(part.width())
                .putInt(part.height())
                .putInt(part.left())
                .putInt(part.top())
                .putShort((short) milliseconds)
                .putShort((short) 1000)
                .put(keepsWhatWasThere)
                .put(replaces)
                .array();
    }

    private static void begin(ByteArrayOutputStream out, Pixels image, SortedMap<Integer, Integer> palette) {
        out.writeBytes(SIGNATURE);
        var header = ByteBuffer.allocate(13).putInt(image.width()).putInt(image.height());
        header.put((byte) 8)
                .put((byte) (isIndexed(palette) ? 3 : 2))
                .put((byte) 0)
                .put((byte) 0)
                .put((byte) 0);
        chunk(out, "IHDR", header.array());
    }

    private static boolean isIndexed(SortedMap<Integer, Integer> palette) {
        return palette.size() <= 256;
    }

    private static void colours(ByteArrayOutputStream out, SortedMap<Integer, Integer> palette) {
        if (isIndexed(palette)) {
            var colours = ByteBuffer.allocate(3 * palette.size());
            palette.keySet().forEach(rgb -> put(colours, rgb));
            chunk(out, "PLTE", colours.array());
        }
    }

    private static byte[] rows(Pixels pixels, SortedMap<Integer, Integer> palette) {
        return isIndexed(palette) ? indexRows(pixels, palette) : colourRows(pixels);
    }

    /// The colours that occur, each with its index; more than 256 entries mean "too many" (counting stops there).
    private static SortedMap<Integer, Integer> palette(List<Pixels> images) {
        var colours = new TreeMap<Integer, Integer>();
        for (Pixels pixels : images) {
            for (int row = 0; row < pixels.height() && colours.size() <= 256; row++) {
                int last = -1;
                for (int column = 0; column < pixels.width() && colours.size() <= 256; column++) {
                    int rgb = pixels.rgb(column, row);
                    if (rgb != last) {
                        colours.put(rgb, 0);
                        last = rgb;
                    }
                }
            }
        }
        int index = 0;
        for (var entry : colours.entrySet()) {
            entry.setValue(index++);
        }
        return colours;
    }

    private static byte[] indexRows(Pixels pixels, SortedMap<Integer, Integer> palette) {
        var rows = ByteBuffer.allocate((pixels.width() + 1) * pixels.height());
        for (int row = 0; row < pixels.height(); row++) {
            rows.put((byte) 0);
            int last = -1;
            byte index = 0;
            for (int column = 0; column < pixels.width(); column++) {
                int rgb = pixels.rgb(column, row);
                if (rgb != last) {
                    index = palette.getOrDefault(rgb, 0).byteValue();
                    last = rgb;
                }
                rows.put(index);
            }
        }
        return rows.array();
    }

    /// Rows with the filter "Up" (type 2): the difference to the pixel above, which is zero over most of a figure.
    private static byte[] colourRows(Pixels pixels) {
        byte[] rows = new byte[Math.multiplyExact(3 * pixels.width() + 1, pixels.height())];
        int next = 0;
        for (int row = 0; row < pixels.height(); row++) {
            rows[next++] = 2;
            for (int column = 0; column < pixels.width(); column++) {
                int here = pixels.rgb(column, row);
                int above = row == 0 ? 0 : pixels.rgb(column, row - 1);
                rows[next++] = (byte) ((here >> 16) - (above >> 16));
                rows[next++] = (byte) ((here >> 8) - (above >> 8));
                rows[next++] = (byte) (here - above);
            }
        }
        return rows;
    }

    private static void put(ByteBuffer buffer, int rgb) {
        buffer.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
    }

    private static byte[] internationalText(String keyword, String text) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(keyword.getBytes(StandardCharsets.ISO_8859_1));
        body.writeBytes(new byte[5]); // end of keyword, not compressed, method 0, no language, no translated keyword
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] deflate(byte[] rows) {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try {
            deflater.setInput(rows);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
