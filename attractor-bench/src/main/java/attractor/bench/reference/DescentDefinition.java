package attractor.bench.reference;

import attractor.experiment.rem.PatternBlocks;
import attractor.experiment.rem.TileBlocks;

/// The descent from the first pattern by its definition, row by row in float64.
///
///     x ← Σ_μ softmax(λ ξ·x)_μ ξ^μ   from x = ξ^1        reported: |x − ξ^1|²/D
final class DescentDefinition {

    private final float[][] rows;

    DescentDefinition(TileBlocks patterns) {
        TileBlocks kept = patterns.in(PatternBlocks.Storage.KEPT);
        rows = new float[kept.count()][];
        for (int mu = 0; mu < rows.length; mu++) {
            rows[mu] = kept.row(mu);
        }
    }

    /// Where so many steps end.
    double distance(double lambda, int steps) {
        double[] x = new double[rows[0].length];
        for (int i = 0; i < x.length; i++) {
            x[i] = rows[0][i];
        }
        for (int step = 0; step < steps; step++) {
            x = mean(lambda, x);
        }
        double distance = 0;
        for (int i = 0; i < x.length; i++) {
            distance += (x[i] - rows[0][i]) * (x[i] - rows[0][i]) / x.length;
        }
        return distance;
    }

    private double[] mean(double lambda, double[] x) {
        double[] scores = new double[rows.length];
        double top = Double.NEGATIVE_INFINITY;
        for (int mu = 0; mu < rows.length; mu++) {
            for (int i = 0; i < x.length; i++) {
                scores[mu] += rows[mu][i] * x[i];
            }
            top = Math.max(top, scores[mu]);
        }
        double[] y = new double[x.length];
        double total = 0;
        for (int mu = 0; mu < rows.length; mu++) {
            double weight = Math.exp(lambda * (scores[mu] - top));
            total += weight;
            for (int i = 0; i < x.length; i++) {
                y[i] += weight * rows[mu][i];
            }
        }
        for (int i = 0; i < x.length; i++) {
            y[i] /= total;
        }
        return y;
    }
}
