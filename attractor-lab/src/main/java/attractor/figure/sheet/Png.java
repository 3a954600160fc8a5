package attractor.figure.sheet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Images as PNG files: a palette where at most 256 colours occur, 24-bit colour otherwise.
///
/// No time stamp and no name of the machine: equal images give equal bytes. Source: W3C, Portable Network Graphics
/// (third edition), chapters 9 (filters) and 11 (chunks).
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final double INCHES_PER_METRE = 1 / 0.0254;

    private Png() {}

    /// Encodes an image.
    ///
    /// @param pixels the image
    /// @param dotsPerInch printed resolution, written as pHYs; 0 to say nothing about it
    /// @param texts keyword (1 to 79 Latin letters, for example `Title`) to text, written as iTXt in keyword order
    /// @return the bytes of the file
    public static byte[] encode(Pixels pixels, int dotsPerInch, Map<String, String> texts) {
        SortedMap<Integer, Integer> palette = palette(pixels);
        boolean indexed = palette.size() <= 256;
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        var header = ByteBuffer.allocate(13).putInt(pixels.width()).putInt(pixels.height());
        header.put((byte) 8)
                .put((byte) (indexed ? 3 : 2))
                .put((byte) 0)
                .put((byte) 0)
                .put((byte) 0);
        chunk(out, "IHDR", header.array());
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
        if (indexed) {
            var colours = ByteBuffer.allocate(3 * palette.size());
            palette.keySet().forEach(rgb -> put(colours, rgb));
            chunk(out, "PLTE", colours.array());
        }
        chunk(out, "IDAT", deflate(indexed ? indexRows(pixels, palette) : colourRows(pixels)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /// The colours that occur, each with its index; more than 256 entries mean "too many" (counting stops there).
    private static SortedMap<Integer, Integer> palette(Pixels pixels) {
        var colours = new TreeMap<Integer, Integer>();
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
