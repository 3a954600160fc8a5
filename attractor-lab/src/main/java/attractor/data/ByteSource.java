package attractor.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A stream of bytes with a name for messages and, for files, a known length.
///
/// Files are read through a channel and never mapped: a mapped file that another process truncates ends the JVM.
final class ByteSource implements AutoCloseable {

    /// The length of a source that is not a file.
    static final long UNKNOWN = -1;

    private static final int CHUNK = 1 << 16;
    private static final int FAR_CHUNK = 1 << 20;
    private static final int FIRST_ELEMENTS = 1 << 16;

    private final String name;
    private final ReadableByteChannel channel;
    private final long length;
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    private long position;

    private ByteSource(String name, ReadableByteChannel channel, long length) {
        this.name = name;
        this.channel = channel;
        this.length = length;
    }

    /// A regular file; pipes and devices are read as streams of unknown length.
    static ByteSource open(Path file) throws IOException {
        requireFile(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        boolean regular = Files.isRegularFile(file);
        return new ByteSource(file.toString(), channel, regular ? channel.size() : UNKNOWN);
    }

    static void requireFile(Path file) {
        if (Files.isDirectory(file)) {
            throw new BadInputException(file + " is a directory; name a file in it");
        }
    }

    static ByteSource of(String name, InputStream stream) {
        return new ByteSource(name, Channels.newChannel(stream), UNKNOWN);
    }

    static ByteSource of(String name, ReadableByteChannel channel) {
        return new ByteSource(name, channel, UNKNOWN);
    }

    String name() {
        return name;
    }

    /// The number of bytes read so far.
    long position() {
        return position;
    }

    /// The number of bytes in all, or [#UNKNOWN].
    long length() {
        return length;
    }

    /// The next n ≤ 65,536 bytes.
    ///
    /// @throws EOFException if the source ends before
    ByteBuffer next(int n) throws IOException {
        chunk.clear().limit(n);
        fill(chunk);
        return chunk.flip().order(ByteOrder.BIG_ENDIAN);
    }

    /// The next `count` elements.
    ///
    /// Where the length is unknown the memory grows with what has really been read, so a false count reserves
    /// nothing.
    ///
    /// @throws EOFException if the source ends before
    Object elements(DType type, long count, ByteOrder order) throws IOException {
        try {
            boolean trusted = length != UNKNOWN;
            Object elements = Elements.reserve(type, trusted ? count : Math.min(count, FIRST_ELEMENTS));
            for (long done = 0; done < count; ) {
                int n = (int) Math.min(step(type, elements), count - done);
                if (done + n > Elements.length(elements)) {
                    elements = Elements.widen(type, elements, Math.min(count, 2 * Elements.length(elements) + n));
                }
                if (elements instanceof FarElements far) {
                    fill(far.part(done, n));
                    if (order != ByteOrder.nativeOrder()) {
                        far.swap(done, n);
                    }
                } else {
                    Elements.get(next(n * type.bytes()).order(order), elements, done, n);
                }
                done += n;
            }
            return elements;
        } catch (OutOfMemoryError e) {
            throw Sizes.tooLarge("file " + name + " of " + Sizes.text(Sizes.bytes(count, type)), e);
        }
    }

    /// How many elements are read at once: outside the heap the channel writes where they stay.
    private static int step(DType type, Object elements) {
        return (elements instanceof FarElements ? FAR_CHUNK : CHUNK) / type.bytes();
    }

    private void fill(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            int got = channel.read(bytes);
            if (got < 0) {
                throw new EOFException();
            }
            position += got;
        }
    }

    /// Whether the source ends here.
    boolean atEnd() throws IOException {
        if (length != UNKNOWN) {
            return position >= length;
        }
        chunk.clear().limit(1);
        int got;
        do {
            got = channel.read(chunk);
        } while (got == 0);
        position += Math.max(got, 0);
        return got < 0;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
