package attractor.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.Serial;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipException;

/// Input that cannot be used: a missing, truncated or malformed file, numbers outside the allowed set, a wrong
/// shape.
///
/// The message is one sentence: what is wrong, where (file, byte or index), and what to do about it. The command
/// line ends with exit code 2.
public final class BadInputException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    /// A refusal without an underlying exception.
    ///
    /// @param message one sentence: what, where, what to do
    public BadInputException(String message) {
        super(message);
    }

    /// A refusal caused by another exception.
    ///
    /// @param message one sentence: what, where, what to do
    /// @param cause what was caught
    public BadInputException(String message, Throwable cause) {
        super(message, cause);
    }

    /// The exception for a file that could not be read: bad input where the path is at fault, storage where the
    /// device is.
    static RuntimeException unreadable(Path file, IOException cause) {
        return switch (cause) {
            case NoSuchFileException missing ->
                new BadInputException("file " + file + " does not exist; check the path", missing);
            case AccessDeniedException denied ->
                new BadInputException("file " + file + " may not be read; change its permissions", denied);
            case EOFException end ->
                new BadInputException("file " + file + " is truncated; copy or fetch it again", end);
            case ZipException damaged ->
                new BadInputException(
                        "file " + file + " is damaged or no such archive (" + damaged.getMessage()
                                + "); copy or fetch it again",
                        damaged);
            case ClosedByInterruptException stop -> cancelled(file);
            default ->
                new StorageException(
                        "file " + file + " cannot be read (" + cause.getMessage() + "); check the disk it is on",
                        cause);
        };
    }

    private static CancellationException cancelled(Path file) {
        return new CancellationException("reading " + file + " was cancelled");
    }
}
