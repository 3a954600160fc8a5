package attractor.memory;

import java.util.concurrent.atomic.AtomicLong;

/// Counts finished pieces from many threads and reports them.
public final class Tally {

    private final Progress progress;
    private final long total;
    private final AtomicLong done = new AtomicLong();

    /// A count that begins at 0.
    ///
    /// @param progress hears of every piece
    /// @param total all pieces
    public Tally(Progress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    /// Counts one more finished piece.
    public void add() {
        progress.report(done.incrementAndGet(), total);
    }
}
