package attractor.lab;

import attractor.data.StorageException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// log.txt of a run: what happened when, and the lock that keeps a second process out.
///
/// It notes the start of every cell, so that a resumed run can say how many cells were in work when the earlier one
/// ended.
final class RunLog implements AutoCloseable {

    private static final String START = " start ";
    private static final String SESSION = " session ";

    // A stream, not a channel: an interrupt, by which a run stops its threads, would close a channel and its lock.
    private final FileOutputStream stream;

    private RunLog(FileOutputStream stream) {
        this.stream = stream;
    }

    /// Opens the log of a run for this process alone.
    ///
    /// @throws RunLockedException if another run has it open
    static RunLog open(Path file) throws IOException {
        FileOutputStream stream = new FileOutputStream(file.toFile(), true);
        if (lock(stream.getChannel()) == null) {
            stream.close();
            throw new RunLockedException(
                    "the run " + file.getParent() + " is being computed by another process; wait for it or stop it");
        }
        return new RunLog(stream);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /// Notes the start of a process that works on the run.
    void session(String what) {
        write(SESSION + what);
    }

    /// Notes that a cell begins.
    void start(int cell) {
        write(START + cell);
    }

    /// Notes anything else.
    void note(String text) {
        write(" " + text);
    }

    private synchronized void write(String text) {
        String line = Instant.now().truncatedTo(ChronoUnit.MILLIS) + text + "\n";
        try {
            if (stream.getChannel().isOpen()) {
                stream.write(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new StorageException("cannot write log.txt (" + e.getMessage() + ")", e);
        }
    }

    /// The cells that the last process began.
    static Set<Integer> begun(Path file) throws IOException {
        Set<Integer> begun = new HashSet<>();
        if (!Files.exists(file)) {
            return begun;
        }
        // A charset in which every byte is a character: damage to a line must not hide the others.
        for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            if (line.contains(SESSION)) {
                begun.clear();
            }
            int at = line.indexOf(START);
            if (at >= 0 && line.substring(at + START.length()).matches("\\d{1,9}")) {
                begun.add(Integer.parseInt(line.substring(at + START.length())));
            }
        }
        return begun;
    }

    @Override
    public synchronized void close() throws IOException {
        stream.close();
    }
}
