package attractor.theory.capacity;

import attractor.reference.Source;
import attractor.statistics.Binomial;
import attractor.statistics.Normal;

/// One synchronous step of a dense memory of D units: the probability that a cue with flip probability δ becomes
/// its pattern, and the capacity that follows, at finite D.
///
///     v = E[T(r)²],  r a sum of D−1 fair signs;   σ² = (K−1) v;   b flipped bits,  m_b = D − 2b
///     P(exact) = Σ_b Bin(b; D, δ) (1 − Q(T(m_b−1)/σ))^(D−b) (1 − Q(T(m_b+1)/σ))^b
///
/// Random ±1 patterns, update by energy difference without self-coupling, crosstalk of the K−1 other patterns taken
/// as Gaussian and independent between units. For xⁿ with n = 3 to 5 and max(x, 0)³ it agrees with simulated
/// capacities within 8 %, mostly 4 %. For sharp kernels v comes from overlaps that K patterns never have, and the
/// result may be wrong by orders of magnitude: [#isGaussian(double)] tells. K = 1 is the limit σ = 0: a bit is
/// right when T > 0. The sums run in logarithms, so no D, degree or sharpness overflows. Domain: 2 ≤ D ≤ 1e6. Cost:
/// O(D) once, O(√D) per probability. Derived here; the criterion is `bao-2022`.
@Source(key = "bao-2022", equation = "(δ, ε)-retrievability")
public final class DenseOneStep {

    private static final int SCANNED = 8;
    private static final double LOG_LARGEST_LONG_DOUBLE = 53 * Math.log(2);

    private static final double ENDLESS = 1e18;

    private final DenseKernel kernel;
    private final long dimension;
    private final double logNoise;
    private final double logKurtosis;

    /// Prepares the crosstalk variance.
    ///
    /// @param kernel the function F of the energy
    /// @param dimension D, from 2 to 1e6
    public DenseOneStep(DenseKernel kernel, long dimension) {
        this.kernel = kernel;
        this.dimension = Symbols.SUMMED_DIMENSION.check(dimension);
        this.logNoise = logMoment(kernel, dimension, 2);
        this.logKurtosis = logMoment(kernel, dimension, 4) - 2 * logNoise;
    }

    /// Whether the crosstalk of K patterns has the shape of a Gaussian, as the formula takes for granted.
    ///
    ///     (E[T⁴]/E[T²]² − 3)/K ≤ 1
    ///
    /// The left side is the excess kurtosis of a sum of K independent terms. Where it is large, few rare overlaps
    /// make up the variance. No pattern makes no crosstalk. Derived here.
    ///
    /// @param logCount ln K
    /// @return whether the formula may be trusted at K patterns
    public boolean isGaussian(double logCount) {
        if (logCount == Double.NEGATIVE_INFINITY) {
            return true;
        }
        return logKurtosis <= Math.log(3) || logKurtosis + Math.log1p(-3 * Math.exp(-logKurtosis)) <= logCount;
    }

    /// ln E[T^power], by a sum over the overlaps r = D − 1 − 2B, B ~ Binomial(D−1, ½).
    private static double logMoment(DenseKernel kernel, long dimension, int power) {
        var signs = new Binomial(dimension - 1, 0.5);
        double[] logs = new double[(int) dimension];
        double largest = Double.NEGATIVE_INFINITY;
        for (int minus = 0; minus < dimension; minus++) {
            logs[minus] = signs.logProbability(minus) + power * kernel.logMagnitude(dimension - 1 - 2L * minus);
            largest = Math.max(largest, logs[minus]);
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - largest);
        }
        return largest + Math.log(sum);
    }

    /// The probability that one step recovers the pattern exactly.
    ///
    /// @param count K ≥ 1, the number of stored patterns
    /// @param delta δ, the flip probability of a cue bit
    /// @return P(exact)
    public double exactProbability(double count, double delta) {
        return 1 - failureProbability(count, delta);
    }

    /// The probability that at least one bit is wrong after the step, accurate when it is small.
    ///
    /// @param count K ≥ 1, the number of stored patterns
    /// @param delta δ, the flip probability of a cue bit
    /// @return 1 − P(exact)
    public double failureProbability(double count, double delta) {
        Symbols.FLIP.check(delta);
        if (!(count >= 1)) {
            throw new IllegalArgumentException(
                    "count (K, number of stored patterns) is " + count + " but must be at least 1; store a pattern");
        }
        return failure(Math.log(count - 1), delta);
    }

    private double failure(double logOthers, double delta) {
        var flips = new Binomial(dimension, delta);
        double logSigma = 0.5 * (logOthers + logNoise);
        double sum = 0;
        // below, P(b) ≤ exp(−(40²)/2), less than the smallest double
        long first = (long) Math.max(0, dimension * delta - 40 * Math.sqrt(dimension * delta));
        for (long b = first; b <= dimension; b++) {
            double weight = flips.probability(b);
            if (weight > 0) {
                long overlap = dimension - 2 * b;
                double log = power(dimension - b, overlap - 1, logSigma) + power(b, overlap + 1, logSigma);
                sum -= weight * Math.expm1(log);
            } else if (b > dimension * delta) {
                break;
            }
        }
        return sum;
    }

    /// ln of (1 − Q(T(r)/σ))^bits.
    private double power(long bits, long r, double logSigma) {
        if (bits == 0) {
            return 0;
        }
        int sign = kernel.sign(r);
        if (logSigma == Double.NEGATIVE_INFINITY) {
            return sign > 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        double ratio = sign == 0 ? 0 : sign * Math.exp(kernel.logMagnitude(r) - logSigma);
        return bits * Normal.logUpperTail(-ratio);
    }

    /// The capacity: the largest K such that up to K patterns the failure probability is at most ε.
    ///
    /// @param delta δ, the flip probability of a cue bit
    /// @param eps ε, the failure probability allowed
    /// @return an integer up to 2^53, above that a real; 0 when a single pattern fails
    public double capacity(double delta, double eps) {
        double log = logCapacity(delta, eps);
        if (log > Math.log(Double.MAX_VALUE)) {
            throw new IllegalArgumentException("the capacity of " + kernel + " at D = " + dimension + " is exp(" + log
                    + "), above the largest double; ask for its logarithm");
        }
        return log < LOG_LARGEST_LONG_DOUBLE ? Math.rint(Math.exp(log)) : Math.exp(log);
    }

    /// The logarithm of the capacity, for memories that hold more patterns than a double can count.
    ///
    /// The first 8 counts are tried one by one, larger ones by bisection: there the failure probability grows with
    /// K.
    ///
    /// @param delta δ, the flip probability of a cue bit
    /// @param eps ε, the failure probability allowed
    /// @return ln K; −∞ when a single pattern fails
    public double logCapacity(double delta, double eps) {
        Symbols.FLIP.check(delta);
        Symbols.FAILURE.check(eps);
        for (long k = 1; k <= SCANNED; k++) {
            if (failure(Math.log(k - 1.0), delta) > eps) {
                return Math.log(k - 1.0);
            }
        }
        double low = Math.log(SCANNED - 1);
        double step = 1;
        while (failure(low + step, delta) <= eps) {
            low += step;
            step *= 2;
            if (step > ENDLESS) {
                throw new IllegalArgumentException("epsilon (ε, failure probability) is " + eps
                        + " and is never exceeded, since random bits are right with probability 2^-" + dimension
                        + "; choose a smaller one");
            }
        }
        double high = low + step;
        return high < LOG_LARGEST_LONG_DOUBLE
                ? Math.log(countBetween(low, high, delta, eps))
                : logBetween(low, high, delta, eps);
    }

    /// Bisection on the integer K − 1, which holds at exp(low) and fails at exp(high).
    private double countBetween(double low, double high, double delta, double eps) {
        long holds = Math.max(SCANNED - 1, (long) Math.floor(Math.exp(low) * (1 - 1e-12)));
        long fails = (long) Math.ceil(Math.exp(high) * (1 + 1e-12)) + 1;
        while (fails - holds > 1) {
            long middle = holds + (fails - holds) / 2;
            if (failure(Math.log((double) middle), delta) <= eps) {
                holds = middle;
            } else {
                fails = middle;
            }
        }
        return holds + 1.0;
    }

    private double logBetween(double low, double high, double delta, double eps) {
        double holds = low;
        double fails = high;
        while (fails - holds > 1e-13 * fails) {
            double middle = holds + (fails - holds) / 2;
            if (failure(middle, delta) <= eps) {
                holds = middle;
            } else {
                fails = middle;
            }
        }
        return holds;
    }

    /// The capacity for large D at a fixed number of flips.
    ///
    ///     xⁿ:        K = D^(n−1) m^(2(n−1))/((2n−3)!! z²),   z = Q⁻¹(ε/D)
    ///     rectified: twice that
    ///     exp(βx):   K = exp(2β(Dm−1))/(cosh(2β)^(D−1) z²)
    ///
    /// For n ≥ 4 and δ = 0.1 it exceeds the finite-size capacity by 44 % at D = 128 and 119 % at D = 48: the number
    /// of flips fluctuates by √(δ(1−δ)D) and enters with power n−1. Prefer [#capacity(double, double)].
    ///
    /// @param delta δ, the flip probability of a cue bit
    /// @param eps ε, the failure probability allowed
    /// @return K; ∞ where it exceeds the largest double
    public double largeDimensionCapacity(double delta, double eps) {
        double m = Symbols.overlap(delta);
        double z = Normal.upperQuantile(Symbols.FAILURE.check(eps) / dimension);
        return Math.exp(kernel.logLargeDimensionRatio(dimension, m) - 2 * Math.log(z));
    }
}
