package attractor.match;

import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import java.util.List;

/// Overlaps of ranges of stored patterns with a panel of cues.
final class PanelOverlaps {

    private PanelOverlaps() {}

    static RowScorer.Panel of(Patterns patterns, List<? extends Pattern> cues) {
        return (from, count, s) -> {
            Patterns rows = patterns.rows(from, from + count);
            double[] m = new double[count];
            for (int c = 0; c < cues.size(); c++) {
                rows.overlaps(cues.get(c), m);
                System.arraycopy(m, 0, s, c * count, count);
            }
        };
    }
}
