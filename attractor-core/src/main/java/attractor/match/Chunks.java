package attractor.match;

import attractor.kernel.Superposition;
import attractor.memory.Panels;
import attractor.memory.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A pass over stored patterns in chunks of 4096 rows, whose parts are joined in chunk order.
///
/// A large pass uses all threads of [Workers]; as parts are always joined in the same order, that changes no bit.
/// Not all parts wait at once: as many as fit into a few megabytes are made, then joined.
///
/// @param rows the number K of stored patterns
/// @param multiplyAdds the cost of a row
/// @param bytes what a part takes
record Chunks(int rows, int multiplyAdds, long bytes) {

    /// The number of rows in a chunk.
    static final int SIZE = Superposition.CHUNK;

    /// What parts that wait to be joined may take.
    private static final long WAITING = 1 << 22;

    /// Makes the part of one chunk.
    @FunctionalInterface
    interface Maker<P> {
        /// Overwrites `part` with that of the rows from..to−1.
        void make(int from, int to, P part);
    }

    /// How many chunks there are.
    int count() {
        return Math.ceilDiv(rows, SIZE);
    }

    /// Makes and joins all parts.
    ///
    /// @param empty new parts, to be overwritten
    /// @param maker makes the part of a chunk, on any thread
    /// @param join takes the parts in chunk order
    /// @throws CancellationException if the thread is interrupted
    <P> void pass(Supplier<P> empty, Maker<P> maker, Consumer<P> join) {
        int chunks = count();
        boolean threads = chunks > 1 && Panels.worthThreads(1, rows, multiplyAdds);
        int least = Math.min(chunks, Workers.shared().threads());
        int window = threads ? Math.clamp(WAITING / bytes, least, chunks) : 1;
        List<P> parts = new ArrayList<>(window);
        for (int k = 0; k < window; k++) {
            parts.add(empty.get());
        }
        for (int first = 0; first < chunks; first += window) {
            int start = first;
            int size = Math.min(window, chunks - first);
            if (threads) {
                Workers.shared().forEach(size, k -> make(start + k, maker, parts.get(k)));
            } else {
                make(start, maker, parts.getFirst());
            }
            for (int k = 0; k < size; k++) {
                join.accept(parts.get(k));
            }
        }
    }

    private <P> void make(int chunk, Maker<P> maker, P part) {
        Workers.checkInterrupt();
        int from = chunk * SIZE;
        maker.make(from, Math.min(rows, from + SIZE), part);
    }
}
