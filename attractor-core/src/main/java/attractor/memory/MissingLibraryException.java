package attractor.memory;

import java.io.Serial;

/// A native library that something optional needs is not there.
///
/// The message is one sentence: what is missing, and how to get it.
public final class MissingLibraryException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    /// A missing library.
    ///
    /// @param message what is missing, and how to get it
    /// @param cause what the loader said
    public MissingLibraryException(String message, Throwable cause) {
        super(message, cause);
    }
}
