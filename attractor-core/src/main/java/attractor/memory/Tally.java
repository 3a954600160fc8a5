package attractor.memory;

import java.util.concurrent.atomic.AtomicLong;

/// Counts finished pieces from many threads and reports them.
final class Tally {

    private final Progress progress;
    private final long total;
    private final AtomicLong done = new AtomicLong();

    Tally(Progress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    void add() {
        progress.report(done.incrementAndGet(), total);
    }
}
