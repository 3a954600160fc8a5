package attractor.data;

import java.io.Serial;

/// A data set that could not be fetched: a tool is missing, the network does not answer, the package has other
/// contents.
///
/// The message is one sentence: what failed, why, what to do instead. The command line ends with exit code 1.
public final class FetchException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /// A failed fetch.
    ///
    /// @param message one sentence: what failed, why, what to do
    public FetchException(String message) {
        super(message);
    }

    /// A failed fetch caused by another exception.
    ///
    /// @param message one sentence: what failed, why, what to do
    /// @param cause what was caught
    public FetchException(String message, Throwable cause) {
        super(message, cause);
    }
}
