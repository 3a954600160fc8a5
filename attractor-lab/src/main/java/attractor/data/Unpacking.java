package attractor.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/// What comes out of a decompressor, counted against the limits of [Trust].
final class Unpacking implements ReadableByteChannel {

    /// The most that is unpacked in all.
    static final long MAX_BYTES = 4L << 30;

    /// The most unpacked bytes for each packed byte.
    static final long MAX_RATIO = 200;

    private static final long HARMLESS = 1L << 20;

    private final String name;
    private final InputStream unpacked;
    private final long limit;
    private final long packedSize;
    private final byte[] chunk = new byte[1 << 14];
    private long count;
    private boolean open = true;

    /// @param packedSize the number of compressed bytes
    /// @param allowance how many bytes may still be unpacked, where limits apply
    Unpacking(String name, InputStream unpacked, long packedSize, Trust trust, long allowance) {
        this.name = name;
        this.unpacked = unpacked;
        this.packedSize = packedSize;
        long byRatio = Math.max(HARMLESS, MAX_RATIO * Math.max(1, packedSize));
        this.limit = trust == Trust.UNLIMITED ? Long.MAX_VALUE : Math.min(allowance, byRatio);
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int got = unpacked.read(chunk, 0, Math.min(chunk.length, into.remaining()));
        if (got > 0) {
            count += got;
            requireWithinLimit();
            into.put(chunk, 0, got);
        }
        return got;
    }

    private void requireWithinLimit() {
        if (count > limit) {
            throw new BadInputException(name + " unpacks " + Sizes.text(packedSize) + " to more than "
                    + Sizes.text(limit) + "; the limits are 200:1 and 4 GiB, use --trust if you know where it is from");
        }
    }

    /// The number of bytes unpacked so far.
    long count() {
        return count;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() throws IOException {
        open = false;
        unpacked.close();
    }
}
