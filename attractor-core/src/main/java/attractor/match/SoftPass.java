package attractor.match;

import attractor.pattern.Pattern;
import java.util.List;

/// Softmax sums over chunks of stored patterns.
///
/// @param <P> the sums of a chunk
interface SoftPass<P extends SoftTotals.Part> {

    /// Prepares the pass of several states.
    Panel<P> panel(List<? extends Pattern> x);

    /// The pass of several states, on any thread.
    interface Panel<P> {
        /// New sums, to be overwritten.
        P empty();

        /// Forms the sums over the rows from..to−1, at most a chunk.
        void make(int from, int to, P part);
    }
}
