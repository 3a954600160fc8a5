package attractor.data;

import java.io.Serial;

/// A data set that is not on this machine, and the command that gets it.
///
/// The command line prints the message and ends with exit code 4; an experiment says `not comparable: data
/// missing`.
public final class MissingDataException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /// The shell command that gets the data set.
    private final String command;

    /// The absence of a data set.
    ///
    /// @param name the identifier of the data set
    /// @param command the shell command that gets it
    public MissingDataException(String name, String command) {
        super("data set " + name + " is not on this machine; get it with: " + command);
        this.command = command;
    }

    /// The shell command that gets the data set.
    ///
    /// @return a complete command line
    public String command() {
        return command;
    }
}
