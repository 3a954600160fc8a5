package attractor.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// NPZ files: zip archives of NPY files, several named arrays in one file.
///
/// At most 1,000 entries; names that are absolute, name a drive, leave the archive through `..`, or come twice are
/// refused; unpacking stays within the limits of [Trust]. The directory is checked before it is loaded.
///
/// Source: NumPy Enhancement Proposal 1, section "The .npz format".
public final class Npz {

    private static final int MAX_ENTRIES = 1000;
    private static final long MAX_DIRECTORY = 1L << 20;
    private static final int END_RECORD = 22;
    private static final int END_MAGIC = 0x06054B50;

    private Npz() {}

    /// Reads all arrays of a file of unknown origin.
    ///
    /// @param file an NPZ file
    /// @return the arrays by name, in the order of the file
    /// @throws BadInputException if the file is missing, malformed or beyond a limit
    /// @throws StorageException if the device fails
    public static SequencedMap<String, NdArray> read(Path file) {
        return read(file, Trust.LIMITED);
    }

    /// Reads all arrays of a file.
    ///
    /// @param file an NPZ file
    /// @param trust whether the limits on unpacking apply
    /// @return the arrays by name, in the order of the file
    /// @throws BadInputException if the file is missing, malformed or beyond a limit
    /// @throws StorageException if the device fails
    public static SequencedMap<String, NdArray> read(Path file, Trust trust) {
        try {
            requireSmallDirectory(file);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return arrays(file, zip, trust);
            }
        } catch (IOException e) {
            throw BadInputException.unreadable(file, e);
        }
    }

    /// Reads one array of a file of unknown origin.
    ///
    /// @param file an NPZ file
    /// @param name the name of an array in it
    /// @return that array
    /// @throws BadInputException if the file has no such array, or as in [#read(Path)]
    public static NdArray read(Path file, String name) {
        SequencedMap<String, NdArray> arrays = read(file);
        NdArray array = arrays.get(name);
        if (array == null) {
            throw new BadInputException(
                    "archive " + file + " holds no array " + name + "; it holds " + String.join(", ", arrays.keySet()));
        }
        return array;
    }

    /// Writes arrays to an uncompressed file that `numpy.load` opens, completely or not at all.
    ///
    /// @param file the path to write
    /// @param arrays at most 1,000 arrays by name; names are plain file names
    /// @throws BadInputException if a name could not be read back
    /// @throws StorageException if the path may not be written or the disk is full
    public static void write(Path file, SequencedMap<String, NdArray> arrays) {
        arrays.keySet().forEach(name -> requirePlainName(file, name));
        requireCount(file, arrays.size());
        AtomicFile.write(file, out -> {
            try (ZipOutputStream zip = new ZipOutputStream(Channels.newOutputStream(out))) {
                zip.setLevel(0);
                for (Map.Entry<String, NdArray> entry : arrays.entrySet()) {
                    ZipEntry header = new ZipEntry(entry.getKey() + ".npy");
                    header.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0)); // the same bytes every time
                    zip.putNextEntry(header);
                    Npy.write(Channels.newChannel(zip), entry.getValue());
                    zip.closeEntry();
                }
            }
        });
    }

    private static SequencedMap<String, NdArray> arrays(Path file, ZipFile zip, Trust trust) throws IOException {
        SequencedMap<String, NdArray> arrays = new LinkedHashMap<>();
        long allowance = Unpacking.MAX_BYTES;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            requirePlainName(file, name);
            String key = name.endsWith(".npy") ? name.substring(0, name.length() - 4) : name;
            if (arrays.containsKey(key)) {
                throw new BadInputException(
                        "archive " + file + " holds " + key + " twice; write it again with numpy.savez");
            }
            String place = file + " (" + name + ")";
            long packed = Math.clamp(
                    entry.getCompressedSize(), 1, Math.max(1, file.toFile().length()));
            Unpacking unpacking = new Unpacking(place, zip.getInputStream(entry), packed, trust, allowance);
            try (ByteSource source = ByteSource.of(place, unpacking)) {
                arrays.put(key, Npy.read(source));
            }
            allowance -= unpacking.count();
        }
        return arrays;
    }

    private static void requirePlainName(Path file, String name) {
        boolean evil = name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || (name.length() > 1 && name.charAt(1) == ':')
                || List.of(name.split("/", -1)).contains("..");
        if (evil) {
            throw new BadInputException(
                    "archive " + file + " holds the entry name '" + name.replaceAll("\\p{Cntrl}", "?")
                            + "'; absolute paths, drives, backslashes and .. are refused, write it again with"
                            + " numpy.savez");
        }
    }

    private static void requireCount(Path file, int count) {
        if (count > MAX_ENTRIES) {
            throw new BadInputException("archive " + file + " holds " + count + " entries but at most " + MAX_ENTRIES
                    + " are allowed; split it");
        }
    }

    /// Reads the end record by hand: the library would load a directory of any size first.
    private static void requireSmallDirectory(Path file) throws IOException {
        ByteSource.requireFile(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int length = (int) Math.min(channel.size(), END_RECORD + 0xFFFF);
            ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            while (tail.hasRemaining()) {
                if (channel.read(tail, channel.size() - tail.remaining()) < 0) {
                    throw new EOFException();
                }
            }
            for (int at = length - END_RECORD; at >= 0; at--) {
                if (tail.getInt(at) == END_MAGIC) {
                    requireCount(file, Short.toUnsignedInt(tail.getShort(at + 10)));
                    long directory = Integer.toUnsignedLong(tail.getInt(at + 12));
                    if (directory > MAX_DIRECTORY) {
                        throw new BadInputException("archive " + file + " has a directory of " + Sizes.text(directory)
                                + " but at most 1 MiB is allowed; write it with numpy.savez");
                    }
                    return;
                }
            }
            throw new ZipException("no end record");
        }
    }
}
