package attractor.cli;

import attractor.cli.terminal.Paint;
import attractor.data.FetchException;
import attractor.data.MissingDataException;
import attractor.data.StorageException;
import attractor.lab.RunInterruptedException;
import attractor.lab.RunLockedException;
import attractor.memory.MissingLibraryException;
import attractor.pattern.MemoryLimitException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;

/// What the user sees of an exception: an exit code and one sentence.
///
/// @param code how the program ends
/// @param sentence what, where, and what to do
record Failure(ExitCode code, String sentence) {

    /// The failure that an exception stands for.
    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case MissingDataException missing -> new Failure(ExitCode.DATA_MISSING, message(missing));
            case StorageException storage -> new Failure(code(storage), message(storage));
            case FetchException fetch -> new Failure(ExitCode.FAILURE, message(fetch));
            case MissingLibraryException library -> new Failure(ExitCode.FAILURE, message(library));
            case RunLockedException locked -> new Failure(ExitCode.LOCKED, message(locked));
            case RunInterruptedException stopped -> new Failure(ExitCode.INTERRUPTED, message(stopped));
            case IllegalArgumentException bad -> new Failure(ExitCode.BAD_INPUT, message(bad));
            case MemoryLimitException memory ->
                new Failure(ExitCode.FAILURE, message(memory) + "; options of java go into ATTRACTOR_JAVA_OPTS");
            case CancellationException stopped -> new Failure(ExitCode.INTERRUPTED, "interrupted before the end");
            case OutOfMemoryError memory ->
                new Failure(
                        ExitCode.FAILURE,
                        "the work needs more memory than the "
                                + (Runtime.getRuntime().maxMemory() >> 20)
                                + " MiB the JVM may use; raise it with ATTRACTOR_JAVA_OPTS=-Xmx…, or use fewer or"
                                + " smaller patterns");
            case StackOverflowError stack ->
                new Failure(
                        ExitCode.FAILURE,
                        "the input is nested too deeply for the JVM's stack; flatten it, or raise the stack with"
                                + " ATTRACTOR_JAVA_OPTS=-Xss16m");
            case UncheckedIOException io when io.getCause() != null -> of(io.getCause());
            case IOException io
            when isFull(io) ->
                new Failure(ExitCode.STORAGE, "no space is left for writing; free some, or choose another place");
            case AccessDeniedException denied ->
                new Failure(
                        ExitCode.BAD_INPUT,
                        message(denied)
                                + " may not be read or written; change its permissions, or choose another place");
            case IOException io ->
                new Failure(ExitCode.FAILURE, "reading or writing failed (" + message(io) + "); check the device");
            default -> new Failure(ExitCode.FAILURE, unexpected(thrown));
        };
    }

    /// A place that cannot be written is bad input; a disk that is full or damaged is not the user's fault.
    private static ExitCode code(StorageException e) {
        return switch (e.getCause()) {
            case NoSuchFileException missing -> ExitCode.BAD_INPUT;
            case AccessDeniedException denied -> ExitCode.BAD_INPUT;
            case FileAlreadyExistsException exists -> ExitCode.BAD_INPUT;
            case null, default -> ExitCode.STORAGE;
        };
    }

    /// Whether an exception says that a disk or quota is full.
    static boolean isFull(IOException e) {
        String text = String.valueOf(e.getMessage());
        return text.contains("No space left") || text.contains("quota exceeded") || text.contains("File too large");
    }

    private static String unexpected(Throwable thrown) {
        return "unexpected " + thrown.getClass().getSimpleName() + " (" + message(thrown)
                + "); this is a mistake of the program, please report it with the command line and what"
                + " `attractor doctor` and `--stacktrace` print";
    }

    private static String message(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank()
                ? thrown.getClass().getSimpleName()
                : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /// Prints the sentence.
    void print(PrintStream err, Paint paint) {
        err.println(paint.bad("attractor:") + " " + sentence);
    }
}
