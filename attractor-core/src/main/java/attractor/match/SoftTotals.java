package attractor.match;

import java.util.Arrays;

/// Softmax sums of a panel of cues over the chunks joined so far, in float64.
///
///     m = max_μ z_μ,  l = Σ_μ exp(z_μ − m),  a = Σ_μ exp(z_μ − m) v^μ;  y = a/l        for every cue
///
/// Joined in chunk order, so the bits do not depend on threads.
final class SoftTotals {

    private final int dimension;
    private final double[] m;
    private final double[] l;
    private final double[] a;

    /// Sums over no rows.
    SoftTotals(int cues, int dimension) {
        this.dimension = dimension;
        this.m = new double[cues];
        this.l = new double[cues];
        this.a = new double[cues * dimension];
        Arrays.fill(m, Double.NEGATIVE_INFINITY);
    }

    /// What a chunk gave one cue.
    interface Part {
        double top(int c);

        double mass(int c);

        double sum(int c, int i);
    }

    /// Joins the sums of a later chunk.
    void join(Part part) {
        for (int c = 0; c < m.length; c++) {
            double greatest = Math.max(m[c], part.top(c));
            double here = decay(m[c], greatest);
            double there = decay(part.top(c), greatest);
            m[c] = greatest;
            l[c] = here * l[c] + there * part.mass(c);
            for (int i = 0; i < dimension; i++) {
                int k = c * dimension + i;
                a[k] = Math.fma(there, part.sum(c, i), here * a[k]);
            }
        }
    }

    private static double decay(double z, double greatest) {
        return z == greatest ? 1 : Math.exp(z - greatest);
    }

    /// Whether no exponent and no sum of this cue left the range of numbers.
    boolean sound(int c) {
        return Double.isFinite(m[c]) && l[c] > 0 && Double.isFinite(l[c]);
    }

    /// Writes the weighted mean y = a/l of a cue.
    void into(int c, double[] y) {
        for (int i = 0; i < dimension; i++) {
            y[i] = a[c * dimension + i] / l[c];
        }
    }
}
