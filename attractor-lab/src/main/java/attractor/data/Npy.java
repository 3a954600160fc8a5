package attractor.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// NPY files: one array each, the exchange format of NumPy.
///
/// Reads versions 1.0, 2.0 and 3.0, both byte orders, C and Fortran order, bool, integers and float16 to float64;
/// the numbers keep their bits. Refused, each with one sentence: Python objects, text, records and complex numbers,
/// a header beyond 64 KiB, a shape whose product overflows or does not fit the size of the file (checked before any
/// memory is taken), truncated and over-long files. Writes version 1.0, little-endian, C order.
///
/// Source: NumPy Enhancement Proposal 1, "A simple file format for NumPy arrays".
public final class Npy {

    private static final int MAX_HEADER = 1 << 16;
    private static final int CHUNK = 1 << 18;
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    private Npy() {}

    /// Reads a file.
    ///
    /// @param file an NPY file
    /// @return its array
    /// @throws BadInputException if the file is missing, malformed, truncated, over-long or of another kind
    /// @throws StorageException if the device fails
    public static NdArray read(Path file) {
        try (ByteSource source = ByteSource.open(file)) {
            return read(source);
        } catch (IOException e) {
            throw BadInputException.unreadable(file, e);
        }
    }

    /// Reads a stream to its end, such as standard input.
    ///
    /// @param name what to call the stream in messages
    /// @param stream the bytes of an NPY file; stays open
    /// @return its array
    /// @throws BadInputException if the bytes are malformed, truncated, over-long or of another kind
    /// @throws IOException if the stream fails
    public static NdArray read(String name, InputStream stream) throws IOException {
        return read(ByteSource.of(name, stream));
    }

    /// Writes a file, completely or not at all; an existing file is replaced.
    ///
    /// @param file the path to write
    /// @param array what it shall hold
    /// @throws StorageException if the path may not be written or the disk is full
    public static void write(Path file, NdArray array) {
        AtomicFile.write(file, out -> write(out, array));
    }

    /// Writes the bytes of an NPY file to a channel, such as standard output.
    ///
    /// @param out the channel; stays open
    /// @param array what to write
    /// @throws IOException if the channel fails
    public static void write(WritableByteChannel out, NdArray array) throws IOException {
        writeAll(out, ByteBuffer.wrap(NpyHeader.bytes(array)));
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        int step = CHUNK / array.type().bytes();
        for (long done = 0; done < array.length(); ) {
            int n = (int) Math.min(step, array.length() - done);
            chunk.clear();
            Elements.put(array.elements(), done, n, chunk);
            writeAll(out, chunk.limit(n * array.type().bytes()));
            done += n;
        }
    }

    static NdArray read(ByteSource source) throws IOException {
        try {
            NpyHeader header = header(source);
            long[] shape = header.shape().stream().mapToLong(Long::longValue).toArray();
            long count = Sizes.count(source.name(), shape);
            requireSize(source, header, count);
            Object elements = source.elements(header.type(), count, header.order());
            if (!source.atEnd()) {
                throw new BadInputException("file " + source.name() + " goes on after its last element (byte "
                        + source.position() + "); write it again with numpy.save");
            }
            return array(source.name(), header, elements);
        } catch (EOFException e) {
            throw new BadInputException(
                    "file " + source.name() + " is truncated: it ends at byte " + source.position()
                            + ", before the array its header declares is complete; copy or write it again",
                    e);
        }
    }

    private static NpyHeader header(ByteSource source) throws IOException {
        ByteBuffer head = source.next(8);
        for (byte expected : MAGIC) {
            if (head.get() != expected) {
                throw new BadInputException("file " + source.name()
                        + " is not an NPY file (it does not start with \\x93NUMPY); write it with numpy.save");
            }
        }
        int version = head.get();
        int minor = head.get();
        if (version < 1 || version > 3 || minor != 0) {
            throw new BadInputException("file " + source.name() + " has NPY version " + version + "." + minor
                    + "; versions 1.0, 2.0 and 3.0 can be read, write it again with numpy.save");
        }
        ByteBuffer size = source.next(version == 1 ? 2 : 4).order(ByteOrder.LITTLE_ENDIAN);
        long length = version == 1 ? Short.toUnsignedLong(size.getShort()) : Integer.toUnsignedLong(size.getInt());
        if (length > MAX_HEADER) {
            throw new BadInputException("the NPY header of " + source.name() + " has " + length
                    + " bytes but at most 65536 are allowed; write the file again with numpy.save");
        }
        Charset charset = version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        String text = charset.decode(source.next((int) length)).toString();
        return NpyHeader.parse(source.name(), text);
    }

    private static void requireSize(ByteSource source, NpyHeader header, long count) {
        if (source.length() == ByteSource.UNKNOWN) {
            return;
        }
        long declared = Sizes.bytes(count, header.type());
        long present = source.length() - source.position();
        if (present != declared) {
            String state = present < declared ? "truncated" : "over-long";
            throw new BadInputException("file " + source.name() + " is " + state + ": its header declares shape "
                    + header.shape() + " of " + header.type() + ", " + declared + " bytes, but " + present
                    + " follow byte " + source.position() + "; copy or write it again");
        }
    }

    private static NdArray array(String name, NpyHeader header, Object elements) {
        int[] shape = header.shape().stream().mapToInt(Math::toIntExact).toArray();
        if (header.type() == DType.BOOL) {
            requireTruthValues(name, elements);
        }
        if (!header.fortran()) {
            return NdArray.of(header.type(), elements, shape);
        }
        return NdArray.of(header.type(), transposed(name, header.type(), elements, shape), shape);
    }

    private static void requireTruthValues(String name, Object elements) {
        for (long i = 0; i < Elements.length(elements); i++) {
            long value = Elements.bits(elements, i);
            if (value != 0 && value != 1) {
                throw new BadInputException("element " + i + " of the bool array in " + name + " is the byte "
                        + (value & 0xFF) + "; truth values are 0 or 1, write the file again");
            }
        }
    }

    /// Row-major order of elements that lie with the first axis fastest.
    private static Object transposed(String name, DType type, Object elements, int[] shape) {
        long count = Elements.length(elements);
        Object rowMajor = reserve(name, type, count);
        int[] place = new int[shape.length];
        long[] stride = new long[shape.length];
        long step = 1;
        for (int axis = 0; axis < shape.length; axis++) {
            stride[axis] = step;
            step *= shape[axis];
        }
        long from = 0;
        for (long to = 0; to < count; to++) {
            Elements.copy(elements, from, rowMajor, to);
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                from += stride[axis];
                if (++place[axis] < shape[axis]) {
                    break;
                }
                from -= stride[axis] * shape[axis];
                place[axis] = 0;
            }
        }
        return rowMajor;
    }

    private static Object reserve(String name, DType type, long count) {
        try {
            return Elements.reserve(type, count);
        } catch (OutOfMemoryError e) {
            throw Sizes.tooLarge("file " + name + ", put into C order,", e);
        }
    }

    private static void writeAll(WritableByteChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
