package attractor.cli;

import attractor.data.ArrayFiles;
import attractor.data.AtomicFile;
import attractor.data.NdArray;
import attractor.data.Npy;
import attractor.data.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where arrays come in and go out: files, and `-` for standard input and output.
final class ArrayPort {

    private static final Path DASH = Path.of("-");

    private final Session session;
    private final Trust trust;
    private boolean inputTaken;

    /// A port that unpacks compressed files within the usual limits.
    ArrayPort(Session session) {
        this(session, Trust.LIMITED);
    }

    /// A port.
    ///
    /// @param trust whether compressed files may unpack to any size
    ArrayPort(Session session, Trust trust) {
        this.session = session;
        this.trust = trust;
    }

    /// Whether this is `-`.
    static boolean isDash(Path typed) {
        return typed.equals(DASH);
    }

    /// Reads an array.
    ///
    /// @param typed a file, or `-` for an NPY file on standard input
    NdArray read(Path typed) {
        if (!isDash(typed)) {
            return ArrayFiles.read(session.path(typed), trust);
        }
        if (inputTaken) {
            throw new IllegalArgumentException("standard input is read twice; give one of the two arrays as a file");
        }
        inputTaken = true;
        try {
            return Npy.read("standard input", session.in());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Refuses a place that cannot be written, before any work is done.
    ///
    /// @param typed a file, or `-` for standard output
    void requireWritable(Path typed) {
        if (isDash(typed)) {
            return;
        }
        Path target = session.path(typed).toAbsolutePath();
        Path folder = target.getParent();
        if (Files.isDirectory(target)) {
            throw new IllegalArgumentException("cannot write " + typed + ": it is a directory; name a file in it");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "cannot write " + typed + ": its folder does not exist; create the folder, or name another");
        }
        if (Files.exists(target) ? !Files.isWritable(target) : !Files.isWritable(folder)) {
            throw new IllegalArgumentException(
                    "cannot write " + typed + ": permission denied; choose a place you may write to");
        }
    }

    /// Writes an array as NPY, completely or not at all.
    ///
    /// @param typed a file, or `-` for standard output
    void write(Path typed, NdArray array) {
        if (!isDash(typed)) {
            Npy.write(session.path(typed), array);
            return;
        }
        try {
            Npy.write(Channels.newChannel(session.terminal().out()), array);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes text, completely or not at all.
    ///
    /// @param typed a file, or `-` for standard output
    void write(Path typed, String text) {
        if (isDash(typed)) {
            session.terminal().out().print(text);
        } else {
            AtomicFile.write(session.path(typed), out -> {
                try (var writer = Channels.newWriter(out, java.nio.charset.StandardCharsets.UTF_8)) {
                    writer.write(text);
                }
            });
        }
    }
}
