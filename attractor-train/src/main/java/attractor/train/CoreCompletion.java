package attractor.train;

import attractor.memory.Generator;
import attractor.pattern.Pattern;
import attractor.pattern.Reals;
import attractor.reference.Source;
import java.util.random.RandomGenerator;

/// Patterns of which only a core was stored, completed from a normal corpus: what a reconstructive memory learns
/// from.
///
///     n uniform,   y' ~ N(μ, Σ),   y = y' + Σ Aᵀ (A Σ Aᵀ)⁻¹ (ξ_n − A y')        A: W×D, ξ_n: W, Σ: D×D
///
/// So y has the corpus' law given that its core A y is ξ_n. Cost O(D²) a pattern, once O(D³). Source: the linear
/// core of `ambrogioni-2023`, Eq. 7, made proper.
@Source(key = "ambrogioni-2023", equation = "7")
public final class CoreCompletion implements Generator {

    private final double[][] a;
    private final double[][] cores;
    private final double[] mean;
    private final double[][] rootOfCovariance;
    private final double[][] rootOfCores;
    private final double[][] cross;

    /// What is known in general.
    ///
    /// @param mean μ, D numbers
    /// @param covariance Σ, D×D, symmetric with eigenvalues above 0
    // Read once, when the completion is made.
    @SuppressWarnings("ArrayRecordComponent")
    public record Corpus(double[] mean, double[][] covariance) {}

    /// A completion.
    ///
    /// @param a A, W×D with W < D and full row rank
    /// @param cores ξ_n, at least one row of W numbers
    /// @param corpus what is known in general
    /// @throws IllegalArgumentException if shapes do not fit, or Σ or A Σ Aᵀ has an eigenvalue that is not above 0
    public CoreCompletion(double[][] a, double[][] cores, Corpus corpus) {
        int dimension = corpus.mean().length;
        requireShape("A", a, dimension);
        requireShape("the cores", cores, a.length);
        requireShape("the covariance", corpus.covariance(), dimension);
        if (a.length >= dimension || corpus.covariance().length != dimension) {
            throw new IllegalArgumentException("A has " + a.length + " rows and the covariance "
                    + corpus.covariance().length + " for patterns of dimension " + dimension
                    + "; a core has fewer numbers than a pattern, and the covariance is square");
        }
        this.a = a.clone();
        this.cores = cores.clone();
        this.mean = corpus.mean().clone();
        this.rootOfCovariance = cholesky("the covariance of the corpus", corpus.covariance());
        this.cross = new double[a.length][];
        double[][] ofCores = new double[a.length][a.length];
        for (int w = 0; w < a.length; w++) {
            cross[w] = times(corpus.covariance(), a[w]);
        }
        for (int w = 0; w < a.length; w++) {
            ofCores[w] = times(a, cross[w]);
        }
        this.rootOfCores = cholesky("the covariance of the cores", ofCores);
    }

    private static void requireShape(String what, double[][] rows, int width) {
        if (rows.length == 0) {
            throw new IllegalArgumentException(what + ": there are 0 rows; give at least 1");
        }
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].length != width) {
                throw new IllegalArgumentException(
                        what + ": row " + row + " has " + rows[row].length + " numbers; it must have " + width);
            }
        }
    }

    private static double[] times(double[][] rows, double[] x) {
        double[] product = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < x.length; i++) {
                product[row] += rows[row][i] * x[i];
            }
        }
        return product;
    }

    /// The lower triangle L of L Lᵀ = S.
    private static double[][] cholesky(String what, double[][] s) {
        double[][] root = new double[s.length][s.length];
        for (int i = 0; i < s.length; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = s[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= root[i][k] * root[j][k];
                }
                if (i == j && !(rest > 1e-12 * Math.abs(s[i][i]))) {
                    throw new IllegalArgumentException(what + " is not positive definite at row " + i
                            + "; add noise to the corpus, or drop rows of A that depend on each other");
                }
                root[i][j] = i == j ? Math.sqrt(rest) : rest / root[j][j];
            }
        }
        return root;
    }

    @Override
    public Pattern sample(RandomGenerator rng) {
        double[] core = cores[rng.nextInt(cores.length)];
        double[] z = new double[mean.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = rng.nextGaussian();
        }
        double[] y = times(rootOfCovariance, z);
        for (int i = 0; i < y.length; i++) {
            y[i] += mean[i];
        }
        double[] residual = times(a, y);
        for (int w = 0; w < residual.length; w++) {
            residual[w] = core[w] - residual[w];
        }
        solve(residual);
        for (int w = 0; w < residual.length; w++) {
            for (int i = 0; i < y.length; i++) {
                y[i] += cross[w][i] * residual[w];
            }
        }
        return Reals.of(y);
    }

    /// Replaces r by (L Lᵀ)⁻¹ r.
    private void solve(double[] r) {
        for (int i = 0; i < r.length; i++) {
            for (int k = 0; k < i; k++) {
                r[i] -= rootOfCores[i][k] * r[k];
            }
            r[i] /= rootOfCores[i][i];
        }
        for (int i = r.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < r.length; k++) {
                r[i] -= rootOfCores[k][i] * r[k];
            }
            r[i] /= rootOfCores[i][i];
        }
    }
}
