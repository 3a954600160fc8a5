package attractor.models.diffusion;

import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/// The law of the pattern given its noisy version: mean and covariance, for small memories.
///
///     m = Σ_μ h_μ ξ^μ,   C = Σ_μ h_μ (ξ^μ − m)(ξ^μ − m)ᵀ,   ∂m/∂z = C/v
///
/// Cost O(KD²), and O(D³) for an eigenvalue or a step of Newton's method.
final class Posterior {

    private final double[] mean;
    private final RealMatrix slope;
    private final double greatest;

    private Posterior(double[] mean, RealMatrix slope, double greatest) {
        this.mean = mean;
        this.slope = slope;
        this.greatest = greatest;
    }

    static Posterior at(EmpiricalDensity density, double v, double... z) {
        int dimension = density.dimension();
        double[] h = density.weights(v, z);
        double[] mean = new double[dimension];
        double[] row = new double[dimension];
        double greatest = 0;
        for (int mu = 0; mu < h.length; mu++) {
            greatest = Math.max(greatest, h[mu]);
            density.patterns().row(mu, row);
            for (int i = 0; i < dimension; i++) {
                mean[i] += h[mu] * row[i];
            }
        }
        double[][] slope = new double[dimension][dimension];
        for (int mu = 0; mu < h.length; mu++) {
            density.patterns().row(mu, row);
            for (int i = 0; i < dimension; i++) {
                double left = h[mu] / v * (row[i] - mean[i]);
                for (int j = 0; j <= i; j++) {
                    slope[i][j] += left * (row[j] - mean[j]);
                }
            }
        }
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < i; j++) {
                slope[j][i] = slope[i][j];
            }
        }
        return new Posterior(mean, MatrixUtils.createRealMatrix(slope), greatest);
    }

    /// {@return m, D numbers; not a copy}
    double[] mean() {
        return mean;
    }

    /// {@return the greatest weight h_μ}
    double greatest() {
        return greatest;
    }

    /// {@return the eigenvalues of ∂m/∂z, all at least 0 but for rounding}
    double[] eigenvalues() {
        return Spectrum.of(slope).values();
    }

    /// {@return the greatest eigenvalue of ∂m/∂z}
    double steepest() {
        double top = 0;
        for (double eigenvalue : eigenvalues()) {
            top = Math.max(top, eigenvalue);
        }
        return top;
    }

    /// Moves a state towards a zero of g m(z) − z by one step of Newton's method.
    ///
    /// @param gain g
    /// @param z the state, moved
    /// @return the length of the step; infinite, and z untouched, where the step is undefined
    double newton(double gain, double[] z) {
        RealMatrix left = MatrixUtils.createRealIdentityMatrix(z.length).subtract(slope.scalarMultiply(gain));
        RealVector right = new ArrayRealVector(mean).mapMultiply(gain).subtract(new ArrayRealVector(z));
        var solver = new LUDecomposition(left).getSolver();
        if (!solver.isNonSingular()) {
            return Double.POSITIVE_INFINITY;
        }
        RealVector step = solver.solve(right);
        for (int i = 0; i < z.length; i++) {
            z[i] += step.getEntry(i);
        }
        return step.getNorm();
    }
}
