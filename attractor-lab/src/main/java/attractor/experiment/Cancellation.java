package attractor.experiment;

import java.util.concurrent.CancellationException;

/// How a long measurement notices that it is no longer wanted.
public final class Cancellation {

    private Cancellation() {}

    /// Ends the measurement if its thread was interrupted; called about every 200 ms.
    ///
    /// @throws CancellationException if the thread was interrupted; it stays interrupted
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
    }
}
