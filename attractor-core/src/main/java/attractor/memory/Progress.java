package attractor.memory;

/// Hears how far a long computation has come.
@FunctionalInterface
public interface Progress {

    /// The listener that hears nothing.
    Progress NONE = (done, total) -> {};

    /// Called from any thread, with counts that may arrive out of order.
    ///
    /// @param done finished pieces
    /// @param total all pieces
    void report(long done, long total);
}
