package attractor.match;

import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import java.util.List;

/// Inner products per component, s_μ = ξ^μ·x/D.
record PerComponent(Patterns patterns) implements RowScorer {

    @Override
    public void score(Pattern x, double[] s) {
        patterns.overlaps(x, s);
        divide(s, s.length);
    }

    @Override
    public Panel panel(List<? extends Pattern> cues) {
        Panel overlaps = PanelOverlaps.of(patterns, cues);
        return (from, count, s) -> {
            overlaps.score(from, count, s);
            divide(s, cues.size() * count);
        };
    }

    private void divide(double[] s, int count) {
        for (int k = 0; k < count; k++) {
            s[k] /= patterns.dimension();
        }
    }
}
