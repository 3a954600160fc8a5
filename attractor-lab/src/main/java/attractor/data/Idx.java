package attractor.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/// IDX files, plain or gzipped: the format of MNIST and its relatives.
///
///     0 0 type rank | n_0 … n_{rank−1} as big-endian 32-bit | elements, big-endian
///
/// Types: 8 uint8, 9 int8, 11 int16, 12 int32, 13 float32, 14 float64. The declared lengths must equal the payload
/// exactly; a plain file is checked against its size before any memory is taken, a gzipped one is unpacked within
/// the limits of [Trust].
///
/// Source: "The MNIST database of handwritten digits", LeCun, Cortes and Burges, section "The IDX file format".
public final class Idx {

    private static final int MAX_AXES = 64;

    private Idx() {}

    /// Reads a file of unknown origin.
    ///
    /// @param file an IDX file, plain or gzipped
    /// @return its array
    /// @throws BadInputException if the file is missing, malformed, truncated or over-long
    /// @throws StorageException if the device fails
    public static NdArray read(Path file) {
        return read(file, Trust.LIMITED);
    }

    /// Reads a file.
    ///
    /// @param file an IDX file, plain or gzipped
    /// @param trust whether the limits on unpacking apply
    /// @return its array
    /// @throws BadInputException if the file is missing, malformed, truncated or over-long
    /// @throws StorageException if the device fails
    public static NdArray read(Path file, Trust trust) {
        try (ByteSource source = isGzip(file) ? gunzip(file, trust) : ByteSource.open(file)) {
            return read(source);
        } catch (IOException e) {
            throw BadInputException.unreadable(file, e);
        }
    }

    /// Writes a plain IDX file, completely or not at all.
    ///
    /// @param file the path to write
    /// @param array of type uint8, int8, int16, int32, float32 or float64, with at most 64 axes
    /// @throws IllegalArgumentException if the format has no such element type
    /// @throws StorageException if the path may not be written or the disk is full
    public static void write(Path file, NdArray array) {
        byte code = code(array.type());
        AtomicFile.write(file, out -> {
            ByteBuffer head = ByteBuffer.allocate(4 + 4 * array.rank());
            head.put(new byte[] {0, 0, code, (byte) array.rank()});
            for (int n : array.shape()) {
                head.putInt(n);
            }
            out.write(head.flip());
            int width = array.type().bytes();
            int step = (1 << 16) / width;
            ByteBuffer chunk = ByteBuffer.allocate(1 << 16).order(ByteOrder.BIG_ENDIAN);
            for (long done = 0; done < array.length(); done += step) {
                int n = (int) Math.min(step, array.length() - done);
                chunk.clear();
                Elements.put(array.elements(), done, n, chunk);
                out.write(chunk.limit(n * width));
            }
        });
    }

    /// Whether a file starts as gzip does.
    static boolean isGzip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 0x1F && in.read() == 0x8B;
        }
    }

    /// The unpacked bytes of a gzipped file.
    static ByteSource gunzip(Path file, Trust trust) throws IOException {
        InputStream packed = new BufferedInputStream(Files.newInputStream(file));
        try {
            Unpacking unpacking = new Unpacking(
                    file.toString(),
                    new GZIPInputStream(packed, 1 << 16),
                    Files.size(file),
                    trust,
                    Unpacking.MAX_BYTES);
            return ByteSource.of(file.toString(), unpacking);
        } catch (IOException e) {
            packed.close();
            throw e;
        }
    }

    private static NdArray read(ByteSource source) throws IOException {
        try {
            ByteBuffer head = source.next(4);
            int zeros = head.getShort();
            DType type = type(source.name(), zeros, head.get());
            int rank = Byte.toUnsignedInt(head.get());
            if (rank > MAX_AXES) {
                throw new BadInputException("file " + source.name() + " declares " + rank
                        + " axes but at most 64 are allowed; the header is damaged, fetch it again");
            }
            long[] shape = new long[rank];
            ByteBuffer lengths = source.next(4 * rank);
            for (int axis = 0; axis < rank; axis++) {
                shape[axis] = Integer.toUnsignedLong(lengths.getInt());
            }
            long count = Sizes.count(source.name(), shape);
            requireSize(source, shape, count * type.bytes());
            Object elements = source.elements(type, count, ByteOrder.BIG_ENDIAN);
            if (!source.atEnd()) {
                throw new BadInputException("file " + source.name() + " goes on after the " + count
                        + " elements its header declares; fetch it again");
            }
            return NdArray.of(
                    type,
                    elements,
                    Arrays.stream(shape).mapToInt(Math::toIntExact).toArray());
        } catch (EOFException e) {
            throw new BadInputException(
                    "file " + source.name() + " is truncated: it ends after " + source.position()
                            + " bytes, before the array its header declares is complete; fetch it again",
                    e);
        }
    }

    private static void requireSize(ByteSource source, long[] shape, long declared) {
        long present = source.length() - source.position();
        if (source.length() != ByteSource.UNKNOWN && present != declared) {
            throw new BadInputException("file " + source.name() + " is "
                    + (present < declared ? "truncated" : "over-long") + ": its header declares shape "
                    + Arrays.toString(shape) + ", " + declared + " bytes, but " + present
                    + " follow it; fetch it again");
        }
    }

    private static DType type(String name, int zeros, int code) {
        if (zeros == 0) {
            for (DType type :
                    new DType[] {DType.UINT8, DType.INT8, DType.INT16, DType.INT32, DType.FLOAT32, DType.FLOAT64}) {
                if (code(type) == code) {
                    return type;
                }
            }
        }
        throw new BadInputException("file " + name
                + " is not an IDX file (it starts with neither two zeros and a known type, nor as gzip);"
                + " check the path");
    }

    private static byte code(DType type) {
        return switch (type) {
            case UINT8 -> 8;
            case INT8 -> 9;
            case INT16 -> 11;
            case INT32 -> 12;
            case FLOAT32 -> 13;
            case FLOAT64 -> 14;
            default ->
                throw new IllegalArgumentException(
                        "IDX has no element type " + type + "; convert the array or write NPY");
        };
    }
}
