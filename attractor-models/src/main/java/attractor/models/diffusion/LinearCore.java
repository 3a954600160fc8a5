package attractor.models.diffusion;

import attractor.memory.Progress;
import attractor.memory.Provenance;
import attractor.memory.Workers;
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
/// components are cores. Where C_ii = 0 a component of the answer was stored, where it is Σ_ii it was made up. C is
/// formed as M Mᵀ with M = (I − K A) U √Λ, Σ = U Λ Uᵀ, which has no negative eigenvalues whatever the scale of the
/// data. Source: `ambrogioni-2023`, Eq. 7, made proper: the printed one lacks a sign and a factor, and its parts
/// are not normalised.
@Source(key = "ambrogioni-2023", equation = "7")
public final class LinearCore implements ReconstructiveDensity {

    /// Pivots of A Σ Aᵀ below this share of its greatest variance are rounding.
    private static final double SINGULAR = 1e-13;

    /// Responsibilities below this, next to 1, leave no digit in an answer.
    private static final double NEGLIGIBLE = 0x1p-60;

    private final MixtureDensity mixture;
    private final EqualNormals memories;
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
        this.memories = new EqualNormals(parts.subList(0, cores.length));
        this.fast = MixtureDensity.of(memories, share, parts.getLast());
        this.parts = parts;
        this.core = filling.core();
        this.gain = filling.gain();
        this.cores = cores;
        this.remaining = diagonal(filling.rest());
        this.corpus = diagonal(filling.sigma());
    }

    /// How a core becomes a whole pattern: A, K, Σ, and C, which is left open.
    private record Filling(RealMatrix core, RealMatrix gain, RealMatrix sigma, RealMatrix rest) {}

    /// What is known in general: mean and covariance, decomposed once.
    public static final class Corpus {

        private final double[][] covariance;
        private final GaussianDensity law;

        /// A normal law.
        ///
        /// @param mean μ, D finite numbers
        /// @param covariance Σ, D×D, symmetric and without negative eigenvalues, both up to rounding
        /// @throws IllegalArgumentException if the shape, the symmetry or an eigenvalue is wrong
        public Corpus(double[] mean, double[][] covariance) {
            this.law = GaussianDensity.of(mean, covariance);
            this.covariance = Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
        }

        /// {@return μ, D numbers; not a copy}
        public double[] mean() {
            return law.centre();
        }

        /// {@return Σ, D×D; not a copy}
        public double[][] covariance() {
            return covariance;
        }

        /// {@return the law itself}
        public GaussianDensity law() {
            return law;
        }

        /// U √Λ: M Mᵀ = Σ.
        private RealMatrix root() {
            double[][] root = new double[covariance.length][covariance.length];
            for (int k = 0; k < root.length; k++) {
                double deviation = Math.sqrt(law.variances()[k]);
                for (int i = 0; i < root.length; i++) {
                    root[i][k] = deviation * law.axes()[k][i];
                }
            }
            return MatrixUtils.createRealMatrix(root);
        }

        /// The law of some patterns.
        ///
        ///     μ = (1/N) Σ_n y_n,   Σ = (1/N) Σ_n (y_n − μ)(y_n − μ)ᵀ + ρ I
        ///
        /// @param patterns y, at least one
        /// @param ridge ρ ≥ 0: above 0 no component is known without being stored
        /// @return the law
        public static Corpus of(Patterns patterns, double ridge) {
            return of(patterns, ridge, Progress.NONE);
        }

        /// The law of some patterns; ends early if the thread is interrupted.
        ///
        /// @param patterns y, at least one
        /// @param ridge ρ ≥ 0
        /// @param progress hears of every pattern
        static Corpus of(Patterns patterns, double ridge, Progress progress) {
            Range.openAbove("ridge", ridge, 0, Double.POSITIVE_INFINITY);
            int count = Range.atLeast("number of patterns", patterns.count(), 1);
            int dimension = patterns.dimension();
            double[] mean = new double[dimension];
            for (int k = 0; k < count; k++) {
                Workers.checkInterrupt();
                double[] y = patterns.get(k).toArray();
                for (int i = 0; i < dimension; i++) {
                    mean[i] += y[i] / count;
                }
            }
            double[][] covariance = new double[dimension][dimension];
            for (int k = 0; k < count; k++) {
                Workers.checkInterrupt();
                double[] y = patterns.get(k).toArray();
                for (int i = 0; i < dimension; i++) {
                    y[i] -= mean[i];
                }
                for (int i = 0; i < dimension; i++) {
                    for (int j = 0; j <= i; j++) {
                        covariance[i][j] = Math.fma(y[i] / count, y[j], covariance[i][j]);
                    }
                }
                progress.report(k + 1L, count);
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
            Range.in("count", count, 1, covariance.length);
            // The spectrum begins with the greatest.
            return Arrays.stream(law.axes(), 0, count).map(double[]::clone).toArray(double[][]::new);
        }

        /// Chosen components, as the rows of a matrix A.
        ///
        /// @param which indices from 0 to D − 1
        /// @return rows of the unit matrix
        public double[][] chosen(int... which) {
            double[][] rows = new double[which.length][covariance.length];
            for (int w = 0; w < rows.length; w++) {
                rows[w][Range.in("component", which[w], 0, covariance.length - 1)] = 1;
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
        double[] centre = corpus.mean();
        requireShapes(a, cores, centre.length);
        RealMatrix sigma = MatrixUtils.createRealMatrix(corpus.covariance());
        RealMatrix core = MatrixUtils.createRealMatrix(a);
        RealMatrix cross = sigma.multiplyTransposed(core);
        RealMatrix gain = cross.multiply(inverse(core.multiply(cross)));
        Workers.checkInterrupt();
        RealMatrix root = corpus.root();
        RealMatrix open = root.subtract(gain.multiply(core.multiply(root)));
        Workers.checkInterrupt();
        RealMatrix rest = symmetric(open.multiplyTransposed(open));
        Workers.checkInterrupt();
        GaussianDensity first = GaussianDensity.of(centre, rest.getData());
        double[] known = core.operate(centre);
        List<GaussianDensity> parts = new ArrayList<>();
        double[][] kept = new double[cores.length][];
        for (int n = 0; n < cores.length; n++) {
            Workers.checkInterrupt();
            double[] shift = new double[known.length];
            for (int w = 0; w < shift.length; w++) {
                shift[w] = cores[n][w] - known[w];
            }
            double[] mean = gain.operate(shift);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += centre[i];
            }
            parts.add(first.around(mean));
            kept[n] = cores[n].clone();
        }
        parts.add(corpus.law());
        return new LinearCore(share, parts, new Filling(core, gain, sigma, rest), kept);
    }

    private static RealMatrix inverse(RealMatrix ofCores) {
        double greatest = Arrays.stream(diagonal(ofCores)).max().orElseThrow();
        Workers.checkInterrupt();
        var solver = new LUDecomposition(ofCores, SINGULAR * greatest).getSolver();
        if (greatest == 0 || !solver.isNonSingular()) {
            throw new IllegalArgumentException("what is stored of a pattern has a singular covariance in the corpus:"
                    + " some of it follows from the rest; store less (core.which, core.count), or let the corpus vary"
                    + " more in every component (corpus.ridge)");
        }
        return solver.getInverse();
    }

    /// The mean of a matrix and its transpose, which rounding may tell apart.
    private static RealMatrix symmetric(RealMatrix matrix) {
        return matrix.add(matrix.transpose()).scalarMultiply(0.5);
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
        double[] sides = fast.responsibilities(v, x);
        double[] among = memories.shares(v, x);
        double[] shares = Arrays.copyOf(among, among.length + 1);
        for (int n = 0; n < among.length; n++) {
            shares[n] *= sides[0];
        }
        shares[among.length] = sides[1];
        return shares;
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
        double[] ofMemories = parts.getFirst().posteriorVariance(v);
        double[] open = shareMadeUp();
        GaussianDensity semantic = semantic();
        double[] deviating =
                Arrays.stream(corpus).map(variance -> variance == 0 ? 0 : 1).toArray();
        Account.Part unlikely = new Account.Part(new double[x.length], ofMemories, open);
        Account.Part[] accounts = new Account.Part[shares.length];
        for (int n = 0; n < cores.length; n++) {
            accounts[n] = shares[n] < NEGLIGIBLE
                    ? unlikely
                    : new Account.Part(parts.get(n).posteriorMean(v, x), ofMemories, open);
        }
        accounts[cores.length] =
                new Account.Part(semantic.posteriorMean(v, x), semantic.posteriorVariance(v), deviating);
        return new Account(shares).of(x.length, j -> accounts[j]);
    }

    /// {@return C_ii, the variance of each component once the core is known: 0 where it was stored}
    public double[] remainingVariance() {
        return remaining.clone();
    }

    /// {@return how much of each component was made up: C_ii/Σ_ii, 0 where Σ_ii is 0}
    public double[] shareMadeUp() {
        double[] share = new double[corpus.length];
        for (int i = 0; i < share.length; i++) {
            // The two are formed in different ways, so a quotient may pass 1 by its rounding.
            share[i] = corpus[i] == 0 ? 0 : Math.min(1, remaining[i] / corpus[i]);
        }
        return share;
    }
}
