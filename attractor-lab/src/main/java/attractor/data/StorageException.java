package attractor.data;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;

/// Storage that failed: a full disk, a place that may not be written, a damaged data set or device.
///
/// The message is one sentence: what, where, what to do. The command line ends with exit code 5.
public final class StorageException extends UncheckedIOException {

    @Serial
    private static final long serialVersionUID = 1L;

    /// A failure of the storage.
    ///
    /// @param message one sentence: what, where, what to do
    /// @param cause what the operating system answered
    public StorageException(String message, IOException cause) {
        super(message, cause);
    }
}
