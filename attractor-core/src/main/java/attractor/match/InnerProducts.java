package attractor.match;

import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import java.util.List;

/// Inner products of stored patterns with a cue, plain or less half the squared norms of the patterns.
///
///     s_μ = ξ^μ·x + b_μ        b = 0, or b_μ = −½|ξ^μ|² so that s_μ = ½|x|² − ½|x − ξ^μ|²
///
/// With the bias the ranking is that of the Euclidean distance. Formed by [Patterns#overlaps]; the biases of
/// float32 patterns are kept in float32 where they fit, all others in float64. Memory K numbers with bias, none
/// without.
public final class InnerProducts implements RowScorer {

    private static final float[] NO_FLOATS = {};
    private static final double[] NO_DOUBLES = {};

    private final Patterns patterns;
    private final float[] floats;
    private final double[] doubles;

    private InnerProducts(Patterns patterns, float[] floats, double[] doubles) {
        this.patterns = patterns;
        this.floats = floats;
        this.doubles = doubles;
    }

    /// {@return plain inner products s_μ = ξ^μ·x}
    ///
    /// @param patterns the stored patterns
    public static InnerProducts over(Patterns patterns) {
        return new InnerProducts(patterns, NO_FLOATS, NO_DOUBLES);
    }

    /// {@return inner products less half the squared norms, s_μ = ξ^μ·x − ½|ξ^μ|²}
    ///
    /// Norms that float32 does not hold are kept in float64.
    ///
    /// @param patterns the stored patterns
    public static InnerProducts lessHalfSquares(Patterns patterns) {
        if (patterns instanceof RealPatterns reals && reals.precision() == Precision.FLOAT32) {
            float[] bias = new float[patterns.count()];
            boolean fits = true;
            Squares.forEach(patterns, (mu, square) -> bias[mu] = (float) (-square / 2));
            for (float half : bias) {
                fits &= Float.isFinite(half);
            }
            if (fits) {
                return new InnerProducts(patterns, bias, NO_DOUBLES);
            }
        }
        double[] bias = new double[patterns.count()];
        Squares.forEach(patterns, (mu, square) -> bias[mu] = -square / 2);
        return new InnerProducts(patterns, NO_FLOATS, bias);
    }

    /// Whether these are the stored patterns; comparing all their numbers would be slow, and one object is enough.
    @SuppressWarnings("ReferenceEquality")
    boolean areOver(Patterns keys) {
        return patterns == keys;
    }

    /// The biases of float32 patterns; an empty array if there are none.
    float[] floatBias() {
        return floats;
    }

    /// The biases of all other patterns; an empty array if there are none.
    double[] doubleBias() {
        return doubles;
    }

    /// Whether no score of a cue, nor a part of its sum, leaves the range of float32.
    boolean fitsFloats(RealPatterns keys, Pattern x) {
        double greatest = 0;
        for (double component : x.toArray()) {
            greatest = Math.max(greatest, Math.abs(component));
        }
        double square = floats.length == 0 ? 0 : keys.greatestMagnitude() / 2;
        return keys.dimension() * keys.greatestMagnitude() * (greatest + square) < Float.MAX_VALUE;
    }

    @Override
    public void score(Pattern x, double[] s) {
        patterns.overlaps(x, s);
        addBias(0, s, 0, s.length);
    }

    @Override
    public Panel panel(List<? extends Pattern> cues) {
        Panel overlaps = PanelOverlaps.of(patterns, cues);
        return (from, count, s) -> {
            overlaps.score(from, count, s);
            for (int c = 0; c < cues.size(); c++) {
                addBias(from, s, c * count, count);
            }
        };
    }

    private void addBias(int from, double[] s, int at, int count) {
        if (floats.length > 0) {
            for (int r = 0; r < count; r++) {
                s[at + r] += floats[from + r];
            }
        } else if (doubles.length > 0) {
            for (int r = 0; r < count; r++) {
                s[at + r] += doubles[from + r];
            }
        }
    }
}
