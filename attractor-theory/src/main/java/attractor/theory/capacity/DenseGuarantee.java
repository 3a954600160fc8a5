package attractor.theory.capacity;

import attractor.reference.Source;
import attractor.statistics.Binomial;

/// A rigorous capacity of a dense memory with any energy function, at finite D, one synchronous step.
///
///     P(fail) ≤ (K−1) P(m > ρ) + Σ_b Bin(b; D, δ) min{1, (D−b) B(T(m_b−1)) + b B(T(m_b+1))}
///     B(s) = min_l exp(−l s) (E cosh(l T̃(r)))^(K−1),   T̃(r) = T(r) for r ≤ ρ+1, else 0;   m_b = D−2b
///
/// r is a sum of D−1 fair signs and m one of D. No Gaussian is assumed: given the cue, the crosstalk on a unit is a
/// sum of K−1 independent terms of random sign, so Chernoff's bound holds, then the union bound over the units. The
/// first term gives up the rare pattern that resembles the cue more than ρ, without which sharp kernels have no
/// useful exponential moment; where negative overlaps count as much, |m| and |r| stand for m and r. Any ρ and any l
/// are allowed: ρ is D or where the first term is ε/20, l runs over a grid. Patterns ±1 and random, no
/// self-coupling; a zero field counts as an error. Domain: 2 ≤ D ≤ 1e5. Derived here. Source: `chernoff-1952`,
/// theorem 1.
@Source(key = "chernoff-1952", equation = "theorem 1")
public final class DenseGuarantee {

    /// The part of ε that the rare patterns may use up.
    private static final double RARE = 0.05;
    /// The part of ε below which numbers of flips in the tails count as failures altogether.
    private static final double NEGLIGIBLE = 1e-6;

    private static final double RESOLUTION = 1e-9;

    private final DenseKernel kernel;
    private final int dimension;
    private final double eps;
    private final Binomial flips;
    private final Binomial overlap;
    private final int fewest;
    private final int most;
    private final CrosstalkMoments untruncated;

    /// Prepares the numbers of flips that matter.
    ///
    /// @param kernel the function F of the energy
    /// @param dimension D, from 2 to 1e5
    /// @param delta δ, the flip probability of a cue bit
    /// @param eps ε, the failure probability allowed
    public DenseGuarantee(DenseKernel kernel, long dimension, double delta, double eps) {
        this.kernel = kernel;
        this.dimension = (int) Symbols.GUARANTEED_DIMENSION.check(dimension);
        this.eps = Symbols.FAILURE.check(eps);
        this.flips = new Binomial(dimension, Symbols.FLIP.check(delta));
        this.overlap = new Binomial(dimension, 0.5);
        int low = 0;
        while (flips.lowerTail(low) < NEGLIGIBLE * eps) {
            low++;
        }
        int high = low;
        while (flips.upperTail(high + 1L) >= NEGLIGIBLE * eps) {
            high++;
        }
        this.fewest = low;
        this.most = high;
        this.untruncated = moments(this.dimension - 1);
    }

    private CrosstalkMoments moments(int limit) {
        long smallest = Math.max(1, dimension - 2L * most - 1);
        var signals = new CrosstalkMoments.Signals(smallest, Math.max(smallest, dimension - 2L * fewest + 1));
        return new CrosstalkMoments(kernel, dimension, limit, signals, Math.log(dimension / eps));
    }

    /// The largest count that the bound allows.
    ///
    /// @return K, an integer; above 2^30 to a relative 1e-9; 0 when not even one pattern is guaranteed
    public double capacity() {
        if (failureBound(1) >= eps) {
            return 0;
        }
        double holds = 1;
        double fails = 2;
        while (failureBound(fails) < eps) {
            holds = fails;
            fails = fails < 1e6 ? 4 * fails : fails * fails;
            if (fails == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("the guaranteed capacity of " + kernel + " at D = " + dimension
                        + " is above the largest double; choose a smaller dimension");
            }
        }
        while (fails - holds > Math.max(1, RESOLUTION * holds)) {
            double middle = Math.floor(fails > 4 * holds ? Math.sqrt(holds) * Math.sqrt(fails) : (holds + fails) / 2);
            if (failureBound(middle) < eps) {
                holds = middle;
            } else {
                fails = middle;
            }
        }
        return holds;
    }

    /// The bound on the probability that at least one unit is wrong after the step.
    ///
    /// @param count K ≥ 1
    /// @return a number that P(fail) does not exceed, at most 1
    public double failureBound(double count) {
        if (!(count >= 1)) {
            throw new IllegalArgumentException(
                    "count (K, number of stored patterns) is " + count + " but must be at least 1; store a pattern");
        }
        double plain = bound(count, untruncated);
        if (plain < eps) {
            return plain;
        }
        int rho = cut(count);
        return Math.min(1, Math.min(plain, rare(count, rho) + bound(count, moments(Math.min(rho + 1, dimension - 1)))));
    }

    /// The least ρ with (K−1) P(m > ρ) ≤ ε/20.
    private int cut(double count) {
        int low = -1;
        int high = dimension;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (rare(count, middle) <= RARE * eps) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /// (K−1) P(m > ρ), where m is D less twice the number of differing bits.
    private double rare(double count, int rho) {
        if (rho >= dimension || count == 1) {
            return 0;
        }
        double sides = CrosstalkMoments.isTwoSided(kernel, dimension) ? 2 : 1;
        return sides * (count - 1) * Math.exp(overlap.logUpperTail(Math.floorDiv((long) dimension + rho, 2) + 1));
    }

    private double bound(double count, CrosstalkMoments moments) {
        double sum = flips.lowerTail(fewest - 1L) + flips.upperTail(most + 1L);
        for (int b = fewest; b <= most; b++) {
            long m = dimension - 2L * b;
            double wrong = (dimension - b) * moments.bit(count, m - 1);
            if (b > 0) {
                wrong += b * moments.bit(count, m + 1);
            }
            sum += flips.probability(b) * Math.min(1, wrong);
        }
        return Math.min(1, sum);
    }
}
