package attractor.bench.reference;

import attractor.pattern.Pattern;
import attractor.pattern.RealPatterns;

/// The retrieval that W1 and W2 time, written as it is defined, in float64.
///
///     x ← Σ_μ w_μ ξ^μ,   w = exp(β (s − max s)) / Σ,   s_μ = ξ^μ·x
///
/// @param patterns Ξ
/// @param beta the sharpness β
record SoftmaxDefinition(RealPatterns patterns, double beta) {

    /// The state after some steps from a cue.
    double[] iterate(double[] cue, int steps) {
        double[] x = cue;
        for (int t = 0; t < steps; t++) {
            x = step(x);
        }
        return x;
    }

    private double[] step(double[] x) {
        double[] row = new double[x.length];
        double[] s = new double[patterns.count()];
        for (int mu = 0; mu < s.length; mu++) {
            patterns.row(mu, row);
            for (int i = 0; i < row.length; i++) {
                s[mu] = Math.fma(row[i], x[i], s[mu]);
            }
        }
        double top = s[largest(s)];
        double[] y = new double[x.length];
        double total = 0;
        for (int mu = 0; mu < s.length; mu++) {
            double w = Math.exp(beta * (s[mu] - top));
            total += w;
            if (w > 1e-30) {
                patterns.row(mu, row);
                for (int i = 0; i < row.length; i++) {
                    y[i] = Math.fma(w, row[i], y[i]);
                }
            }
        }
        for (int i = 0; i < y.length; i++) {
            y[i] /= total;
        }
        return y;
    }

    /// The index of the largest number, the first of equals.
    static int largest(double[] s) {
        int best = 0;
        for (int mu = 1; mu < s.length; mu++) {
            best = s[mu] > s[best] ? mu : best;
        }
        return best;
    }

    /// The largest difference of a component.
    static double largestDifference(double[] expected, Pattern answer) {
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            worst = Math.max(worst, Math.abs(expected[i] - answer.at(i)));
        }
        return worst;
    }
}
