package attractor.data;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Files that a user names, searched for the files of known data sets.
///
/// Takes the data files themselves, plain or gzipped, a folder of them, a Debian package (`.deb`), and a tar
/// archive, plain or gzipped, as npm packs them. Nothing but the contents counts: a file belongs to a data set if
/// its unpacked bytes have the right SHA-256.
public final class DataImport {

    /// By how much a gzipped file may be longer than its contents.
    private static final long PACKED_EXCESS = 1 << 16;

    private static final byte[] DEBIAN = "!<arch>\ndebian-binary".getBytes(StandardCharsets.US_ASCII);

    private final DataStore store;
    private final SequencedSet<String> found = new TreeSet<>();

    private DataImport(DataStore store) {
        this.store = store;
    }

    /// Puts what a file or folder holds of known data sets into the store.
    ///
    /// @param file a data file, a folder, or a package
    /// @param store where to put it
    /// @return the names of the data sets it held files of, at least one
    /// @throws BadInputException if it holds no file of a known data set, or is damaged
    /// @throws StorageException if the store may not be written or the disk is full
    public static List<String> from(Path file, DataStore store) {
        DataImport search = new DataImport(store);
        try {
            search.path(file);
        } catch (IOException e) {
            throw BadInputException.unreadable(file, e);
        }
        if (search.found.isEmpty()) {
            throw new BadInputException(file + " holds no file of a known data set, compared by SHA-256; see what is"
                    + " known with: attractor data info");
        }
        return List.copyOf(search.found);
    }

    private void path(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            List<Path> files = new ArrayList<>();
            try (Stream<Path> entries = Files.list(file)) {
                entries.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
            for (Path entry : files) {
                path(entry);
            }
            return;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.mark(DEBIAN.length);
            boolean debian = Arrays.equals(in.readNBytes(DEBIAN.length), DEBIAN);
            in.reset();
            if (debian) {
                Tool.read(
                        List.of(
                                "dpkg-deb",
                                "--fsys-tarfile",
                                file.toAbsolutePath().toString()),
                        this::tar);
            } else {
                stream(unpacked(file, in));
            }
        }
    }

    /// The bytes of a gzipped file, within the limits of unpacking; those of any other file as they are.
    private static InputStream unpacked(Path file, InputStream in) throws IOException {
        return Idx.isGzip(file)
                ? Channels.newInputStream(new Unpacking(
                        file.toString(),
                        new GZIPInputStream(in, 1 << 16),
                        Files.size(file),
                        Trust.LIMITED,
                        Unpacking.MAX_BYTES))
                : in;
    }

    private void stream(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(512);
        byte[] head = buffered.readNBytes(512);
        buffered.reset();
        if (Tar.isTar(head)) {
            tar(buffered);
        } else {
            offer(buffered.readNBytes(store.longest() + 1));
        }
    }

    private void tar(InputStream in) throws IOException {
        Tar tar = new Tar(in);
        for (Optional<Tar.Entry> entry = tar.next(); entry.isPresent(); entry = tar.next()) {
            if (entry.get().size() <= PACKED_EXCESS + store.longest()) {
                content(tar.contents(entry.get()));
            }
        }
    }

    private void content(byte[] bytes) throws IOException {
        boolean gzip = bytes.length > 1 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
        offer(
                gzip
                        ? new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16).readNBytes(store.longest() + 1)
                        : bytes);
    }

    private void offer(byte[] contents) {
        store.offer(contents).map(DataSet::name).ifPresent(found::add);
    }
}
