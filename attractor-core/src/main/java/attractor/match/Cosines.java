package attractor.match;

import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import java.util.List;

/// Cosines s_μ = ξ^μ·x/(|ξ^μ||x|), with the norms of the stored patterns formed beforehand.
final class Cosines implements RowScorer {

    private final Patterns patterns;
    private final double[] squares;

    Cosines(Patterns patterns) {
        this.patterns = patterns;
        this.squares = Squares.of(patterns);
    }

    @Override
    public void score(Pattern x, double[] s) {
        patterns.overlaps(x, s);
        divide(square(x), 0, s, 0, s.length);
    }

    @Override
    public Panel panel(List<? extends Pattern> cues) {
        Panel overlaps = PanelOverlaps.of(patterns, cues);
        double[] square = cues.stream().mapToDouble(Cosines::square).toArray();
        return (from, count, s) -> {
            overlaps.score(from, count, s);
            for (int c = 0; c < square.length; c++) {
                divide(square[c], from, s, c * count, count);
            }
        };
    }

    private static double square(Pattern x) {
        double[] components = x.toArray();
        return Measures.dot(components, components);
    }

    private void divide(double square, int from, double[] s, int at, int count) {
        for (int r = 0; r < count; r++) {
            s[at + r] = Measures.cosine(s[at + r], square, squares[from + r]);
        }
    }
}
