package attractor.server.job;

import attractor.lab.StopRequest;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

/// Something to compute that takes longer than an answer may.
public interface Work {

    /// Which works wait for each other.
    enum Lane {
        /// Minutes or hours: runs of the laboratory.
        LONG,
        /// Seconds: maps and simulations; what takes longer than a minute is stopped.
        SHORT
    }

    /// {@return with which other works it shares a thread}
    Lane lane();

    /// {@return what is computed, for those who look at the list}
    Map<String, Object> about();

    /// Computes.
    ///
    /// @param stop ends the computation early, by an exception
    /// @param progress hears how far it is, as a tree for JSON, from any thread and as often as one likes
    /// @return the result as a tree for JSON
    /// @throws IOException if a file cannot be read or written
    Map<String, Object> compute(StopRequest stop, Consumer<Map<String, Object>> progress) throws IOException;
}
