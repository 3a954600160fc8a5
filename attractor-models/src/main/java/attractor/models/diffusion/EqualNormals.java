package attractor.models.diffusion;

import attractor.parameter.Range;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Normal laws of one covariance around several centres, each as probable as the others.
///
///     p_v(x) = (1/N) Σ_n N(x; μ_n, C + v I),   E[y | x] = U (c z + v Σ_n r_n z_n)/(c + v),   z = Uᵀ x, z_n = Uᵀ μ_n
///
/// with C = U diag(c) Uᵀ: in the eigenvectors of C the state and the answer are turned once for all centres. Cost
/// O(D² + ND), where a [MixtureDensity] of the same laws takes O(ND²).
final class EqualNormals implements SmoothedDensity {

    private final List<GaussianDensity> normals;
    private final double[] variances;
    private final double[][] axes;
    private final double[][] centres;

    /// @param normals laws that are one another moved ([GaussianDensity#around]), at least one
    EqualNormals(List<GaussianDensity> normals) {
        this.normals = List.copyOf(normals);
        this.variances = normals.getFirst().variances();
        this.axes = normals.getFirst().axes();
        this.centres = normals.stream().map(normal -> turned(normal.centre())).toArray(double[][]::new);
    }

    private double[] turned(double... x) {
        double[] z = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            double[] axis = axes[k];
            double sum = 0;
            for (int i = 0; i < axis.length; i++) {
                sum = Math.fma(axis[i], x[i], sum);
            }
            z[k] = sum;
        }
        return z;
    }

    @Override
    public int dimension() {
        return variances.length;
    }

    @Override
    public double[] draw(RandomGenerator rng) {
        return normals.get(rng.nextInt(normals.size())).draw(rng);
    }

    @Override
    public Denoiser denoiser() {
        double[] shares = new double[centres.length];
        return (v, x, mean) -> denoise(Range.positive("v", v), turned(x), mean, shares);
    }

    /// {@return how far each law is taken to be the one that a state comes from; sum 1}
    ///
    /// @param v the variance v of the noise
    /// @param x D numbers
    double[] shares(double v, double... x) {
        double[] shares = new double[centres.length];
        denoise(Range.positive("v", v), turned(x), new double[x.length], shares);
        return shares;
    }

    private double denoise(double v, double[] z, double[] mean, double[] shares) {
        double log = -0.5 * z.length * Math.log(2 * Math.PI) - Math.log(centres.length);
        double[] precision = new double[z.length];
        for (int k = 0; k < z.length; k++) {
            precision[k] = 1 / (variances[k] + v);
            log -= 0.5 * Math.log(variances[k] + v);
        }
        double top = Double.NEGATIVE_INFINITY;
        for (int n = 0; n < shares.length; n++) {
            double distance = 0;
            for (int k = 0; k < z.length; k++) {
                double apart = z[k] - centres[n][k];
                distance = Math.fma(apart * precision[k], apart, distance);
            }
            shares[n] = -0.5 * distance;
            top = Math.max(top, shares[n]);
        }
        double sum = 0;
        for (int n = 0; n < shares.length; n++) {
            shares[n] = Math.exp(shares[n] - top);
            sum += shares[n];
        }
        double[] middle = new double[z.length];
        for (int n = 0; n < shares.length; n++) {
            shares[n] /= sum;
            for (int k = 0; k < z.length; k++) {
                middle[k] = Math.fma(shares[n], centres[n][k], middle[k]);
            }
        }
        Arrays.fill(mean, 0);
        for (int k = 0; k < z.length; k++) {
            double along = (variances[k] * z[k] + v * middle[k]) * precision[k];
            double[] axis = axes[k];
            for (int i = 0; i < axis.length; i++) {
                mean[i] = Math.fma(along, axis[i], mean[i]);
            }
        }
        return log + top + Math.log(sum);
    }
}
