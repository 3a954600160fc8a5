package attractor.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The decoder of PNG: chunks, inflation, filters, passes; samples become the elements of an array.
///
/// Background: the image library of the JDK decodes ancillary chunks of any size and converts grey through colour
/// profiles. This decoder reads five chunk types, skips all others, and returns the samples as stored.
///
/// Source: Portable Network Graphics Specification (Third Edition), W3C, sections 5, 7, 8, 9, 11.
final class PngReader implements AutoCloseable {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    /// Deflate never packs more than 1032 bytes into one.
    private static final long MAX_DEFLATION = 1032;

    private static final int PIECE = 1 << 15;
    private static final int[][] ADAM7 = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };
    private static final int[][] ONE_PASS = {{0, 0, 1, 1}};

    private final ByteSource source;
    private final Inflater inflater = new Inflater();
    private final CRC32 crc = new CRC32();
    private int remaining;
    private String chunk = "";
    private byte[] palette = {};
    private byte[] transparency = {};

    PngReader(ByteSource source) {
        this.source = source;
    }

    /// Decodes the image.
    ///
    /// @param maxPixels the most pixels that are accepted, checked before any memory is taken
    NdArray read(long maxPixels) throws IOException {
        try {
            PngHeader header = header(maxPixels);
            while (!chunk.equals("IDAT")) {
                begin();
                switch (chunk) {
                    case "PLTE" -> palette = body(3 * 256);
                    case "tRNS" -> transparency = body(256);
                    case "IDAT" -> {}
                    case "IEND" -> throw damaged("has no image data");
                    default -> skip();
                }
            }
            if (header.colour() == PngHeader.PALETTE && (palette.length == 0 || palette.length % 3 != 0)) {
                throw damaged("has a palette image without a palette");
            }
            PngPixels pixels = new PngPixels(source.name(), header, palette, transparency);
            for (int[] pass : header.interlaced() ? ADAM7 : ONE_PASS) {
                decode(header, pass, pixels);
            }
            finish();
            return pixels.array();
        } catch (EOFException e) {
            throw new BadInputException(
                    "image " + source.name() + " is truncated: it ends at byte " + source.position()
                            + "; copy or save it again",
                    e);
        } catch (DataFormatException e) {
            throw new BadInputException(
                    "image " + source.name() + " has damaged compressed data before byte " + source.position()
                            + "; save it again",
                    e);
        } catch (OutOfMemoryError e) {
            throw Sizes.tooLarge("image " + source.name(), e);
        }
    }

    private PngHeader header(long maxPixels) throws IOException {
        if (source.next(8).getLong() != SIGNATURE) {
            throw new BadInputException("file " + source.name() + " is not a PNG image; check the path");
        }
        begin();
        if (!chunk.equals("IHDR") || remaining != 13) {
            throw damaged("does not start with a header chunk");
        }
        PngHeader header = PngHeader.of(source.name(), ByteBuffer.wrap(body(13)), maxPixels);
        long bits = (long) header.width() * header.height() * header.bitsPerPixel();
        if (source.length() != ByteSource.UNKNOWN && bits / 8 > MAX_DEFLATION * source.length()) {
            throw damaged("declares more pixels than its " + source.length() + " bytes can hold");
        }
        return header;
    }

    private void decode(PngHeader header, int[] pass, PngPixels pixels) throws IOException, DataFormatException {
        int width = steps(header.width() - pass[0], pass[2]);
        int height = steps(header.height() - pass[1], pass[3]);
        int bytes = Math.toIntExact(((long) width * header.bitsPerPixel() + 7) / 8);
        int back = Math.max(1, header.bitsPerPixel() / 8);
        byte[] previous = new byte[bytes];
        byte[] filter = new byte[1];
        for (int y = 0; y < height && width > 0; y++) {
            byte[] row = new byte[bytes];
            inflate(filter);
            inflate(row);
            unfilter(filter[0], row, previous, back);
            for (int x = 0; x < width; x++) {
                pixels.set(pass[0] + x * pass[2], pass[1] + y * pass[3], row, x);
            }
            previous = row;
        }
    }

    private static int steps(int length, int step) {
        return length <= 0 ? 0 : (length + step - 1) / step;
    }

    private void unfilter(byte filter, byte[] row, byte[] above, int back) {
        for (int i = 0; i < row.length; i++) {
            int left = i < back ? 0 : row[i - back] & 0xFF;
            int up = above[i] & 0xFF;
            int diagonal = i < back ? 0 : above[i - back] & 0xFF;
            row[i] += (byte)
                    switch (filter) {
                        case 0 -> 0;
                        case 1 -> left;
                        case 2 -> up;
                        case 3 -> (left + up) / 2;
                        case 4 -> paeth(left, up, diagonal);
                        default -> throw damaged("has a row with the unknown filter " + filter);
                    };
        }
    }

    private static int paeth(int left, int up, int diagonal) {
        int estimate = left + up - diagonal;
        int byLeft = Math.abs(estimate - left);
        int byUp = Math.abs(estimate - up);
        int byDiagonal = Math.abs(estimate - diagonal);
        if (byLeft <= byUp && byLeft <= byDiagonal) {
            return left;
        }
        return byUp <= byDiagonal ? up : diagonal;
    }

    /// The next bytes of the inflated image data.
    private void inflate(byte[] into) throws IOException, DataFormatException {
        int done = 0;
        while (done < into.length) {
            int got = inflater.inflate(into, done, into.length - done);
            done += got;
            if (got == 0) {
                if (inflater.finished() || inflater.needsDictionary()) {
                    throw damaged("has less image data than its size needs");
                }
                feed();
            }
        }
    }

    private void feed() throws IOException {
        while (remaining == 0) {
            end();
            begin();
            if (!chunk.equals("IDAT")) {
                throw damaged("has less image data than its size needs");
            }
        }
        inflater.setInput(piece());
    }

    private void finish() throws IOException {
        while (!chunk.equals("IEND")) {
            skip();
            begin();
        }
        skip();
    }

    /// The head of the next chunk: length and type.
    private void begin() throws IOException {
        ByteBuffer head = source.next(8);
        remaining = head.getInt();
        if (remaining < 0) {
            throw damaged("has a chunk longer than 2 GiB");
        }
        crc.reset();
        crc.update(head.duplicate());
        chunk = StandardCharsets.ISO_8859_1.decode(head).toString();
    }

    private byte[] piece() throws IOException {
        byte[] bytes = new byte[Math.min(remaining, PIECE)];
        source.next(bytes.length).get(bytes);
        crc.update(bytes);
        remaining -= bytes.length;
        return bytes;
    }

    private byte[] body(int most) throws IOException {
        if (remaining > most) {
            throw damaged("has a chunk " + printable() + " of " + remaining + " bytes");
        }
        byte[] bytes = piece();
        end();
        return bytes;
    }

    private void skip() throws IOException {
        while (remaining > 0) {
            piece();
        }
        end();
    }

    private void end() throws IOException {
        if (source.next(4).getInt() != (int) crc.getValue()) {
            throw damaged("has a wrong checksum in chunk " + printable());
        }
    }

    private String printable() {
        return chunk.replaceAll("[^A-Za-z]", "?");
    }

    private BadInputException damaged(String what) {
        return new BadInputException(
                "image " + source.name() + " " + what + " (before byte " + source.position() + "); save it again");
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        source.close();
    }
}
