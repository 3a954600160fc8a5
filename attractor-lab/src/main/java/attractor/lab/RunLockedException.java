package attractor.lab;

import java.io.Serial;

/// Another process works on the same run folder.
public final class RunLockedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /// With one sentence that names the folder.
    ///
    /// @param message what happened, in a sentence
    public RunLockedException(String message) {
        super(message);
    }
}
