package attractor.models.diffusion;

import attractor.parameter.Range;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.hipparchus.linear.MatrixUtils;

/// Patterns with a normal law: a semantic memory, which knows means and correlations of a corpus.
///
///     p_v(x) = N(x; μ, Σ + v I),   E[y | x] = μ + Σ (Σ + v I)⁻¹ (x − μ)        μ: D, Σ: D×D
///
/// By the eigenvectors of Σ, so that Σ may be singular. Cost O(D²), once O(D³).
public final class GaussianDensity implements SmoothedDensity {

    private static final double SYMMETRY = 1e-9;
    private static final double NEGATIVE = 1e-9;

    private final double[] centre;
    private final double[] variances;
    private final double[][] axes;

    private GaussianDensity(double[] centre, double[] variances, double[][] axes) {
        this.centre = centre;
        this.variances = variances;
        this.axes = axes;
    }

    /// {@return the normal law}
    ///
    /// @param centre μ, D finite numbers
    /// @param covariance Σ, D×D, symmetric and without negative eigenvalues, both up to rounding
    /// @throws IllegalArgumentException if the shape, the symmetry or an eigenvalue is wrong
    public static GaussianDensity of(double[] centre, double[][] covariance) {
        requireSymmetric(centre.length, covariance);
        Spectrum spectrum = Spectrum.of(MatrixUtils.createRealMatrix(covariance));
        double[] variances = spectrum.values();
        double greatest = Arrays.stream(variances).map(Math::abs).max().orElse(0);
        for (int k = 0; k < variances.length; k++) {
            if (variances[k] < -NEGATIVE * greatest) {
                throw new IllegalArgumentException("the covariance has the eigenvalue " + variances[k]
                        + "; variances must be at least 0, so check how it was computed");
            }
            variances[k] = Math.max(0, variances[k]);
        }
        return new GaussianDensity(centre.clone(), variances, spectrum.axes());
    }

    /// {@return the same law around another centre}
    ///
    /// @param other μ, D finite numbers
    public GaussianDensity around(double... other) {
        if (other.length != centre.length) {
            throw new IllegalArgumentException("the centre has dimension " + other.length
                    + " but the covariance has dimension " + centre.length + "; both need the same dimension");
        }
        return new GaussianDensity(other.clone(), variances, axes);
    }

    private static void requireSymmetric(int dimension, double[][] covariance) {
        if (dimension == 0 || covariance.length != dimension) {
            throw new IllegalArgumentException("the covariance has " + covariance.length
                    + " rows but the centre has dimension " + dimension + "; give a square matrix of that size, at"
                    + " least 1");
        }
        for (int i = 0; i < dimension; i++) {
            if (covariance[i].length != dimension) {
                throw new IllegalArgumentException("row " + i + " of the covariance has " + covariance[i].length
                        + " numbers; it must have " + dimension);
            }
            for (int j = 0; j <= i; j++) {
                double size = Math.max(1, Math.max(Math.abs(covariance[i][j]), Math.abs(covariance[j][i])));
                if (!(Math.abs(covariance[i][j] - covariance[j][i]) <= SYMMETRY * size)) {
                    throw new IllegalArgumentException("the covariance of components " + i + " and " + j + " is "
                            + covariance[i][j] + " one way and " + covariance[j][i]
                            + " the other; it must be symmetric and finite");
                }
            }
        }
    }

    /// The variance of each component of a pattern once a noisy state is known; it does not depend on the state.
    ///
    ///     V_ii,   V = Σ (Σ + v I)⁻¹ v
    ///
    /// @param v the variance v of the noise
    /// @return D numbers, from 0 to Σ_ii
    public double[] posteriorVariance(double v) {
        Range.positive("v", v);
        double[] posterior = new double[centre.length];
        for (int k = 0; k < variances.length; k++) {
            double left = variances[k] / (variances[k] + v) * v;
            for (int i = 0; i < posterior.length; i++) {
                posterior[i] = Math.fma(left, axes[k][i] * axes[k][i], posterior[i]);
            }
        }
        return posterior;
    }

    @Override
    public int dimension() {
        return centre.length;
    }

    /// {@return Σ_ii, the variance of each component}
    double[] priorVariance() {
        double[] prior = new double[centre.length];
        for (int k = 0; k < variances.length; k++) {
            for (int i = 0; i < prior.length; i++) {
                prior[i] = Math.fma(variances[k], axes[k][i] * axes[k][i], prior[i]);
            }
        }
        return prior;
    }

    /// {@return μ; not a copy}
    double[] centre() {
        return centre;
    }

    /// {@return the eigenvalues of Σ; not a copy}
    double[] variances() {
        return variances;
    }

    /// {@return the eigenvectors of Σ, one a row; not a copy}
    double[][] axes() {
        return axes;
    }

    @Override
    public double[] draw(RandomGenerator rng) {
        double[] y = centre.clone();
        for (int k = 0; k < variances.length; k++) {
            double along = Math.sqrt(variances[k]) * rng.nextGaussian();
            for (int i = 0; i < y.length; i++) {
                y[i] = Math.fma(along, axes[k][i], y[i]);
            }
        }
        return y;
    }

    @Override
    public Denoiser denoiser() {
        return this::denoise;
    }

    private double denoise(double v, double[] x, double[] mean) {
        Range.positive("v", v);
        System.arraycopy(centre, 0, mean, 0, centre.length);
        double log = -0.5 * centre.length * Math.log(2 * Math.PI);
        for (int k = 0; k < variances.length; k++) {
            double[] axis = axes[k];
            double distance = 0;
            for (int i = 0; i < axis.length; i++) {
                distance = Math.fma(axis[i], x[i] - centre[i], distance);
            }
            double total = variances[k] + v;
            log -= 0.5 * (distance * distance / total + Math.log(total));
            double share = variances[k] / total * distance;
            for (int i = 0; i < axis.length; i++) {
                mean[i] = Math.fma(share, axis[i], mean[i]);
            }
        }
        return log;
    }
}
