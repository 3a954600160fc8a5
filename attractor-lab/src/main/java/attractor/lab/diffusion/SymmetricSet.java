package attractor.lab.diffusion;

import attractor.models.diffusion.Denoiser;
import attractor.models.diffusion.EmpiricalDensity;
import attractor.models.diffusion.Speciation;
import attractor.pattern.RandomSpins;
import attractor.pattern.RealPatterns;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import java.util.OptionalDouble;

/// Sign patterns with their negatives, each pair with a length of its own: the centre is at 0.
///
/// @param density the law that draws each with the same probability
/// @param eigenvalue Λ, the largest eigenvalue of ΞᵀΞ/K
record SymmetricSet(EmpiricalDensity density, double eigenvalue) {

    private static final double DISPLACED = 1e-4;
    private static final int TURNS = 400;
    private static final int HALVINGS = 40;
    private static final double LEAST = 0.02;

    /// A set of random pairs.
    ///
    /// @param pairs how many
    /// @param dimension D
    /// @param shortest the factor of the first pair; those of the others go up to that of the last in equal steps
    /// @param longest the factor of the last pair
    static SymmetricSet draw(int pairs, int dimension, double shortest, double longest, Seed seed) {
        SpinPatterns signs = new RandomSpins().draw(pairs, dimension, seed);
        double[][] rows = new double[2 * pairs][dimension];
        for (int p = 0; p < pairs; p++) {
            double factor = pairs == 1 ? longest : shortest + (longest - shortest) * p / (pairs - 1);
            for (int i = 0; i < dimension; i++) {
                rows[2 * p][i] = factor * signs.get(p).at(i);
                rows[2 * p + 1][i] = -rows[2 * p][i];
            }
        }
        return new SymmetricSet(EmpiricalDensity.of(RealPatterns.of(rows)), largest(rows));
    }

    /// The largest eigenvalue of ΞᵀΞ/K, by powers.
    static double largest(double[][] rows) {
        double[] u = start(rows[0].length);
        double eigenvalue = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            double[] w = new double[u.length];
            for (double[] row : rows) {
                double overlap = 0;
                for (int i = 0; i < u.length; i++) {
                    overlap += row[i] * u[i] / rows.length;
                }
                for (int i = 0; i < u.length; i++) {
                    w[i] += overlap * row[i];
                }
            }
            eigenvalue = turned(u, w);
        }
        return eigenvalue;
    }

    private static double[] start(int dimension) {
        double[] u = new double[dimension];
        double square = 0;
        for (int i = 0; i < dimension; i++) {
            u[i] = 1 + Math.sin(1.0 + i);
            square += u[i] * u[i];
        }
        for (int i = 0; i < dimension; i++) {
            u[i] /= Math.sqrt(square);
        }
        return u;
    }

    /// Turns u into the direction of w = A u.
    ///
    /// @return uᵀA u before
    private static double turned(double[] u, double[] w) {
        double quotient = 0;
        double square = 0;
        for (int i = 0; i < u.length; i++) {
            quotient += u[i] * w[i];
            square += w[i] * w[i];
        }
        for (int i = 0; i < u.length; i++) {
            u[i] = w[i] / Math.sqrt(square);
        }
        return quotient;
    }

    /// {@return where the centre is lost, followed from strong noise}
    OptionalDouble followed(Speciation criterion) {
        return criterion.fidelity(density);
    }

    /// Where a small displacement from 0 begins to grow under g E[y | z], as the noise falls.
    ///
    /// @return the fidelity; 0 if it grows at θ = 0.02 already
    double grown(Speciation criterion) {
        double low = LEAST;
        double high = 1 - 1e-9;
        if (growth(criterion, low) >= 1) {
            return 0;
        }
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (low + high) / 2;
            if (growth(criterion, middle) < 1) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The factor by which the displacement that grows fastest grows in one application.
    private double growth(Speciation criterion, double theta) {
        double v = (1 - theta) * (1 + theta) / (theta * theta);
        Denoiser denoiser = density.denoiser();
        double size = DISPLACED * Math.sqrt(v);
        double[] u = start(density.dimension());
        double[] x = new double[u.length];
        double[] forth = new double[u.length];
        double[] back = new double[u.length];
        double factor = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            for (int i = 0; i < u.length; i++) {
                x[i] = size * u[i];
            }
            denoiser.denoise(v, x, forth);
            for (int i = 0; i < u.length; i++) {
                x[i] = -x[i];
            }
            denoiser.denoise(v, x, back);
            for (int i = 0; i < u.length; i++) {
                forth[i] = criterion.gain(theta) * (forth[i] - back[i]) / (2 * size);
            }
            double next = turned(u, forth);
            if (Math.abs(next - factor) < 1e-13 * next) {
                return next;
            }
            factor = next;
        }
        return factor;
    }
}
