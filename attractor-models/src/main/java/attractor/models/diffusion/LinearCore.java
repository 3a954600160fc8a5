package attractor.models.diffusion;

import attractor.memory.Provenance;
import attractor.parameter.Range;
import attractor.pattern.Patterns;
import attractor.reference.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
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
public final class LinearCore implements ReconstructiveDensity {

    private final MixtureDensity mixture;
    private final MixtureDensity fast;
    private final List<GaussianDensity> parts;
    private final RealMatrix core;
    private final RealMatrix gain;
    private final double[][] cores;
    private final double[] remaining;
    private final double[] corpus;

    private LinearCore(double share, List<GaussianDensity> parts, Filling filling, double[][] cores) {
        double[] weights = new double[parts.size()];
        Arrays.fill(weights, share / cores.length);
        weights[cores.length] = 1 - share;
        this.mixture = new MixtureDensity(parts, weights);
        this.fast = MixtureDensity.of(new EqualNormals(parts.subList(0, cores.length)), share, parts.getLast());
        this.parts = parts;
        this.core = filling.core();
        this.gain = filling.gain();
        this.cores = cores;
        this.remaining = diagonal(filling.rest());
        this.corpus = diagonal(filling.sigma());
    }

    /// How a core becomes a whole pattern: A, K, Σ, and C, which is left open.
    private record Filling(RealMatrix core, RealMatrix gain, RealMatrix sigma, RealMatrix rest) {}

    /// What is known in general.
    ///
    /// @param mean μ, D numbers
    /// @param covariance Σ, D×D
    // Read once, when the memory is made.
    @SuppressWarnings("ArrayRecordComponent")
    public record Corpus(double[] mean, double[][] covariance) {

        /// The law of some patterns.
        ///
        ///     μ = (1/N) Σ_n y_n,   Σ = (1/N) Σ_n (y_n − μ)(y_n − μ)ᵀ + ρ I
        ///
        /// @param patterns y, at least one
        /// @param ridge ρ ≥ 0: above 0 no component is known without being stored
        /// @return the law
        public static Corpus of(Patterns patterns, double ridge) {
            Range.openAbove("ridge", ridge, 0, Double.POSITIVE_INFINITY);
            int count = Range.atLeast("number of patterns", patterns.count(), 1);
            int dimension = patterns.dimension();
            double[] mean = new double[dimension];
            for (int k = 0; k < count; k++) {
                double[] y = patterns.get(k).toArray();
                for (int i = 0; i < dimension; i++) {
                    mean[i] += y[i] / count;
                }
            }
            double[][] covariance = new double[dimension][dimension];
            for (int k = 0; k < count; k++) {
                double[] y = patterns.get(k).toArray();
                for (int i = 0; i < dimension; i++) {
                    y[i] -= mean[i];
                }
                for (int i = 0; i < dimension; i++) {
                    for (int j = 0; j <= i; j++) {
                        covariance[i][j] = Math.fma(y[i] / count, y[j], covariance[i][j]);
                    }
                }
            }
            for (int i = 0; i < dimension; i++) {
                covariance[i][i] += ridge;
                for (int j = 0; j < i; j++) {
                    covariance[j][i] = covariance[i][j];
                }
            }
            return new Corpus(mean, covariance);
        }

        /// The leading principal components, as the rows of a matrix A.
        ///
        /// @param count W, from 1 to D
        /// @return W rows of D numbers, orthonormal, the direction of the greatest variance first
        public double[][] leading(int count) {
            Range.in("count", count, 1, mean.length);
            // The spectrum begins with the greatest.
            return Arrays.copyOf(
                    Spectrum.of(MatrixUtils.createRealMatrix(covariance)).axes(), count);
        }

        /// Chosen components, as the rows of a matrix A.
        ///
        /// @param which indices from 0 to D − 1
        /// @return rows of the unit matrix
        public double[][] chosen(int... which) {
            double[][] rows = new double[which.length][mean.length];
            for (int w = 0; w < rows.length; w++) {
                rows[w][Range.in("component", which[w], 0, mean.length - 1)] = 1;
            }
            return rows;
        }
    }

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
        List<GaussianDensity> parts = new ArrayList<>();
        double[][] kept = new double[cores.length][];
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
            kept[n] = cores[n].clone();
        }
        parts.add(GaussianDensity.of(corpus.mean(), corpus.covariance()));
        return new LinearCore(share, parts, new Filling(core, gain, sigma, symmetric), kept);
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
    public double[] draw(RandomGenerator rng) {
        return mixture.draw(rng);
    }

    @Override
    public Denoiser denoiser() {
        return mixture.denoiser();
    }

    /// In the eigenvectors of C, which all memories share.
    @Override
    public Denoiser fastDenoiser() {
        return fast.denoiser();
    }

    /// {@return the law of the corpus alone, without what was stored}
    public GaussianDensity semantic() {
        return parts.getLast();
    }

    @Override
    public double[] responsibilities(double v, double... x) {
        return mixture.responsibilities(v, x);
    }

    /// {@return K, D×W: how far each component follows each number of the core}
    public double[][] gain() {
        return gain.getData();
    }

    /// A pattern whose core is replaced by a stored one; a pattern of the corpus becomes one of the memory.
    ///
    ///     y + K(ξ_n − A y)
    ///
    /// @param n which core, from 0
    /// @param y D numbers
    /// @return D numbers
    public double[] completed(int n, double... y) {
        double[] residual = core.operate(y);
        for (int w = 0; w < residual.length; w++) {
            residual[w] = cores[n][w] - residual[w];
        }
        double[] whole = gain.operate(residual);
        for (int i = 0; i < whole.length; i++) {
            whole[i] += y[i];
        }
        return whole;
    }

    @Override
    public Provenance provenance(double v, double... x) {
        double[] shares = responsibilities(v, x);
        int stored = shares.length - 1;
        double[][] means = new double[shares.length][];
        double[] answer = new double[x.length];
        for (int j = 0; j < shares.length; j++) {
            means[j] = parts.get(j).posteriorMean(v, x);
            for (int i = 0; i < answer.length; i++) {
                answer[i] = Math.fma(shares[j], means[j][i], answer[i]);
            }
        }
        double[] ofMemories = parts.getFirst().posteriorVariance(v);
        double[] ofCorpus = parts.getLast().posteriorVariance(v);
        double[] shareMadeUp = shareMadeUp();
        double[] variance = new double[x.length];
        double[] madeUp = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            variance[i] = (1 - shares[stored]) * ofMemories[i] + shares[stored] * ofCorpus[i];
            for (int j = 0; j < shares.length; j++) {
                double apart = means[j][i] - answer[i];
                variance[i] = Math.fma(shares[j] * apart, apart, variance[i]);
            }
            madeUp[i] = (1 - shares[stored]) * shareMadeUp[i] + (corpus[i] == 0 ? 0 : shares[stored]);
        }
        return new Provenance(answer, shares, variance, madeUp);
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
