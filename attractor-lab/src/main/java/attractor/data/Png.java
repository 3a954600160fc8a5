package attractor.data;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// PNG images in and out, as arrays height × width or height × width × channels.
///
/// Channels are grey, grey + alpha, red green blue, or red green blue + alpha; samples are uint8, or uint16 where
/// the file has 16 bits. The samples are those of the file: no gamma, no colour profile. Grey from colour is a
/// separate, explicit step: [Grey]. The size is read from the header and checked before any memory is taken.
///
/// Source: Portable Network Graphics Specification (Third Edition), W3C.
public final class Png {

    /// The most pixels that an image may have unless another limit is given: 25 million.
    public static final long MAX_PIXELS = 25_000_000;

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;

    private Png() {}

    /// Reads an image of at most 25 million pixels.
    ///
    /// @param file a PNG file
    /// @return uint8 or uint16, height × width for grey, else height × width × channels
    /// @throws BadInputException if the file is missing, malformed, truncated or too large
    /// @throws StorageException if the device fails
    public static NdArray read(Path file) {
        return read(file, MAX_PIXELS);
    }

    /// Reads an image.
    ///
    /// @param file a PNG file
    /// @param maxPixels the most pixels to accept
    /// @return uint8 or uint16, height × width for grey, else height × width × channels
    /// @throws BadInputException if the file is missing, malformed, truncated or too large
    /// @throws StorageException if the device fails
    public static NdArray read(Path file, long maxPixels) {
        try (PngReader reader = new PngReader(ByteSource.open(file))) {
            return reader.read(maxPixels);
        } catch (IOException e) {
            throw BadInputException.unreadable(file, e);
        }
    }

    /// Writes an image, completely or not at all.
    ///
    /// @param file the path to write
    /// @param image uint8 or uint16, height × width, or height × width × channels with 1 to 4 channels
    /// @throws IllegalArgumentException if the array is no such image
    /// @throws StorageException if the path may not be written or the disk is full
    public static void write(Path file, NdArray image) {
        int channels = channels(image);
        AtomicFile.write(file, channel -> {
            DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
            out.writeLong(SIGNATURE);
            byte colour =
                    new byte[] {0, PngHeader.GREY, PngHeader.GREY_ALPHA, PngHeader.RGB, PngHeader.RGB_ALPHA}[channels];
            byte depth = (byte) (8 * image.type().bytes());
            chunk(
                    out,
                    "IHDR",
                    ByteBuffer.allocate(13)
                            .putInt(image.size(1))
                            .putInt(image.size(0))
                            .put(depth)
                            .put(colour)
                            .put(new byte[3])
                            .flip());
            deflate(out, image, channels);
            chunk(out, "IEND", ByteBuffer.allocate(0));
        });
    }

    private static int channels(NdArray image) {
        boolean typed = image.type() == DType.UINT8 || image.type() == DType.UINT16;
        int channels = image.rank() == 3 ? image.size(2) : 1;
        if (!typed || image.rank() < 2 || image.rank() > 3 || channels < 1 || channels > 4 || image.length() == 0) {
            throw new IllegalArgumentException(
                    "a PNG image is uint8 or uint16, height x width or height x width x (1..4)" + ", not " + image
                            + "; convert or reshape it");
        }
        return channels;
    }

    private static void deflate(DataOutputStream out, NdArray image, int channels) throws IOException {
        int width = image.type().bytes();
        int samples = image.size(1) * channels;
        ByteBuffer row = ByteBuffer.allocate(Math.addExact(1, Math.multiplyExact(samples, width)));
        byte[] packed = new byte[1 << 15];
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            for (int y = 0; y < image.size(0); y++) {
                row.clear().put((byte) 0);
                for (int i = y * samples; i < (y + 1) * samples; i++) {
                    if (width == 1) {
                        row.put((byte) image.bitsAt(i));
                    } else {
                        row.putShort((short) image.bitsAt(i));
                    }
                }
                deflater.setInput(row.flip());
                while (!deflater.needsInput()) {
                    data(out, packed, deflater.deflate(packed));
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                data(out, packed, deflater.deflate(packed));
            }
        }
    }

    private static void data(DataOutputStream out, byte[] packed, int length) throws IOException {
        if (length > 0) {
            chunk(out, "IDAT", ByteBuffer.wrap(packed, 0, length));
        }
    }

    private static void chunk(DataOutputStream out, String type, ByteBuffer body) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(body.duplicate());
        out.writeInt(body.remaining());
        out.write(name);
        out.write(body.array(), body.arrayOffset() + body.position(), body.remaining());
        out.writeInt((int) crc.getValue());
    }
}
