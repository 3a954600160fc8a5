package attractor.match;

import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import java.util.Arrays;
import java.util.List;

/// Cosines s_μ = ξ^μ·x/(|ξ^μ||x|), with the norms of the stored patterns formed beforehand.
final class Cosines implements RowScorer {

    private final Patterns patterns;
    private final double[] norms;

    Cosines(Patterns patterns) {
        this.patterns = patterns;
        this.norms = Squares.of(patterns);
        Arrays.setAll(norms, mu -> Math.sqrt(norms[mu]));
    }

    @Override
    public void score(Pattern x, double[] s) {
        patterns.overlaps(x, s);
        divide(norm(x), 0, s, 0, s.length);
    }

    @Override
    public Panel panel(List<? extends Pattern> cues) {
        Panel overlaps = PanelOverlaps.of(patterns, cues);
        double[] norm = cues.stream().mapToDouble(Cosines::norm).toArray();
        return (from, count, s) -> {
            overlaps.score(from, count, s);
            for (int c = 0; c < norm.length; c++) {
                divide(norm[c], from, s, c * count, count);
            }
        };
    }

    private static double norm(Pattern x) {
        double[] components = x.toArray();
        return Math.sqrt(Measures.dot(components, components));
    }

    private void divide(double norm, int from, double[] s, int at, int count) {
        for (int r = 0; r < count; r++) {
            s[at + r] = Measures.cosine(s[at + r], norm, norms[from + r]);
        }
    }
}
