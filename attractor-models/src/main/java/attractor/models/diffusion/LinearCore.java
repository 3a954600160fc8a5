package attractor.models.diffusion;

import attractor.reference.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/// A reconstructive memory: of each event only a core A y was stored, the rest is filled in from a corpus.
///
///     p_v(x) = w_e (1/N) Σ_n N(x; μ_n, C + v I) + (1 − w_e) N(x; μ, Σ + v I)
///     K = Σ Aᵀ(A Σ Aᵀ)⁻¹,   μ_n = μ + K(ξ_n − A μ),   C = Σ − K A Σ        A: W×D, ξ_n: W, Σ: D×D
///
/// The parts are the exact laws of y given its core. Chosen components (rows of the unit matrix) and principal
/// components are cores. Where C_ii = 0 a component of the answer was stored, where it is Σ_ii it was made up.
/// Source: `ambrogioni-2023`, Eq. 7, made proper: the printed one lacks a sign and a factor, and its parts are not
/// normalised.
@Source(key = "ambrogioni-2023", equation = "7")
public final class LinearCore implements SmoothedDensity {

    private final MixtureDensity mixture;
    private final double[] remaining;
    private final double[] corpus;

    private LinearCore(MixtureDensity mixture, double[] remaining, double[] corpus) {
        this.mixture = mixture;
        this.remaining = remaining;
        this.corpus = corpus;
    }

    /// What is known in general.
    ///
    /// @param mean μ, D numbers
    /// @param covariance Σ, D×D
    // Read once, when the memory is made.
    @SuppressWarnings("ArrayRecordComponent")
    public record Corpus(double[] mean, double[][] covariance) {}

    /// A memory of cores.
    ///
    /// @param a A, W×D with W < D and full row rank
    /// @param cores ξ_n, N ≥ 1 rows of W numbers
    /// @param corpus what is known in general
    /// @param share w_e in \[0, 1\], the weight of what was stored
    /// @return the memory
    /// @throws IllegalArgumentException if shapes do not fit or A Σ Aᵀ is singular
    public static LinearCore of(double[][] a, double[][] cores, Corpus corpus, double share) {
        int dimension = corpus.mean().length;
        requireShapes(a, cores, dimension);
        RealMatrix sigma = MatrixUtils.createRealMatrix(corpus.covariance());
        RealMatrix core = MatrixUtils.createRealMatrix(a);
        RealMatrix cross = sigma.multiplyTransposed(core);
        var solver = new LUDecomposition(core.multiply(cross)).getSolver();
        if (!solver.isNonSingular()) {
            throw new IllegalArgumentException("the cores of the corpus have a singular covariance; drop rows of A that"
                    + " depend on each other, or add noise to the corpus");
        }
        RealMatrix gain = cross.multiply(solver.getInverse());
        RealMatrix rest = sigma.subtract(gain.multiplyTransposed(cross));
        RealMatrix symmetric = rest.add(rest.transpose()).scalarMultiply(0.5);
        GaussianDensity first = GaussianDensity.of(corpus.mean(), symmetric.getData());
        double[] known = core.operate(corpus.mean());
        List<SmoothedDensity> parts = new ArrayList<>();
        double[] weights = new double[cores.length + 1];
        for (int n = 0; n < cores.length; n++) {
            double[] shift = new double[known.length];
            for (int w = 0; w < shift.length; w++) {
                shift[w] = cores[n][w] - known[w];
            }
            double[] mean = gain.operate(shift);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += corpus.mean()[i];
            }
            parts.add(first.around(mean));
            weights[n] = share / cores.length;
        }
        parts.add(GaussianDensity.of(corpus.mean(), corpus.covariance()));
        weights[cores.length] = 1 - share;
        return new LinearCore(new MixtureDensity(parts, weights), diagonal(symmetric), diagonal(sigma));
    }

    private static void requireShapes(double[][] a, double[][] cores, int dimension) {
        if (a.length == 0 || a.length >= dimension || Arrays.stream(a).anyMatch(row -> row.length != dimension)) {
            throw new IllegalArgumentException("A has " + a.length + " rows; a core of patterns of dimension "
                    + dimension + " has 1 to " + (dimension - 1) + " rows of " + dimension + " numbers");
        }
        if (cores.length == 0 || Arrays.stream(cores).anyMatch(core -> core.length != a.length)) {
            throw new IllegalArgumentException("there are " + cores.length + " cores; give at least 1, each with the "
                    + a.length + " numbers that A makes of a pattern");
        }
    }

    private static double[] diagonal(RealMatrix matrix) {
        double[] diagonal = new double[matrix.getRowDimension()];
        for (int i = 0; i < diagonal.length; i++) {
            diagonal[i] = Math.max(0, matrix.getEntry(i, i));
        }
        return diagonal;
    }

    @Override
    public int dimension() {
        return mixture.dimension();
    }

    @Override
    public Denoiser denoiser() {
        return mixture.denoiser();
    }

    /// {@return for each stored core, and last for the corpus, how far a state is taken to come from it; sum 1}
    ///
    /// @param v the variance v of the noise
    /// @param x D numbers
    public double[] responsibilities(double v, double... x) {
        return mixture.responsibilities(v, x);
    }

    /// {@return C_ii, the variance of each component once the core is known: 0 where it was stored}
    public double[] remainingVariance() {
        return remaining.clone();
    }

    /// {@return how much of each component was made up: C_ii/Σ_ii, 0 where Σ_ii is 0}
    public double[] shareMadeUp() {
        double[] share = new double[corpus.length];
        for (int i = 0; i < share.length; i++) {
            share[i] = corpus[i] == 0 ? 0 : remaining[i] / corpus[i];
        }
        return share;
    }
}
