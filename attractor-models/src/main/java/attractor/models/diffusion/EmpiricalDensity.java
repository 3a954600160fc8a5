package attractor.models.diffusion;

import attractor.kernel.DoubleChunkSum;
import attractor.kernel.DoubleMatch;
import attractor.kernel.DoubleQuery;
import attractor.kernel.DoubleRows;
import attractor.kernel.Kernels;
import attractor.kernel.RealKernels;
import attractor.kernel.SoftmaxSum;
import attractor.kernel.Superposition;
import attractor.memory.Moment;
import attractor.memory.Workers;
import attractor.parameter.Range;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.reference.Source;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// The law of stored patterns: one of them, drawn with its weight, and Gaussian noise.
///
///     p_v(x) = Σ_μ π_μ N(x; ξ^μ, v I),   h = softmax(−|x − ξ^μ|²/2v + ln π_μ),   E[y | x] = Σ_μ h_μ ξ^μ
///
/// So the posterior mean is one step of a modern Hopfield network with β = 1/v and the distance kernel; for equal
/// norms and weights the kernel is the inner product. Logits are formed as (x·ξ^μ − ½|ξ^μ|²)/v, whose rounding
/// error is about 10⁻¹⁶ |x||ξ|/v; posterior weights below 2⁻⁶⁰ of the greatest count as 0. Weights may be 0,
/// duplicates add up. Patterns are kept in float64; cost O(KD). Source: `ambrogioni-2023`, Eq. 3 to 5, where the
/// Gaussian's prefactor lacks the power D, and Eq. 4 a factor ½ and a power.
@Source(key = "ambrogioni-2023", equation = "3")
public final class EmpiricalDensity implements SmoothedDensity {

    private static final double SUM_TOLERANCE = 1e-9;
    private static final int CHUNK = Superposition.CHUNK;

    private final RealPatterns xi;
    private final DoubleRows rows;
    private final double[] halfSquares;
    private final double[] logWeights;
    private final Lottery lottery;
    private final boolean plain;

    private EmpiricalDensity(RealPatterns xi, double[] logWeights, boolean equalWeights) {
        this.xi = xi;
        this.logWeights = logWeights;
        this.lottery = new Lottery(Arrays.stream(logWeights).map(Math::exp).toArray());
        this.rows = new DoubleRows(xi.segment(), xi.count(), xi.dimension());
        this.halfSquares = new double[xi.count()];
        boolean equalNorms = true;
        for (int mu = 0; mu < halfSquares.length; mu++) {
            halfSquares[mu] = xi.squaredNorm(mu) / 2;
            equalNorms &= halfSquares[mu] == halfSquares[0];
        }
        this.plain = equalNorms && equalWeights;
    }

    /// {@return the law that draws each pattern with the same probability}
    ///
    /// @param xi at least one pattern, of any alphabet
    public static EmpiricalDensity of(Patterns xi) {
        RealPatterns reals = reals(xi);
        double[] logs = new double[reals.count()];
        Arrays.fill(logs, -Math.log(reals.count()));
        return new EmpiricalDensity(reals, logs, true);
    }

    /// {@return the law that draws pattern μ with probability π_μ}
    ///
    /// @param xi at least one pattern, of any alphabet
    /// @param weights π, one for each pattern, at least 0 and of sum 1
    /// @throws IllegalArgumentException if the number of weights, a weight or their sum is wrong
    public static EmpiricalDensity of(Patterns xi, double... weights) {
        RealPatterns reals = reals(xi);
        if (weights.length != reals.count()) {
            throw new IllegalArgumentException("there are " + weights.length + " weights for " + reals.count()
                    + " patterns; give one weight for each pattern");
        }
        double sum = 0;
        double[] logs = new double[weights.length];
        for (int mu = 0; mu < logs.length; mu++) {
            sum += Range.closed("weight " + mu, weights[mu], 0, 1);
            logs[mu] = Math.log(weights[mu]);
        }
        if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
            throw new IllegalArgumentException(
                    "the weights have the sum " + sum + "; it must be 1 within 1e-9, so divide them by it");
        }
        return new EmpiricalDensity(reals, logs, false);
    }

    private static RealPatterns reals(Patterns xi) {
        if (xi.count() == 0) {
            throw new IllegalArgumentException("there are 0 patterns; a density needs at least 1");
        }
        RealPatterns reals = RealPatterns.from(xi, Precision.FLOAT64);
        if (reals.precision() == Precision.FLOAT64) {
            return reals;
        }
        double[][] wide = new double[reals.count()][reals.dimension()];
        for (int mu = 0; mu < wide.length; mu++) {
            reals.row(mu, wide[mu]);
        }
        return RealPatterns.of(wide);
    }

    /// {@return the patterns ξ, in float64}
    public RealPatterns patterns() {
        return xi;
    }

    @Override
    public int dimension() {
        return xi.dimension();
    }

    @Override
    public double[] draw(RandomGenerator rng) {
        return xi.get(lottery.draw(rng)).toArray();
    }

    @Override
    public Denoiser denoiser() {
        Mixture mixture = new Mixture(1);
        return (v, x, mean) -> {
            mixture.denoise(v, x, mean);
            return mixture.logDensity(x);
        };
    }

    /// What computes the posterior means of a panel of states, for one thread.
    Mixture panel(int cues) {
        return new Mixture(cues);
    }

    /// The posterior weights of the patterns.
    ///
    /// @param v the variance v of the noise
    /// @param x D numbers
    /// @return h, K numbers of sum 1
    public double[] weights(double v, double... x) {
        Range.positive("v", v);
        double[] h = new double[xi.count()];
        Kernels.provider().reals().overlaps(rows, x, h, 0);
        double top = Double.NEGATIVE_INFINITY;
        for (int mu = 0; mu < h.length; mu++) {
            h[mu] = (h[mu] - halfSquares[mu]) / v + logWeights[mu];
            top = Math.max(top, h[mu]);
        }
        double sum = 0;
        for (int mu = 0; mu < h.length; mu++) {
            h[mu] = Math.exp(h[mu] - top);
            sum += h[mu];
        }
        for (int mu = 0; mu < h.length; mu++) {
            h[mu] /= sum;
        }
        return h;
    }

    /// The posterior weights at a moment, of a state in the size of the patterns; without noise their limit.
    double[] weights(Moment moment, double... x) {
        double v = moment.relativeVariance();
        return v > 0 ? weights(v, x) : nearest(x);
    }

    /// lim v → 0 of the weights: all on the nearest pattern; equally near ones share it as π has them.
    private double[] nearest(double... x) {
        double[] h = new double[xi.count()];
        Kernels.provider().reals().overlaps(rows, x, h, 0);
        double top = Double.NEGATIVE_INFINITY;
        for (int mu = 0; mu < h.length; mu++) {
            h[mu] = logWeights[mu] == Double.NEGATIVE_INFINITY ? logWeights[mu] : h[mu] - halfSquares[mu];
            top = Math.max(top, h[mu]);
        }
        double sum = 0;
        for (int mu = 0; mu < h.length; mu++) {
            h[mu] = h[mu] == top ? Math.exp(logWeights[mu]) : 0;
            sum += h[mu];
        }
        for (int mu = 0; mu < h.length; mu++) {
            h[mu] /= sum;
        }
        return h;
    }

    /// The entropy of the posterior weights: how undecided a state is.
    ///
    ///     S = −Σ_μ h_μ ln h_μ        from 0 (one pattern) to ln K (all alike)
    ///
    /// @param v the variance v of the noise
    /// @param x D numbers
    /// @return S in nats
    public double entropy(double v, double... x) {
        double entropy = 0;
        for (double h : weights(v, x)) {
            entropy -= h == 0 ? 0 : h * Math.log(h);
        }
        return entropy;
    }

    /// Posterior means of a panel of states as one softmax retrieval; each has the bits that it has alone.
    final class Mixture {

        private final int cues;
        private final RealKernels kernels = Kernels.provider().reals();
        private final DoubleChunkSum part = new DoubleChunkSum(dimension());
        private final SoftmaxSum sum;
        private final double[] bias = new double[plain ? 0 : xi.count()];
        private final DoubleMatch match = new DoubleMatch(rows, rows, bias);
        private double v;

        private Mixture(int cues) {
            this.cues = cues;
            this.sum = new SoftmaxSum(cues, dimension());
        }

        /// Writes the posterior means.
        ///
        /// @param x C states of D numbers
        /// @param mean receives as many
        void denoise(double variance, double[] x, double[] mean) {
            prepare(variance);
            DoubleQuery query = new DoubleQuery(x, 1 / v);
            sum.clear();
            for (int from = 0; from < xi.count(); from += CHUNK) {
                Workers.checkInterrupt();
                kernels.retrieve(match, from, query, part);
                sum.add(part);
            }
            for (int c = 0; c < cues; c++) {
                sum.mean(c, mean, c * dimension());
            }
        }

        private void prepare(double variance) {
            if (variance != v) {
                v = Range.positive("v", variance);
                for (int mu = 0; mu < bias.length; mu++) {
                    bias[mu] = v * logWeights[mu] - halfSquares[mu];
                }
            }
        }

        /// The density of the single state whose mean was computed last.
        private double logDensity(double[] x) {
            double square = 0;
            for (double component : x) {
                square = Math.fma(component, component, square);
            }
            double common = plain ? logWeights[0] - halfSquares[0] / v : 0;
            return sum.logSum(0) + common - square / 2 / v - 0.5 * x.length * Math.log(2 * Math.PI * v);
        }
    }
}
