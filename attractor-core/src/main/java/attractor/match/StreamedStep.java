package attractor.match;

import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import java.util.List;
import java.util.stream.IntStream;

/// The step chunk by chunk: the scores of a chunk become weights and a sum before the next is looked at.
///
/// Memory does not grow with K. Chunks are joined in order as [Mixture] says, so neither threads nor the size of
/// the panel change a bit; for K ≤ 4096 the bits are those of [WholeStep].
record StreamedStep(MatchStep match, RowScorer scorer) implements Step {

    /// Cues whose scores of a chunk are formed together.
    private static final int GROUP = 16;

    @Override
    public void apply(List<? extends Pattern> x, double[][] y) {
        int n = x.size();
        int count = match.keys().count();
        int dimension = match.values().dimension();
        List<RowScorer.Panel> groups = IntStream.range(0, Math.ceilDiv(n, GROUP))
                .mapToObj(g -> scorer.panel(x.subList(g * GROUP, Math.min(n, (g + 1) * GROUP))))
                .toList();
        Mixture[] sums = mixtures(n);
        new Chunks(count, n * match.keys().dimension(), (long) n * dimension * Double.BYTES)
                .pass(() -> mixtures(n), (from, to, parts) -> mix(groups, from, to, parts), parts -> {
                    for (int c = 0; c < n; c++) {
                        sums[c].join(parts[c]);
                    }
                });
        for (int c = 0; c < n; c++) {
            sums[c].into(y[c]);
        }
    }

    private Mixture[] mixtures(int n) {
        Mixture[] mixtures = new Mixture[n];
        for (int c = 0; c < n; c++) {
            mixtures[c] = new Mixture(match.separation(), match.values().dimension());
        }
        return mixtures;
    }

    private void mix(List<RowScorer.Panel> groups, int from, int to, Mixture[] parts) {
        int rows = to - from;
        Patterns values = match.values().rows(from, to);
        double[] s = new double[Math.min(parts.length, GROUP) * rows];
        double[] w = new double[rows];
        for (int g = 0; g < groups.size(); g++) {
            groups.get(g).score(from, rows, s);
            for (int c = g * GROUP; c < Math.min(parts.length, (g + 1) * GROUP); c++) {
                System.arraycopy(s, (c - g * GROUP) * rows, w, 0, rows);
                if (match.overflowed(w)) {
                    parts[c].overflow();
                } else {
                    parts[c].of(w, values);
                }
            }
        }
    }
}
