package attractor.match;

import attractor.kernel.Superposition;
import attractor.memory.Panels;
import attractor.memory.Workers;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/// The step chunk by chunk of 4096 rows: the scores of a chunk become weights and a sum before the next is looked at.
///
/// Memory does not grow with K. Chunks are joined in order as [Mixture] says, so the number of threads changes no
/// bit; for K ≤ 4096 the bits are those of [WholeStep].
final class StreamedStep implements Step {

    private static final int CHUNK = Superposition.CHUNK;

    /// What the mixtures of chunks that wait to be joined may take.
    private static final long BYTES = 1 << 22;

    /// Cues whose scores of a chunk are formed together.
    private static final int GROUP = 16;

    private final MatchStep match;
    private final RowScorer scorer;
    private final int count;

    StreamedStep(MatchStep match, RowScorer scorer) {
        this.match = match;
        this.scorer = scorer;
        this.count = match.keys().count();
    }

    @Override
    public void apply(List<? extends Pattern> x, double[][] y) {
        int n = x.size();
        int chunks = Math.ceilDiv(count, CHUNK);
        int dimension = match.values().dimension();
        boolean worth = Panels.worthThreads(n, count, match.keys().dimension());
        long fitting = BYTES / ((long) n * dimension * Double.BYTES);
        int window = !worth ? 1 : Math.min(chunks, (int)
                Math.clamp(fitting, Workers.shared().threads(), Integer.MAX_VALUE));
        List<RowScorer.Panel> groups = IntStream.range(0, Math.ceilDiv(n, GROUP))
                .mapToObj(g -> scorer.panel(x.subList(g * GROUP, Math.min(n, (g + 1) * GROUP))))
                .toList();
        Mixture[] sums = mixtures(n, dimension);
        Mixture[][] parts = new Mixture[window][];
        for (int k = 0; k < window; k++) {
            parts[k] = mixtures(n, dimension);
        }
        for (int first = 0; first < chunks; first += window) {
            int start = first;
            int size = Math.min(window, chunks - first);
            if (worth) {
                Workers.shared().forEach(size, k -> mix(groups, start + k, parts[k]));
            } else {
                mix(groups, start, parts[0]);
            }
            for (int k = 0; k < size; k++) {
                for (int c = 0; c < n; c++) {
                    sums[c].join(parts[k][c]);
                }
            }
        }
        for (int c = 0; c < n; c++) {
            sums[c].into(y[c]);
        }
    }

    private Mixture[] mixtures(int n, int dimension) {
        Mixture[] mixtures = new Mixture[n];
        for (int c = 0; c < n; c++) {
            mixtures[c] = new Mixture(match.separation(), dimension);
            mixtures[c].clear();
        }
        return mixtures;
    }

    private void mix(List<RowScorer.Panel> groups, int chunk, Mixture[] parts) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
        int from = chunk * CHUNK;
        int rows = Math.min(CHUNK, count - from);
        Patterns values = match.values().rows(from, from + rows);
        double[] s = new double[Math.min(parts.length, GROUP) * rows];
        double[] w = new double[rows];
        for (int g = 0; g < groups.size(); g++) {
            groups.get(g).score(from, rows, s);
            for (int c = g * GROUP; c < Math.min(parts.length, (g + 1) * GROUP); c++) {
                System.arraycopy(s, (c - g * GROUP) * rows, w, 0, rows);
                parts[c].of(w, values);
            }
        }
    }
}
