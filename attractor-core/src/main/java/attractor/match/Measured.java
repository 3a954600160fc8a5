package attractor.match;

import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.RealPatterns;
import java.util.List;

/// Scores by a measure of two vectors or, where stored patterns and cue are packed alike, of their counts.
///
/// @param patterns the stored patterns
/// @param similarity the measure
record Measured(Patterns patterns, Similarity similarity) implements RowScorer {

    @Override
    public void score(Pattern x, double[] s) {
        score(x, 0, s, 0, s.length);
    }

    @Override
    public Panel panel(List<? extends Pattern> cues) {
        return (from, count, s) -> {
            for (int c = 0; c < cues.size(); c++) {
                score(cues.get(c), from, s, c * count, count);
            }
        };
    }

    private void score(Pattern x, int from, double[] s, int at, int count) {
        if (Counts.suit(patterns, x)) {
            for (int r = 0; r < count; r++) {
                s[at + r] = similarity.of(Counts.of(x, patterns, from + r));
            }
            return;
        }
        double[] components = x.toArray();
        double[] row = new double[patterns.dimension()];
        for (int r = 0; r < count; r++) {
            if (patterns instanceof RealPatterns reals) {
                reals.row(from + r, row);
            } else {
                row = patterns.get(from + r).toArray();
            }
            s[at + r] = similarity.of(components, row);
        }
    }
}
