package attractor.memory;

import attractor.parameter.Range;
import java.util.concurrent.CancellationException;

/// How a batch of cues is cut into panels that pass over the stored patterns together, and which thread takes
/// which.
///
/// A panel is at most 64 cues, fewer where D is so large that the states of 64 cues would not stay small. The
/// panels go to the threads of [Workers] where they divide evenly among them; else they follow each other on the
/// calling thread, so that each pass over many patterns can use all threads, or, with few patterns, become smaller
/// until every thread has one. Below a million multiply-adds a step everything stays on the calling thread. Nothing
/// of this may change a bit of an answer.
///
/// @param cues the number of cues
/// @param rows the number K of stored patterns that a step passes over
/// @param dimension the number D of components
public record Panels(int cues, int rows, int dimension) {

    /// The greatest number of cues in a panel.
    public static final int WIDTH = 64;

    /// Fewer multiply-adds than this are not worth a second thread.
    public static final long WORTH_A_THREAD = 1_000_000;

    /// Rows for each thread, from which on a pass over them is divided well.
    private static final int ROWS = 8192;

    /// What the states of all panels in work may take.
    private static final long BYTES = 1 << 25;

    /// What one cue takes for each component: states, sums and results.
    private static final int BYTES_PER_COMPONENT = 64;

    /// Checks the ranges.
    public Panels {
        Range.atLeast("cues", cues, 0);
        Range.atLeast("rows", rows, 0);
        Range.atLeast("dimension", dimension, 1);
    }

    /// The work on one panel.
    @FunctionalInterface
    public interface Work {
        /// Recalls the cues from..to−1.
        ///
        /// @param from the first cue
        /// @param to after the last cue
        void recall(int from, int to);
    }

    /// {@return whether a step of so many cues is worth more than one thread}
    ///
    /// @param cues how many
    /// @param rows the number K of stored patterns
    /// @param dimension the number D of components
    public static boolean worthThreads(int cues, int rows, int dimension) {
        return (double) cues * rows * dimension >= WORTH_A_THREAD;
    }

    /// Recalls every panel once.
    ///
    /// @param work the work on one panel
    /// @throws CancellationException if the thread is interrupted
    public void forEach(Work work) {
        int threads = Workers.shared().threads();
        int width = width(threads);
        int panels = (cues + width - 1) / width;
        boolean worth = threads > 1 && worthThreads(cues, rows, dimension);
        boolean even = panels % threads == 0 || panels >= 4 * threads;
        if (worth && !even && rows < (long) ROWS * threads) {
            panels = Math.min(cues, (panels + threads - 1) / threads * threads);
            even = true;
        }
        if (worth && even) {
            int count = panels;
            Workers.shared().forEach(count, p -> work.recall(edge(p, count), edge(p + 1, count)));
            return;
        }
        for (int p = 0; p < panels; p++) {
            Workers.checkInterrupt();
            work.recall(edge(p, panels), edge(p + 1, panels));
        }
    }

    private int width(int threads) {
        long fitting = BYTES / threads / BYTES_PER_COMPONENT / dimension;
        return Math.clamp(fitting, 1, WIDTH);
    }

    /// Where panel p of so many begins; their sizes differ by one at most.
    private int edge(int p, int panels) {
        return (int) ((long) cues * p / panels);
    }
}
