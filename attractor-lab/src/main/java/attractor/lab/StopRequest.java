package attractor.lab;

import org.jspecify.annotations.Nullable;

/// A wish to end a computation, from another thread.
///
/// The thread is interrupted only while it computes, see [#during(Runnable)], and never while it writes what it
/// found: an interrupt closes the files under a writer. A wish that comes before the computation is kept for it;
/// one that comes after it has no effect. Good for one computation.
public final class StopRequest {

    private boolean wanted;
    private @Nullable Thread computing;

    /// No wish yet.
    public StopRequest() {}

    /// Asks for the end.
    public synchronized void ask() {
        wanted = true;
        if (computing != null) {
            computing.interrupt();
        }
    }

    /// {@return whether the end was asked for}
    public synchronized boolean isWanted() {
        return wanted;
    }

    /// Computes on the calling thread, which is interrupted when the end is asked for and forgets that it was.
    ///
    /// @param computation what ends early if its thread is interrupted
    public void during(Runnable computation) {
        begin();
        try {
            computation.run();
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        computing = Thread.currentThread();
        if (wanted) {
            computing.interrupt();
        }
    }

    private synchronized void end() {
        computing = null;
        if (wanted) {
            Thread.interrupted();
        }
    }
}
