package attractor.match;

import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import java.util.List;

/// The step chunk by chunk: the scores of a chunk become weights and a sum before the next is looked at.
///
/// Memory does not grow with K. Chunks are joined in order as [Mixture] says, so neither threads nor the size of
/// the panel change a bit; for K ≤ 4096 the bits are those of [WholeStep].
record StreamedStep(MatchStep match, RowScorer scorer) implements Step {

    @Override
    public void apply(List<? extends Pattern> x, double[][] y) {
        int n = x.size();
        int count = match.keys().count();
        int dimension = match.values().dimension();
        RowScorer.Panel panel = scorer.panel(x);
        Mixture[] sums = mixtures(n);
        new Chunks(count, n * match.keys().dimension(), (long) n * dimension * Double.BYTES)
                .pass(() -> mixtures(n), (from, to, parts) -> mix(panel, from, to, parts), parts -> {
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

    private void mix(RowScorer.Panel panel, int from, int to, Mixture[] parts) {
        Patterns values = match.values().rows(from, to);
        ScoredChunk scores = new ScoredChunk(parts.length);
        scores.score(panel, from, to - from);
        double[] w = new double[scores.rows()];
        for (int c = 0; c < parts.length; c++) {
            scores.of(c, w);
            if (match.overflowed(w)) {
                parts[c].overflow();
            } else {
                parts[c].of(w, values);
            }
        }
    }
}
