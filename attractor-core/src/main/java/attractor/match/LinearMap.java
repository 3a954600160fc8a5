package attractor.match;

import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import java.util.List;

/// The linear map of a correlation matrix, without the matrix.
///
///     u = Σ_μ y^μ (ξ^μ·x)        keys ξ: K×D, values y: K×O, x: D, u: O
///
/// Overlaps by [Patterns#overlaps], sums by [Patterns#superpose], chunk by chunk, so no K numbers are needed; the
/// bits depend on x only. Cost O(K(D + O)) a cue.
///
/// @param keys the keys ξ
/// @param values the values y, as many as the keys
public record LinearMap(Patterns keys, Patterns values) {

    /// Refuses a cue of another dimension than that of the keys.
    ///
    /// @param cue the cue
    /// @throws IllegalArgumentException if the dimension does not fit
    public void requireCue(Pattern cue) {
        if (cue.dimension() != keys.dimension()) {
            throw new IllegalArgumentException("cue has dimension " + cue.dimension()
                    + " but the memory stores patterns of dimension " + keys.dimension()
                    + "; pad it or choose an encoding");
        }
    }

    /// {@return the image u of each cue, possibly not finite}
    ///
    /// @param x of the dimension of the keys
    public double[][] of(List<? extends Pattern> x) {
        int n = x.size();
        double[][] u = new double[n][values.dimension()];
        if (keys.count() <= Chunks.SIZE) {
            double[] m = new double[keys.count()];
            for (int c = 0; c < n; c++) {
                keys.overlaps(x.get(c), m);
                values.superpose(m, u[c]);
            }
            return u;
        }
        RowScorer.Panel overlaps = PanelOverlaps.of(keys, x);
        new Chunks(keys.count(), n * keys.dimension(), (long) n * values.dimension() * Double.BYTES)
                .pass(
                        () -> new double[n][values.dimension()],
                        (from, to, parts) -> add(overlaps, from, to, parts),
                        parts -> join(u, parts));
        return u;
    }

    private void add(RowScorer.Panel overlaps, int from, int to, double[][] parts) {
        ScoredChunk m = new ScoredChunk(parts.length);
        m.score(overlaps, from, to - from);
        Patterns chunk = values.rows(from, to);
        double[] w = new double[m.rows()];
        for (int c = 0; c < parts.length; c++) {
            m.of(c, w);
            chunk.superpose(w, parts[c]);
        }
    }

    private static void join(double[][] u, double[][] parts) {
        for (int c = 0; c < u.length; c++) {
            for (int i = 0; i < u[c].length; i++) {
                u[c][i] += parts[c][i];
            }
        }
    }

    /// {@return the precision of real answers: that of the values if they are real, else that of the cue, else
    /// float64}
    ///
    /// @param cue the cue
    public Precision precision(Pattern cue) {
        if (values instanceof RealPatterns reals) {
            return reals.precision();
        }
        return cue instanceof Reals reals ? reals.precision() : Precision.FLOAT64;
    }

    /// {@return whether all numbers are finite in this precision}
    ///
    /// @param u the numbers
    /// @param precision the precision
    public static boolean finite(double[] u, Precision precision) {
        double limit = precision == Precision.FLOAT32 ? Float.MAX_VALUE : Double.MAX_VALUE;
        for (double input : u) {
            // False for NaN too.
            if (!(Math.abs(input) <= limit)) {
                return false;
            }
        }
        return true;
    }
}
