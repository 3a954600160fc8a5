package attractor.pattern;

/// Numbers that do not fit into the memory that the JVM may take.
///
/// The message names the size, the limit and the way out.
public final class MemoryLimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// The failure to reserve memory.
    ///
    /// @param message what needs how much, what limits it, what to do
    /// @param cause what the JVM said
    public MemoryLimitException(String message, Throwable cause) {
        super(message, cause);
    }
}
