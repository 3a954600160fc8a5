package attractor.lab;

import java.io.Serial;

/// A run needs a data set that is not on this machine.
public final class MissingDataException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /// With one sentence that names the data set and the command that gets it.
    public MissingDataException(String message) {
        super(message);
    }
}
