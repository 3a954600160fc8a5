package attractor.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Files that are written completely or not at all.
///
/// The bytes go to a temporary file beside the target, which is forced to the disk and then renamed over the
/// target. A failure, or the end of the program by a signal, leaves the target as it was and no temporary file. A
/// symbolic link is followed; a target that is a device or pipe, such as `/dev/stdout`, is written directly.
public final class AtomicFile {

    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> UNFINISHED.forEach(AtomicFile::discard)));
    }

    private AtomicFile() {}

    /// What a file shall hold, as the act of writing it.
    @FunctionalInterface
    public interface Content {
        /// Writes everything to the channel.
        ///
        /// @param out the channel of the file; closing it, or a stream around it, has no effect
        /// @throws IOException if the channel fails
        void writeTo(WritableByteChannel out) throws IOException;
    }

    /// Writes a file.
    ///
    /// @param target the path; an existing file is replaced
    /// @param content what to write
    /// @throws StorageException if the path may not be written or the disk is full
    public static void write(Path target, Content content) {
        try {
            Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
            if (Files.isDirectory(real)) {
                throw new FileAlreadyExistsException(target.toString(), null, "it is a directory");
            }
            if (Files.exists(real) && !Files.isRegularFile(real)) {
                writeDirectly(real, content);
            } else {
                replace(real, content);
            }
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    private static void writeDirectly(Path device, Content content) throws IOException {
        try (WritableByteChannel out = Channels.newChannel(Files.newOutputStream(device, StandardOpenOption.WRITE))) {
            content.writeTo(out);
        }
    }

    private static void replace(Path target, Content content) throws IOException {
        Path temporary = target.resolveSibling("." + target.getFileName() + "."
                + ProcessHandle.current().pid() + "-" + NUMBERS.incrementAndGet() + ".part");
        try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            UNFINISHED.add(temporary);
            content.writeTo(new Kept(out));
            out.force(true);
            move(temporary, target);
        } finally {
            if (UNFINISHED.remove(temporary)) {
                discard(temporary);
            }
        }
    }

    /// A channel that stays open until the file is forced to the disk.
    private record Kept(WritableByteChannel file) implements WritableByteChannel {
        @Override
        public int write(ByteBuffer bytes) throws IOException {
            return file.write(bytes);
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() {}
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            System.getLogger(AtomicFile.class.getName())
                    .log(System.Logger.Level.WARNING, "temporary file {0} could not be deleted", temporary);
        }
    }

    private static StorageException failure(Path target, IOException e) {
        String text = String.valueOf(e.getMessage());
        String reason =
                switch (e) {
                    case NoSuchFileException missing -> "its folder does not exist; create the folder, or name another";
                    case AccessDeniedException denied -> "permission denied; choose a place you may write to";
                    case FileAlreadyExistsException exists -> "it is a directory; name a file in it";
                    default ->
                        text.contains("No space") || text.contains("quota") || text.contains("too large")
                                ? "no space is left; free some, or choose another place"
                                : text + "; choose another place";
                };
        return new StorageException("cannot write " + target + ": " + reason, e);
    }
}
